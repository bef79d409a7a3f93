"""Reading a PDF back, for tests: its text, where the text stands, its metadata and its fonts."""

from __future__ import annotations

import ctypes
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

SMALLEST_PT = 3.0
TOP_OF_PAGE_PT = 730.0
FONTS = Path(__file__).parents[3] / "resources" / "fonts"


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    bottom: float
    right: float
    top: float

    def overlaps(self, other: Box) -> bool:
        """By more than a hair: boxes of neighbouring letters touch."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        return wide > 0.5 and high > 0.5


def page_texts(pdf: bytes) -> list[str]:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def text_of(pdf: bytes) -> str:
    """All text as one line with single spaces, so that wrapping does not matter."""
    return " ".join(" ".join(page_texts(pdf)).split())


def metadata(pdf: bytes) -> dict[str, str]:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return dict(document.get_metadata_dict(skip_empty=True))


def text_boxes(pdf: bytes) -> list[list[Box]]:
    """Per page the boxes around the runs of text, in points from the bottom left."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append([Box(*text.get_rect(index)) for index in range(text.count_rects())])
        return found


def rectangles(pdf: bytes) -> tuple[list[Box], list[Box]]:
    """The filled shapes of the first page that are more than a line, and those of which the edge is drawn."""
    filled: list[Box] = []
    drawn: list[Box] = []
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for item in document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
            box = Box(*item.get_bounds())
            if not box.top - box.bottom > SMALLEST_PT or box.top > TOP_OF_PAGE_PT:
                continue  # a line, or the sign of the program
            mode, stroke = ctypes.c_int(), ctypes.c_int()
            raw.FPDFPath_GetDrawMode(item.raw, mode, stroke)
            (drawn if stroke.value else filled).append(box)
    return filled, drawn


def fonts(pdf: bytes) -> dict[str, bool]:
    """The name of each font that draws a text, and whether it is embedded."""
    found: dict[str, bool] = {}
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for page in document:
            for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                font = raw.FPDFTextObj_GetFont(item.raw)
                name = ctypes.create_string_buffer(128)
                raw.FPDFFont_GetBaseFontName(font, name, 128)
                found[name.value.decode()] = raw.FPDFFont_GetIsEmbedded(font) == 1
    return found
