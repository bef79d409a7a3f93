"""A table on request on one A4 page: what to know first, then the table. Nothing is told by colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vios_desktop.reports.sheet import MARGIN_PT, RIGHT_PT, RULE, SOFT, PlacedBox, Sheet, Style, Weight, write_pdf
from vios_desktop.reports.table_words import HIDDEN_MARK, days_of, grid_of, last_line, notes_of, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from vios_desktop.disclosure.year_table import YearTable

_TITLE = Style(19, Weight.SEMIBOLD)
_LEAD = Style(11, tone=SOFT)
_READ_FIRST = Style(10, Weight.SEMIBOLD, leading_pt=14)
_READ_THEN = Style(10, leading_pt=14)
_COLUMN = Style(7, Weight.SEMIBOLD, SOFT, leading_pt=9)
_ROW = Style(9)
_NUMBER = Style(10, Weight.SEMIBOLD)
_TOTAL = Style(9, Weight.SEMIBOLD)

_PAD_PT: Final = 9.0
_ROW_PT: Final = 20.0
_GAP_PT: Final = 8.0


def render_table(table: YearTable, school_name: str, made_on: date, fonts: Path) -> bytes:
    """The table as PDF bytes. Equal arguments give equal bytes; `fonts` is the folder with the Inter files."""
    sheet = Sheet(fonts)
    sheet.space(9)
    sheet.paragraph(title_of(table), _TITLE)
    sheet.space(4)
    sheet.paragraph(days_of(table), _LEAD)
    sheet.space(10)
    _read_first(sheet, notes_of(HIDDEN_MARK))
    sheet.space(20)
    _grid(sheet, table)
    return write_pdf(sheet, title_of(table), last_line(school_name, made_on))


def _read_first(sheet: Sheet, texts: tuple[str, ...]) -> None:
    """In a box that no printer loses."""
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


def _grid(sheet: Sheet, table: YearTable) -> None:
    headings, rows = grid_of(table)
    widths = _widths(sheet, headings, [title for title, _numbers in rows])
    ends = [RIGHT_PT - sum(widths[number + 1 :]) for number in range(len(widths))]
    wrapped = [
        sheet.wrapped(heading, _COLUMN, width - _GAP_PT)
        for heading, width in zip(headings[1:], widths, strict=True)
    ]
    deepest = max(len(lines) for lines in wrapped)
    sheet.keep_together(_ROW_PT * (len(rows) + 1) + deepest * _COLUMN.line_pt)
    for line in range(deepest):
        sheet.space(_COLUMN.line_pt)
        for end, lines in zip(ends, wrapped, strict=True):
            from_top = line - (deepest - len(lines))
            if from_top >= 0:
                sheet.put(lines[from_top], _COLUMN, end, to_the_left=True)
    sheet.put(headings[0], _COLUMN, MARGIN_PT)
    sheet.rule(drop_pt=6)
    for number, (title, numbers) in enumerate(rows):
        sheet.space(_ROW_PT)
        sheet.put(title, _TOTAL if number == len(rows) - 1 else _ROW, MARGIN_PT)
        for end, value in zip(ends, numbers, strict=True):
            sheet.put(HIDDEN_MARK if value is None else str(value), _NUMBER, end, to_the_left=True)
        sheet.rule(drop_pt=_ROW_PT * 0.33)


def _widths(sheet: Sheet, headings: Sequence[str], titles: Sequence[str]) -> list[float]:
    """Of the columns with numbers, in points: each holds its longest word, with room before it."""
    first = max(sheet.width(title, _ROW) for title in (headings[0], *titles))
    needed = [
        max(sheet.width(word, _COLUMN) for word in heading.split()) + _GAP_PT + 0.5 for heading in headings[1:]
    ]
    spare = max(0.0, RIGHT_PT - MARGIN_PT - first - sum(needed)) / len(needed)
    return [width + spare for width in needed]
