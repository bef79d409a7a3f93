"""The decision records of the incident; each leads to the advice as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.domain.decision_record import Choice
from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from vios_desktop.domain.decision_record import DecisionRecord
    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme


class DecisionSection(Section):
    """`opened(record_id)`."""

    opened = Signal(str)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme)
        self._words = words
        self.set_words(self.tr("Decision"), self.tr("No decision yet. The decision help takes you there."))

    def show_decisions(self, shown: Shown) -> None:
        """The newest first: that is the one that counts."""
        records = tuple(reversed(shown.detail.decisions))
        self.say_nothing(when=not records)
        rows = [(record.id, (record, shown.today)) for record in records]
        self.box.show_rows(rows, lambda data: self._row(*data))

    def _row(self, record: DecisionRecord, today: date) -> QWidget:
        title = self.tr("Advice of %1").replace("%1", self._words.moment(record.made_at, today))
        button = SecondaryButton(self.theme, self.tr("View"), size="compact")
        button.setObjectName("view")
        button.setAccessibleName(f"{button.text()}: {title}")
        button.clicked.connect(lambda: self.opened.emit(record.id))
        icon = IconLabel(self.theme, "waymark", 17, "accent")
        return SideRow(self.theme, icon, title, self._choices(record), (button,))

    def _choices(self, record: DecisionRecord) -> str:
        choices = [choice.choice for choice in record.choices]
        accepted, deviated = choices.count(Choice.ACCEPTED), choices.count(Choice.DEVIATED)
        parts = [self.tr("%n point(s) taken over", "", accepted)]
        if deviated:
            parts.append(self.tr("deviated %n time(s) with a reason", "", deviated))
        return ", ".join(parts)
