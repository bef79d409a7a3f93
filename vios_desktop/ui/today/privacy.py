"""What the school owes about the data it keeps, on Vandaag: only there when somebody has to act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.ui.person_requests.words import RequestWords
from vios_desktop.ui.retention.parts import LOG, REGISTERS
from vios_desktop.ui.today.group import RowGroup
from vios_desktop.ui.today.task_row import NarrowRow
from vios_desktop.ui.widgets.row_data import Row

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from vios_desktop.services.person_requests import RequestLine
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.today.model import TodayData

RETENTION = "retention"
"""The row that leads to Bewaartermijnen; others lead to a part of it or have the id of what they are about."""
_PARTS = (REGISTERS, LOG)


class PrivacyGroup(RowGroup):
    """Calm: the words say what is asked, no colour does."""

    retention_requested = Signal()
    part_requested = Signal(str)
    request_requested = Signal(str)
    stepped = Signal(str, int)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__(theme, self.tr("Privacy"), icon="calendar-clock")
        self._theme, self._words = theme, RequestWords(texts, self)

    def show_data(self, data: TodayData) -> None:
        self.show_rows([(row.id, (row, verb)) for row, verb in self._lines(data)], lambda one: self._line(*one))

    def _lines(self, data: TodayData) -> list[tuple[Row, str]]:
        lines = [(self._request(line, data.today), self.tr("Answer")) for line in data.requests]
        if data.retention_due:
            lines.append((self._retention(data), self.tr("Decide")))
        if data.registers_due:
            title = self.tr("%n entry(ies) of the registers are over their period", "", data.registers_due)
            meta = self.tr("What is done can be taken out.")
            lines.append((Row(REGISTERS, title, meta, "calendar-clock"), self.tr("View")))
        if data.log_due:
            title = self.tr("%n line(s) of the log are over their period", "", data.log_due)
            meta = self.tr("Review them, and shorten the log.")
            lines.append((Row(LOG, title, meta, "history"), self.tr("View")))
        return lines

    def _request(self, line: RequestLine, today: date) -> Row:
        meta = f"{self._words.status(line).text}. {self._words.due(line, today)}"
        return Row(line.request.id, self._words.title(line), meta, "user")

    def _retention(self, data: TodayData) -> Row:
        title = self.tr("%n record(s) are past their period", "", data.retention_due)
        meta = self.tr("Destroy, or keep longer with a reason.")
        return Row(RETENTION, title, meta, "calendar-clock")

    def _line(self, row: Row, verb: str) -> QWidget:
        made = NarrowRow(self._theme, row, verb)
        made.verb_pressed.connect(self._lead)
        made.opened.connect(self._lead)
        made.stepped.connect(self.stepped)
        return made

    def _lead(self, row_id: str) -> None:
        if row_id == RETENTION:
            self.retention_requested.emit()
        elif row_id in _PARTS:
            self.part_requested.emit(row_id)
        else:
            self.request_requested.emit(row_id)
