"""Small drawing steps that several widgets share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget


def rounded_box(
    painter: QPainter,
    rect: QRect,
    radius: float,
    *,
    fill: str | None,
    edge: str | None,
    width: float = 1.0,
    dashed: bool = False,
) -> None:
    """A rounded rectangle whose edge lies inside `rect`, sharp at every scale."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if edge else 0.0
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(edge), width, style) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    box = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()


def tick(painter: QPainter, box: QRectF, colour: str, width: float) -> None:
    """A check mark that stays strong where it is small, on a filled dot."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    points = [(0.12, 0.55), (0.4, 0.8), (0.88, 0.22)]
    line = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points]
    painter.drawPolyline(line)
    painter.restore()


def shows_focus(widget: QWidget) -> bool:
    """True from the first key that moves the focus in this window: who uses a mouse is not shown a ring."""
    return widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def focus_ring(painter: QPainter, rect: QRect, radius: float, colour: str, inner: str | None = None) -> None:
    """The visible focus: 2 px, and on filled ground a light line inside it so that it stands out there too."""
    rounded_box(painter, rect, radius, fill=None, edge=colour, width=2)
    if inner is not None:
        rounded_box(painter, rect.adjusted(2, 2, -2, -2), max(radius - 2, 1), fill=None, edge=inner, width=1.5)
