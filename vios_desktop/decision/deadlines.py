"""From a deadline in the content to a real date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from vios_desktop.decision.labels import Deadline
from vios_desktop.decision.vocabulary import DeadlineKind
from vios_desktop.domain.errors import ViosError

LONGEST_SEARCH_DAYS = 400
"""No school is closed longer; a calendar without any school day must not loop for ever."""


def resolve(deadline: Deadline, day: date, is_school_day: Callable[[date], bool]) -> date | None:
    """The last day on which something must be done, counted from `day`; None when there is no deadline.

    "Now", "today" and "without delay" (onverwijld) are the same day. The n-th school day after `day` is meant
    by n school days; `day` itself does not count. Raises `ViosError` `no_school_day_found`.
    """
    match deadline.kind:
        case DeadlineKind.NONE:
            return None
        case DeadlineKind.CALENDAR_DAYS:
            return day + timedelta(days=deadline.count)
        case DeadlineKind.SCHOOL_DAYS:
            return _nth_school_day(deadline.count, day, is_school_day)
        case _:
            return day


def _nth_school_day(count: int, day: date, is_school_day: Callable[[date], bool]) -> date:
    left = count
    for ahead in range(1, LONGEST_SEARCH_DAYS):
        candidate = day + timedelta(days=ahead)
        left -= is_school_day(candidate)
        if left == 0:
            return candidate
    raise ViosError("no_school_day_found", count=count)
