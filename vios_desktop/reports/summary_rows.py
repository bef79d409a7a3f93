"""The summary as rows: what the page prints and nothing else, the same for every spreadsheet format."""

from __future__ import annotations

from typing import Final

from vios_desktop.disclosure.bands import Band
from vios_desktop.disclosure.summary import AgreementCounts, PeriodSummary, SummaryLine
from vios_desktop.reports.cells import Cell
from vios_desktop.reports.summary_words import (
    AGREEMENTS,
    CHANGE_WORDS,
    LEFT_OUT,
    SKETCHES,
    TOTAL_TITLE,
    band_in_words,
    sketch_text,
)

HEADINGS: Final = (
    *("Onderdeel", "Regel", "Aantal", "Van", "Tot en met"),
    *("Periode ervoor", "Van, periode ervoor", "Tot en met, periode ervoor", "Verschil"),
)
TOTAL: Final = "Alles samen"

Row = tuple[Cell, ...]


def summary_rows(summary: PeriodSummary) -> tuple[Row, ...]:
    """The lines of each block in the order of the layout, then the total."""
    rows = [
        row
        for block in summary.blocks
        for row in ([_row(block.heading, line) for line in block.lines] or [_left_out(block.heading, "")])
    ]
    return (*rows, _row(TOTAL, summary.total) if summary.total else _left_out(TOTAL, TOTAL_TITLE))


def agreement_rows(counts: AgreementCounts) -> tuple[Row, ...]:
    """Exact, because the kernteam made these agreements itself."""
    parts = (
        ("Gemaakt", counts.made),
        ("Gereed", counts.kept),
        ("Lopen nog", counts.open),
        ("Te laat", counts.late),
        ("Vervallen", counts.lapsed),
    )
    return tuple(
        (AGREEMENTS, words, f"precies {number}", number, number, None, None, None, None) for words, number in parts
    )


def sketch_rows(summary: PeriodSummary) -> tuple[Row, ...]:
    """Words alone: there is no figure in a sketch."""
    return tuple((SKETCHES, sketch_text(sketch), *(None,) * (len(HEADINGS) - 2)) for sketch in summary.sketches)


def _row(heading: str, line: SummaryLine) -> Row:
    return (heading, line.title, *_limits(line.band), *_limits(line.previous), CHANGE_WORDS[line.change])


def _left_out(heading: str, title: str) -> Row:
    return (heading, title, LEFT_OUT, None, None, None, None, None, None)


def _limits(band: Band | None) -> Row:
    return (None, None, None) if band is None else (band_in_words(band), band.low, band.high)
