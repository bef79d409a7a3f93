"""Weekday by part of the day: a cell with its number, darker where there are more."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor

from vios_desktop.ui.contrast import contrast
from vios_desktop.ui.trends.chart import Chart
from vios_desktop.ui.widgets.painting import rounded_box

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from vios_desktop.ui.trends.model import Grid

_ROW, _HEAD, _GAP = 31, 24, 3
_INKS = (QColor("black").name(), QColor("white").name())
"""One of these stands out by 4.58 at least on whatever shade; the inks of a theme do not, half-way."""


class MomentChart(Chart):
    """The shade says how many as the number does; no shade means more or less about anybody."""

    _grid: Grid | None = None

    def show_grid(self, grid: Grid) -> None:
        self._grid = grid
        self.show_marks([mark for row in grid.cells for mark in row])

    def sizeHint(self) -> QSize:
        rows = len(self._grid.rows) if self._grid else 5
        return QSize(self._theme.px(400), self._head() + rows * self._row())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self.sizeHint().height())

    def _row(self) -> int:
        return max(self._theme.px(_ROW), self.fontMetrics().height() + 8)

    def _head(self) -> int:
        return max(self._theme.px(_HEAD), self.fontMetrics().height() + 6)

    def _step(self) -> int:
        return len(self._grid.columns) if self._grid else 1

    def _left(self) -> int:
        names = self._grid.rows if self._grid else ()
        metrics = self.fontMetrics()
        return max((metrics.horizontalAdvance(name) for name in names), default=0) + self._theme.px(14)

    def _place(self, number: int) -> QRect:
        return self._cell(number, self._left())

    def _cell(self, number: int, left: int) -> QRect:
        """`left` is measured once for all cells that are painted."""
        row, column = divmod(number, self._step())
        width = (self.width() - left) / self._step()
        x = left + round(column * width)
        gap = self._theme.px(_GAP)
        end = left + round((column + 1) * width)
        return QRect(x, self._head() + row * self._row(), end - x - gap, self._row() - gap)

    def _paint(self, painter: QPainter) -> None:
        grid, tokens = self._grid, self._theme.tokens
        if grid is None:
            return
        centre = Qt.AlignmentFlag.AlignCenter
        left = self._left()
        painter.setFont(self._theme.font("meta"))
        painter.setPen(tokens.text2)
        for column, name in enumerate(grid.columns):
            cell = self._cell(column, left)
            box = QRect(cell.x() - 2, 0, cell.width() + 4, self._head() - 2)
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, centre, shown)
        for row, name in enumerate(grid.rows):
            cell = self._cell(row * self._step(), left)
            box = QRect(0, cell.y(), left, cell.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(self._theme.font("secondary_strong", tabular=True))
        for number, mark in enumerate(self._marks):
            cell = self._cell(number, left)
            ground = self._ground(mark.now or 0, grid.most)
            edge = tokens.text2 if number == self._hovered and mark.now else None
            rounded_box(painter, cell, 4, fill=ground, edge=edge)
            painter.setPen(_ink_on(ground, tokens.text))
            painter.drawText(cell, centre, str(mark.now or 0))

    def _ground(self, count: int, most: int) -> str:
        """From the quiet ground of the page to the accent."""
        quiet, full = QColor(self._theme.tokens.hover), QColor(self._theme.tokens.accent)
        if not count:
            return quiet.name()
        share = 0.2 + 0.8 * count / max(most, 1)
        mixed = [
            round(low + (high - low) * share)
            for low, high in zip(quiet.getRgb()[:3], full.getRgb()[:3], strict=True)  # type: ignore[index]
        ]
        return QColor(*mixed).name()


@cache
def _ink_on(ground: str, text: str) -> str:
    """The one of these inks that is read best on this ground."""
    return max((text, *_INKS), key=lambda ink: contrast(ink, ground))
