"""Dutch days in words, written here so that no text depends on the language settings of a machine."""

from __future__ import annotations

from datetime import date
from typing import Final

MONTHS: Final = (
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


def long_date(day: date) -> str:
    """`22 november 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_between(first: date, last: date) -> str:
    """`op 24 november 2026`, `van 24 tot en met 25 november 2026`; months and years are said where they differ."""
    if first == last:
        return f"op {long_date(first)}"
    start = str(first.day)
    if (first.month, first.year) != (last.month, last.year):
        start += f" {MONTHS[first.month - 1]}"
    if first.year != last.year:
        start += f" {first.year}"
    return f"van {start} tot en met {long_date(last)}"
