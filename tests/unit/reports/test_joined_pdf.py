"""The overview of several schools on paper."""

from __future__ import annotations

import re

import pytest

from tests.unit.disclosure.test_joined import school
from tests.unit.reports.pdf_reading import FONTS, metadata, page_texts, text_of
from vios_desktop.disclosure.joined import join_schools
from vios_desktop.reports.joined_pdf import render_joined


@pytest.mark.parametrize("code", ["small", "B", "A"])
def test_every_number_is_a_sum_of_limits_a_day_or_a_count_of_agreements(code: str) -> None:
    joined = join_schools([school("Noord", 3, code), school("Zuid", 17, code)])
    pdf = render_joined(joined, FONTS)
    text = text_of(pdf)
    for known in ("26 oktober tot en met 22 november 2026", "24 november 2026", "Pagina 1 van 1"):
        assert known in text
        text = text.replace(known, " ")
    spans = [joined.total.span, *(line.span for block in joined.blocks for line in block.lines)]
    allowed = {limit for span in spans for limit in (span.low, span.high)} | {18}
    assert {int(number) for number in re.findall(r"\d+", text)} <= allowed
    assert "De scholen: Noord, Zuid." in text
    assert "Dit overzicht vergelijkt geen scholen." in text
    assert len(page_texts(pdf)) == 1
    assert pdf == render_joined(joined, FONTS)
    assert metadata(pdf)["Title"] == "Overzicht van meer scholen"
