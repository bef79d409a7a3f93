"""No meaning by colour alone: two states of a thing differ in their lines, not only in what fills them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import numpy.typing as npt
    from PySide6.QtWidgets import QWidget

_STEP = 24
"""Neighbours that differ by more than this in one of their three channels, of 255, are two sides of a line."""
_LEAST = 6
"""So many pixels of line that one has and the other has not are seen."""


def differ_in_shape(one: QImage, other: QImage) -> bool:
    """True if somebody who sees no colours can tell these pictures of one size apart by their lines."""
    assert one.size() == other.size()
    return int((_lines(one) != _lines(other)).sum()) >= _LEAST


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def _lines(image: QImage) -> npt.NDArray[np.bool_]:
    """Where a line runs, whatever colours stand beside it."""
    flat = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(bytes(flat.constBits()), np.uint8).reshape(flat.height(), flat.bytesPerLine())
    pixels = rows[:, : flat.width() * 3].reshape(flat.height(), flat.width(), 3).astype(np.int16)
    across = np.abs(np.diff(pixels, axis=1)).max(axis=2)[:-1] > _STEP
    along = np.abs(np.diff(pixels, axis=0)).max(axis=2)[:, :-1] > _STEP
    return np.asarray(across | along, np.bool_)
