"""The calendar of the practice school: its years, its invented holidays, its school days and kernteam days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from vios_desktop.domain.school import Holiday, SchoolYear, is_school_day, school_year_of
from vios_desktop.services.practice.dice import practice_id

YEARS = 3
_THURSDAY = 3
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class PracticeCalendar:
    """`days` are the school days before the anchor, oldest first."""

    anchor: date
    years: tuple[SchoolYear, ...]
    holidays: tuple[Holiday, ...]
    days: tuple[date, ...]

    def back(self, count: int) -> date:
        """The school day that lies this many school days before the anchor; 1 is the last one."""
        return self.days[-count]

    def year_index(self, day: date) -> int:
        return next(index for index, year in enumerate(self.years) if year.contains(day))

    def school_day_from(self, day: date) -> date:
        """This day, or the first school day after it."""
        while not is_school_day(day, self.holidays):
            day += timedelta(days=1)
        return day

    def core_team_days(self) -> tuple[date, ...]:
        """Every fourth Thursday before the anchor that is a school day, oldest first.

        The next one is the Thursday on or after the anchor.
        """
        thursday = self.anchor + timedelta(days=(_THURSDAY - self.anchor.weekday()) % 7)
        found = []
        while (thursday := thursday - timedelta(weeks=4)) >= self.years[0].starts_on:
            if is_school_day(thursday, self.holidays):
                found.append(thursday)
        return tuple(reversed(found))


def make_calendar(anchor: date, seed: int, known: Sequence[SchoolYear] = ()) -> PracticeCalendar:
    """The school year of the anchor and the two before it; those that the vault knows already are kept."""
    first_year = school_year_of(anchor)[0].year - YEARS + 1
    years = tuple(_year(first, seed, known) for first in range(first_year, first_year + YEARS))
    holidays = tuple(
        Holiday(practice_id(seed, "holiday", name, starts_on), f"{name} (verzonnen)", starts_on, ends_on)
        for first in range(first_year - 1, first_year + YEARS)
        for name, starts_on, ends_on in _holidays_of(first)
    )
    span = (anchor - years[0].starts_on).days
    every_day = (years[0].starts_on + timedelta(days=count) for count in range(span))
    days = tuple(day for day in every_day if is_school_day(day, holidays))
    return PracticeCalendar(anchor, years, holidays, days)


def _year(first: int, seed: int, known: Sequence[SchoolYear]) -> SchoolYear:
    starts_on = date(first, 8, 1)
    made = SchoolYear(practice_id(seed, "year", first), starts_on, date(first + 1, 7, 31))
    return next((year for year in known if year.starts_on == starts_on), made)


def _holidays_of(first: int) -> tuple[tuple[str, date, date], ...]:
    """Holidays like those of a Dutch school year that starts in August of year `first`. Not the official ones."""
    return (
        _weeks("Herfstvakantie", date(first, 10, 15), 1),
        _weeks("Kerstvakantie", date(first, 12, 19), 2),
        _weeks("Voorjaarsvakantie", date(first + 1, 2, 18), 1),
        _weeks("Meivakantie", date(first + 1, 4, 24), 2),
        _weeks("Zomervakantie", date(first + 1, 7, 9), 6),
    )


def _weeks(name: str, near: date, weeks: int) -> tuple[str, date, date]:
    """Whole weeks from the Saturday on or after `near` to a Sunday."""
    saturday = near + timedelta(days=(_SATURDAY - near.weekday()) % 7)
    return name, saturday, saturday + timedelta(days=7 * weeks + 1)


def dutch_moment(day: date, at: time) -> datetime:
    """That time on a Dutch clock, in UTC. Summer time: last Sunday of March to last Sunday of October."""
    summer = _last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10)
    return datetime.combine(day, at, UTC) - timedelta(hours=2 if summer else 1)


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
