"""Standing bars by month or week, and last year as a dashed line."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPen

from vios_desktop.ui.trends.chart import Chart
from vios_desktop.ui.widgets.painting import rounded_box

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_HEIGHT, _FOOT, _TOP = 190, 24, 18


class CourseChart(Chart):
    """Every column is a mark, also one of which only last year is known."""

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(260), self._theme.px(_HEIGHT))

    def _left(self) -> int:
        return self._theme.px(28)

    def _foot(self) -> int:
        return self.height() - self._theme.px(_FOOT)

    def _place(self, number: int) -> QRect:
        width = (self.width() - self._left()) / max(len(self._marks), 1)
        x = self._left() + round(number * width)
        return QRect(x, 0, round(width), self.height())

    def _top_value(self) -> int:
        most = max((max(mark.now or 0, mark.before or 0) for mark in self._marks), default=0)
        step = _round_step(most)
        return max(step * math.ceil(most / step), step)

    def _y(self, value: float, top: int) -> float:
        start = self._theme.px(_TOP)
        return self._foot() - (self._foot() - start) * value / top

    def _paint(self, painter: QPainter) -> None:
        if not self._marks:
            return
        top = self._top_value()
        self._grid_lines(painter, top)
        for number in range(len(self._marks)):
            self._column(painter, number, top)
        self._line(painter, top)
        for number in range(len(self._marks)):
            self._number(painter, number, top)

    def _grid_lines(self, painter: QPainter, top: int) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._theme.font("meta", tabular=True))
        step = _round_step(top)
        for value in range(0, top + 1, step):
            y = round(self._y(value, top))
            painter.setPen(QColor(tokens.border))
            painter.drawLine(self._left(), y, self.width(), y)
            painter.setPen(tokens.text3)
            box = QRect(0, y - 10, self._left() - self._theme.px(8), 20)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(value))

    def _column(self, painter: QPainter, number: int, top: int) -> None:
        tokens, mark, place = self._theme.tokens, self._marks[number], self._place(number)
        if number == self._hovered:
            rounded_box(painter, place, 6, fill=tokens.hover, edge=None)
        painter.setFont(self._theme.font("meta"))
        painter.setPen(tokens.text2)
        foot = QRect(place.x(), self._foot(), place.width(), self.height() - self._foot())
        centre = Qt.AlignmentFlag.AlignCenter
        shown = painter.fontMetrics().elidedText(mark.short, Qt.TextElideMode.ElideRight, foot.width())
        painter.drawText(foot, centre, shown)
        if mark.now:
            rounded_box(painter, self._bar(number, top), 3, fill=tokens.accent, edge=None)

    def _bar(self, number: int, top: int) -> QRect:
        place, y = self._place(number), round(self._y(self._marks[number].now or 0, top))
        width = min(self._theme.px(34), round(place.width() * 0.62))
        return QRect(place.center().x() - width // 2, y, width, self._foot() - y)

    def _number(self, painter: QPainter, number: int, top: int) -> None:
        """On a ground of its own: the line of last year may go through the place where it stands."""
        tokens, mark, place = self._theme.tokens, self._marks[number], self._place(number)
        if not mark.now:
            return
        bar = self._bar(number, top)
        painter.setFont(self._theme.font("group", tabular=True))
        inside = bar.height() > painter.fontMetrics().height() + 6
        line = painter.fontMetrics().height()
        text_top = self._foot() - line - 3 if inside else bar.y() - line - 1
        dot = self._y(mark.before, top) if mark.before is not None else -line
        if abs(dot - text_top - line / 2) < line:  # the dot of last year lies there
            text_top = bar.y() + 3 if inside else round(dot) - line - self._theme.px(6)
        box = QRect(place.x(), text_top, place.width(), line)
        hovered = number == self._hovered
        ground = tokens.accent if inside else tokens.hover if hovered else tokens.surface
        under = painter.fontMetrics().boundingRect(box, Qt.AlignmentFlag.AlignCenter, str(mark.now))
        painter.fillRect(under.adjusted(-2, 0, 2, 0), QColor(ground))
        painter.setPen(tokens.on_accent if inside else tokens.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(mark.now))

    def _line(self, painter: QPainter, top: int) -> None:
        tokens = self._theme.tokens
        points = [
            QPointF(self._place(number).center().x(), self._y(mark.before, top))
            for number, mark in enumerate(self._marks)
            if mark.before is not None
        ]
        if not points:
            return
        for colour, width, style in (
            (tokens.surface, 5, Qt.PenStyle.SolidLine),
            (tokens.text2, 2, Qt.PenStyle.DashLine),
        ):
            painter.setPen(QPen(QColor(colour), self._theme.px(width), style))
            painter.drawPolyline(points)
        painter.setPen(QPen(QColor(tokens.surface), self._theme.px(2)))
        painter.setBrush(QColor(tokens.text2))
        for point in points:
            painter.drawEllipse(point, self._theme.px(4), self._theme.px(4))
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _round_step(most: int) -> int:
    """1, 2, 5, 10, 20, 50 …, so that there are at most five lines."""
    for power in range(7):
        for step in (1, 2, 5):
            if most <= 5 * step * 10**power:
                return int(step * 10**power)
    return 10**7
