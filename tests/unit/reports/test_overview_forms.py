"""The overviews in every form: acceptance test 8 of the notes on disclosure, year and schools together."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.unit.reports.json_schema import problems
from tests.unit.reports.overview_forms import (
    CALENDAR,
    FORMS,
    MADE_ON,
    SCHOOL,
    days_of,
    joined,
    limits,
    numbers,
    said,
    spans_of,
    written,
    year,
)
from tests.unit.reports.pdf_reading import fonts, metadata, page_texts, rectangles, text_of
from tests.unit.reports.xlsx_reading import read_workbook
from vios_desktop.disclosure.joined import JoinedSummary
from vios_desktop.disclosure.yearly import YearSummary

SCHEMAS = Path(__file__).parents[3] / "resources" / "schemas"
OVERVIEWS = (year("B"), joined())
PAGES = ("Pagina 1 van 2", "Pagina 2 van 2", "Pagina 1 van 1")
NAMES_OF_FORMATS = ("urn:vios:schema:yearly-overview:1", "urn:vios:schema:joined-overview:1")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("k", [5, 10])
@pytest.mark.parametrize("code", ["small", "B", "A"])
def test_every_number_of_a_year_is_a_limit_a_day_k_or_a_count_of_agreements(form: str, code: str, k: int) -> None:
    what = year(code, left_out=(2,), partly=(7,), k=k)
    known = (*days_of(CALENDAR, MADE_ON), "8 van de 10 periodes", *PAGES, *NAMES_OF_FORMATS)
    bands = [one.total for one in what.periods if one.total]
    allowed = limits(spans_of(what)) | {limit for band in bands for limit in (band.low, band.high)}
    allowed |= {what.agreements_made, 0, k - 1} | ({1, k} if form == "json" else set())
    assert numbers(form, written(what, form), known) <= allowed


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("k", [5, 10])
@pytest.mark.parametrize("code", ["small", "B", "A"])
def test_every_number_of_schools_together_is_one_too(form: str, code: str, k: int) -> None:
    what = joined(code, k)
    known = (*days_of([what.period], what.made_on), *PAGES, *NAMES_OF_FORMATS)
    allowed = limits(spans_of(what)) | {what.agreements_made, 0} | ({1, k} if form == "json" else set())
    assert numbers(form, written(what, form), known) <= allowed


def test_the_test_finds_a_count_that_does_not_belong_there() -> None:
    """The test of the test: a school called after its counts is seen in every form."""
    for form in FORMS:
        assert 731 in numbers(form, written(year("B"), form, "School 731"), days_of(CALENDAR, MADE_ON))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("what", OVERVIEWS, ids=["year", "joined"])
def test_every_line_is_there_in_the_order_of_the_layout(form: str, what: YearSummary | JoinedSummary) -> None:
    titles = [line.title for block in what.blocks for line in block.lines]
    found = said(form, written(what, form))
    if form == "pdf":
        assert re.search(".*?".join(re.escape(title) for title in titles), found[0])
    else:
        assert [text for text in found if text in set(titles)] == titles


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("what", OVERVIEWS, ids=["year", "joined"])
def test_nobody_reads_it_as_none_or_compares_schools_by_it(form: str, what: YearSummary | JoinedSummary) -> None:
    text = " ".join(said(form, written(what, form)))
    assert "tussen 0 en een ander getal weet u dus niet of het geen is" in text
    assert "Vergelijk hiermee geen scholen" in text
    assert isinstance(what, JoinedSummary) or "Ook nul hoort daarbij" in text


@pytest.mark.parametrize("form", FORMS)
def test_what_is_missing_from_the_year_is_named_and_explained(form: str) -> None:
    text = " ".join(said(form, written(year("B", left_out=(2,), partly=(7,)), form)))
    assert "Niet opgenomen betekent niet: geen incidenten." in text
    assert "In dit overzicht: 8 van de 10 periodes van vier weken." in text or form != "pdf"
    if form == "json":
        assert (text.count("part_left_out"), text.count("not_published")) == (1, 1)
    else:
        assert text.count("een deel niet opgenomen") == 1
        assert text.count("niet opgenomen: geen samenvatting") == 1
    complete = " ".join(said(form, written(year("B", left_out=()), form)))
    assert "pgenomen betekent" not in complete


@pytest.mark.parametrize("what", OVERVIEWS, ids=["year", "joined"])
def test_a_workbook_holds_one_sheet_and_nothing_hidden(what: YearSummary | JoinedSummary) -> None:
    book = read_workbook(written(what, "xlsx"))
    assert [state for _name, state in book.sheets] == ["visible"]
    assert set(book.parts) == {
        *("[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml"),
        *("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/theme/theme1.xml"),
        *("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"),
    }
    tags = {tag.rpartition("}")[2] for tag in book.tags}
    assert not tags & {"f", "hyperlinks", "drawing", "legacyDrawing", "dataValidations", "extLst", "controls"}
    assert "hidden" not in book.parts["xl/worksheets/sheet1.xml"] + book.parts["xl/workbook.xml"]
    assert "definedName" not in book.parts["xl/workbook.xml"]
    properties = re.sub(r"<[^>]+>", " ", book.parts["docProps/core.xml"])
    title = "Overzicht van meer scholen" if isinstance(what, JoinedSummary) else "Jaaroverzicht van incidenten"
    assert properties.split() == [*title.split() * 2, "VIOS", "VIOS", *["2000-01-01T00:00:00Z"] * 2]


@pytest.mark.parametrize("what", OVERVIEWS, ids=["year", "joined"])
def test_a_page_is_dutch_has_a_title_and_hides_nothing(what: YearSummary | JoinedSummary) -> None:
    pdf = written(what, "pdf")
    title = "Overzicht van meer scholen" if isinstance(what, JoinedSummary) else "Jaaroverzicht van incidenten"
    about = {key: value for key, value in metadata(pdf).items() if not key.endswith("Date")}
    assert about == {"Title": title, "Author": "VIOS", "Subject": title, "Creator": "VIOS", "Producer": "VIOS"}
    assert {value for key, value in metadata(pdf).items() if key.endswith("Date")} <= {"D:20000101000000+00'00'"}
    assert b"/Lang (nl-NL)" in pdf
    assert not re.search(rb"/(EmbeddedFile|Annot|JavaScript|Metadata|Alt|ActualText)\b", pdf)
    assert all(fonts(pdf).values())


def test_the_bars_say_what_the_numbers_say() -> None:
    """Sure is filled and may be is open, on one scale; a line that may be none has no dark part."""
    what = joined()
    filled, drawn = rectangles(written(what, "pdf"))
    lines = [line.span for block in what.blocks for line in block.lines]
    open_bars = [box for box in drawn if 5 < box.top - box.bottom < 9]
    dark_bars = [box for box in filled if 5 < box.top - box.bottom < 9]
    assert len(open_bars) == len(lines)
    assert len(dark_bars) == sum(span.low > 0 for span in lines)
    open_bars.sort(key=lambda box: -box.bottom)
    step = {
        round((box.right - box.left - 1) / (s.high - s.low), 1) for box, s in zip(open_bars, lines, strict=True)
    }
    assert len(step) == 1


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("make", [lambda: year("B"), joined], ids=["year", "joined"])
def test_equal_figures_give_equal_bytes(form: str, make: object) -> None:
    assert callable(make)
    assert written(make(), form) == written(make(), form)


@pytest.mark.parametrize(
    ("what", "name"),
    [(OVERVIEWS[0], "yearly-overview"), (OVERVIEWS[1], "joined-overview")],
    ids=["year", "joined"],
)
def test_the_data_keep_to_their_schema(what: YearSummary | JoinedSummary, name: str) -> None:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    document = json.loads(written(what, "json"))
    assert problems(document, schema, schema) == []
    assert document["$schema"] == schema["$id"]
    document["count"] = 3
    assert problems(document, schema, schema) == [".count"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "  =", "＝", "\t="])
@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_no_program_runs_what_a_school_is_called(form: str, sign: str) -> None:
    cells = said(form, written(year("B"), form, f'{sign}HYPERLINK("x")'))
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "＝"))]


def test_a_year_fits_on_two_pages_and_says_the_most_important_on_the_first() -> None:
    for code in ("small", "B", "A"):
        pages = page_texts(written(year(code), "pdf"))
        assert len(pages) <= 2
        first = " ".join(pages[0].split())
        assert "In dit overzicht: 8 van de 10 periodes" in first
        assert re.search(r"Samen tussen \d+ en \d+ incidenten met verschillende betrokkenen", first)
    text = text_of(written(joined(), "pdf"))
    assert "De scholen: Noord, Zuid." in text
    assert SCHOOL not in text
