"""What trends count and compare: the part of the day, the same part of last year, what returns at one place.

Trends are exact and stay inside the school. They hold no names, and nothing here ranks or scores a pupil: the unit
that is counted is the incident. Which indicators: registration.md chapters 3 and 6, and issue 4.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

LEAST_TO_COMPARE: Final = 10
"""Under this number of incidents a chart says nothing (interface.md, screen 10)."""

LEAST_IN_PATTERN: Final = 5
LEAST_AROUND_PATTERN: Final = 8
"""A pattern is pointed out when at least 5, and half of at least 8, incidents of a place fall together."""

MOST_PATTERNS: Final = 3


class DayPart(StrEnum):
    """A part of the school day, in its order. `UNKNOWN`: neither a note nor a time says it."""

    BEFORE = "before"
    LESSONS_1_2 = "lessons_1_2"
    BREAK_1 = "break_1"
    LESSONS_3_4 = "lessons_3_4"
    BREAK_2 = "break_2"
    LESSONS_5_ON = "lessons_5_on"
    AFTER = "after"
    UNKNOWN = "unknown"


NOTE_MARKS: Final[tuple[tuple[str, DayPart], ...]] = (
    ("voor school", DayPart.BEFORE),
    ("na school", DayPart.AFTER),
    ("avond", DayPart.AFTER),
    ("1e pauze", DayPart.BREAK_1),
    ("eerste pauze", DayPart.BREAK_1),
    ("kleine pauze", DayPart.BREAK_1),
    ("2e pauze", DayPart.BREAK_2),
    ("tweede pauze", DayPart.BREAK_2),
    ("grote pauze", DayPart.BREAK_2),
    ("10e uur", DayPart.LESSONS_5_ON),
    ("1e uur", DayPart.LESSONS_1_2),
    ("2e uur", DayPart.LESSONS_1_2),
    ("3e uur", DayPart.LESSONS_3_4),
    ("4e uur", DayPart.LESSONS_3_4),
    ("5e uur", DayPart.LESSONS_5_ON),
    ("6e uur", DayPart.LESSONS_5_ON),
    ("7e uur", DayPart.LESSONS_5_ON),
    ("8e uur", DayPart.LESSONS_5_ON),
    ("9e uur", DayPart.LESSONS_5_ON),
)
"""What somebody wrote about the moment goes before the clock; the first mark that the note holds counts."""

CLOCK_STARTS: Final[tuple[tuple[time, DayPart], ...]] = (
    (time(15, 20), DayPart.AFTER),
    (time(12, 50), DayPart.LESSONS_5_ON),
    (time(12, 20), DayPart.BREAK_2),
    (time(10, 30), DayPart.LESSONS_3_4),
    (time(10, 10), DayPart.BREAK_1),
    (time(8, 30), DayPart.LESSONS_1_2),
    (time(0), DayPart.BEFORE),
)
"""Where only a clock time is known: from when each part runs, latest first. The program's own division of a
school day, shown on the screen; a school with other bells writes the lesson or break, and that goes first."""


def day_part(note: str, at: time | None) -> DayPart:
    """The part of the day an incident falls in."""
    said = note.lower()
    for mark, part in NOTE_MARKS:
        if mark in said:
            return part
    if at is None:
        return DayPart.UNKNOWN
    return next(part for start, part in CLOCK_STARTS if at >= start)


class Cut(StrEnum):
    """What incidents are counted by. The values of each are codes; `PLACE_PART` joins two with "|"."""

    KIND = "kind"
    PLACE = "place"
    MONTH = "month"  # "2026-09"
    WEEK = "week"  # the Monday: "2026-09-07"
    MOMENT = "moment"  # weekday from 1 (Monday) and part of the day: "5|break_2"
    PLACE_PART = "place_part"  # "yard|break_2"
    PLACE_DAY = "place_day"  # "yard|5"
    MEASURE = "measure"
    PARENTS = "parents"
    REPORT = "report"
    HANDLED = "handled"
    DOMAIN = "domain"


class ParentsInformed(StrEnum):
    """Per incident, over its pupils who are known: have the parents been told?"""

    ALL = "all"
    WITH_REASON = "with_reason"  # not told, and why not is written down
    NOT_YET = "not_yet"
    NONE_NEEDED = "none_needed"


class Handled(StrEnum):
    """Whether the status says that the incident was handled."""

    YES = "yes"
    NO = "no"


class Reported(StrEnum):
    """Whether the incident was reported to the police as an offence (aangifte)."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class TrendPeriod:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def year_before(self) -> TrendPeriod:
        """The same part of the year before; 29 February becomes the 28th."""
        return TrendPeriod(_year_earlier(self.first), _year_earlier(self.last))


def _year_earlier(day: date) -> date:
    year = day.year - 1
    return date(year, day.month, min(day.day, calendar.monthrange(year, day.month)[1]))


@dataclass(frozen=True, slots=True)
class LeadTimes:
    """How long something took, in whole calendar days: `days` -> how many."""

    days: Mapping[int, int]

    @property
    def count(self) -> int:
        return sum(self.days.values())

    @property
    def median(self) -> int | None:
        """Half took this long or shorter; None when there are none."""
        half, seen = (self.count + 1) // 2, 0
        for days in sorted(self.days):
            seen += self.days[days]
            if seen >= half:
                return days
        return None

    def within(self, days: int) -> int:
        return sum(count for took, count in self.days.items() if took <= days)


@dataclass(frozen=True, slots=True)
class Pattern:
    """At one place much fell at one moment: `count` of the `whole` there whose moment is known.

    A plain fact about a place. `earlier` and `earlier_whole` are the same a year before; 0 where nothing is known.
    """

    cut: Cut
    place: str
    moment: str  # a part of the day, or a weekday from 1
    count: int
    whole: int
    earlier: int
    earlier_whole: int

    @property
    def value(self) -> str:
        return f"{self.place}|{self.moment}"


@dataclass(frozen=True, slots=True)
class PatternDismissal:
    """Somebody looked at a pattern and put it away, and why. `seen_count` is how many there were then."""

    id: str
    pattern: str
    seen_count: int
    reason: str
    dismissed_at: datetime
    dismissed_by: str


def pattern_key(pattern: Pattern, period: TrendPeriod) -> str:
    """What a dismissal is remembered under: the next school year, the same pattern is a new fact."""
    return f"{pattern.cut}:{pattern.value}@{period.first.isoformat()}"


def find_patterns(cut: Cut, now: Mapping[str, int], before: Mapping[str, int]) -> tuple[Pattern, ...]:
    """Patterns in counts by place and moment (`PLACE_PART`, `PLACE_DAY`), the largest first, at most three.

    A moment that is not known counts in neither number: it would make a pattern look smaller than it is.
    """
    known, known_before = _by_place(now), _by_place(before)
    found = []
    for place, moments in known.items():
        whole = sum(moments.values())
        earlier = known_before.get(place, {})
        found += [
            Pattern(cut, place, moment, count, whole, earlier.get(moment, 0), sum(earlier.values()))
            for moment, count in moments.items()
            if count >= LEAST_IN_PATTERN and whole >= LEAST_AROUND_PATTERN and 2 * count >= whole
        ]
    found.sort(key=lambda pattern: (-pattern.count, pattern.value))
    return tuple(found[:MOST_PATTERNS])


def is_put_away(pattern: Pattern, key: str, dismissals: Sequence[PatternDismissal]) -> bool:
    """True while it did not grow since the last time somebody put it away."""
    seen = [dismissal.seen_count for dismissal in dismissals if dismissal.pattern == key]
    return bool(seen) and pattern.count <= max(seen)


def _by_place(counts: Mapping[str, int]) -> dict[str, dict[str, int]]:
    places: dict[str, dict[str, int]] = {}
    for value, count in counts.items():
        place, _, moment = value.partition("|")
        if moment != DayPart.UNKNOWN:
            places.setdefault(place, {})[moment] = count
    return places
