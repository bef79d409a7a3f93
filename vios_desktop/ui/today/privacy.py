"""What the school owes about the data it keeps, on Vandaag: only there when somebody has to act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.ui.today.group import RowGroup
from vios_desktop.ui.today.task_row import NarrowRow
from vios_desktop.ui.widgets.row_data import Row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.today.model import TodayData

RETENTION = "retention"
"""The row that leads to Bewaartermijnen; the others have the id of what they are about."""


class PrivacyGroup(RowGroup):
    """Calm: the words say what is asked, no colour does."""

    retention_requested = Signal()
    stepped = Signal(str, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Privacy"), icon="calendar-clock")
        self._theme = theme

    def show_data(self, data: TodayData) -> None:
        self.show_rows([(row.id, (row, verb)) for row, verb in self._lines(data)], lambda one: self._line(*one))

    def _lines(self, data: TodayData) -> list[tuple[Row, str]]:
        if not data.retention_due:
            return []
        title = self.tr("%n record(s) are past their period", "", data.retention_due)
        meta = self.tr("Destroy, or keep longer with a reason.")
        return [(Row(RETENTION, title, meta, "calendar-clock"), self.tr("Decide"))]

    def _line(self, row: Row, verb: str) -> QWidget:
        made = NarrowRow(self._theme, row, verb)
        made.verb_pressed.connect(self._lead)
        made.opened.connect(self._lead)
        made.stepped.connect(self.stepped)
        return made

    def _lead(self, _row_id: str) -> None:
        self.retention_requested.emit()
