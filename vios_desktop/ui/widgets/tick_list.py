"""A list of which each row has a box to tick, drawn as `TickBox` draws its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vios_desktop.ui.widgets.painting import rounded_box, tick

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme

_ROW_HEIGHT = 28
_RADIUS = 3
_INSET, _PEN = 0.22, 0.13


class TickList(QListView):
    """As high as its rows, up to `most` of them; more are scrolled to."""

    def __init__(self, theme: Theme, most: int = 7) -> None:
        super().__init__()
        self._theme, self._most, self._count = theme, most, 0
        self.setProperty("part", "popup")
        self.setUniformItemSizes(True)
        self.setItemDelegate(_TickDelegate(theme, self))
        theme.changed.connect(self._fit)

    def set_count(self, count: int) -> None:
        """How many rows there are without a filter: the list keeps its height while somebody searches in it."""
        self._count = count
        self._fit()

    def _fit(self) -> None:
        rows = max(1, min(self._count, self._most))
        self.setFixedHeight(rows * self._theme.px(_ROW_HEIGHT) + 2 * self.frameWidth())


class _TickDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self._theme.px(_ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The style of Qt draws a box of which in the dark and in high contrast only the mark is seen."""
        super().paint(painter, option, index)
        filled = QStyleOptionViewItem(option)
        self.initStyleOption(filled, index)
        style = filled.widget.style()
        box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, filled, filled.widget)
        tokens, contrast = self._theme.tokens, self._theme.high_contrast
        if filled.checkState == Qt.CheckState.Checked:
            fill = tokens.accent_soft if contrast else tokens.accent
            rounded_box(painter, box, _RADIUS, fill=fill, edge=tokens.text if contrast else fill)
            inset = box.width() * _INSET
            mark = QRectF(box).adjusted(inset, inset, -inset, -inset)
            ink = tokens.accent_text if contrast else tokens.on_accent
            tick(painter, mark, ink, box.width() * _PEN)
        else:
            rounded_box(painter, box, _RADIUS, fill=tokens.surface, edge=tokens.text3)
