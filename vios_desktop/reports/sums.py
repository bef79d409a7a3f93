"""What the overviews of sums have in common on paper: the box to read first, and a table of spans."""

from __future__ import annotations

from typing import Final

from vios_desktop.disclosure.bands import Span
from vios_desktop.disclosure.yearly import YearBlock
from vios_desktop.reports.sheet import MARGIN_PT, RIGHT_PT, RULE, SOFT, PlacedBox, Sheet, Style, Weight

ROW_PT: Final = 17.0
COLUMN: Final = Style(9, Weight.SEMIBOLD, SOFT)
ROW: Final = Style(10.5)
NUMBER: Final = Style(10.5, Weight.SEMIBOLD)

_READ_FIRST: Final = Style(10, Weight.SEMIBOLD, leading_pt=14)
_PAD_PT: Final = 9.0


def span_text(span: Span) -> str:
    """`tussen 23 en 47`."""
    return f"tussen {span.low} en {span.high}"


def boxed(sheet: Sheet, texts: tuple[str, ...]) -> None:
    """What has to be known before any figure is read."""
    left, right = MARGIN_PT + _PAD_PT, RIGHT_PT - _PAD_PT
    lines = sum(len(sheet.wrapped(text, _READ_FIRST, right - left)) for text in texts)
    height = lines * _READ_FIRST.line_pt + 2 * _PAD_PT - 5
    bottom = sheet.y_pt - height
    sheet.box(PlacedBox(MARGIN_PT, bottom, RIGHT_PT - MARGIN_PT, height, RULE, fill=False))
    sheet.space(_PAD_PT - 5)
    for text in texts:
        sheet.paragraph(text, _READ_FIRST, left, right)
    sheet.y_pt = bottom


def sums_table(sheet: Sheet, block: YearBlock, heading: str) -> None:
    sheet.keep_together(ROW_PT * (len(block.lines) + 1) + 14)
    sheet.space(14 + COLUMN.line_pt)
    sheet.put(block.heading, COLUMN, MARGIN_PT)
    sheet.put(heading, COLUMN, RIGHT_PT, to_the_left=True)
    sheet.rule(drop_pt=6)
    for line in block.lines:
        sheet.space(ROW_PT)
        sheet.put(line.title, ROW, MARGIN_PT)
        sheet.put(span_text(line.span), NUMBER, RIGHT_PT, to_the_left=True)
        sheet.rule(drop_pt=ROW_PT * 0.33)
