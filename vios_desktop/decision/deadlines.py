"""From a deadline in the content to a real date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from vios_desktop.decision.labels import Deadline
from vios_desktop.decision.vocabulary import DeadlineKind
from vios_desktop.domain.errors import ViosError

HOURS_A_DAY = 24
FRIDAY = 5
LONGEST_SEARCH_DAYS = 400
"""No school is closed longer; a calendar without any school day must not loop for ever."""


def resolve(deadline: Deadline, day: date, is_school_day: Callable[[date], bool]) -> date | None:
    """The last day on which something must be done, counted from `day`; None when there is no deadline.

    "Now", "today" and "without delay" (onverwijld) are the same day. The n-th school day after `day` is meant
    by n school days; `day` itself does not count. Working days (the clock of DUO) go on in school holidays and
    skip weekends only: a public holiday is not left out, so the date is never too late. Hours (the clock of the
    Autoriteit Persoonsgegevens) go on in weekends and end on the day that holds the last of them, rounded down.
    Raises `ViosError` `no_school_day_found`.
    """
    match deadline.kind:
        case DeadlineKind.NONE:
            return None
        case DeadlineKind.CALENDAR_DAYS:
            return day + timedelta(days=deadline.count)
        case DeadlineKind.SCHOOL_DAYS:
            return _nth_day(deadline.count, day, is_school_day)
        case DeadlineKind.WORKING_DAYS:
            return _nth_day(deadline.count, day, _is_working_day)
        case DeadlineKind.HOURS:
            return day + timedelta(days=deadline.count // HOURS_A_DAY)
        case _:
            return day


def _is_working_day(day: date) -> bool:
    return day.isoweekday() <= FRIDAY


def _nth_day(count: int, day: date, counts: Callable[[date], bool]) -> date:
    left = count
    for ahead in range(1, LONGEST_SEARCH_DAYS):
        candidate = day + timedelta(days=ahead)
        left -= counts(candidate)
        if left == 0:
            return candidate
    raise ViosError("no_school_day_found", count=count)
