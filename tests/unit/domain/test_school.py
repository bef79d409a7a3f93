"""School years, their four-week periods, and days without school."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.school import (
    PERIOD_DAYS,
    Holiday,
    SchoolYear,
    check_school_name,
    is_school_day,
    periods_of,
    school_year_of,
)

YEAR = SchoolYear("y", date(2026, 8, 1), date(2027, 7, 31))
AUTUMN = Holiday("h", "Herfstvakantie", date(2026, 10, 17), date(2026, 10, 25))


@st.composite
def school_years(draw: st.DrawFn) -> SchoolYear:
    starts_on = draw(st.dates(date(2000, 1, 1), date(2060, 12, 31)))
    return SchoolYear("y", starts_on, starts_on + timedelta(days=draw(st.integers(0, 400))))


@given(year=school_years())
def test_periods_tile_every_school_year(year: SchoolYear) -> None:
    periods = periods_of(year)

    days = [period.starts_on + timedelta(days=n) for period in periods
            for n in range((period.ends_on - period.starts_on).days + 1)]  # fmt: skip
    assert days == [year.starts_on + timedelta(days=n) for n in range((year.ends_on - year.starts_on).days + 1)]
    assert [period.number for period in periods] == list(range(1, len(periods) + 1))
    assert {period.school_year_id for period in periods} == {year.id}


@given(year=school_years())
def test_every_period_takes_four_weeks_and_the_last_one_the_rest(year: SchoolYear) -> None:
    lengths = [(period.ends_on - period.starts_on).days + 1 for period in periods_of(year)]

    assert lengths[:-1] == [PERIOD_DAYS] * (len(lengths) - 1)
    assert lengths[-1] < 2 * PERIOD_DAYS
    assert len(lengths) == 1 or lengths[-1] >= PERIOD_DAYS


@given(day=st.dates(date(2000, 1, 1), date(2060, 12, 31)))
def test_every_day_lies_in_one_dutch_school_year(day: date) -> None:
    starts_on, ends_on = school_year_of(day)
    year = SchoolYear("y", starts_on, ends_on)

    assert year.contains(day)
    assert (starts_on.month, starts_on.day, ends_on.month, ends_on.day) == (8, 1, 7, 31)
    assert not year.contains(starts_on - timedelta(days=1))
    assert not year.contains(ends_on + timedelta(days=1))


def test_a_school_year_is_called_after_both_its_years() -> None:
    assert YEAR.label == "2026-2027"


def test_a_period_has_ended_from_the_day_after_it() -> None:
    period = periods_of(YEAR)[3]

    assert (period.starts_on, period.ends_on) == (date(2026, 10, 24), date(2026, 11, 20))
    assert period.contains(period.ends_on)
    assert not period.contains(date(2026, 11, 21))
    assert not period.has_ended(date(2026, 11, 20))
    assert period.has_ended(date(2026, 11, 21))


@pytest.mark.parametrize(
    ("day", "school"),
    [
        (date(2026, 10, 16), True),
        (date(2026, 10, 17), False),
        (date(2026, 10, 21), False),
        (date(2026, 10, 25), False),
        (date(2026, 10, 26), True),
        (date(2026, 11, 21), False),
        (date(2026, 11, 22), False),
    ],
)
def test_there_is_no_school_in_weekends_and_holidays(day: date, school: bool) -> None:
    assert is_school_day(day, (AUTUMN,)) is school


def test_a_school_needs_a_name() -> None:
    check_school_name("Het Voorbeeld College")
    with pytest.raises(ValidationError):
        check_school_name("  ")
