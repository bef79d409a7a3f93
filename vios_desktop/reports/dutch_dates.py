"""Dutch dates, written here so that no page depends on the language settings of a machine."""

from __future__ import annotations

from datetime import date
from typing import Final

from vios_desktop.disclosure.periods import Period

_MONTHS: Final = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT: Final = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_FOUR_WEEKS_DAYS: Final = 28


def long_date(day: date) -> str:
    """`22 november 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_period(period: Period) -> str:
    """`26 okt – 22 nov`, for the head of a column."""
    return f"{_short_date(period.start)} – {_short_date(period.end)}"


def period_sentence(period: Period) -> str:
    """`Vier weken: 26 oktober tot en met 22 november 2026.`; the year is said twice when it changes."""
    weeks = "Vier weken" if (period.end - period.start).days + 1 == _FOUR_WEEKS_DAYS else "Periode"
    start = f"{period.start.day} {_MONTHS[period.start.month - 1]}"
    if period.start.year != period.end.year:
        start += f" {period.start.year}"
    return f"{weeks}: {start} tot en met {long_date(period.end)}."


def _short_date(day: date) -> str:
    return f"{day.day} {_SHORT[day.month - 1]}"
