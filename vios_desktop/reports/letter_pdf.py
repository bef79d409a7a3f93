"""A letter on paper: the school as sender, to whom, the day, the subject and the text. Nothing else is on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.domain.letter import LetterText
from vios_desktop.reports.sheet import BOTTOM_PT, HEIGHT_PT, MARGIN_PT, RIGHT_PT, Sheet, Style, Weight, write_pdf

TITLE: Final = "Brief"
"""In the metadata: says nothing about a person, and nothing about what kind of letter it is."""

FOOTER: Final = "Vertrouwelijk"

_SENDER = Style(15, Weight.SEMIBOLD)
_ADDRESS = Style(10.5, leading_pt=15.5)
_SUBJECT = Style(12.5, Weight.SEMIBOLD)

_POINT_INDENT_PT: Final = 14.0
_READING_X_PT: Final = RIGHT_PT - 24.0  # a line a little shorter than the page reads better
_LONGEST_END_PT: Final = (HEIGHT_PT - BOTTOM_PT) / 2
"""A last part that is longer than half a page may be broken after all."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """How airy the text is set."""

    body: Style
    heading: Style
    paragraph_gap_pt: float
    heading_gap_pt: float


_AIRY: Final = _Measure(Style(10.5, leading_pt=15.5), Style(11, Weight.SEMIBOLD, leading_pt=15.5), 8.0, 6.0)
_TIGHT: Final = _Measure(Style(10, leading_pt=14), Style(10.5, Weight.SEMIBOLD, leading_pt=14), 6.0, 4.0)


def render_letter(text: LetterText, sender: str, fonts: Path) -> bytes:
    """The letter as PDF bytes. Equal arguments give equal bytes; `fonts` is the folder with the Inter files.

    Where a tighter setting saves a page it is used: a page with a name and nothing else looks like a mistake.
    """
    sheet = _set(text, sender, fonts, _AIRY)
    if len(sheet.pages) > 1:
        tighter = _set(text, sender, fonts, _TIGHT)
        sheet = tighter if len(tighter.pages) < len(sheet.pages) else sheet
    return write_pdf(sheet, TITLE, FOOTER, with_mark=False)


def _set(text: LetterText, sender: str, fonts: Path, measure: _Measure) -> Sheet:
    sheet = Sheet(fonts)
    _head(sheet, text, sender)
    paragraphs = tuple(_paragraphs(text.body))
    end = _beginning_of_end(paragraphs)
    for number, paragraph in enumerate(paragraphs):
        if number == end:
            height_pt = sum(_height(sheet, other, measure) for other in paragraphs[end:])
            sheet.keep_together(height_pt if height_pt < _LONGEST_END_PT else 0)
        _paragraph(sheet, paragraph, measure)
    return sheet


def _head(sheet: Sheet, text: LetterText, sender: str) -> None:
    sheet.paragraph(sender, _SENDER)
    sheet.rule(drop_pt=10)
    sheet.space(28)
    for line in text.addressee.splitlines():
        sheet.paragraph(line, _ADDRESS, MARGIN_PT, _READING_X_PT)
    sheet.space(12)
    sheet.paragraph(long_date(text.dated_on), _ADDRESS)
    sheet.space(12)
    sheet.paragraph(text.subject, _SUBJECT, to_x_pt=_READING_X_PT)
    sheet.space(4)


def _paragraphs(body: str) -> Iterator[list[str]]:
    """Lines that belong together: an empty line or a heading begins something new."""
    lines: list[str] = []
    for line in (raw.strip() for raw in body.splitlines()):
        if lines and (not line or _is_heading(line) or _is_heading(lines[-1])):
            yield lines
            lines = []
        if line:
            lines.append(line)
    if lines:
        yield lines


def _is_heading(line: str) -> bool:
    return line.startswith("# ")


def _beginning_of_end(paragraphs: Sequence[list[str]]) -> int:
    """Where the last part begins that stays together: under the last heading, and at most four paragraphs."""
    headings = [number for number, lines in enumerate(paragraphs) if _is_heading(lines[0])]
    return max(max(headings, default=0), len(paragraphs) - 4, 0)


def _height(sheet: Sheet, lines: list[str], measure: _Measure) -> float:
    width_pt = _READING_X_PT - MARGIN_PT
    if _is_heading(lines[0]):
        wrapped = len(sheet.wrapped(lines[0], measure.heading, width_pt))
        return measure.paragraph_gap_pt + wrapped * measure.heading.line_pt
    wrapped = sum(len(sheet.wrapped(line, measure.body, width_pt - _POINT_INDENT_PT)) for line in lines)
    return measure.paragraph_gap_pt + wrapped * measure.body.line_pt


def _paragraph(sheet: Sheet, lines: list[str], measure: _Measure) -> None:
    if _is_heading(lines[0]):
        sheet.space(measure.paragraph_gap_pt + measure.heading_gap_pt)
        sheet.keep_together(measure.heading.line_pt + 2 * measure.body.line_pt + measure.paragraph_gap_pt)
        sheet.paragraph(lines[0].removeprefix("# "), measure.heading, to_x_pt=_READING_X_PT)
        sheet.space(-measure.heading_gap_pt)
        return
    sheet.space(measure.paragraph_gap_pt)
    for line in lines:
        if line.startswith("- "):
            _point(sheet, line.removeprefix("- "), measure.body)
        else:
            sheet.paragraph(line, measure.body, MARGIN_PT, _READING_X_PT)


def _point(sheet: Sheet, text: str, style: Style) -> None:
    """The dot stands before the first of its lines."""
    sheet.keep_together(style.line_pt)
    sheet.space(style.line_pt)
    sheet.put("•", style, MARGIN_PT + 2)
    sheet.space(-style.line_pt)
    sheet.paragraph(text, style, MARGIN_PT + _POINT_INDENT_PT, _READING_X_PT)
