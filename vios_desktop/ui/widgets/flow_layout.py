"""A layout that puts widgets side by side and goes on under them when the row is full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

if TYPE_CHECKING:
    from collections.abc import Iterator


class FlowLayout(QLayout):
    """For chips, statuses and buttons: never wider than its place, never a clipped word.

    The items are made here, not by Qt's own `addWidget`: those belong to C++, and Shiboken may call them deleted
    together with a layout around them while their widgets live on. Every question of Qt about this layout then
    raises inside Qt, and an error there ends the program (seen as a crash on changing pages).
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, row_gap: int | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._taken: QLayoutItem | None = None
        self._gap = gap
        self._row_gap = gap if row_gap is None else row_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802  # Qt's name
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  # Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:  # noqa: N802  # Qt's name
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]  # Qt

    def takeAt(self, index: int) -> QLayoutItem:  # noqa: N802  # Qt's name
        """Kept until the next one: Qt deletes what it takes when a widget goes; Python may not do so as well."""
        self._taken = self._items.pop(index) if 0 <= index < len(self._items) else None
        return self._taken  # type: ignore[return-value]  # Qt asks for None past the end

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802  # Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  # Qt's name
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one row: what it likes best; the row breaks when there is less."""
        hints = [item.sizeHint() for item in self._visible()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0)) + self._frame()

    def minimumSize(self) -> QSize:  # noqa: N802  # Qt's name
        size = QSize()
        for item in self._visible():
            size = size.expandedTo(item.minimumSize())
        return size + self._frame()

    def _frame(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _visible(self) -> Iterator[QLayoutItem]:
        return (item for item in self._items if not item.isEmpty())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        x, y, line = inner.x(), inner.y(), 0
        row: list[tuple[QLayoutItem, QPoint, QSize]] = []
        for item in self._visible():
            hint = item.sizeHint().boundedTo(QSize(max(inner.width(), 1), 100_000))
            if item.hasHeightForWidth():
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
