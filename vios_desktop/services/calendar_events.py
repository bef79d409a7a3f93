"""Days for somebody's own calendar, as plain data: what a calendar file is written from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Protocol

CALENDAR_TYPE: Final = "text/calendar"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A whole day, or from `starts_at` (aware). The same `uid` is the same event at another `sequence`.

    The texts name nobody but professionals.
    """

    uid: str
    day: date
    summary: str
    description: str = ""
    place: str = ""
    starts_at: datetime | None = None
    sequence: int = 0


class CalendarWriter(Protocol):
    """The bytes of a calendar file; `made_at` is aware. The same input must give the same bytes."""

    def __call__(self, events: Sequence[CalendarEvent], made_at: datetime) -> bytes: ...
