"""A layout that puts widgets side by side and goes on under them when the row is full."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from vios_desktop.ui.widgets.kept_items import KeptItems


class _Visible(NamedTuple):
    item: QLayoutItem
    hint: QSize
    follows_width: bool


class FlowLayout(KeptItems):
    """For chips, statuses and buttons: never wider than its place, never a clipped word."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, row_gap: int | None = None) -> None:
        self._kept: list[_Visible] | None = None
        self._heights: dict[int, int] = {}
        self._gap = gap
        self._row_gap = gap if row_gap is None else row_gap
        super().__init__(parent)

    def forget(self) -> None:
        self._kept = None
        self._heights.clear()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  # Qt's name
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one row: what it likes best; the row breaks when there is less."""
        hints = [visible.hint for visible in self._visible()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0)) + self.frame()

    def minimumSize(self) -> QSize:  # noqa: N802  # Qt's name
        size = QSize()
        for visible in self._visible():
            size = size.expandedTo(visible.item.minimumSize())
        return size + self.frame()

    def _visible(self) -> list[_Visible]:
        if self._kept is None:
            self._kept = [
                _Visible(item, item.sizeHint(), item.hasHeightForWidth())
                for item in self.items
                if not item.isEmpty() and item.sizeHint().width() != 0  # a label that says nothing keeps no gap
            ]
        return self._kept

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        x, y, line = inner.x(), inner.y(), 0
        row: list[tuple[QLayoutItem, QPoint, QSize]] = []
        for item, wanted, follows_width in self._visible():
            hint = wanted.boundedTo(QSize(max(inner.width(), 1), 100_000))
            if follows_width:
                hint.setHeight(item.heightForWidth(hint.width()))
            if x > inner.x() and x + hint.width() > inner.x() + inner.width():
                self._place(row, line, move=move)
                x, y, line, row = inner.x(), y + line + self._row_gap, 0, []
            row.append((item, QPoint(x, y), hint))
            x += hint.width() + self._gap
            line = max(line, hint.height())
        self._place(row, line, move=move)
        return y + line - rect.y() + margins.bottom()

    @staticmethod
    def _place(row: list[tuple[QLayoutItem, QPoint, QSize]], line: int, *, move: bool) -> None:
        if move:
            for item, point, hint in row:
                lower = QPoint(point.x(), point.y() + (line - hint.height()) // 2)
                item.setGeometry(QRect(lower, hint))
