"""The overviews in every form, and what of them may stand in a file; for tests."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date, timedelta

from tests.unit.disclosure.invented import AGREEMENTS, PERIOD, different, layout, renumbered
from tests.unit.disclosure.test_joined import school
from tests.unit.reports.pdf_reading import FONTS, text_of
from tests.unit.reports.xlsx_reading import read_workbook
from vios_desktop.disclosure.bands import Span
from vios_desktop.disclosure.joined import JoinedSummary, join_schools
from vios_desktop.disclosure.ladder import ladder
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary import build_summary
from vios_desktop.disclosure.yearly import YearSummary, build_year
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.sums_csv import write_sums_csv
from vios_desktop.reports.sums_data import write_joined_json, write_year_json
from vios_desktop.reports.sums_page import SumsPage, joined_page, year_page
from vios_desktop.reports.sums_pdf import render_sums
from vios_desktop.reports.sums_xlsx import write_sums_xlsx

SCHOOL = "Het Voorbeeld College"
MADE_ON = date(2027, 7, 1)
FORMS = ("pdf", "xlsx", "csv", "json")
CALENDAR = [Period(PERIOD.start + timedelta(28 * n), PERIOD.end + timedelta(28 * n)) for n in range(10)]


def year(code: str, left_out: tuple[int, ...] = (2, 7), partly: tuple[int, ...] = (), k: int = 5) -> YearSummary:
    pages = [
        build_summary(layout(code), period, renumbered(different(3 + 4 * number)), AGREEMENTS, k=k)
        for number, period in enumerate(CALENDAR)
    ]
    kept = [ladder(page)[1] if n in partly else page for n, page in enumerate(pages) if n not in left_out]
    return build_year(CALENDAR, kept)


def joined(code: str = "B", k: int = 5) -> JoinedSummary:
    return join_schools([school("Noord", 3, code, k), school("Zuid", 17, code, k)])


def written(what: YearSummary | JoinedSummary, form: str, name: str = SCHOOL) -> bytes:
    if form == "json":
        return write_joined_json(what) if isinstance(what, JoinedSummary) else write_year_json(what, name, MADE_ON)
    return page_as(joined_page(what) if isinstance(what, JoinedSummary) else year_page(what, name, MADE_ON), form)


def page_as(page: SumsPage, form: str) -> bytes:
    if form == "pdf":
        return render_sums(page, FONTS)
    return write_sums_xlsx(page) if form == "xlsx" else write_sums_csv(page)


def said(form: str, content: bytes) -> list[str]:
    """Every text, cell or value that the file holds, in its order."""
    if form == "pdf":
        return [text_of(content)]
    if form == "xlsx":
        cells = read_workbook(content).cells
        return [str(int(cell)) if isinstance(cell, float) else cell for cell in cells]
    if form == "csv":
        rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
        return [cell for row in rows for cell in row]
    return _leaves(json.loads(content))


def numbers(form: str, content: bytes, known: tuple[str, ...]) -> set[int]:
    """The numbers in a file after the texts that are known were taken out, the longest first."""
    text = " ".join(said(form, content))
    for one in sorted(known, key=len, reverse=True):
        text = text.replace(one, " ")
    return {int(number) for number in re.findall(r"\d+", text)}


def days_of(periods: list[Period], *others: date) -> tuple[str, ...]:
    """Days as any form writes them."""
    days = [*others, *(day for period in periods for day in (period.start, period.end))]
    short = tuple(f"{p.start.day} {long_date(p.start).split()[1]} tot en met {long_date(p.end)}" for p in periods)
    return (*short, *(long_date(day) for day in days), *(day.isoformat() for day in days))


def limits(spans: list[Span]) -> set[int]:
    return {limit for span in spans for limit in (span.low, span.high)}


def spans_of(what: YearSummary | JoinedSummary) -> list[Span]:
    return [what.total.span, *(line.span for block in what.blocks for line in block.lines)]


def _leaves(value: object) -> list[str]:
    if isinstance(value, dict):
        return [leaf for each in value.values() for leaf in _leaves(each)]
    if isinstance(value, list):
        return [leaf for each in value for leaf in _leaves(each)]
    return [str(value)]
