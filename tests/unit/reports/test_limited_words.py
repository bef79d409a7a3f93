"""Every page says whether protected incidents count, in each form; so does the data of a summary."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.unit.disclosure.invented import AGREEMENTS, PERIOD, PERIOD_BEFORE, different, layout
from tests.unit.disclosure.test_year_table import of_year
from tests.unit.reports.json_schema import problems
from tests.unit.reports.overview_forms import CALENDAR, FORMS, joined, said, written, year
from tests.unit.reports.pdf_reading import FONTS, page_texts, text_of
from tests.unit.reports.test_summary_formats import SCHEMA, WRITERS, values_of
from tests.unit.reports.test_summary_pdf import MADE_ON, SCHOOL, summary
from vios_desktop.app.overview_paper import table_writers
from vios_desktop.disclosure.joined import join_schools
from vios_desktop.disclosure.shared_json import SharedSummary
from vios_desktop.disclosure.summary import PeriodSummary, build_summary
from vios_desktop.disclosure.summary_json import content_hash, parse_summary, to_json
from vios_desktop.disclosure.year_table import TableRows
from vios_desktop.disclosure.yearly import LimitedCounting, YearSummary, build_year
from vios_desktop.domain.errors import ViosError
from vios_desktop.reports.summary_pdf import render_summary
from vios_desktop.reports.summary_words import LIMITED_COUNTED, LIMITED_NOT_COUNTED
from vios_desktop.services.summary_formats import SummaryFormat

WORDS = {True: LIMITED_COUNTED, False: LIMITED_NOT_COUNTED}


def page_with(*, counted: bool) -> PeriodSummary:
    return replace(summary("A"), limited_count=counted)


@pytest.mark.parametrize("counted", [True, False])
def test_the_summary_says_it_on_its_one_page_and_in_every_form(counted: bool) -> None:
    page = page_with(counted=counted)
    pdf = render_summary(page, SCHOOL, MADE_ON, FONTS)
    assert len(page_texts(pdf)) == 1
    found = {"pdf": text_of(pdf)}
    found |= {
        form: " ".join(map(str, values_of(form, make(page, SCHOOL, MADE_ON)))) for form, make in WRITERS.items()
    }
    for form, text in found.items():
        assert WORDS[counted] in " ".join(text.split()), form
        assert WORDS[not counted] not in " ".join(text.split()), form


@pytest.mark.parametrize("counted", [True, False])
def test_the_data_of_a_summary_say_it_too_and_those_of_before_are_the_same(counted: bool) -> None:
    page = page_with(counted=counted)
    text = to_json(page)
    assert parse_summary(text) == page
    assert ("limited_count" in text) is counted
    schema = json.loads(SCHEMA.read_text("utf-8"))
    assert problems(json.loads(WRITERS["json"](page, SCHOOL, MADE_ON)), schema, schema) == []
    assert (content_hash(page) == content_hash(page_with(counted=False))) is not counted


@pytest.mark.parametrize("value", [False, 1, "yes", None])
def test_another_word_for_it_is_refused(value: object) -> None:
    wrong = json.loads(to_json(page_with(counted=True))) | {"limited_count": value}
    with pytest.raises(ViosError, match="summary_not_valid"):
        parse_summary(json.dumps(wrong, sort_keys=True, separators=(",", ":")))


def test_pages_with_another_word_are_not_compared() -> None:
    before = build_summary(layout(), PERIOD_BEFORE, [], AGREEMENTS, limited_count=True)
    for counted in (True, False):
        page = build_summary(layout(), PERIOD, different(3), AGREEMENTS, before, limited_count=counted)
        assert (page.previous_period is not None) is counted


def year_of(*counted: bool) -> YearSummary:
    pages = [
        build_summary(layout("A"), period, different(7), AGREEMENTS, limited_count=one)
        for period, one in zip(CALENDAR, counted, strict=False)
    ]
    return build_year(CALENDAR[: len(counted)], pages)


@pytest.mark.parametrize("form", FORMS)
def test_a_year_says_it_of_its_pages(form: str) -> None:
    words = {
        year_of(True, True): "tellen wel mee: per periode in elke regel samen als hooguit één.",
        year_of(
            True, False
        ): "tellen in een deel van de periodes mee: per periode in elke regel samen als hooguit",
        year("A"): LIMITED_NOT_COUNTED,
    }
    for what, sentence in words.items():
        assert sentence in one_text(form, written(what, form))


@pytest.mark.parametrize("form", FORMS)
def test_several_schools_say_it_of_their_pages(form: str) -> None:
    assert LIMITED_NOT_COUNTED in one_text(form, written(joined(), form))
    parts = [
        SharedSummary(name, MADE_ON, page_with(counted=one)) for name, one in (("Noord", True), ("Zuid", False))
    ]
    both = join_schools(parts)
    assert both.limited is LimitedCounting.SOME
    assert "tellen in een deel van de scholen mee: per school" in one_text(form, written(both, form))


@pytest.mark.parametrize("form", list(SummaryFormat))
def test_a_table_never_counts_them_and_says_so(form: SummaryFormat) -> None:
    table = table_writers()[form](of_year(1, TableRows.GROUPS), SCHOOL, MADE_ON)
    assert LIMITED_NOT_COUNTED in one_text(form.value, table)


def one_text(form: str, content: bytes) -> str:
    return " ".join(" ".join(said(form, content)).split())
