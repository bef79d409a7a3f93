"""The answers to the school's own fields, under their heading; nothing where nothing was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.incidents.facts_section import FactsSection
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.theme.theme import Theme


class OwnSection(QWidget):
    """It says where they are not: nobody has to wonder whether a word of the school leaves it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        title = self.tr("Own fields of the school")
        self.setAccessibleName(title)
        self.facts = FactsSection(theme, own_labels=True)
        self.facts.text.hide()
        told = self.tr("They stay inside the school: they are in no overview, summary or figure.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Label(title, "label", wrap=True))
        layout.addWidget(self.facts)
        layout.addWidget(Label(told, "secondary", "text3", wrap=True))
        self.hide()

    def show_answers(self, pairs: Sequence[tuple[str, str]]) -> None:
        self.facts.show_facts("", pairs)
        self.setVisible(bool(pairs))
