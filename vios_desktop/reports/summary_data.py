"""The kernteam summary as JSON bytes, with its explanation in Dutch."""

from __future__ import annotations

from datetime import date

from vios_desktop.disclosure.shared_json import SharedSummary, to_shared_json
from vios_desktop.disclosure.summary import PeriodSummary
from vios_desktop.reports.summary_words import CONFIDENTIAL, notes


def write_summary_json(summary: PeriodSummary, school_name: str, made_on: date) -> bytes:
    """UTF-8. Equal arguments give equal bytes."""
    return to_shared_json(SharedSummary(school_name, made_on, summary), (CONFIDENTIAL, *notes(summary))).encode()
