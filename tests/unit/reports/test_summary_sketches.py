"""Sketches in every format: allowed words alone, and that none of them is one pupil."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from tests.unit.disclosure.test_sketches import ROOM, WORDS, YARD
from tests.unit.disclosure.test_sketches_printed import summary
from tests.unit.reports.json_schema import problems
from tests.unit.reports.pdf_reading import page_texts, text_boxes, text_of
from tests.unit.reports.test_summary_formats import SCHEMA, WRITERS, values_of
from tests.unit.reports.test_summary_pdf import MADE_ON, SCHOOL, render
from tests.unit.reports.test_summary_pdf import summary as figures
from vios_desktop.disclosure.shared_json import SharedSummary, parse_shared
from vios_desktop.reports.sheet import HEIGHT_PT, MARGIN_PT
from vios_desktop.reports.summary_data import write_summary_json
from vios_desktop.reports.summary_words import SKETCH_NOTE, SKETCHES

ALLOWED = {
    word
    for words in (WORDS.years, WORDS.kinds, WORDS.places, WORDS.school_parts, WORDS.outcomes)
    for text in words.values()
    for word in re.findall(r"\w+", text)
} | set(re.findall(r"\w+", f"{WORDS.after} of Samengesteld uit twee soorten gevallen"))
TOLD = summary((YARD,), (YARD, ROOM))


def test_the_page_holds_allowed_words_alone_and_says_that_it_is_not_one_pupil() -> None:
    text = " ".join(text_of(render(TOLD)).split())
    part = text[text.index(f" {SKETCHES} Dit") + len(SKETCHES) + 2 : text.index(SKETCH_NOTE)]

    assert set(re.findall(r"\w+", part)) <= ALLOWED
    assert part.count("Dit schooljaar kwam dit vaker voor: middelen") == 2
    assert part.count("Samengesteld uit twee soorten gevallen.") == 1
    assert SKETCHES not in text_of(render(summary()))
    assert render(TOLD) == render(TOLD)


@pytest.mark.parametrize("form", WRITERS)
def test_every_other_format_holds_the_same_words(form: str) -> None:
    values = [str(value) for value in values_of(form, WRITERS[form](TOLD, SCHOOL, MADE_ON))]
    told = [value for value in values if "kwam dit vaker voor" in value]

    assert len(told) == 2
    assert set(re.findall(r"\w+", " ".join(told))) <= ALLOWED
    assert SKETCH_NOTE in values
    assert SKETCH_NOTE not in str(values_of(form, WRITERS[form](summary(), SCHOOL, MADE_ON)))


def test_the_data_keep_to_their_schema_and_read_back() -> None:
    content = write_summary_json(TOLD, SCHOOL, MADE_ON).decode()
    schema = json.loads(SCHEMA.read_text("utf-8"))

    assert problems(json.loads(content), schema, schema) == []
    assert parse_shared(content) == SharedSummary(SCHOOL, MADE_ON, TOLD)


@pytest.mark.parametrize("compared", [True, False])
@pytest.mark.parametrize("code", ["small", "B"])
def test_two_sketches_leave_the_page_one_page(code: str, *, compared: bool) -> None:
    pages = page_texts(render(replace(figures(code, compared=compared), sketches=TOLD.sketches)))
    assert len(pages) == 1
    order = [pages[0].index(words) for words in ("In het kort", "De balk" if code == "B" else "Totaal", SKETCHES)]
    assert order == sorted(order)


@pytest.mark.parametrize("compared", [True, False])
def test_of_the_largest_layout_the_first_page_holds_the_figures_and_what_explains_them(*, compared: bool) -> None:
    pdf = render(replace(figures("A", compared=compared), sketches=TOLD.sketches))
    first, second = page_texts(pdf)
    for words in ("In het kort", "Elders of onbekend", "De balk", "Elke regel telt", "in een latere periode"):
        assert words in " ".join(first.split()), words
    assert SKETCHES not in first
    assert " ".join(second.split()).startswith(SKETCHES)
    top = max(box.top for box in text_boxes(pdf)[1])
    assert top < HEIGHT_PT - MARGIN_PT - 16, "nothing stands in the mark"
