"""Dutch dates, written here so that no page depends on the language settings of a machine."""

from __future__ import annotations

from datetime import date
from typing import Final

from vios_desktop.disclosure.periods import Period
from vios_desktop.domain.dutch_dates import MONTHS, long_date

_SHORT: Final = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_FOUR_WEEKS_DAYS: Final = 28


def short_period(period: Period) -> str:
    """`26 okt – 22 nov`, for the head of a column."""
    return f"{_short_date(period.start)} – {_short_date(period.end)}"


def period_sentence(period: Period) -> str:
    """`Vier weken: 26 oktober tot en met 22 november 2026.`; the year is said twice when it changes."""
    weeks = "Vier weken" if (period.end - period.start).days + 1 == _FOUR_WEEKS_DAYS else "Periode"
    start = f"{period.start.day} {MONTHS[period.start.month - 1]}"
    if period.start.year != period.end.year:
        start += f" {period.start.year}"
    return f"{weeks}: {start} tot en met {long_date(period.end)}."


def _short_date(day: date) -> str:
    return f"{day.day} {_SHORT[day.month - 1]}"
