"""An overview of sums on paper: what to know first, the sums with bars, and which periods are not in them.

A bar is drawn from the printed limits: dark up to the lower one, open up to the higher. The numbers beside it are
its text, and nothing is told by colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.sheet import (
    INK,
    MARGIN_PT,
    RIGHT_PT,
    RULE,
    SOFT,
    PlacedBox,
    Sheet,
    Style,
    Weight,
    write_pdf,
)
from vios_desktop.reports.summary_words import COUNTED, band_text
from vios_desktop.reports.sums_page import BARS, span_text

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.disclosure.yearly import YearBlock
    from vios_desktop.reports.sums_page import PagePeriod, SumsPage

_FOR_WHOM = Style(9, Weight.SEMIBOLD, SOFT)
_TITLE = Style(21, Weight.SEMIBOLD)
_LEAD = Style(11, tone=SOFT)
_HEADING = Style(13, Weight.SEMIBOLD)
_READ_FIRST = Style(10, Weight.SEMIBOLD, leading_pt=14)
_READ_THEN = Style(10, leading_pt=14)
_COLUMN = Style(9, Weight.SEMIBOLD, SOFT)
_ROW = Style(10.5)
_NUMBER = Style(10.5, Weight.SEMIBOLD)
_ABSENT = Style(10.5, tone=SOFT)
_BODY = Style(10.5)
_NOTE = Style(9, tone=SOFT, leading_pt=12.5)

_ROW_PT: Final = 17.0
_DENSE_ROW_PT: Final = 15.8  # keeps the largest layout and its notes on one page
_DENSE_FROM_LINES: Final = 15
_PAD_PT: Final = 9.0
_NUMBER_X_PT: Final = 372.0
_BAR_X_PT: Final = 388.0
_BAR_PT: Final = 6.0


@dataclass(frozen=True, slots=True)
class _Scale:
    """From none at `_BAR_X_PT`, one step per incident."""

    step_pt: float

    @classmethod
    def up_to(cls, highest: int) -> _Scale:
        return cls((RIGHT_PT - _BAR_X_PT) / max(highest, 1))

    def draw(self, sheet: Sheet, low: int, high: int) -> None:
        """What is sure dark, what may be more open."""
        sure, more, y = low * self.step_pt, (high - low) * self.step_pt, sheet.y_pt + 0.8
        if sure:
            sheet.box(PlacedBox(_BAR_X_PT, y, sure, _BAR_PT, INK, radius_pt=0.0))
        sheet.box(PlacedBox(_BAR_X_PT + sure, y, more, _BAR_PT, INK, fill=False, radius_pt=0.0))


@dataclass(frozen=True, slots=True)
class _Table:
    """The heading of the numbers, their bars, and how high a row and the room above are."""

    column: str
    scale: _Scale
    row_pt: float
    after_pt: float


def render_sums(page: SumsPage, fonts: Path) -> bytes:
    """The overview as PDF bytes. Equal arguments give equal bytes; `fonts` is the folder with the Inter files."""
    sheet = Sheet(fonts)
    sheet.space(9)
    sheet.put(page.for_whom, _FOR_WHOM, MARGIN_PT)
    sheet.space(6)
    sheet.paragraph(page.title, _TITLE, to_x_pt=RIGHT_PT - 40)
    sheet.space(4)
    sheet.paragraph(f"{page.about.removesuffix('.')}. {page.days}" if page.about else page.days, _LEAD)
    sheet.space(10)
    _read_first(sheet, page.reading)
    _in_brief(sheet, page)
    scale = _Scale.up_to(max((line.span.high for block in page.blocks for line in block.lines), default=1))
    dense = sum(len(block.lines) for block in page.blocks) >= _DENSE_FROM_LINES
    row_pt = _DENSE_ROW_PT if dense else _ROW_PT
    if page.blocks:
        sheet.space(11)
        sheet.paragraph(COUNTED, _HEADING)
    for number, block in enumerate(page.blocks):
        table = _Table(page.column, scale, row_pt, 12 if number else 3)
        _table(sheet, block, table)
    sheet.space(12)
    for note in (BARS, *page.notes) if page.blocks or page.periods else page.notes:
        sheet.paragraph(note, _NOTE)
        sheet.space(3)
    if page.periods:
        _periods(sheet, page.periods)
    return write_pdf(sheet, page.title, page.last_line)


def _read_first(sheet: Sheet, texts: tuple[str, ...]) -> None:
    """What has to be known before any figure is read, in a box that no printer loses."""
    left, right = MARGIN_PT + _PAD_PT, RIGHT_PT - _PAD_PT
    styles = (_READ_FIRST, *([_READ_THEN] * (len(texts) - 1)))
    placed = tuple(zip(texts, styles, strict=True))
    height = sum(len(sheet.wrapped(text, style, right - left)) * style.line_pt for text, style in placed)
    height += 2 * _PAD_PT - 5
    bottom = sheet.y_pt - height
    sheet.box(PlacedBox(MARGIN_PT, bottom, RIGHT_PT - MARGIN_PT, height, RULE, fill=False))
    sheet.space(_PAD_PT - 5)
    for text, style in placed:
        sheet.paragraph(text, style, left, right)
    sheet.y_pt = bottom


def _in_brief(sheet: Sheet, page: SumsPage) -> None:
    sheet.space(10)
    sheet.paragraph("In het kort", _HEADING)
    sheet.space(2)
    for sentence in page.brief:
        sheet.paragraph(sentence, _BODY)


def _table(sheet: Sheet, block: YearBlock, table: _Table) -> None:
    sheet.keep_together(table.row_pt * (len(block.lines) + 1) + table.after_pt)
    sheet.space(table.after_pt + _COLUMN.line_pt)
    sheet.put(block.heading, _COLUMN, MARGIN_PT)
    sheet.put(table.column, _COLUMN, _NUMBER_X_PT, to_the_left=True)
    sheet.rule(drop_pt=6)
    for line in block.lines:
        sheet.space(table.row_pt)
        sheet.put(line.title, _ROW, MARGIN_PT)
        sheet.put(span_text(line.span), _NUMBER, _NUMBER_X_PT, to_the_left=True)
        table.scale.draw(sheet, line.span.low, line.span.high)
        sheet.rule(drop_pt=table.row_pt * 0.33)


def _periods(sheet: Sheet, periods: tuple[PagePeriod, ...]) -> None:
    scale = _Scale.up_to(max((one.band.high for one in periods if one.band), default=1))
    sheet.keep_together(_ROW_PT * min(len(periods) + 1, 30) + _HEADING.line_pt + 15)
    sheet.space(12)
    sheet.paragraph("Per periode", _HEADING)
    sheet.space(3 + _COLUMN.line_pt)
    sheet.put("Periode", _COLUMN, MARGIN_PT)
    sheet.put("Totaal", _COLUMN, _NUMBER_X_PT, to_the_left=True)
    sheet.rule(drop_pt=6)
    for one in periods:
        sheet.keep_together(_ROW_PT)
        sheet.space(_ROW_PT)
        sheet.put(f"{long_date(one.start)} tot en met {long_date(one.end)}", _ROW, MARGIN_PT)
        if one.band is None:
            sheet.put(one.words, _ABSENT, RIGHT_PT, to_the_left=True)
        else:
            sheet.put(band_text(one.band), _NUMBER, _NUMBER_X_PT, to_the_left=True)
            scale.draw(sheet, one.band.low, one.band.high)
        sheet.rule(drop_pt=_ROW_PT * 0.33)
