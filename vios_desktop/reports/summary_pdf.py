"""The kernteam summary on paper: bands and agreements, and nothing that is not in the `PeriodSummary`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from vios_desktop.disclosure.summary import AgreementCounts, PeriodSummary, SummaryBlock, SummaryLine
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.dutch_dates import period_sentence, short_period
from vios_desktop.reports.sheet import MARGIN_PT, RIGHT_PT, SOFT, Sheet, Style, Weight, write_pdf
from vios_desktop.reports.summary_words import (
    AGREEMENTS,
    CHANGE_WORDS,
    CONFIDENTIAL,
    COUNTED,
    TITLE,
    agreements_sentence,
    band_text,
    notes,
)

_CONFIDENTIAL = Style(9, Weight.SEMIBOLD, SOFT)
_TITLE = Style(21, Weight.SEMIBOLD)
_LEAD = Style(11, tone=SOFT)
_HEADING = Style(13, Weight.SEMIBOLD)
_COLUMN = Style(9, Weight.SEMIBOLD, SOFT)
_ROW = Style(10.5)
_NOW = Style(10.5, Weight.SEMIBOLD)
_BEFORE = Style(10.5, tone=SOFT)
_TOTAL = Style(10.5, Weight.BOLD)
_BODY = Style(10.5)
_NOTE = Style(9, tone=SOFT, leading_pt=13)

_ROW_PT: Final = 23.0
_DENSE_ROW_PT: Final = 19.0  # keeps the largest layout on one page
_DENSE_FROM_LINES: Final = 15
_NOW_X_PT: Final = 302.0
_BEFORE_X_PT: Final = 394.0


def render_summary(summary: PeriodSummary, school_name: str, made_on: date, fonts: Path) -> bytes:
    """The summary as PDF bytes. Equal arguments give equal bytes; `fonts` is the folder with the Inter files."""
    sheet = Sheet(fonts)
    _head(sheet, summary, school_name)
    row_pt = _DENSE_ROW_PT if len(summary.lines()) >= _DENSE_FROM_LINES else _ROW_PT
    _tables(sheet, summary, row_pt)
    _explanation(sheet, summary)
    _agreements(sheet, summary.agreements)
    return write_pdf(sheet, TITLE, f"Gemaakt op {long_date(made_on)}")


def _head(sheet: Sheet, summary: PeriodSummary, school_name: str) -> None:
    sheet.space(9)
    sheet.put(CONFIDENTIAL, _CONFIDENTIAL, MARGIN_PT)
    sheet.space(6)
    sheet.paragraph(TITLE, _TITLE)
    sheet.space(4)
    name = " ".join(school_name.split())
    sheet.paragraph(
        f"{name}. {period_sentence(summary.period)}" if name else period_sentence(summary.period), _LEAD
    )
    sheet.space(16)


def _tables(sheet: Sheet, summary: PeriodSummary, row_pt: float) -> None:
    sheet.paragraph(COUNTED, _HEADING)
    first, *others = summary.blocks or (None,)
    _table(sheet, summary, first, row_pt, with_total=True)
    for block in others:
        sheet.space(14)
        _table(sheet, summary, block, row_pt, with_total=False)


def _table(
    sheet: Sheet, summary: PeriodSummary, block: SummaryBlock | None, row_pt: float, *, with_total: bool
) -> None:
    lines = block.lines if block else ()
    sheet.keep_together(row_pt * (len(lines) + 2))
    sheet.space(row_pt - 4)
    sheet.put(block.heading if block else "", _COLUMN, MARGIN_PT)
    sheet.put(short_period(summary.period), _COLUMN, _NOW_X_PT, to_the_left=True)
    if summary.previous_period:
        sheet.put(short_period(summary.previous_period), _COLUMN, _BEFORE_X_PT, to_the_left=True)
    sheet.put("Verschil", _COLUMN, RIGHT_PT, to_the_left=True)
    sheet.rule(drop_pt=6)
    for line in lines:
        _row(sheet, line, row_pt, _ROW, _NOW)
        sheet.rule(drop_pt=row_pt * 0.33)
    if with_total:
        _row(sheet, summary.total, row_pt, _TOTAL, _TOTAL)


def _row(sheet: Sheet, line: SummaryLine, row_pt: float, title: Style, now: Style) -> None:
    sheet.keep_together(row_pt)
    sheet.space(row_pt)
    sheet.put(line.title, title, MARGIN_PT)
    sheet.put(band_text(line.band), now, _NOW_X_PT, to_the_left=True)
    if line.previous:
        sheet.put(band_text(line.previous), _BEFORE, _BEFORE_X_PT, to_the_left=True)
    words = CHANGE_WORDS[line.change]
    sheet.put(words, _BEFORE if now is _NOW else now, RIGHT_PT, to_the_left=True)


def _explanation(sheet: Sheet, summary: PeriodSummary) -> None:
    sheet.space(16)
    for note in notes(summary):
        sheet.paragraph(note, _NOTE)
        sheet.space(3)


def _agreements(sheet: Sheet, counts: AgreementCounts) -> None:
    sheet.space(14)
    sheet.keep_together(_HEADING.line_pt + 2 * _BODY.line_pt)
    sheet.paragraph(AGREEMENTS, _HEADING)
    sheet.space(3)
    sheet.paragraph(agreements_sentence(counts), _BODY)
