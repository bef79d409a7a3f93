"""The steps of a task in the header of focus mode: done ✓, now, later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from vios_desktop.ui.widgets.painting import tick

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vios_desktop.ui.theme.theme import Theme

_RING, _GAP, _LINE = 20, 11, 22


class Steps(QWidget):
    """`Steps(theme, ("Inhoud", "Ontvanger", "Maken"))`; too narrow, only the current step keeps its word."""

    def __init__(self, theme: Theme, names: tuple[str, ...]) -> None:
        super().__init__()
        self._theme, self._names, self._current = theme, names, 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.updateGeometry)
        self._speak()

    @property
    def current(self) -> int:
        return self._current

    def set_current(self, index: int) -> None:
        """Which step is being done now, from 0; those before it are done."""
        self._current = index
        self._speak()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._width(words=True), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(words=False), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, tokens = self._theme.px, self._theme.tokens
        words = self.width() >= self._width(words=True)
        x = 0
        for index, name in enumerate(self._names):
            if index:
                painter.setPen(QPen(QColor(tokens.border), 1))
                painter.drawLine(x, self.height() // 2, x + px(_LINE), self.height() // 2)
                x += px(_LINE + _GAP)
            self._paint_ring(painter, index, x)
            x += px(_RING + _GAP)
            if words or index == self._current:
                font = self._theme.font("item" if index != self._current else "label")
                painter.setFont(font)
                painter.setPen(QColor(tokens.text3 if index > self._current else tokens.text))
                width = QFontMetrics(font).horizontalAdvance(name)
                painter.drawText(QRect(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, name)
                x += width + px(_GAP)

    def _paint_ring(self, painter: QPainter, index: int, x: int) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        ring = QRectF(x + 1, (self.height() - px(_RING)) / 2, px(_RING), px(_RING))
        done = index < self._current
        ink = tokens.accent if index <= self._current else tokens.control
        painter.setPen(QPen(QColor(ink), 1.8))
        painter.setBrush(QColor(tokens.accent) if done else QColor(tokens.surface))
        painter.drawEllipse(ring)
        if done:
            inset = px(_RING) * 0.28
            tick(painter, ring.adjusted(inset, inset, -inset, -inset), tokens.on_accent, self._theme.zoom * 1.7)
        else:
            font = self._theme.font("meta")
            font.setWeight(self._theme.font("label").weight())
            painter.setFont(font)
            painter.setPen(QColor(ink if index == self._current else tokens.text3))
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(index + 1))

    def _width(self, *, words: bool) -> int:
        px, metrics = self._theme.px, QFontMetrics(self._theme.font("label"))
        rings = len(self._names) * px(_RING + _GAP) + (len(self._names) - 1) * px(_LINE + _GAP)
        names = self._names if words else (max(self._names, key=len),)
        return rings + sum(metrics.horizontalAdvance(name) + px(_GAP) for name in names)

    def _speak(self) -> None:
        text = self.tr("Step %1 of %2: %3")
        now = str(self._current + 1)
        name = self._names[self._current] if self._current < len(self._names) else ""
        spoken = text.replace("%1", now).replace("%2", str(len(self._names))).replace("%3", name)
        self.setAccessibleName(spoken)
