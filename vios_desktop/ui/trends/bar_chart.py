"""Lying bars: label, number, bar, and a tick where last year stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt

from vios_desktop.ui.trends.chart import Chart
from vios_desktop.ui.widgets.painting import rounded_box

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

ROW, BAR, TICK_WIDTH = 26, 15, 2
_LABEL_SHARE = 0.34
_GAP = 12


class BarChart(Chart):
    """One row per mark, drawn on the same scale."""

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), max(len(self._marks), 1) * self._row())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self.sizeHint().height())

    def _row(self) -> int:
        return max(self._theme.px(ROW), self.fontMetrics().height() + 6)

    def _place(self, number: int) -> QRect:
        return QRect(0, number * self._row(), self.width(), self._row())

    def _paint(self, painter: QPainter) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        most = max((max(mark.now or 0, mark.before or 0) for mark in self._marks), default=0) or 1
        label_font, number_font = self._theme.font("secondary"), self._theme.font("secondary_strong", tabular=True)
        label_width = round(self.width() * _LABEL_SHARE)
        number_width = px(34)
        left = label_width + number_width + px(_GAP)
        room = max(self.width() - left - px(6), 10)
        middle = Qt.AlignmentFlag.AlignVCenter
        for number, mark in enumerate(self._marks):
            row = self._place(number)
            if number == self._hovered:
                rounded_box(painter, row, 6, fill=tokens.hover, edge=None)
            painter.setFont(label_font)
            painter.setPen(tokens.text)
            elided = painter.fontMetrics().elidedText(mark.label, Qt.TextElideMode.ElideRight, label_width - px(8))
            painter.drawText(row.adjusted(px(4), 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, elided)
            painter.setFont(number_font)
            counted = QRect(label_width, row.y(), number_width, row.height())
            painter.drawText(counted, middle | Qt.AlignmentFlag.AlignRight, str(mark.now or 0))
            height = px(BAR)
            top = row.y() + (row.height() - height) // 2
            length = round(room * (mark.now or 0) / most)
            if length:
                rounded_box(painter, QRect(left, top, max(length, 3), height), 3, fill=tokens.accent, edge=None)
            if mark.before is not None:
                self._tick(painter, left + round(room * mark.before / most), row, inside=bool(length))

    def _tick(self, painter: QPainter, x: int, row: QRect, *, inside: bool) -> None:
        """Dark with a light edge, so that it stands out on the bar and beside it."""
        tokens, px = self._theme.tokens, self._theme.px
        height = min(px(22), row.height() - 2)
        top = row.y() + (row.height() - height) // 2
        if inside:
            painter.fillRect(QRect(x - px(2), top, px(TICK_WIDTH) + px(4), height), tokens.surface)
        painter.fillRect(QRect(x, top, px(TICK_WIDTH), height), tokens.text2)
