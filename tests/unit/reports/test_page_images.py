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


def test_marked_words_stand_out_on_the_picture_alone_and_stay_readable() -> None:
    pdf = two_pages()
    plain, marked = render_pages(pdf, 2.0)[0], render_pages(pdf, 2.0, ("Regel", "staat nergens"))[0]
    assert plain.rgba != marked.rgba
    changed = {
        marked.rgba[at : at + 3]
        for at in range(0, len(plain.rgba), 4)
        if plain.rgba[at : at + 3] == b"\xff\xff\xff"
    }
    assert changed == {b"\xff\xff\xff", bytes((255, 214, 130))}
    darkest = min(plain.rgba[0::4])
    assert min(marked.rgba[0::4]) == darkest


def test_whole_words_only_and_the_text_comes_with_the_picture() -> None:
    pdf = two_pages()
    assert render_pages(pdf, 1.0, ("Rege",)) == render_pages(pdf, 1.0)
    assert "Regel 1 op 2026-11-24" in render_pages(pdf)[0].text
