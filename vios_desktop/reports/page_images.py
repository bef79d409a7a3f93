"""Pictures of PDF pages from memory to memory: what a user looks through before saving a file."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page: `rgba` holds `width_px * height_px` pixels of four bytes, rows from the top, without padding."""

    width_px: int
    height_px: int
    rgba: bytes


def render_pages(pdf: bytes, scale: float = 1.0) -> tuple[PageImage, ...]:
    """A picture of each page; `scale` 1.0 is 72 pixels per inch. Nothing is written to disk.

    pdfium is not made for two threads at once: call this on the one thread for long rendering only.
    """
    import pypdfium2

    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return tuple(_render(document[index], scale) for index in range(len(document)))


def _render(page: Any, scale: float) -> PageImage:  # pypdfium2 has no types for what it returns
    from pypdfium2 import raw

    with closing(page):
        bitmap = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=raw.FPDFBitmap_BGRA)
    with closing(bitmap):
        return PageImage(bitmap.width, bitmap.height, bytes(bitmap.buffer))
