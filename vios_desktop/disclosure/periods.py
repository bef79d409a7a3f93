"""A period of the kernteam, and when it may be published (R5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from vios_desktop.domain.errors import ViosError


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days `start` to `end`, both included; `ValueError` if they are the wrong way round."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError("a period that ends before it starts")

    @property
    def name(self) -> str:
        """The days as they stand in the names of counts."""
        return f"{self.start.isoformat()}..{self.end.isoformat()}"

    def holds(self, day: date) -> bool:
        return self.start <= day <= self.end

    def overlaps(self, other: Period) -> bool:
        return self.start <= other.end and other.start <= self.end

    def follows(self, other: Period) -> bool:
        """Does this period start on the day after `other` ends?"""
        return self.start - other.end == timedelta(days=1)


def period_of(calendar: Iterable[Period], day: date) -> Period | None:
    """The period of the calendar that holds this day, or None."""
    return next((period for period in calendar if period.holds(day)), None)


def check_publishable(period: Period, published: Iterable[Period], today: date) -> None:
    """Raise when this period may not be published today: it is published after its end, and once (R5).

    `ViosError` codes: `period_not_ended` (ends_on), `period_already_published` (start), `period_overlaps`
    (start, end of the one it shares days with).
    """
    if today <= period.end:
        raise ViosError("period_not_ended", ends_on=period.end.isoformat())
    for earlier in published:
        if earlier == period:
            raise ViosError("period_already_published", start=period.start.isoformat())
        if earlier.overlaps(period):
            raise ViosError("period_overlaps", start=earlier.start.isoformat(), end=earlier.end.isoformat())
