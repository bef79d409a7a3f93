"""The words that widgets draw themselves, each with its own place and ink: one widget has several of them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


class Drawn(NamedTuple):
    """`box` is in pixels of the picture that is made, of which `widget` draws this part, if it is one."""

    widget: QWidget | None
    text: str
    box: QRect
    ink: QColor
    large: bool


@contextmanager
def noted() -> Iterator[list[Drawn]]:
    """What Python draws as text while a picture of a window is made, in the order of drawing."""
    real, words = QPainter.drawText, list[Drawn]()

    def draw(painter: QPainter, *told: Any) -> Any:
        words.extend(_placed(painter, told))
        return real(painter, *told)

    QPainter.drawText = draw  # type: ignore[method-assign,assignment]  # eyes for the walk
    try:
        yield words
    finally:
        QPainter.drawText = real  # type: ignore[method-assign]


def _placed(painter: QPainter, told: tuple[Any, ...]) -> Iterator[Drawn]:
    text = next((str(one) for one in told if isinstance(one, str)), "")
    first, metrics = told[0], painter.fontMetrics()
    device: object = painter.device()
    if not text.strip() or painter.opacity() == 0 or (isinstance(device, QWidget) and not device.isEnabled()):
        return
    if isinstance(first, QRect | QRectF):
        flags = next((int(one) for one in told[1:] if isinstance(one, int)), 0)
        box = metrics.boundingRect(QRectF(first).toRect(), flags, text) & QRectF(first).toRect()
    else:
        point = QPointF(first) if isinstance(first, QPoint | QPointF) else QPointF(told[0], told[1])
        box = metrics.boundingRect(text).translated(point.toPoint())
    font = painter.font()
    large = font.pixelSize() >= 24 or (font.bold() and font.pixelSize() >= 19)
    seen = painter.deviceTransform().mapRect(box)
    if painter.hasClipping():
        seen &= painter.deviceTransform().mapRect(painter.clipBoundingRect().toAlignedRect())
    yield Drawn(device if isinstance(device, QWidget) else None, text, seen, QColor(painter.pen().color()), large)
