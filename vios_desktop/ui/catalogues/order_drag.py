"""Dragging a row of a list to another place. Keys and buttons do the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from vios_desktop.ui.widgets.row_delegate import RowList


class OrderDrag(QObject):
    """`dropped(from, to)`: rows, counted from 0. Nothing moves on the screen before it is let go."""

    dropped = Signal(int, int)

    def __init__(self, rows: RowList) -> None:
        super().__init__(rows)
        self._rows = rows
        self._start: QPoint | None = None
        self._from = -1
        self._dragging = False
        self.enabled = True
        rows.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.enabled or not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._start = event.position().toPoint()
            self._from = self._rows.indexAt(self._start).row()
        elif event.type() == QEvent.Type.MouseMove and self._start is not None and self._from >= 0:
            far = (event.position().toPoint() - self._start).manhattanLength()
            if far >= QApplication.startDragDistance():
                self._dragging = True
                self._rows.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                return True
        elif event.type() == QEvent.Type.MouseButtonRelease:
            return self._let_go(event.position().toPoint())
        return False

    def _let_go(self, at: QPoint) -> bool:
        dragged, self._dragging, self._start = self._dragging, False, None
        self._rows.viewport().unsetCursor()
        if dragged:
            index = self._rows.indexAt(at)
            to = index.row() if index.isValid() else self._rows.model().rowCount() - 1
            if to != self._from:
                self.dropped.emit(self._from, to)
        return dragged
