"""The overviews in every form in which they leave the program; what draws them is loaded when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop import resource_files
from vios_desktop.services.summary_formats import SummaryFormat

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from vios_desktop.disclosure.joined import JoinedSummary
    from vios_desktop.disclosure.year_table import YearTable
    from vios_desktop.disclosure.yearly import YearSummary
    from vios_desktop.reports.sums_page import SumsPage
    from vios_desktop.services.inside import InsideRenderer
    from vios_desktop.services.joining import JoinedRenderer
    from vios_desktop.services.trends import TrendView
    from vios_desktop.services.year_tables import TableRenderer
    from vios_desktop.services.yearly import YearRenderer


def year_writers() -> Mapping[SummaryFormat, YearRenderer]:
    """The yearly overview."""

    def written(form: SummaryFormat) -> YearRenderer:
        def write(year: YearSummary, school_name: str, made_on: date) -> bytes:
            from vios_desktop.reports.sums_data import write_year_json
            from vios_desktop.reports.sums_page import year_page

            if form is SummaryFormat.JSON:
                return write_year_json(year, school_name, made_on)
            return _page_as(form, year_page(year, school_name, made_on))

        return write

    return {form: written(form) for form in SummaryFormat}


def table_writers() -> Mapping[SummaryFormat, TableRenderer]:
    """A table on request."""

    def page(table: YearTable, school_name: str, made_on: date) -> bytes:
        from vios_desktop.reports.table_pdf import render_table

        return render_table(table, school_name, made_on, resource_files.root() / "fonts")

    def workbook(table: YearTable, school_name: str, made_on: date) -> bytes:
        from vios_desktop.reports.table_data import write_table_xlsx

        return write_table_xlsx(table, school_name, made_on)

    def separated(table: YearTable, school_name: str, made_on: date) -> bytes:
        from vios_desktop.reports.table_data import write_table_csv

        return write_table_csv(table, school_name, made_on)

    def data(table: YearTable, school_name: str, made_on: date) -> bytes:
        from vios_desktop.reports.table_data import write_table_json

        return write_table_json(table, school_name, made_on)

    return {
        SummaryFormat.PDF: page,
        SummaryFormat.XLSX: workbook,
        SummaryFormat.CSV: separated,
        SummaryFormat.JSON: data,
    }


def joined_writers() -> Mapping[SummaryFormat, JoinedRenderer]:
    """Several schools together."""

    def written(form: SummaryFormat) -> JoinedRenderer:
        def write(joined: JoinedSummary) -> bytes:
            from vios_desktop.reports.sums_data import write_joined_json
            from vios_desktop.reports.sums_page import joined_page

            return write_joined_json(joined) if form is SummaryFormat.JSON else _page_as(form, joined_page(joined))

        return write

    return {form: written(form) for form in SummaryFormat}


def inside_writers() -> Mapping[SummaryFormat, InsideRenderer]:
    """The overview for inside the school: pages and a workbook, nothing that asks to be joined or sent on."""

    def pages(view: TrendView, recipient: str) -> bytes:
        from vios_desktop.reports.inside_pdf import render_inside

        return render_inside(view, recipient, resource_files.root() / "fonts")

    def workbook(view: TrendView, recipient: str) -> bytes:
        from vios_desktop.reports.inside_xlsx import write_inside_xlsx

        return write_inside_xlsx(view, recipient)

    return {SummaryFormat.PDF: pages, SummaryFormat.XLSX: workbook}


def _page_as(form: SummaryFormat, page: SumsPage) -> bytes:
    from vios_desktop.reports.sums_csv import write_sums_csv
    from vios_desktop.reports.sums_pdf import render_sums
    from vios_desktop.reports.sums_xlsx import write_sums_xlsx

    if form is SummaryFormat.PDF:
        return render_sums(page, resource_files.root() / "fonts")
    return write_sums_xlsx(page) if form is SummaryFormat.XLSX else write_sums_csv(page)
