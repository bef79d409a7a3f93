"""An overview of sums as rows: what the page prints and nothing else, the same for every spreadsheet format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vios_desktop.reports.summary_words import TOTAL_TITLE, band_in_words
from vios_desktop.reports.sums_page import span_text

if TYPE_CHECKING:
    from vios_desktop.reports.cells import Cell
    from vios_desktop.reports.sums_page import PagePeriod, SumsPage

HEADINGS: Final = ("Onderdeel", "Regel", "Aantal", "Van", "Tot en met")
TOGETHER: Final = "Alles samen"
PERIOD: Final = "Totaal per periode"
AGREEMENTS: Final = "Afspraken van het kernteam"

Row = tuple["Cell", ...]


def sums_rows(page: SumsPage) -> tuple[Row, ...]:
    """The lines in the order of the page, the total, and each period."""
    lines = [
        (block.heading, line.title, span_text(line.span), line.span.low, line.span.high)
        for block in page.blocks
        for line in block.lines
    ]
    span = page.total.span
    total = (TOGETHER, TOTAL_TITLE, span_text(span), span.low, span.high)
    return (*lines, total, *(_period(one) for one in page.periods))


def agreements_row(page: SumsPage) -> Row:
    """Exact, because the kernteam made these agreements itself."""
    made = page.agreements_made
    return (AGREEMENTS, "Gemaakt", f"precies {made}", made, made)


def _period(one: PagePeriod) -> Row:
    days = f"{one.start.isoformat()} tot en met {one.end.isoformat()}"
    if one.band is None:
        return (PERIOD, days, one.words, None, None)
    return (PERIOD, days, band_in_words(one.band), one.band.low, one.band.high)
