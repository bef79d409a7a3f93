"""An overview of sums as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vios_desktop.reports.summary_words import COUNTED
from vios_desktop.reports.sums_rows import AGREEMENTS, HEADINGS, agreements_row, sums_rows
from vios_desktop.reports.workbook import OneSheet

if TYPE_CHECKING:
    from vios_desktop.reports.sums_page import SumsPage

_WIDTHS: Final = (30, 46, 34, 10, 12)


def write_sums_xlsx(page: SumsPage) -> bytes:
    """The workbook as bytes, made in memory. Equal arguments give equal bytes."""
    book = OneSheet(page.title, page.sheet_name, _WIDTHS)
    book.lines([page.for_whom, page.title, page.about, page.days, f"{page.last_line}."], page.title)
    book.notes(page.reading)
    book.lines([], page.title)
    book.table(COUNTED, HEADINGS, sums_rows(page))
    book.table(AGREEMENTS, HEADINGS, [agreements_row(page)])
    book.notes(page.notes)
    return book.written()
