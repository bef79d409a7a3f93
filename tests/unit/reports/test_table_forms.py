"""A table on request in every form: the same numbers, nothing that is hidden, and the same bytes each time."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

from tests.unit.disclosure.test_year_table import of_year
from tests.unit.reports.pdf_reading import fonts, metadata, page_texts, text_of
from tests.unit.reports.xlsx_reading import read_workbook
from vios_desktop.app.overview_paper import table_writers
from vios_desktop.disclosure.year_table import TableRows, YearTable
from vios_desktop.reports.table_words import FOR_TRUSTED, HIDDEN_MARK, HIDDEN_WORD, grid_of
from vios_desktop.services.summary_formats import SummaryFormat

MADE_ON = date(2027, 9, 1)


def written(table: YearTable, form: SummaryFormat, school: str = "Voorbeeldcollege") -> bytes:
    return table_writers()[form](table, school, MADE_ON)


@pytest.fixture(scope="module", params=list(TableRows))
def table(request: pytest.FixtureRequest) -> YearTable:
    return of_year(1, request.param)


def numbers(table: YearTable) -> list[int | None]:
    return [number for _title, row in grid_of(table)[1] for number in row]


@pytest.mark.parametrize("form", list(SummaryFormat))
def test_equal_tables_give_equal_bytes(table: YearTable, form: SummaryFormat) -> None:
    assert written(table, form) == written(table, form)


def test_the_page(table: YearTable) -> None:
    page = written(table, SummaryFormat.PDF)
    [text] = page_texts(page)
    flat = " ".join(text.split())
    assert FOR_TRUSTED in flat
    shown = [str(number) for number in numbers(table) if number is not None]
    words = flat.split()
    assert words.count(HIDDEN_MARK) == table.hidden + 1  # and once in the explanation
    for number in set(shown):
        assert words.count(number) >= shown.count(number)
    assert metadata(page)["Title"] == f"Incidenten naar {table.rows.heading.lower()} en plaats"
    assert all(fonts(page).values())
    assert "Pagina 1 van 1" in text_of(page)


def test_the_spreadsheet_for_commas_and_the_data(table: YearTable) -> None:
    rows = list(csv.reader(io.StringIO(written(table, SummaryFormat.CSV).decode("utf-8-sig")), delimiter=";"))
    headings, grid = grid_of(table)
    assert tuple(rows[0]) == headings
    assert [row[1:] for row in rows[1 : len(grid) + 1]] == [
        [HIDDEN_WORD if number is None else str(number) for number in found] for _title, found in grid
    ]
    data = json.loads(written(table, SummaryFormat.JSON))
    assert [number for row in data["rows"] for number in row["numbers"]] == numbers(table)
    assert (data["columns"], data["k"]) == (list(headings[1:]), 5)
    assert FOR_TRUSTED in data["explanation"]


def test_the_workbook_has_the_numbers_and_nothing_hidden(table: YearTable) -> None:
    book = read_workbook(written(table, SummaryFormat.XLSX))
    assert book.cells.count(HIDDEN_WORD) == table.hidden
    assert [cell for cell in book.cells if isinstance(cell, float)] == [
        one for one in numbers(table) if one is not None
    ]
    assert book.sheets == (("Tabel", "visible"),)


def test_a_name_that_a_spreadsheet_would_run_is_harmless(table: YearTable) -> None:
    name = "=1+1"
    assert "'=1+1" in written(table, SummaryFormat.CSV, name).decode("utf-8-sig")
