"""An overview of records on paper: headings, blocks with labelled rows, and a footer that it is confidential."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.sheet import MARGIN_PT, RIGHT_PT, SOFT, Sheet, Style, Weight, write_pdf
from vios_desktop.services.record_paper import PaperBlock, PaperPart, RecordPaper

TITLE: Final = "Overzicht"
"""In the metadata: says nothing about a person."""

_TITLE = Style(17, Weight.SEMIBOLD)
_META = Style(9.5, tone=SOFT)
_LEAD = Style(10, leading_pt=14.5)
_NOTICE = Style(10, Weight.BOLD, leading_pt=14.5)
_HEADING = Style(12.5, Weight.SEMIBOLD)
_BLOCK = Style(10, Weight.SEMIBOLD, leading_pt=14)
_LABEL = Style(9.5, tone=SOFT, leading_pt=13.5)
_TEXT = Style(9.5, leading_pt=13.5)
_LABEL_END_PT: Final = MARGIN_PT + 128.0
_GAP_PT: Final = 10.0


def render_record_pages(paper: RecordPaper, fonts: Path) -> bytes:
    """The pages as PDF bytes. Equal arguments give equal bytes; `fonts` is the folder with the Inter files."""
    sheet = Sheet(fonts)
    sheet.paragraph(paper.title, _TITLE, to_x_pt=RIGHT_PT - 80)
    sheet.space(2)
    sheet.paragraph(f"{paper.school_name}. Gemaakt op {long_date(paper.made_on)}.", _META)
    sheet.rule(drop_pt=9)
    sheet.space(16)
    if paper.notice:
        sheet.paragraph(paper.notice, _NOTICE)
        sheet.space(4)
    for line in paper.lead:
        sheet.paragraph(line, _LEAD)
        sheet.space(2)
    for part in paper.parts:
        _part(sheet, part)
    return write_pdf(sheet, TITLE, paper.footer)


def _part(sheet: Sheet, part: PaperPart) -> None:
    sheet.space(14)
    sheet.keep_together(_HEADING.line_pt + 3 * _TEXT.line_pt + _GAP_PT)
    sheet.paragraph(part.heading, _HEADING)
    if not part.blocks and part.empty:
        sheet.space(3)
        sheet.paragraph(part.empty, _TEXT)
    for block in part.blocks:
        _block(sheet, block)


def _block(sheet: Sheet, block: PaperBlock) -> None:
    sheet.space(_GAP_PT)
    sheet.keep_together(_BLOCK.line_pt + 2 * _TEXT.line_pt)
    if block.title:
        sheet.paragraph(block.title, _BLOCK)
    for line in block.lines:
        sheet.paragraph(line, _TEXT)
    for label, text in block.rows:
        _row(sheet, label, text)


def _row(sheet: Sheet, label: str, text: str) -> None:
    """The label left, the text beside it, as many lines as it takes; line breaks of the text stay."""
    lines = [line for piece in text.splitlines() for line in sheet.wrapped(piece, _TEXT, RIGHT_PT - _LABEL_END_PT)]
    for place, line in enumerate(lines or [""]):
        sheet.keep_together(_TEXT.line_pt)
        sheet.space(_TEXT.line_pt)
        if place == 0:
            sheet.put(label, _LABEL, MARGIN_PT)
        sheet.put(line, _TEXT, _LABEL_END_PT)
