"""The kernteam summary on paper: bands and agreements, and nothing that is not in the `PeriodSummary`.

Beside each band stands a bar, drawn from the printed limits: dark up to the lowest number, open up to the highest.
So 0-4 does not look like none. The table says in words what the bars show, and nothing is told by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from vios_desktop.disclosure.bands import Band, Change
from vios_desktop.disclosure.summary import PeriodSummary, SummaryBlock, SummaryLine
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.dutch_dates import period_sentence, short_period
from vios_desktop.reports.sheet import (
    HEIGHT_PT,
    INK,
    MARGIN_PT,
    RIGHT_PT,
    RULE,
    SOFT,
    Edges,
    PlacedBox,
    Sheet,
    Style,
    Tone,
    Weight,
    write_pdf,
)
from vios_desktop.reports.summary_words import (
    CHANGE_WORDS,
    CONFIDENTIAL,
    COUNTED,
    LEFT_OUT,
    SKETCH_NOTE,
    SKETCHES,
    TITLE,
    TOTAL_TITLE,
    agreements_sentence,
    band_text,
    brief,
    counting_notes,
    reading_notes,
    sketch_text,
)

_CONFIDENTIAL = Style(9, Weight.SEMIBOLD, SOFT)
_TITLE = Style(21, Weight.SEMIBOLD)
_LEAD = Style(11, tone=SOFT)
_HEADING = Style(13, Weight.SEMIBOLD)
_COLUMN = Style(9, Weight.SEMIBOLD, SOFT)
_ROW = Style(10.5)
_NOW = Style(10.5, Weight.SEMIBOLD)
_BEFORE = Style(10.5, tone=SOFT)
_CHANGE = Style(9.5, tone=SOFT)
_CHANGED = Style(9.5, Weight.SEMIBOLD)
_TOTAL = Style(10.5, Weight.BOLD)
_BODY = Style(10.5)
_READ_FIRST = Style(10, Weight.SEMIBOLD, leading_pt=14)
_READ_THEN = Style(10, leading_pt=14)
_NOTE = Style(9, tone=SOFT, leading_pt=12.5)

_ROWS_PT: Final = (22.0, 19.0, 16.5, 15.0)  # the first that keeps the page one page
_NEXT_TOP_PT: Final = HEIGHT_PT - MARGIN_PT - 24.0  # under the mark
_HEAD_PT: Final = 15.5
_BOX_PAD_PT: Final = 9.0
_BOX_TONE: Final[Tone] = (0.955, 0.965, 0.96)
_NOW_X_PT: Final = 276.0
_BEFORE_X_PT: Final = 352.0
_BAR_PT: Final = 6.0


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where the bars stand: from `left_pt` for none, one step per incident."""

    left_pt: float
    step_pt: float

    def bar(self, band: Band, y_pt: float) -> tuple[PlacedBox, ...]:
        """What is sure dark, what may be more open."""
        sure, more = band.low * self.step_pt, (band.high - band.low) * self.step_pt
        open_part = PlacedBox(self.left_pt + sure, y_pt, more, _BAR_PT, INK, fill=False, radius_pt=0.0)
        dark_part = PlacedBox(self.left_pt, y_pt, sure, _BAR_PT, INK, radius_pt=0.0)
        return (dark_part, open_part) if sure else (open_part,)


def render_summary(summary: PeriodSummary, school_name: str, made_on: date, fonts: Path) -> bytes:
    """The summary as PDF bytes. Equal arguments give equal bytes; `fonts` is the folder with the Inter files.

    One page where that can be. If not, the figures with what explains them, and the sketches on the next page.
    """
    tried: list[tuple[Sheet, int]] = []
    for row_pt in _ROWS_PT:
        tried.append(_laid_out(summary, school_name, fonts, row_pt))
        if len(tried[-1][0].pages) == 1:
            break
    sheet, _figures_end = min(tried, key=lambda one: (len(one[0].pages), one[1]))
    return write_pdf(sheet, TITLE, f"Gemaakt op {long_date(made_on)}")


def _laid_out(summary: PeriodSummary, school_name: str, fonts: Path, row_pt: float) -> tuple[Sheet, int]:
    """All of it, and on which page the figures end with what explains them."""
    sheet = Sheet(fonts, Edges(next_top_pt=_NEXT_TOP_PT))
    _head(sheet, summary, school_name)
    _read_first(sheet, summary)
    _in_brief(sheet, summary)
    _tables(sheet, summary, row_pt)
    _explanation(sheet, summary)
    figures_end = len(sheet.pages)
    _sketches(sheet, summary)
    return sheet, figures_end


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
    sheet.space(10)


def _read_first(sheet: Sheet, summary: PeriodSummary) -> None:
    """The meaning of the bands before any of them, in a box that no printer loses."""
    left, right = MARGIN_PT + _BOX_PAD_PT, RIGHT_PT - _BOX_PAD_PT
    texts = tuple(zip(reading_notes(summary), (_READ_FIRST, _READ_THEN), strict=True))
    height = sum(len(sheet.wrapped(text, style, right - left)) * style.line_pt for text, style in texts)
    height += 2 * _BOX_PAD_PT - 5
    sheet.keep_together(height)
    bottom = sheet.y_pt - height
    sheet.box(PlacedBox(MARGIN_PT, bottom, RIGHT_PT - MARGIN_PT, height, _BOX_TONE))
    sheet.box(PlacedBox(MARGIN_PT, bottom, RIGHT_PT - MARGIN_PT, height, RULE, fill=False))
    sheet.space(_BOX_PAD_PT - 5)
    for text, style in texts:
        sheet.paragraph(text, style, left, right)
    sheet.y_pt = bottom


def _in_brief(sheet: Sheet, summary: PeriodSummary) -> None:
    sheet.space(10)
    sheet.paragraph("In het kort", _HEADING)
    sheet.space(2)
    for sentence in (*brief(summary), agreements_sentence(summary.agreements)):
        sheet.paragraph(sentence, _BODY)


def _tables(sheet: Sheet, summary: PeriodSummary, row_pt: float) -> None:
    sheet.space(11)
    sheet.paragraph(COUNTED, _HEADING)
    first, *others = summary.blocks or (None,)
    _table(sheet, summary, first, row_pt, with_total=True)
    for block in others:
        sheet.space(12)
        _table(sheet, summary, block, row_pt, with_total=False)


def _table(
    sheet: Sheet, summary: PeriodSummary, block: SummaryBlock | None, row_pt: float, *, with_total: bool
) -> None:
    lines = block.lines if block else ()
    sheet.keep_together(row_pt * (len(lines) + 2))
    sheet.space(max(row_pt - 4, _HEAD_PT))
    sheet.put(block.heading if block else "", _COLUMN, MARGIN_PT)
    sheet.put(short_period(summary.period), _COLUMN, _NOW_X_PT, to_the_left=True)
    if summary.previous_period:
        sheet.put(short_period(summary.previous_period), _COLUMN, _BEFORE_X_PT, to_the_left=True)
        sheet.put("Verschil", _COLUMN, RIGHT_PT, to_the_left=True)
    sheet.rule(drop_pt=6)
    scale = _scale(sheet, summary)
    for line in lines:
        _row(sheet, line, row_pt, _ROW, _NOW)
        for part in scale.bar(line.band, sheet.y_pt + 0.8):
            sheet.box(part)
        sheet.rule(drop_pt=row_pt * 0.33)
    if block and not lines:
        _left_out(sheet, row_pt, "", _ROW)
    if with_total and summary.total:
        _row(sheet, summary.total, row_pt, _TOTAL, _TOTAL)
    elif with_total:
        _left_out(sheet, row_pt, TOTAL_TITLE, _TOTAL)


def _left_out(sheet: Sheet, row_pt: float, title: str, style: Style) -> None:
    sheet.keep_together(row_pt)
    sheet.space(row_pt)
    sheet.put(title, style, MARGIN_PT)
    sheet.put(LEFT_OUT, _BEFORE, _NOW_X_PT, to_the_left=True)


def _scale(sheet: Sheet, summary: PeriodSummary) -> _Scale:
    """One for the whole page, up to the highest number that stands in a line of it; the total has no bar."""
    words = max(sheet.width(word, _CHANGE) for word in CHANGE_WORDS.values())
    left, right = _NOW_X_PT + 26, RIGHT_PT
    if summary.previous_period:
        left, right = _BEFORE_X_PT + 14, RIGHT_PT - words - 12
    lines = [line for block in summary.blocks for line in block.lines]
    highest = max((line.band.high for line in lines), default=1)
    return _Scale(left, (right - left) / highest)


def _row(sheet: Sheet, line: SummaryLine, row_pt: float, title: Style, now: Style) -> None:
    sheet.keep_together(row_pt)
    sheet.space(row_pt)
    sheet.put(line.title, title, MARGIN_PT)
    sheet.put(band_text(line.band), now, _NOW_X_PT, to_the_left=True)
    if line.previous:
        sheet.put(band_text(line.previous), _BEFORE, _BEFORE_X_PT, to_the_left=True)
        clear = line.change in (Change.HIGHER, Change.LOWER)
        sheet.put(CHANGE_WORDS[line.change], _CHANGED if clear else _CHANGE, RIGHT_PT, to_the_left=True)


def _explanation(sheet: Sheet, summary: PeriodSummary) -> None:
    """Right under the tables it is about, in one piece."""
    notes = (*_about_bars(summary), *counting_notes(summary))
    lines = sum(len(sheet.wrapped(note, _NOTE, RIGHT_PT - MARGIN_PT)) for note in notes)
    sheet.keep_together(lines * _NOTE.line_pt + 9 + 3 * len(notes))
    sheet.space(9)
    for note in notes:
        sheet.paragraph(note, _NOTE)
        sheet.space(3)


def _sketches(sheet: Sheet, summary: PeriodSummary) -> None:
    """With the line that none of them is one pupil right under them."""
    if not summary.sketches:
        return
    texts = [(sketch_text(sketch), _BODY) for sketch in summary.sketches] + [(SKETCH_NOTE, _NOTE)]
    lines = sum(len(sheet.wrapped(text, style, RIGHT_PT - MARGIN_PT)) * style.line_pt for text, style in texts)
    sheet.keep_together(lines + _HEADING.line_pt + 12 + 4 * len(texts))
    sheet.space(12)
    sheet.paragraph(SKETCHES, _HEADING)
    for text, style in texts:
        sheet.space(3)
        sheet.paragraph(text, style)


def _about_bars(summary: PeriodSummary) -> tuple[str, ...]:
    if not any(block.lines for block in summary.blocks):
        return ()
    when = f" ({short_period(summary.period)})" if summary.previous_period else ""
    return (f"De balk{when}: donker is zeker, open is misschien.",)
