"""Draws the rows of a long list: icon, title, meta, status right, attention under it; no text over another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vios_desktop.ui.widgets.painting import focus_ring
from vios_desktop.ui.widgets.row_data import STATUS_LOOKS, Row

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.theme.theme import Theme

_LEFT, _RIGHT, _ICON, _ICON_GAP = 20, 16, 17, 15
_GAP = 12
_PAD, _LINE_GAP = 11, 6


class RowDelegate(QStyledItemDelegate):
    """Reads a `Row` from the user role of the model. The height comes from the fonts, so every zoom fits."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        title, meta = QFontMetrics(self._theme.font("label")), QFontMetrics(self._theme.font("secondary"))
        high = title.height() + meta.height() + self._theme.px(2 * _PAD + _LINE_GAP)
        return QSize(self._theme.px(200), high)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, Row):
            return
        painter.save()
        rect, state = QRect(option.rect), option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._paint_ground(painter, rect, selected=selected, hovered=hovered)
        self._paint_words(painter, row, rect, selected=selected)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            focus_ring(painter, rect.adjusted(3, 1, -1, -2), 4, self._theme.tokens.focus)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, *, selected: bool, hovered: bool) -> None:
        tokens = self._theme.tokens
        ground = tokens.accent_soft if selected else tokens.hover if hovered else tokens.surface
        painter.fillRect(rect, QColor(ground))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, QColor(tokens.border))
        if selected:
            painter.fillRect(rect.x(), rect.y(), self._theme.px(3), rect.height(), QColor(tokens.accent))

    def _paint_words(self, painter: QPainter, row: Row, rect: QRect, *, selected: bool) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        plain = tokens.accent_text if selected and self._theme.high_contrast else ""
        left, right = rect.x() + px(_LEFT), rect.right() - px(_RIGHT)
        title_font, meta_font = self._theme.font("label"), self._theme.font("secondary")
        first = rect.y() + px(_PAD)
        second = first + QFontMetrics(title_font).height() + px(_LINE_GAP)
        if row.icon:
            box = QRectF(left, first + px(1), px(_ICON), px(_ICON))
            ink = tokens.accent_text if selected else tokens.text2
            self._theme.icons.paint(painter, row.icon, box, plain or ink)
            left += px(_ICON + _ICON_GAP)
        room = right - left
        status = self._paint_status(painter, row, right, first, room // 2, plain)
        self._text(painter, row.title, title_font, plain or tokens.text, left, first, room - status)
        note = self._paint_note(painter, row, right, second, room * 6 // 10, plain)
        self._text(painter, row.meta, meta_font, plain or tokens.text2, left, second, room - note)

    def _paint_status(self, painter: QPainter, row: Row, right: int, y: int, most: int, plain: str) -> int:
        """Draw the status against the right side; the width it took with its gap, in pixels."""
        if row.status is None:
            return 0
        px = self._theme.px
        icon, tone = STATUS_LOOKS[row.status.kind]
        ink = plain or getattr(self._theme.tokens, tone)
        font = self._theme.font("secondary_strong")
        metrics = QFontMetrics(font)
        words = metrics.elidedText(row.status.text, Qt.TextElideMode.ElideRight, most - px(20))
        width = metrics.horizontalAdvance(words)
        self._text(painter, words, font, ink, right - width, y + 1, width + 2)
        box = QRectF(right - width - px(19), y + 1 + (metrics.height() - px(13)) / 2, px(13), px(13))
        self._theme.icons.paint(painter, icon, box, ink)
        return width + px(19 + _GAP)

    def _paint_note(self, painter: QPainter, row: Row, right: int, y: int, most: int, plain: str) -> int:
        if not row.note:
            return 0
        px = self._theme.px
        ink = plain or getattr(self._theme.tokens, row.note_tone)
        font = self._theme.font("secondary" if row.note_icon else "secondary_strong", tabular=bool(row.note_icon))
        metrics = QFontMetrics(font)
        extra = px(17) if row.note_icon else 0
        words = metrics.elidedText(row.note, Qt.TextElideMode.ElideRight, most - extra)
        width = metrics.horizontalAdvance(words)
        self._text(painter, words, font, ink, right - width, y, width + 2)
        if row.note_icon:
            box = QRectF(right - width - extra, y + (metrics.height() - px(13)) / 2, px(13), px(13))
            self._theme.icons.paint(painter, row.note_icon, box, ink)
        return width + extra + px(_GAP)

    @staticmethod
    def _text(painter: QPainter, text: str, font: QFont, ink: str, x: int, y: int, room: int) -> None:
        painter.setFont(font)
        painter.setPen(QColor(ink))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(QRect(x, y, max(0, room), metrics.height()), Qt.TextFlag.TextSingleLine, shown)


STRETCH: Final = 50_000


class RowList(QListView):
    """A list of `Row`s that scrolls by pixel, keeps one row height and has a spoken name.

    Qt notes a place for every row: of half a million that takes a twentieth of a second (`CountedRows`), so it is
    done in stretches between which the window answers.
    """

    def __init__(self, theme: Theme, spoken_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "rows")
        self.setAccessibleName(spoken_name)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(STRETCH)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def lay_out(self, row: int) -> None:
        """Give rows their places now, up to this one at least, so that one can scroll to it."""
        self.executeDelayedItemsLayout()
        if self.visualRect(self.model().index(row, 0)).isEmpty():
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()
            self.setLayoutMode(QListView.LayoutMode.Batched)
