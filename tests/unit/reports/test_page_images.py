"""Pictures of pages, from memory."""

from __future__ import annotations

import math
from datetime import date

import pytest

from tests.unit.reports.pdf_reading import FONTS
from vios_desktop.reports.page_images import render_pages
from vios_desktop.reports.sheet import HEIGHT_PT, MARGIN_PT, WIDTH_PT, Sheet, Style, write_pdf


def two_pages() -> bytes:
    sheet = Sheet(FONTS)
    for number in range(60):
        sheet.paragraph(f"Regel {number} op {date(2026, 11, 24)}", Style(14))
    return write_pdf(sheet, "Proef", "Voet")


@pytest.mark.parametrize("scale", [0.5, 1.0, 2.25])
def test_each_page_has_the_size_of_the_paper(scale: float) -> None:
    pages = render_pages(two_pages(), scale)
    assert len(pages) == 2
    for page in pages:
        assert abs(page.width_px - math.ceil(WIDTH_PT * scale)) <= 1
        assert abs(page.height_px - math.ceil(HEIGHT_PT * scale)) <= 1
        assert len(page.rgba) == page.width_px * page.height_px * 4


def test_pixels_are_red_green_blue_and_opaque() -> None:
    page = render_pages(two_pages(), 4.0)[0]
    assert set(page.rgba[3::4]) == {255}
    assert page.rgba[:4] == b"\xff\xff\xff\xff"
    left, top = int((WIDTH_PT - MARGIN_PT - 17.0) * 4), int((MARGIN_PT + 15.0) * 4)
    start = (top * page.width_px + left) * 4
    red, green, blue = page.rgba[start : start + 3]  # inside the sign of VIOS, which is petrol
    assert (red, green, blue) == (15, 95, 99)
