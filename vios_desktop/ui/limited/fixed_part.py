"""What hung on an incident when it was protected: decisions, agreements to be closed, letters, its closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.incidents.agreements_section import AgreementsSection
from vios_desktop.ui.incidents.closing_section import ClosingSection
from vios_desktop.ui.incidents.decision_section import DecisionSection
from vios_desktop.ui.incidents.letters_section import LettersSection

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme


class FixedPart(QWidget):
    """The sections of the incident itself, with one right: to close an agreement. What is empty is not there."""

    def __init__(self, theme: Theme, words: Words, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.decisions, self.letters = DecisionSection(theme, words), LettersSection(theme, words)
        self.agreements = AgreementsSection(theme, words, clock)
        self.closings = ClosingSection(theme, words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (self.decisions, self.agreements, self.letters, self.closings):
            layout.addWidget(part)

    def show_fixed(self, shown: Shown) -> None:
        detail = shown.detail
        self.decisions.show_decisions(shown)
        self.decisions.setVisible(bool(detail.decisions))
        self.agreements.show_agreements(shown)
        self.agreements.setVisible(bool(detail.agreements))
        self.letters.show_letters(shown)
        self.closings.show_closings(shown)
        self.setVisible(any((detail.decisions, detail.agreements, detail.letters, detail.closings)))

    def show_wrong(self, text: str) -> None:
        """What is wrong with how an agreement is closed, if one is being closed."""
        form = self.agreements.closing_form
        if form.is_open:
            form.fields["outcome"].set_error(text)

    def shut(self) -> None:
        """Nothing half-typed stays."""
        place = self.agreements.closing_form.place
        if place is not None:
            self.agreements.form_kept(place)
