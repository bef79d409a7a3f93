"""From a deadline to a date."""

from __future__ import annotations

from datetime import date

import pytest

from vios_desktop.decision.deadlines import resolve
from vios_desktop.decision.labels import Deadline
from vios_desktop.decision.vocabulary import DeadlineKind
from vios_desktop.domain.errors import ViosError

FRIDAY = date(2026, 11, 27)


def _weekdays(day: date) -> bool:
    return day.weekday() < 5


@pytest.mark.parametrize("kind", [DeadlineKind.NOW, DeadlineKind.TODAY, DeadlineKind.WITHOUT_DELAY])
def test_urgent_is_the_same_day_also_when_no_school(kind: DeadlineKind) -> None:
    assert resolve(Deadline(kind), date(2026, 11, 28), _weekdays) == date(2026, 11, 28)


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        (Deadline(DeadlineKind.NONE), None),
        (Deadline(DeadlineKind.CALENDAR_DAYS, 7), date(2026, 12, 4)),
        (Deadline(DeadlineKind.SCHOOL_DAYS, 1), date(2026, 11, 30)),
        (Deadline(DeadlineKind.SCHOOL_DAYS, 5), date(2026, 12, 4)),
    ],
)
def test_days_are_counted_from_the_next_day(deadline: Deadline, expected: date | None) -> None:
    assert resolve(deadline, FRIDAY, _weekdays) == expected


def test_a_holiday_is_skipped() -> None:
    holiday = {date(2026, 11, 30)}
    day = resolve(Deadline(DeadlineKind.SCHOOL_DAYS, 1), FRIDAY, lambda d: _weekdays(d) and d not in holiday)
    assert day == date(2026, 12, 1)


def test_a_calendar_without_school_days_ends() -> None:
    with pytest.raises(ViosError, match="no_school_day_found"):
        resolve(Deadline(DeadlineKind.SCHOOL_DAYS, 1), FRIDAY, lambda _day: False)


def test_urgency_orders_deadlines() -> None:
    order = [
        Deadline(DeadlineKind.NOW),
        Deadline(DeadlineKind.WITHOUT_DELAY),
        Deadline(DeadlineKind.TODAY),
        Deadline(DeadlineKind.SCHOOL_DAYS, 2),
        Deadline(DeadlineKind.SCHOOL_DAYS, 5),
        Deadline(DeadlineKind.CALENDAR_DAYS, 1),
        Deadline(DeadlineKind.NONE),
    ]
    assert sorted(order[3:] + order[:3], key=lambda deadline: deadline.urgency) == order
    assert Deadline(DeadlineKind.SCHOOL_DAYS, 2).code == "school_days 2"
