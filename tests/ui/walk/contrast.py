"""Contrast as it is drawn: the ink of each text against its own ground, out of the picture of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.walk.sight import Finding, called, place_in, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

TEXT, LARGE, LARGE_FROM_PX = 4.5, 3.0, 24
"""WCAG 2.2, 1.4.3: large is from 24 px, or from 19 px in bold."""
_BLUR = 0.88
"""Thin strokes of a picture are a little paler than their ink: so much of the ratio has to be seen."""


def pale(root: QWidget) -> Iterator[Finding]:
    """Texts on the screen whose ink is too near to the ground around it."""
    pixels = _picture(root)
    for widget in shown(root):
        if not _words(widget) or not widget.isEnabled():
            continue
        box = place_in(widget, root)
        if widget.visibleRegion().boundingRect().size() != box.size():
            continue  # half behind the edge of what scrolls
        ratio = strongest(pixels[box.top() : box.bottom() + 1, box.left() : box.right() + 1])
        needed = LARGE if _is_large(widget) else TEXT
        if ratio < needed * _BLUR:
            yield Finding("too pale", called(widget), f"{ratio:.1f}, needs {needed}")


def strongest(part: npt.NDArray[np.uint8]) -> float:
    """The contrast of the pixel that stands out most against the colour that most of the part has."""
    flat = part.reshape(-1, 3).astype(np.uint32)
    codes = (flat[:, 0] << 16) | (flat[:, 1] << 8) | flat[:, 2]
    values, counts = np.unique(codes, return_counts=True)
    lights = _luminance(values)
    ground = lights[int(counts.argmax())]
    lighter, darker = np.maximum(lights, ground), np.minimum(lights, ground)
    return float(((lighter + 0.05) / (darker + 0.05)).max())


def _luminance(codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.float64]:
    channels = np.stack([(codes >> shift) & 255 for shift in (16, 8, 0)], axis=-1) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]), np.float64)


def _picture(root: QWidget) -> npt.NDArray[np.uint8]:
    image = root.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText() or widget.placeholderText()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _is_large(widget: QWidget) -> bool:
    font = widget.font()
    return font.pixelSize() >= LARGE_FROM_PX or (font.bold() and font.pixelSize() >= 19)
