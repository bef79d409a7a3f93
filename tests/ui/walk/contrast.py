"""Contrast as it is drawn: the ink of each text against its own ground, out of the picture of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QWidget,
)

from tests.ui.walk.drawn import noted
from tests.ui.walk.sight import Finding, called, place_in, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt
    from PySide6.QtCore import QRect

    from tests.ui.walk.drawn import Drawn

    Pixels = npt.NDArray[np.uint8]

TEXT, LARGE, LARGE_FROM_PX = 4.5, 3.0, 24
"""WCAG 2.2, 1.4.3: large is from 24 px, or from 19 px in bold."""
_BLUR, _BLUR_SHORT, _SHORT = 0.88, 0.7, 2
"""Thin strokes of a picture are a little paler than their ink: so much of the ratio has to be seen, and less of
one or two signs, which may be a thin stroke alone."""
_NEAR = 24
"""An ink is in the picture if a pixel of it differs by no more than this in each of its three channels, of 255."""


def pale(root: QWidget) -> Iterator[Finding]:
    """Texts on the screen whose ink is too near to the ground around it."""
    with noted() as words:
        pixels = _picture(root)
    yield from _pale_words([one for one in words if not _covered(one.widget, one.box, root)], pixels)
    for widget in shown(root):
        needed = LARGE if _is_large(widget) else TEXT
        for words_on_it, box in _texts(widget, root):
            if _covered(widget, box, root):
                continue
            ratio = strongest(_part(pixels, box))
            if ratio < needed * (_BLUR if len(_words(widget)) > _SHORT else _BLUR_SHORT):
                yield Finding("too pale", words_on_it, f"{ratio:.1f}, needs {needed}")


def _pale_words(words: list[Drawn], pixels: Pixels) -> Iterator[Finding]:
    """Of what is drawn in Python the ink is known; it may be drawn where it is not seen."""
    for one in words:
        part = _part(pixels, one.box)
        ink = np.array([one.ink.red(), one.ink.green(), one.ink.blue()], np.int32)
        if not part.size or not (np.abs(part.astype(np.int32) - ink).max(axis=2) <= _NEAR).any():
            continue
        ratio, needed = ratio_on(part, ink), LARGE if one.large else TEXT
        if ratio < needed:
            yield Finding("too pale", repr(one.text[:60]), f"{ratio:.1f}, needs {needed}")


def _covered(widget: QWidget | None, box: QRect, root: QWidget) -> bool:
    """True if it is not seen there: a list lies open over it, or the page is not scrolled to it.

    What draws the rows of a list does not say on which widget (None): they are seen within the list.
    """
    over = root.childAt(box.center())
    if widget is None:
        return over is not None and not (
            isinstance(over.parentWidget(), QAbstractItemView) and place_in(over, root).contains(box)
        )
    here = widget.visibleRegion().boundingRect().translated(widget.mapTo(root, QPoint(0, 0)))
    if over is None or not here.contains(box):
        return over is not None
    return over is not widget and not widget.isAncestorOf(over) and not over.isAncestorOf(widget)


def _texts(widget: QWidget, root: QWidget) -> Iterator[tuple[str, QRect]]:
    """The words that Qt draws, each with its own place in the picture."""
    box = place_in(widget, root)
    if not widget.isEnabled() or widget.visibleRegion().boundingRect().size() != box.size():
        return  # half behind the edge of what scrolls
    if _words(widget):
        yield called(widget), box
    elif isinstance(widget, QAbstractItemView) and type(widget.itemDelegate()) is QStyledItemDelegate:
        room = place_in(widget.viewport(), root)
        for row in range(widget.model().rowCount()):
            for column in range(widget.model().columnCount()):
                index = widget.model().index(row, column)
                cell = widget.visualRect(index).translated(room.topLeft())
                if index.data() and room.contains(cell):
                    yield f"{called(widget)} row {row}", cell


def ratio_on(part: Pixels, ink: npt.NDArray[np.int32]) -> float:
    """The contrast of this ink against the colour that most of the part has."""
    ground, here = _luminance(_commonest(part)), _luminance(_codes(ink.reshape(1, 1, 3)))[0]
    return float((max(ground[0], here) + 0.05) / (min(ground[0], here) + 0.05))


def strongest(part: Pixels) -> float:
    """The contrast of the pixel that stands out most against the colour that most of the part has."""
    values, counts = np.unique(_codes(part), return_counts=True)
    lights = _luminance(values)
    ground = lights[int(counts.argmax())]
    lighter, darker = np.maximum(lights, ground), np.minimum(lights, ground)
    return float(((lighter + 0.05) / (darker + 0.05)).max())


def strongest_in(widget: QWidget) -> float:
    """How much anything on it stands out, as the box of something to tick: 3 is needed (WCAG 2.2, 1.4.11)."""
    return strongest(_picture(widget))


def _codes(part: npt.NDArray[np.uint8] | npt.NDArray[np.int32]) -> npt.NDArray[np.uint32]:
    flat = part.reshape(-1, 3).astype(np.uint32)
    return np.asarray((flat[:, 0] << 16) | (flat[:, 1] << 8) | flat[:, 2], np.uint32)


def _commonest(part: Pixels) -> npt.NDArray[np.uint32]:
    values, counts = np.unique(_codes(part), return_counts=True)
    return values[counts.argmax() :][:1]


def _part(pixels: Pixels, box: QRect) -> Pixels:
    return pixels[max(0, box.top()) : box.bottom() + 1, max(0, box.left()) : box.right() + 1]


def _luminance(codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.float64]:
    channels = np.stack([(codes >> shift) & 255 for shift in (16, 8, 0)], axis=-1) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]), np.float64)


def _picture(root: QWidget) -> Pixels:
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
