"""The documents that leave the program, and their pages as pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from vios_desktop import resource_files

if TYPE_CHECKING:
    from datetime import date, datetime

    from vios_desktop.decision.poster import Poster
    from vios_desktop.disclosure.summary import PeriodSummary
    from vios_desktop.domain.letter import LetterText
    from vios_desktop.services.advice_page import AdvicePage
    from vios_desktop.services.calendar_events import CalendarEvent
    from vios_desktop.services.invitations import InvitationSheet
    from vios_desktop.services.log_review import LogRenderer
    from vios_desktop.services.log_sheet import LogSheet
    from vios_desktop.services.ports import Clock
    from vios_desktop.services.record_paper import RecordPaper
    from vios_desktop.services.summaries import SummaryRenderer
    from vios_desktop.services.summary_formats import SummaryFormat
    from vios_desktop.services.trends import TrendView
    from vios_desktop.ui.page_picture import PagePicture


def render_summary(summary: PeriodSummary, school_name: str, made_on: date) -> bytes:
    from vios_desktop.reports.summary_pdf import render_summary as render

    return render(summary, school_name, made_on, resource_files.root() / "fonts")


def write_summary_xlsx(summary: PeriodSummary, school_name: str, made_on: date) -> bytes:
    from vios_desktop.reports.summary_xlsx import write_summary_xlsx as write

    return write(summary, school_name, made_on)


def write_summary_csv(summary: PeriodSummary, school_name: str, made_on: date) -> bytes:
    from vios_desktop.reports.summary_csv import write_summary_csv as write

    return write(summary, school_name, made_on)


def write_summary_json(summary: PeriodSummary, school_name: str, made_on: date) -> bytes:
    from vios_desktop.reports.summary_data import write_summary_json as write

    return write(summary, school_name, made_on)


def summary_writers() -> Mapping[SummaryFormat, SummaryRenderer]:
    """The formats of the summary beside its page."""
    from vios_desktop.services.summary_formats import SummaryFormat as Form

    return {Form.XLSX: write_summary_xlsx, Form.CSV: write_summary_csv, Form.JSON: write_summary_json}


def log_writers() -> Mapping[SummaryFormat, LogRenderer]:
    """The forms of a file of the log; nothing is loaded before one is asked for."""
    from vios_desktop.services.summary_formats import SummaryFormat as Form

    def as_workbook(sheet: LogSheet) -> bytes:
        from vios_desktop.reports.log_table import write_log_xlsx

        return write_log_xlsx(sheet)

    def as_table(sheet: LogSheet) -> bytes:
        from vios_desktop.reports.log_table import write_log_csv

        return write_log_csv(sheet)

    return {Form.XLSX: as_workbook, Form.CSV: as_table}


def render_poster(poster: Poster) -> bytes:
    from vios_desktop.reports.poster_pdf import render_poster as render

    return render(poster, resource_files.root() / "fonts")


def render_invitation_sheet(sheet: InvitationSheet) -> bytes:
    from vios_desktop.reports.invitation_pdf import render_invitation_sheet as render

    return render(sheet, resource_files.root() / "fonts")


def render_letter(text: LetterText, sender: str) -> bytes:
    from vios_desktop.reports.letter_pdf import render_letter as render

    return render(text, sender, resource_files.root() / "fonts")


def render_advice(page: AdvicePage) -> bytes:
    from vios_desktop.reports.advice_page_pdf import render_advice_page

    return render_advice_page(page, resource_files.root() / "fonts")


def render_record_pages(paper: RecordPaper) -> bytes:
    from vios_desktop.reports.record_pages_pdf import render_record_pages as render

    return render(paper, resource_files.root() / "fonts")


def write_calendar(events: Sequence[CalendarEvent], made_at: datetime) -> bytes:
    from vios_desktop.reports.calendar_file import write_calendar as write

    return write(events, made_at)


def render_trends(view: TrendView) -> bytes:
    from vios_desktop.reports.trends_pdf import render_trends as render

    return render(view, resource_files.root() / "fonts")


def recovery_pdf(
    clock: Clock, school_name: str, lines: Sequence[str], *, number: int = 1, holder: int = 0
) -> bytes:
    """A sheet without the number of the vault, which the first one cannot know."""
    from vios_desktop.reports.recovery_sheet import RecoveryKit, render_recovery_sheet

    rows = tuple(tuple(line.split()) for line in lines)
    kit = RecoveryKit(school_name, vault_id="", made_on=clock.today(), key_number=number, rows=rows, holder=holder)
    return render_recovery_sheet(kit, resource_files.root() / "fonts")


def page_pictures(pdf: bytes, marked: Sequence[str] = (), /) -> tuple[PagePicture, ...]:
    """The pages of a document at 200 dots per inch, enough for screen and printer, with these words marked."""
    from vios_desktop.reports.page_images import render_pages
    from vios_desktop.ui.page_picture import PagePicture

    pictures = []
    for page in render_pages(pdf, 200 / 72, marked):
        rgb = bytearray(page.width_px * page.height_px * 3)
        for channel in range(3):
            rgb[channel::3] = page.rgba[channel::4]
        pictures.append(PagePicture(page.width_px, page.height_px, bytes(rgb), page.text))
    return tuple(pictures)
