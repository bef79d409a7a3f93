"""Incidents that a colleague shared and that were not opened since, on Vandaag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.ui.incidents.words import Words
from vios_desktop.ui.today.group import RowGroup
from vios_desktop.ui.today.task_row import NarrowRow
from vios_desktop.ui.widgets.row_data import Row

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from vios_desktop.services.school import SchoolView
    from vios_desktop.services.shared_incidents import SharedIncident
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.today.model import TodayData


class SharedGroup(RowGroup):
    """`requested(incident id)`: opening it there takes it away here."""

    requested = Signal(str)
    stepped = Signal(str, int)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__(theme, self.tr("Shared with you"), icon="users", tone="accent")
        self._theme, self._words = theme, Words(texts, self)
        self.setContentsMargins(0, 0, 0, 12)

    def show_data(self, data: TodayData) -> None:
        rows = [self._row(one, data.school, data.today) for one in data.shared]
        self.show_rows([(row.id, row) for row in rows], self._line)

    def _row(self, one: SharedIncident, school: SchoolView, today: date) -> Row:
        """What, when and where as the list says it, and who shared it."""
        listed = self._words.row(one.row, school, today)
        shared = self.tr("Shared by %1").replace("%1", one.by) if one.by else ""
        meta = ". ".join(part for part in (listed.meta, shared) if part)
        return Row(listed.id, listed.title, meta, listed.icon)

    def _line(self, row: Row) -> QWidget:
        made = NarrowRow(self._theme, row, self.tr("View"))
        made.verb_pressed.connect(self.requested)
        made.opened.connect(self.requested)
        made.stepped.connect(self.stepped)
        return made
