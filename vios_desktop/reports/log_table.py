"""The log as a workbook and as a table of plain text."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from vios_desktop.reports.cells import written
from vios_desktop.reports.workbook import OneSheet

if TYPE_CHECKING:
    from vios_desktop.services.log_sheet import LogRow, LogSheet

TITLE: Final = "Logboek van VIOS"
HEADINGS: Final = ("Regel", "Wanneer", "Wie", "Wat", "Over", "Nummer van wat het over gaat", "Codes")
_WIDTHS: Final = (8, 20, 24, 38, 18, 38, 40)
_CONFIDENTIAL: Final = "Vertrouwelijk. Voor wie het logboek van de school nakijkt."


def write_log_xlsx(sheet: LogSheet) -> bytes:
    """One sheet, typed cells, nothing hidden."""
    book = OneSheet(TITLE, "Logboek", _WIDTHS)
    book.lines([_CONFIDENTIAL, TITLE, sheet.school_name, *_about(sheet)], TITLE)
    book.table(f"{len(sheet.rows)} regels", HEADINGS, [_cells(row) for row in sheet.rows])
    return book.written()


def write_log_csv(sheet: LogSheet) -> bytes:
    """UTF-8 with a byte order mark and semicolons, as a Dutch spreadsheet program reads."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    for row in sheet.rows:
        writer.writerow([written(cell) for cell in _cells(row)])
    return target.getvalue().encode("utf-8-sig")


def _about(sheet: LogSheet) -> list[str]:
    made = f"{sheet.made_at.astimezone():%d-%m-%Y %H:%M}"
    return [f"Gemaakt op {made}.", f"Laatste regel van het logboek: {sheet.last} · {sheet.code}."]


def _cells(row: LogRow) -> tuple[int | str, ...]:
    return row.number, row.at, row.who, row.what, row.about, row.record_id, row.codes
