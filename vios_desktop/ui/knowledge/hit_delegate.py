"""Draws a hit: icon, title and type on the first line, why it was found on the second; marks are heavier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from vios_desktop.ui.knowledge.list_model import HitRow
from vios_desktop.ui.knowledge.stretches import stretches
from vios_desktop.ui.widgets.painting import focus_ring, rounded_box
from vios_desktop.ui.widgets.row_delegate import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from vios_desktop.knowledge.search import Span

_LEFT, _RIGHT, _ICON, _ICON_GAP = 20, 16, 17, 15
_GAP, _PAD, _LINE_GAP = 12, 11, 6


class HitDelegate(RowDelegate):
    """Reads a `HitRow` from the user role; the height is that of every other list."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, HitRow):
            return
        painter.save()
        rect, state = QRect(option.rect), option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(
            painter, rect, selected=selected, hovered=bool(state & QStyle.StateFlag.State_MouseOver)
        )
        self._paint_hit(painter, row, rect, selected=selected)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            focus_ring(painter, rect.adjusted(3, 1, -1, -2), 4, self._theme.tokens.focus)
        painter.restore()

    def _paint_hit(self, painter: QPainter, row: HitRow, rect: QRect, *, selected: bool) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        title_font, line_font = self._theme.font("label"), self._theme.font("secondary")
        first = rect.y() + px(_PAD)
        second = first + QFontMetrics(title_font).height() + px(_LINE_GAP)
        left, right = rect.x() + px(_LEFT), rect.right() - px(_RIGHT)
        plain = tokens.accent_text if selected and self._theme.high_contrast else ""
        box = QRectF(left, first + px(1), px(_ICON), px(_ICON))
        self._theme.icons.paint(
            painter, row.icon, box, plain or (tokens.accent_text if selected else tokens.text2)
        )
        left += px(_ICON + _ICON_GAP)
        meta = self._theme.font("meta")
        wide = QFontMetrics(meta).horizontalAdvance(row.type_name)
        self._text(painter, row.type_name, meta, plain or tokens.text2, right - wide, first + px(2), wide + 2)
        room = right - left - wide - px(_GAP)
        ground = tokens.surface if selected else tokens.accent_soft
        title = (title_font, plain or tokens.text, ground)
        self._marked(painter, row.title, row.title_marks, title, (left, first, room))
        line = (line_font, plain or tokens.text2, ground)
        self._marked(painter, row.line, row.line_marks, line, (left, second, right - left))

    def _marked(
        self,
        painter: QPainter,
        text: str,
        marks: tuple[Span, ...],
        look: tuple[QFont, str, str],
        place: tuple[int, int, int],
    ) -> None:
        """One line within its room; a mark that lies too far right is brought into sight."""
        font, ink, ground = look
        x, y, room = place
        metrics = QFontMetrics(font)
        tokens = self._theme.tokens
        on_surface = self._theme.high_contrast and ground == tokens.surface != tokens.accent_soft
        marked_ink = tokens.text if on_surface else tokens.accent_text
        for part in stretches(text, marks, metrics.horizontalAdvance, room):
            wide = metrics.horizontalAdvance(part.text)
            if part.marked:
                under = QRect(x - 1, y, wide + 2, metrics.height())
                rounded_box(painter, under, 3, fill=ground, edge=None)
            painter.setFont(font)
            painter.setPen(QColor(marked_ink if part.marked else ink))
            painter.drawText(QRect(x, y, wide + 2, metrics.height()), Qt.TextFlag.TextSingleLine, part.text)
            x += wide
