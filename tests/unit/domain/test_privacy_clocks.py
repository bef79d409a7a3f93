"""The clocks: no day and no hour too many, over the ends of months and the nights in which the clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import resource_text
from vios_desktop.domain.privacy_clocks import answer_due, hours_left, load_rules, months_later, report_due

DUTCH = ZoneInfo("Europe/Amsterdam")
DAYS = st.dates(date(1995, 1, 1), date(2080, 12, 31))


@pytest.mark.parametrize(
    ("received", "due", "extended"),
    [
        (date(2026, 11, 24), date(2026, 12, 24), date(2027, 2, 24)),
        (date(2027, 1, 31), date(2027, 2, 28), date(2027, 4, 28)),
        (date(2028, 1, 31), date(2028, 2, 29), date(2028, 4, 29)),
        (date(2026, 12, 31), date(2027, 1, 31), date(2027, 3, 31)),
        (date(2026, 8, 31), date(2026, 9, 30), date(2026, 11, 30)),
        (date(2028, 2, 29), date(2028, 3, 29), date(2028, 5, 29)),
        (date(2026, 11, 30), date(2026, 12, 30), date(2027, 2, 28)),
    ],
)
def test_the_last_day_over_the_ends_of_months(received: date, due: date, extended: date) -> None:
    assert answer_due(received, extended=False) == due
    assert answer_due(received, extended=True) == extended


@given(DAYS)
def test_a_month_is_never_longer_than_the_calendar_gives(received: date) -> None:
    due = answer_due(received, extended=False)
    assert 28 <= (due - received).days <= 31
    assert (due.year * 12 + due.month) - (received.year * 12 + received.month) == 1
    assert due < answer_due(received, extended=True) <= months_later(received, 3)


@given(DAYS, DAYS)
def test_who_asks_later_is_not_due_earlier(one: date, other: date) -> None:
    first, second = sorted((one, other))
    assert answer_due(first, extended=False) <= answer_due(second, extended=False)


@pytest.mark.parametrize("night", [date(2027, 3, 28), date(2026, 10, 25)])
def test_seventy_two_hours_are_that_over_the_night_of_the_clock(night: date) -> None:
    found = datetime.combine(night - timedelta(days=1), datetime.min.time(), DUTCH).replace(hour=14)
    due = report_due(found)
    assert (due - found.astimezone(UTC)) == timedelta(hours=72)
    on_the_wall = due.astimezone(DUTCH).replace(tzinfo=None) - found.replace(tzinfo=None)
    assert on_the_wall != timedelta(hours=72)


def test_the_hours_that_are_left_count_down_whole_ones() -> None:
    found = datetime(2026, 11, 24, 13, 5, tzinfo=UTC)
    left = [hours_left(found, found + timedelta(minutes=minutes)) for minutes in (0, 1, 60, 72 * 60 - 1, 72 * 60)]
    assert left == [72, 71, 71, 0, 0]
    assert hours_left(found, found + timedelta(hours=72, minutes=1)) == -1
    assert hours_left(found, found + timedelta(hours=73, minutes=1)) == -2


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        report_due(datetime(2026, 11, 24, 13, 5))  # noqa: DTZ001  # that is what is tried


def test_every_rule_has_its_source_and_none_says_it_is_verified() -> None:
    rules = load_rules(resource_text("policy/privacy_clocks.json"))
    assert {"answer", "identity", "access", "rectify", "erase", "object", "breach", "persons"} <= set(rules)
    assert all(rule.words and rule.source and not rule.verified for rule in rules.values())
