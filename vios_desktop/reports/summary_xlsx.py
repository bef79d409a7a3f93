"""The kernteam summary as a workbook: one sheet, typed cells, no formulas, no links, nothing hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.dutch_dates import period_sentence, short_period
from vios_desktop.reports.summary_rows import HEADINGS, agreement_rows, summary_rows
from vios_desktop.reports.summary_words import (
    AGREEMENTS,
    CONFIDENTIAL,
    COUNTED,
    SKETCHES,
    TITLE,
    notes,
    sketch_text,
)
from vios_desktop.reports.workbook import OneSheet

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.disclosure.summary import PeriodSummary

SHEET_NAME: Final = "Samenvatting"

_WIDTHS: Final = (24, 34, 22, 8, 12, 22, 10, 12, 24)


def write_summary_xlsx(summary: PeriodSummary, school_name: str, made_on: date) -> bytes:
    """The workbook as bytes, made in memory. Equal arguments give equal bytes."""
    book = OneSheet(TITLE, SHEET_NAME, _WIDTHS)
    lines = [CONFIDENTIAL, TITLE, " ".join(school_name.split()), period_sentence(summary.period)]
    if summary.previous_period is not None:
        lines.append(f"Periode ervoor: {short_period(summary.previous_period)}.")
    book.lines([*lines, f"Gemaakt op {long_date(made_on)}."], TITLE)
    book.table(COUNTED, HEADINGS, summary_rows(summary))
    book.table(AGREEMENTS, HEADINGS[:5], [row[:5] for row in agreement_rows(summary.agreements)])
    if summary.sketches:
        book.texts(SKETCHES, [sketch_text(sketch) for sketch in summary.sketches])
    book.notes(notes(summary))
    return book.written()
