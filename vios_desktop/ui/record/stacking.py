"""Puts widgets side by side where there is room, and under one another where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vios_desktop.ui.theme.theme import Theme


_FILL = Qt.AlignmentFlag(0)


class StackingRow(QWidget):
    """A row that becomes a column under `below` logical pixels; `stacked_changed` says which it is now."""

    stacked_changed = Signal(bool)

    def __init__(self, theme: Theme, below: int, *, gap: int = 12) -> None:
        super().__init__()
        self._theme, self._below = theme, below
        self._stacked = False
        self._children: list[QWidget] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)

    @property
    def stacked(self) -> bool:
        return self._stacked

    def add(self, widget: QWidget, stretch: int = 0, *, place: Qt.AlignmentFlag = _FILL) -> None:
        """`place` is where a widget stands that is lower than the row; by default it is made as high."""
        self._children.append(widget)
        self._box.addWidget(widget, stretch, place)

    def minimumSizeHint(self) -> QSize:
        """Never wider than the column needs: it can always stack."""
        widths = [child.minimumSizeHint().width() for child in self._children if not child.isHidden()]
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < self._theme.px(self._below)
        if stacked != self._stacked:
            self._stacked = stacked
            ways = QBoxLayout.Direction
            self._box.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
            self.stacked_changed.emit(stacked)
            self.updateGeometry()
