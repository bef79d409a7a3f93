"""An overview of sums as a table: semicolons and a byte order mark, as a Dutch spreadsheet program reads."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from vios_desktop.reports.cells import written
from vios_desktop.reports.sums_rows import HEADINGS, agreements_row, sums_rows

if TYPE_CHECKING:
    from vios_desktop.reports.sums_page import SumsPage

_ABOUT: Final = ("Over", "Dagen", "Gemaakt")
_EXPLANATION: Final = "Uitleg"


def write_sums_csv(page: SumsPage) -> bytes:
    """UTF-8; every row says what it is about. Equal arguments give equal bytes."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    about = (page.about, page.days, page.last_line)
    writer.writerow([*_ABOUT, *HEADINGS])
    explained = tuple((_EXPLANATION, text, None, None, None) for text in page.explanation())
    for row in (*sums_rows(page), agreements_row(page), *explained):
        writer.writerow([written(cell) for cell in (*about, *row)])
    return target.getvalue().encode("utf-8-sig")
