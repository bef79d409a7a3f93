"""Parts of the day, the same part of last year, lead times, and what returns at one place."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.trends import (
    Cut,
    DayPart,
    LeadTimes,
    Pattern,
    PatternDismissal,
    TrendPeriod,
    day_part,
    find_patterns,
    is_put_away,
    pattern_key,
)


@pytest.mark.parametrize(
    ("note", "at", "part"),
    [
        ("2e pauze", None, DayPart.BREAK_2),
        ("in de 1e pauze", time(12, 30), DayPart.BREAK_1),
        ("10e uur", None, DayPart.LESSONS_5_ON),
        ("4e uur", time(9), DayPart.LESSONS_3_4),
        ("Na school, bij de bus", None, DayPart.AFTER),
        ("", time(8, 29), DayPart.BEFORE),
        ("", time(8, 30), DayPart.LESSONS_1_2),
        ("", time(12, 20), DayPart.BREAK_2),
        ("", time(23), DayPart.AFTER),
        ("ergens in de ochtend", None, DayPart.UNKNOWN),
    ],
)
def test_the_note_goes_before_the_clock(note: str, at: time | None, part: DayPart) -> None:
    assert day_part(note, at) is part


def test_the_same_part_of_last_year() -> None:
    assert TrendPeriod(date(2026, 8, 1), date(2026, 11, 26)).year_before() == TrendPeriod(
        date(2025, 8, 1), date(2025, 11, 26)
    )
    assert TrendPeriod(date(2028, 2, 29), date(2028, 2, 29)).year_before().first == date(2027, 2, 28)


@given(st.lists(st.integers(0, 60), max_size=40))
def test_half_took_as_long_as_the_median_or_shorter(days: list[int]) -> None:
    times = LeadTimes({day: days.count(day) for day in days})
    if times.median is None:
        assert not days
        return
    assert sum(day <= times.median for day in days) * 2 >= len(days)
    assert sum(day < times.median for day in days) * 2 < len(days) + 1
    assert times.within(60) == times.count == len(days)


def test_a_pattern_is_a_plain_fact_about_a_place() -> None:
    now = {"yard|break_2": 11, "yard|break_1": 4, "yard|after": 2, "yard|unknown": 30, "toilet|break_1": 4}
    assert find_patterns(Cut.PLACE_PART, now, {"yard|break_2": 2, "yard|before": 3}) == (
        Pattern(Cut.PLACE_PART, "yard", "break_2", 11, 17, 2, 5),
    )


@pytest.mark.parametrize(
    "counts",
    [
        {"yard|break_2": 4, "yard|after": 4},  # too few together
        {"yard|break_2": 5},  # too few around it
        {"yard|break_2": 7, "yard|break_1": 7, "yard|after": 1},  # less than half
        {"yard|unknown": 40},
        {},
    ],
)
def test_small_numbers_are_no_pattern(counts: dict[str, int]) -> None:
    assert find_patterns(Cut.PLACE_PART, counts, {}) == ()


def test_what_was_put_away_returns_when_it_grew_and_in_the_next_year() -> None:
    period = TrendPeriod(date(2026, 8, 1), date(2026, 11, 26))
    pattern = Pattern(Cut.PLACE_PART, "yard", "break_2", 11, 17, 0, 0)
    key = pattern_key(pattern, period)
    away = PatternDismissal("d", key, 11, "Nieuw rooster", datetime(2026, 11, 26, tzinfo=UTC), "marit")
    assert is_put_away(pattern, key, [away])
    grown = Pattern(Cut.PLACE_PART, "yard", "break_2", 12, 18, 0, 0)
    assert not is_put_away(grown, pattern_key(grown, period), [away])
    assert pattern_key(pattern, TrendPeriod(date(2027, 8, 1), date(2027, 9, 1))) != key


@given(
    st.dictionaries(
        st.sampled_from(["yard|break_1", "yard|break_2", "yard|unknown", "toilet|after"]), st.integers(1, 50)
    )
)
def test_what_is_not_known_changes_no_pattern(counts: dict[str, int]) -> None:
    known = {value: count for value, count in counts.items() if not value.endswith("unknown")}
    assert find_patterns(Cut.PLACE_PART, counts, {}) == find_patterns(Cut.PLACE_PART, known, {})
