"""What the charts show: bars, cells and points, each with its words and the records it leads to. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.trends import Cut, DayPart

if TYPE_CHECKING:
    from vios_desktop.services.trends import TrendCounts, TrendView

MOST_BARS = 8
SCHOOL_DAYS = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar, cell or point. `before` is None where there is nothing to compare with.

    `short` is what fits under a column; `now` is None for a month that has not come.
    """

    cut: Cut
    value: str
    label: str
    now: int | None
    before: int | None
    short: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of rows and columns, in the order they are read."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Mark, ...], ...]
    unknown: int

    @property
    def most(self) -> int:
        return max((mark.now or 0 for row in self.cells for mark in row), default=0)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A figure that was pressed, and the heading its records get."""

    cut: Cut
    value: str
    title: str


def bars(view: TrendView, cut: Cut, catalogue: CatalogueName, language: str) -> tuple[Mark, ...]:
    """A bar for each code that occurs now or before, the most first."""
    before = view.before.by[cut] if view.before else {}
    label = view.school.label
    made = [
        Mark(cut, code, label(catalogue, code, language), view.now.of(cut, code), _before(view.before, cut, code))
        for code in {*view.now.by[cut], *before}
    ]
    return tuple(sorted(made, key=lambda mark: (-(mark.now or 0), -(mark.before or 0), mark.label)))


def moments(
    view: TrendView,
    day: Callable[[int], str],
    part: Callable[[DayPart], str],
    short: tuple[Callable[[int], str], Callable[[DayPart], str]],
) -> Grid:
    """Weekday by part of the day; the weekend only where something happened. Unknown moments are counted apart."""
    counts = view.now.by[Cut.MOMENT]
    parts = [each for each in DayPart if each is not DayPart.UNKNOWN]
    weekdays = [
        number
        for number in range(1, 8)
        if number <= SCHOOL_DAYS or any(counts.get(f"{number}|{each}") for each in parts)
    ]
    cells = tuple(
        tuple(
            Mark(
                Cut.MOMENT,
                f"{number}|{each}",
                f"{day(number)}, {part(each)}",
                counts.get(f"{number}|{each}", 0),
                _before(view.before, Cut.MOMENT, f"{number}|{each}"),
            )
            for each in parts
        )
        for number in weekdays
    )
    unknown = sum(count for value, count in counts.items() if value.endswith(f"|{DayPart.UNKNOWN}"))
    short_day, short_part = short
    return Grid(tuple(map(short_day, weekdays)), tuple(map(short_part, parts)), cells, unknown)


def course(view: TrendView, name: Callable[[date], str], short: Callable[[date], str]) -> tuple[Mark, ...]:
    """Month by month to the end of last year's line, or week by week."""
    if view.course is Cut.WEEK:
        return tuple(
            Mark(Cut.WEEK, value, name(date.fromisoformat(value)), count, None, short(date.fromisoformat(value)))
            for value, count in sorted(view.course_now.items())
        )
    last_before = max((_next_year(value) for value in view.course_before), default="")
    last = max(f"{view.period.last:%Y-%m}", last_before if view.before else "")
    marks = []
    for first in _months(view.period.first, last):
        value = f"{first:%Y-%m}"
        now = view.course_now.get(value, 0) if first <= view.period.last else None
        earlier = view.course_before.get(f"{first.year - 1}-{first:%m}", 0) if view.before else None
        marks.append(Mark(Cut.MONTH, value, name(first), now, earlier, short(first)))
    return tuple(marks)


def percentage(part: int, whole: int) -> int | None:
    return round(100 * part / whole) if whole else None


def grouped(marks: Iterable[Mark]) -> tuple[tuple[Mark, ...], int]:
    """The bars that are drawn, and how many lines are only in the table."""
    every = tuple(marks)
    shown = every if len(every) <= MOST_BARS + 1 else every[:MOST_BARS]
    return shown, len(every) - len(shown)


def _before(counts: TrendCounts | None, cut: Cut, value: str) -> int | None:
    return None if counts is None else counts.of(cut, value)


def _next_year(month: str) -> str:
    return f"{int(month[:4]) + 1}{month[4:]}"


def _months(first: date, last: str) -> list[date]:
    found, month = [], first.replace(day=1)
    while f"{month:%Y-%m}" <= last:
        found.append(month)
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    return found


def table_rows(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The same figures as a table; months that have not come have none."""
    return tuple(mark for mark in marks if mark.now is not None or mark.before)


def total_of(counts: Mapping[str, int], *without: str) -> int:
    return sum(count for value, count in counts.items() if value not in without)
