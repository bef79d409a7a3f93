"""A table on request for spreadsheets and programs: what the page prints and nothing else."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Final

from vios_desktop.reports.cells import written
from vios_desktop.reports.table_words import HIDDEN_WORD, days_of, grid_of, last_line, notes_of, title_of
from vios_desktop.reports.workbook import OneSheet

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.disclosure.year_table import YearTable
    from vios_desktop.reports.cells import Cell

_SHEET: Final = "Tabel"
_NAME_WIDTH: Final = 34
_NUMBER_WIDTH: Final = 14
_EXPLANATION: Final = "Uitleg"


def write_table_xlsx(table: YearTable, school_name: str, made_on: date) -> bytes:
    """The workbook as bytes, made in memory. Equal arguments give equal bytes."""
    headings, rows = _rows(table)
    book = OneSheet(title_of(table), _SHEET, (_NAME_WIDTH, *([_NUMBER_WIDTH] * (len(headings) - 1))))
    book.lines([title_of(table), days_of(table), f"{last_line(school_name, made_on)}."], title_of(table))
    book.notes(notes_of(HIDDEN_WORD))
    book.lines([], title_of(table))
    book.table(title_of(table), headings, rows)
    return book.written()


def write_table_csv(table: YearTable, school_name: str, made_on: date) -> bytes:
    """UTF-8 with a byte order mark and semicolons; the explanation stands below. Equal arguments, equal bytes."""
    headings, rows = _rows(table)
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    empty: tuple[Cell, ...] = (None,) * (len(headings) - 2)
    writer.writerow(headings)
    about = (days_of(table), last_line(school_name, made_on), *notes_of(HIDDEN_WORD))
    for row in (*rows, *((_EXPLANATION, text, *empty) for text in about)):
        writer.writerow([written(cell) for cell in row])
    return target.getvalue().encode("utf-8-sig")


def write_table_json(table: YearTable, school_name: str, made_on: date) -> bytes:
    """UTF-8; null is hidden. Equal arguments give equal bytes."""
    headings, rows = grid_of(table)
    document = {
        "format": 1,
        "title": title_of(table),
        "school": school_name,
        "from": table.period.start.isoformat(),
        "to": table.period.end.isoformat(),
        "made_on": made_on.isoformat(),
        "k": table.k,
        "columns": list(headings[1:]),
        "rows": [{"name": name, "numbers": numbers} for name, numbers in rows],
        "explanation": list(notes_of(HIDDEN_WORD)),
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _rows(table: YearTable) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    headings, rows = grid_of(table)
    return headings, [
        (name, *(HIDDEN_WORD if number is None else number for number in numbers)) for name, numbers in rows
    ]
