"""The kernteam summary as a workbook: one sheet, typed cells, no formulas, no links, nothing hidden."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import Any, Final

from vios_desktop.disclosure.summary import PeriodSummary
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.cells import Cell, defused
from vios_desktop.reports.dutch_dates import period_sentence, short_period
from vios_desktop.reports.sheet import PRODUCER
from vios_desktop.reports.summary_rows import HEADINGS, agreement_rows, summary_rows
from vios_desktop.reports.summary_words import AGREEMENTS, CONFIDENTIAL, COUNTED, TITLE, notes

SHEET_NAME: Final = "Samenvatting"
MADE: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""In the properties instead of the moment: equal figures give equal bytes, and the page says the day itself."""

_WIDTHS: Final = (24, 34, 22, 8, 12, 22, 10, 12, 24)
_A4: Final = 9
_NOTE_ROW_PT: Final = 30


class _Looks:
    """The formats of the cells. XlsxWriter has no types: a workbook is Any."""

    def __init__(self, book: Any) -> None:
        plain = {"font_name": "Arial", "font_size": 10, "valign": "top"}
        self.line = book.add_format(plain)
        self.plain = book.add_format({**plain, "text_wrap": True})
        self.title = book.add_format({**plain, "bold": True, "font_size": 16})
        self.strong = book.add_format({**plain, "bold": True, "font_size": 12})
        self.head = book.add_format({**plain, "bold": True, "text_wrap": True, "bottom": 1})


def write_summary_xlsx(summary: PeriodSummary, school_name: str, made_on: date) -> bytes:
    """The workbook as bytes, made in memory. Equal arguments give equal bytes."""
    import xlsxwriter

    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    book.set_properties({"title": TITLE, "subject": TITLE, "author": PRODUCER, "created": MADE})
    sheet, looks = book.add_worksheet(SHEET_NAME), _Looks(book)
    _prepare(sheet)
    row = _head(sheet, looks, summary, school_name, made_on)
    row = _table(sheet, looks, row, COUNTED, HEADINGS, summary_rows(summary))
    row = _table(sheet, looks, row, AGREEMENTS, HEADINGS[:5], [r[:5] for r in agreement_rows(summary.agreements)])
    for text in notes(summary):
        sheet.set_row(row, _NOTE_ROW_PT)
        sheet.merge_range(row, 0, row, len(HEADINGS) - 1, "", looks.plain)
        sheet.write_string(row, 0, defused(text), looks.plain)
        row += 1
    book.close()
    return target.getvalue()


def _prepare(sheet: Any) -> None:
    """A4 across, one page wide, as a printer takes it."""
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)


def _head(sheet: Any, looks: _Looks, summary: PeriodSummary, school_name: str, made_on: date) -> int:
    lines = [CONFIDENTIAL, TITLE, " ".join(school_name.split()), period_sentence(summary.period)]
    if summary.previous_period is not None:
        lines.append(f"Periode ervoor: {short_period(summary.previous_period)}.")
    lines.append(f"Gemaakt op {long_date(made_on)}.")
    for row, line in enumerate(lines):
        sheet.write_string(row, 0, defused(line), looks.title if line == TITLE else looks.line)
    return len(lines) + 1


def _table(
    sheet: Any,
    looks: _Looks,
    row: int,
    title: str,
    headings: tuple[str, ...],
    lines: tuple[tuple[Cell, ...], ...] | list[tuple[Cell, ...]],
) -> int:
    """Title, headings and lines from this row on; the row after them and a blank one."""
    sheet.write_string(row, 0, title, looks.strong)
    for column, heading in enumerate(headings):
        sheet.write_string(row + 1, column, heading, looks.head)
    for number, line in enumerate(lines, start=row + 2):
        for column, cell in enumerate(line):
            _write(sheet, looks, number, column, cell)
    return row + len(lines) + 3


def _write(sheet: Any, looks: _Looks, row: int, column: int, cell: Cell) -> None:
    if isinstance(cell, str):
        sheet.write_string(row, column, defused(cell), looks.plain)
    elif cell is not None:
        sheet.write_number(row, column, cell, looks.plain)
