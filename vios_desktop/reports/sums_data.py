"""The overviews of sums as JSON bytes, with their explanation in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.disclosure.overview_json import joined_to_json, year_to_json
from vios_desktop.reports.sums_page import joined_page, year_page

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.disclosure.joined import JoinedSummary
    from vios_desktop.disclosure.yearly import YearSummary


def write_year_json(year: YearSummary, school_name: str, made_on: date) -> bytes:
    """UTF-8. Equal arguments give equal bytes."""
    explanation = year_page(year, school_name, made_on).explanation()
    return year_to_json(year, school_name, made_on, explanation).encode()


def write_joined_json(joined: JoinedSummary) -> bytes:
    """UTF-8. Equal arguments give equal bytes."""
    return joined_to_json(joined, joined_page(joined).explanation()).encode()
