"""Small drawing steps that several widgets share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtCore import QRect


def rounded_box(
    painter: QPainter, rect: QRect, radius: float, *, fill: str | None, edge: str | None, width: float = 1.0
) -> None:
    """A rounded rectangle whose edge lies inside `rect`, sharp at every scale."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if edge else 0.0
    painter.setPen(QPen(QColor(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    box = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()


def focus_ring(painter: QPainter, rect: QRect, radius: float, colour: str, inner: str | None = None) -> None:
    """The visible focus: 2 px, and on filled ground a light line inside it so that it stands out there too."""
    rounded_box(painter, rect, radius, fill=None, edge=colour, width=2)
    if inner is not None:
        rounded_box(painter, rect.adjusted(2, 2, -2, -2), max(radius - 2, 1), fill=None, edge=inner, width=1.5)
