"""Pictures of PDF pages from memory to memory: what a user looks through before saving a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Final

_MARKER: Final = (255, 214, 130)
"""Laid over the page as a felt pen is: black stays black. Only on the picture, never in the document."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page: `rgba` holds `width_px * height_px` pixels of four bytes, rows from the top, without padding.

    `text` is what stands on it.
    """

    width_px: int
    height_px: int
    rgba: bytes
    text: str = ""


def render_pages(pdf: bytes, scale: float = 1.0, marked: Sequence[str] = ()) -> tuple[PageImage, ...]:
    """A picture of each page; `scale` 1.0 is 72 pixels per inch. Nothing is written to disk.

    The words in `marked` stand out on the pictures wherever they are whole words.

    pdfium is not made for two threads at once: call this on the one thread for long rendering only.
    """
    import pypdfium2

    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return tuple(_render(document[index], scale, marked) for index in range(len(document)))


def _render(page: Any, scale: float, marked: Sequence[str]) -> PageImage:  # pypdfium2 has no types
    from pypdfium2 import raw

    with closing(page):
        bitmap = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=raw.FPDFBitmap_BGRA)
        with closing(page.get_textpage()) as written:
            text = str(written.get_text_range())
            places = list(_places(written, marked))
        height_pt = page.get_height()
    with closing(bitmap):
        pixels, width, height = bytearray(bitmap.buffer), int(bitmap.width), int(bitmap.height)
    for left, bottom, right, top in places:
        box = (left - 1, height_pt - top - 1, right + 1, height_pt - bottom + 1)
        _mark(pixels, width, height, tuple(round(edge * scale) for edge in box))
    return PageImage(width, height, bytes(pixels), text)


def _places(written: Any, marked: Sequence[str]) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of each word, in points from below."""
    for word in dict.fromkeys(marked):
        with closing(written.search(word, match_case=True, match_whole_word=True)) as search:
            while (found := search.get_next()) is not None:
                for number in range(written.count_rects(*found)):
                    yield written.get_rect(number)


def _mark(pixels: bytearray, width: int, height: int, box: tuple[int, ...]) -> None:
    """Each colour of the pixels in the box times that of the marker."""
    left, right = max(box[0], 0), min(box[2], width)
    for row in range(max(box[1], 0), min(box[3], height)):
        start, end = (row * width + left) * 4, (row * width + right) * 4
        for channel, table in enumerate(_TABLES):
            pixels[start + channel : end : 4] = pixels[start + channel : end : 4].translate(table)


_TABLES: Final = tuple(bytes(value * colour // 255 for value in range(256)) for colour in _MARKER)
