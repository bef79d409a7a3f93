"""The overview for the school's own leadership as a workbook: what it is and for whom, above every figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.inside_pdf import NOTE, TITLE, WARNING, WHY
from vios_desktop.reports.trends_pdf import follow_up_lines, trend_rows
from vios_desktop.reports.workbook import OneSheet

if TYPE_CHECKING:
    from vios_desktop.services.trends import TrendView

SHEET_NAME: Final = "Overzicht"
HEADINGS: Final = ("Regel", "Nu", "Vorig jaar")

_WIDTHS: Final = (60, 14, 14)


def write_inside_xlsx(view: TrendView, recipient: str) -> bytes:
    """The workbook as bytes, made in memory. Equal arguments give equal bytes."""
    book = OneSheet(TITLE, SHEET_NAME, _WIDTHS)
    days = f"{long_date(view.period.first)} tot en met {long_date(view.period.last)}."
    lines = [WARNING, TITLE, " ".join(view.school.school.name.split()), days]
    book.lines(
        [*lines, f"Gemaakt voor: {' '.join(recipient.split())}.", f"Gemaakt op {long_date(view.today)}."], TITLE
    )
    book.notes((WHY, NOTE))
    book.lines([], TITLE)
    before = view.before.total if view.before is not None else None
    book.table("Alle incidenten", HEADINGS, [("Samen", view.now.total, before)])
    for title, rows in trend_rows(view):
        if rows:
            book.table(title, HEADINGS, [(row.label, row.now, row.before) for row in rows])
    book.notes(follow_up_lines(view))
    return book.written()
