"""The initials of a person in a circle, the same neutral colour for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent

    from vios_desktop.ui.theme.theme import Theme


def paint_avatar(
    painter: QPainter, theme: Theme, rect: QRect, initials: str, *, ground: str = "accent_soft"
) -> None:
    """Draw the circle with initials into a square."""
    tokens = theme.tokens
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(tokens, ground)))
    painter.drawEllipse(rect)
    font = theme.font("label")
    font.setPixelSize(max(9, round(rect.height() * 0.37)))
    painter.setFont(font)
    on_mark = ground == "accent_soft" or not theme.high_contrast
    painter.setPen(QColor(tokens.accent_text if on_mark else tokens.text))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials[:2])
    painter.restore()


class Avatar(QWidget):
    """Decoration: the name stands beside it, so it says nothing to a screen reader."""

    def __init__(self, theme: Theme, initials: str, size: int = 30) -> None:
        super().__init__()
        self._theme, self._initials, self._size = theme, initials, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        edge = self._theme.px(self._size)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), self._theme, self.rect(), self._initials)
