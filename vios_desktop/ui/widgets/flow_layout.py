"""A layout that puts widgets side by side and goes on under them when the row is full."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class _Visible(NamedTuple):
    item: QLayoutItem
    hint: QSize
    follows_width: bool


class FlowLayout(QLayout):
    """For chips, statuses and buttons: never wider than its place, never a clipped word.

    The items are made here, not by Qt's own `addWidget`: those belong to C++, and Shiboken may call them deleted
    together with a layout around them while their widgets live on. Every question of Qt about this layout then
    raises inside Qt, and an error there ends the program (seen as a crash on changing pages).

    What the items want is asked once and kept until `invalidate`, which Qt calls when one of them is shown, hidden
    or wants something else: the layouts around this one ask dozens of times for each change.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, row_gap: int | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._taken: QLayoutItem | None = None
        self._kept: list[_Visible] | None = None
        self._heights: dict[int, int] = {}
        self._gap = gap
        self._row_gap = gap if row_gap is None else row_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802  # Qt's name
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  # Qt's name
        self._items.append(item)
        self._forget()

    def invalidate(self) -> None:
        self._forget()
        super().invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:  # noqa: N802  # Qt's name
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]  # Qt

    def takeAt(self, index: int) -> QLayoutItem:  # noqa: N802  # Qt's name
        """Kept until the next one: Qt deletes what it takes when a widget goes; Python may not do so as well."""
        self._taken = self._items.pop(index) if 0 <= index < len(self._items) else None
        self._forget()
        return self._taken  # type: ignore[return-value]  # Qt asks for None past the end

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802  # Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

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
        return QSize(width, max((hint.height() for hint in hints), default=0)) + self._frame()

    def minimumSize(self) -> QSize:  # noqa: N802  # Qt's name
        size = QSize()
        for visible in self._visible():
            size = size.expandedTo(visible.item.minimumSize())
        return size + self._frame()

    def _frame(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _forget(self) -> None:
        self._kept = None
        self._heights.clear()

    def _visible(self) -> list[_Visible]:
        if self._kept is None:
            self._kept = [
                _Visible(item, item.sizeHint(), item.hasHeightForWidth())
                for item in self._items
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
