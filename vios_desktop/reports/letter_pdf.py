"""A letter on paper: the school as sender, to whom, the day, the subject and the text. Nothing else is on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.domain.letter import LetterText
from vios_desktop.reports.sheet import MARGIN_PT, RIGHT_PT, SOFT, Sheet, Style, Weight, write_pdf

TITLE: Final = "Brief"
"""In the metadata: says nothing about a person, and nothing about what kind of letter it is."""

FOOTER: Final = "Vertrouwelijk"

_SENDER = Style(15, Weight.SEMIBOLD)
_SIDE = Style(9.5, tone=SOFT)
_ADDRESS = Style(10.5, leading_pt=15.5)
_SUBJECT = Style(12.5, Weight.SEMIBOLD)
_HEADING = Style(11, Weight.SEMIBOLD, leading_pt=15.5)
_BODY = Style(10.5, leading_pt=15.5)

_PARAGRAPH_GAP_PT: Final = 8.0
_HEADING_GAP_PT: Final = 6.0
_KEPT_TOGETHER_LINES: Final = 6
_POINT_INDENT_PT: Final = 14.0
_READING_X_PT: Final = RIGHT_PT - 24.0  # a line a little shorter than the page reads better


def render_letter(text: LetterText, sender: str, fonts: Path) -> bytes:
    """The letter as PDF bytes. Equal arguments give equal bytes; `fonts` is the folder with the Inter files."""
    sheet = Sheet(fonts)
    _head(sheet, text, sender)
    for paragraph in _paragraphs(text.body):
        _paragraph(sheet, paragraph)
    return write_pdf(sheet, TITLE, FOOTER, with_mark=False)


def _head(sheet: Sheet, text: LetterText, sender: str) -> None:
    sheet.paragraph(sender, _SENDER)
    sheet.rule(drop_pt=10)
    sheet.space(28)
    for line in text.addressee.splitlines():
        _line(sheet, line, _ADDRESS, MARGIN_PT)
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


def _paragraph(sheet: Sheet, lines: list[str]) -> None:
    if _is_heading(lines[0]):
        sheet.space(_PARAGRAPH_GAP_PT + _HEADING_GAP_PT)
        sheet.keep_together(_HEADING.line_pt + 2 * _BODY.line_pt + _PARAGRAPH_GAP_PT)
        sheet.paragraph(lines[0].removeprefix("# "), _HEADING, to_x_pt=_READING_X_PT)
        sheet.space(-_HEADING_GAP_PT)
        return
    sheet.space(_PARAGRAPH_GAP_PT)
    if len(lines) <= _KEPT_TOGETHER_LINES:  # a name at the bottom never stands alone on a new page
        sheet.keep_together(len(lines) * _BODY.line_pt)
    for line in lines:
        if line.startswith("- "):
            _point(sheet, line.removeprefix("- "))
        else:
            _line(sheet, line, _BODY, MARGIN_PT)


def _point(sheet: Sheet, text: str) -> None:
    """The dot stands before the first of its lines."""
    sheet.keep_together(_BODY.line_pt)
    sheet.space(_BODY.line_pt)
    sheet.put("•", _BODY, MARGIN_PT + 2)
    sheet.space(-_BODY.line_pt)
    _line(sheet, text, _BODY, MARGIN_PT + _POINT_INDENT_PT)


def _line(sheet: Sheet, text: str, style: Style, x_pt: float) -> None:
    sheet.paragraph(text, style, x_pt, _READING_X_PT)
