"""The kernteam summary as a table: semicolons and a byte order mark, as a Dutch spreadsheet program reads."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Final

from vios_desktop.disclosure.summary import PeriodSummary
from vios_desktop.reports.cells import written
from vios_desktop.reports.summary_rows import HEADINGS, Row, agreement_rows, sketch_rows, summary_rows
from vios_desktop.reports.summary_words import CONFIDENTIAL, notes

_ABOUT: Final = ("School", "Eerste dag", "Laatste dag", "Gemaakt op")
_EXPLANATION: Final = "Uitleg"


def write_summary_csv(summary: PeriodSummary, school_name: str, made_on: date) -> bytes:
    """UTF-8; every row says of which school and period it is. Equal arguments give equal bytes."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    days = (summary.period.start, summary.period.end, made_on)
    about = (" ".join(school_name.split()), *(day.isoformat() for day in days))
    writer.writerow([*_ABOUT, *HEADINGS])
    figures = (*summary_rows(summary), *agreement_rows(summary.agreements))
    for row in (*figures, *sketch_rows(summary), *_explanation(summary)):
        writer.writerow([written(cell) for cell in (*about, *row)])
    return target.getvalue().encode("utf-8-sig")


def _explanation(summary: PeriodSummary) -> tuple[Row, ...]:
    blank = (None,) * (len(HEADINGS) - 2)
    return tuple((_EXPLANATION, text, *blank) for text in (CONFIDENTIAL, *notes(summary)))
