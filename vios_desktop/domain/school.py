"""The school, its years, holidays and classes, and the four-week periods of the kernteam."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from vios_desktop.domain.errors import FieldProblem, ValidationError

PERIOD_DAYS = 28


@dataclass(frozen=True, slots=True)
class Location:
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class School:
    id: str
    name: str
    locations: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """From the first to the last day, both included. Dutch school years run from 1 August to 31 July."""

    id: str
    starts_on: date
    ends_on: date

    @property
    def label(self) -> str:
        return f"{self.starts_on.year}-{self.ends_on.year}"

    def contains(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on


@dataclass(frozen=True, slots=True)
class Holiday:
    id: str
    name: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class SchoolClass:
    """A class of one school year. `phase` is "lower" (onderbouw) or "upper" (bovenbouw)."""

    id: str
    school_year_id: str
    name: str
    phase: str


@dataclass(frozen=True, slots=True)
class CoreTeamPeriod:
    """Four weeks of a school year; both days included. `number` counts from 1 within the year."""

    school_year_id: str
    number: int
    starts_on: date
    ends_on: date

    def contains(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on

    def has_ended(self, today: date) -> bool:
        return today > self.ends_on


def school_year_of(day: date) -> tuple[date, date]:
    """First and last day of the Dutch school year that holds this day."""
    first = day.year if day.month >= 8 else day.year - 1
    return date(first, 8, 1), date(first + 1, 7, 31)


def periods_of(year: SchoolYear) -> tuple[CoreTeamPeriod, ...]:
    """Four-week blocks that tile the school year; the last takes the rest (registration.md chapter 6).

    The first starts on the first day of the year, so that every day of the year lies in exactly one period.
    """
    periods: list[CoreTeamPeriod] = []
    start = year.starts_on
    while start <= year.ends_on:
        end = start + timedelta(days=PERIOD_DAYS - 1)
        rest = (year.ends_on - end).days
        if rest < PERIOD_DAYS:
            end = year.ends_on
        periods.append(CoreTeamPeriod(year.id, len(periods) + 1, start, end))
        start = end + timedelta(days=1)
    return tuple(periods)


def is_school_day(day: date, holidays: Iterable[Holiday]) -> bool:
    """True on Monday to Friday outside the holidays."""
    return day.weekday() < 5 and not any(h.starts_on <= day <= h.ends_on for h in holidays)


def check_school_name(name: str) -> None:
    if not name.strip():
        raise ValidationError((FieldProblem("name", "school_name_missing"),))
