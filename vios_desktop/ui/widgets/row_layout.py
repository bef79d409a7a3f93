"""A layout that puts rows under each other, each as high as it wants to be."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from vios_desktop.ui.widgets.kept_items import KeptItems


class RowLayout(KeptItems):
    """For cards of many rows. In less height than it asks for it goes on below, and presses nothing together.

    Qt lays out from the inside: a card that got more rows is laid out in its old height before the page makes
    room, and once more for each box around it. A layout of Qt's own makes every row smaller and larger again then.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._heights: dict[int, list[tuple[QLayoutItem, int]]] = {}
        self._likes: QSize | None = None
        self._least: QSize | None = None
        super().__init__(parent)

    def forget(self) -> None:
        self._heights.clear()
        self._likes = self._least = None

    def heightForWidth(self, width: int) -> int:
        frame = self.frame()
        return sum(height for _item, height in self._rows(width - frame.width())) + frame.height()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  # Qt's name
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        top = inner.y()
        for item, height in self._rows(inner.width()):
            item.setGeometry(QRect(inner.x(), top, inner.width(), height))
            top += height

    def sizeHint(self) -> QSize:
        if self._likes is None:
            width = max((item.sizeHint().width() for item in self._shown()), default=0)
            self._likes = QSize(width, sum(height for _item, height in self._rows(width))) + self.frame()
        return QSize(self._likes)

    def minimumSize(self) -> QSize:  # noqa: N802  # Qt's name
        """As narrow as the widest row can be; as high as all of them at their lowest."""
        if self._least is None:
            least = [item.minimumSize() for item in self._shown()]
            width = max((size.width() for size in least), default=0)
            self._least = QSize(width, sum(size.height() for size in least)) + self.frame()
        return QSize(self._least)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self.items if not item.isEmpty()]

    def _rows(self, width: int) -> list[tuple[QLayoutItem, int]]:
        """The rows that are shown, with the height of each in this width."""
        if width not in self._heights:
            self._heights[width] = [(item, self._height(item, width)) for item in self._shown()]
        return self._heights[width]

    @staticmethod
    def _height(item: QLayoutItem, width: int) -> int:
        if item.hasHeightForWidth():
            return item.heightForWidth(width)
        return max(item.sizeHint().height(), item.minimumSize().height())
