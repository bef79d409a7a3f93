"""The side with the mark: school, street and home, and what lies between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vios_desktop.ui.theme.theme import Theme

WIDTH = 470
_HEIGHT = 738
_NODE, _ICON = 30, 22
_RINGS = (95, 160, 230)
_RING_ALPHA = 18
_BANDS = 64


class BrandSide(QWidget):
    """Drawn in one go at any size; its words are its spoken name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._nodes = (
            (QPointF(235, 148), "building", self.tr("School"), -46.0),
            (QPointF(56, 443), "map-pin", self.tr("Street"), 46.0),
            (QPointF(413, 443), "house", self.tr("Home"), 46.0),
        )
        self._title = self.tr("Safe in and around school")
        self._lines = (self.tr("See together what is going on."), self.tr("Agree together who does what."))
        self.setAccessibleName(" ".join((self._title + ".", *self._lines)))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        scale = min(self.width() / WIDTH, self.height() / _HEIGHT)
        painter.translate(0, max(0.0, (self.height() - _HEIGHT * scale) / 2))
        painter.scale(scale, scale)
        ink = self._theme.tokens.on_brand
        self._paint_triangle(painter, ink)
        self._paint_nodes(painter, ink)
        self._paint_words(painter, ink)

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        bands = QImage(1, _BANDS, QImage.Format.Format_RGB32)  # QLinearGradient takes 2 ms to load at the start
        for y in range(_BANDS):
            bands.setPixelColor(0, y, _mixed(tokens.brand_deep, tokens.brand, 1 - abs(2 * y / (_BANDS - 1) - 1)))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), bands)

    def _paint_triangle(self, painter: QPainter, ink: str) -> None:
        veil = QColor(ink)
        veil.setAlpha(_RING_ALPHA)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veil)
        points = [node[0] for node in self._nodes]
        if not self._theme.high_contrast:
            for point in points:
                for radius in _RINGS:
                    painter.drawEllipse(point, radius, radius)
        line = QColor(ink)
        line.setAlpha(160)
        painter.setPen(QPen(line, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(points)

    def _paint_nodes(self, painter: QPainter, ink: str) -> None:
        ground = self._theme.tokens.brand
        font = self._theme.font("label")
        font.setPixelSize(15)
        for point, icon, word, drop in self._nodes:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink))
            painter.drawEllipse(point, _NODE, _NODE)
            box = QRectF(point.x() - _ICON / 2, point.y() - _ICON / 2, _ICON, _ICON)
            ratio = painter.device().devicePixelRatio() * painter.transform().m11()
            picture = self._theme.icons.pixmap(icon, _ICON, ground, max(1.0, ratio))
            painter.drawPixmap(box, picture, QRectF(picture.rect()))
            painter.setFont(font)
            painter.setPen(QColor(ink))
            room = QRectF(point.x() - 100, point.y() + drop - 12, 200, 24)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, word)

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        painter.setPen(QColor(ink))
        font = self._theme.font("page")
        font.setPixelSize(26)
        painter.setFont(font)
        painter.drawText(QRectF(44, 540, WIDTH - 60, 44), Qt.AlignmentFlag.AlignVCenter, self._title)
        soft = QColor(ink)
        soft.setAlpha(215)
        painter.setPen(soft)
        font = self._theme.font("lead")
        font.setPixelSize(15)
        painter.setFont(font)
        for number, text in enumerate(self._lines):
            painter.drawText(QRectF(44, 586 + 19 * number, WIDTH - 60, 22), Qt.AlignmentFlag.AlignVCenter, text)


def _mixed(start: str, end: str, share: float) -> QColor:
    """A colour between two; `share` 0 is the first."""
    first, last = QColor(start), QColor(end)
    parts = zip((first.red(), first.green(), first.blue()), (last.red(), last.green(), last.blue()), strict=True)
    return QColor(*(round(a + (b - a) * share) for a, b in parts))
