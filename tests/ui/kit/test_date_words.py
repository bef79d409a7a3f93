"""Dates as people type them."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.vocabulary import TimePrecision
from vios_desktop.texts import ENGLISH
from vios_desktop.ui.widgets.date_words import Moment, parse_day, parse_moment
from vios_desktop.ui.widgets.day_speech import describe_day, describe_moment, note_words

NOW = datetime(2026, 11, 24, 14, 3)  # noqa: DTZ001  # a Tuesday, on the wall clock
TODAY = NOW.date()
EXACT, ABOUT, LESSON = TimePrecision.EXACT, TimePrecision.ABOUT, TimePrecision.LESSON


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("vandaag", date(2026, 11, 24)),
        ("Gisteren", date(2026, 11, 23)),
        ("  eergisteren ", date(2026, 11, 22)),
        ("morgen", date(2026, 11, 25)),
        ("yesterday", date(2026, 11, 23)),
        ("12-3", date(2026, 3, 12)),
        ("12/3", date(2026, 3, 12)),
        ("1-12", date(2025, 12, 1)),
        ("12-3-2025", date(2025, 3, 12)),
        ("12-3-25", date(2025, 3, 12)),
        ("12.3.2025", date(2025, 3, 12)),
        ("2025-03-12", date(2025, 3, 12)),
        ("12 maart", date(2026, 3, 12)),
        ("12 mrt 2024", date(2024, 3, 12)),
        ("23 nov.", date(2026, 11, 23)),
        ("ma 23 nov", date(2026, 11, 23)),
        ("maandag 23 november", date(2026, 11, 23)),
        ("ma 23-11-2026", date(2026, 11, 23)),
        ("maandag", date(2026, 11, 23)),
        ("dinsdag", date(2026, 11, 24)),
        ("wo", date(2026, 11, 18)),
        ("afgelopen dinsdag", date(2026, 11, 17)),
        ("volgende dinsdag", date(2026, 12, 1)),
        ("vorige week vrijdag", date(2026, 11, 20)),
        ("volgende week maandag", date(2026, 11, 30)),
        ("3 dagen geleden", date(2026, 11, 21)),
        ("een week geleden", date(2026, 11, 17)),
        ("over 2 weken", date(2026, 12, 8)),
        ("29-2", date(2024, 2, 29)),
    ],
)
def test_days(text: str, day: date) -> None:
    assert parse_moment(text, NOW) == Moment(day)
    assert parse_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("maandag", date(2026, 11, 30)),
        ("dinsdag", date(2026, 11, 24)),
        ("12-3", date(2027, 3, 12)),
        ("24-11", date(2026, 11, 24)),
        ("29-2", date(2028, 2, 29)),
    ],
)
def test_days_that_are_still_to_come(text: str, day: date) -> None:
    assert parse_day(text, TODAY, "future") == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vandaag 4e uur", Moment(TODAY, None, LESSON, "4e uur")),
        ("4e lesuur", Moment(TODAY, None, LESSON, "4e uur")),
        ("les 4", Moment(TODAY, None, LESSON, "4e uur")),
        ("gisteren het derde uur", Moment(date(2026, 11, 23), None, LESSON, "3e uur")),
        ("maandag in de 2e pauze", Moment(date(2026, 11, 23), None, LESSON, "2e pauze")),
        ("pauze", Moment(TODAY, None, LESSON, "pauze")),
        ("gisteren na school", Moment(date(2026, 11, 23), None, ABOUT, "na school")),
        ("gisteren, 12:40", Moment(date(2026, 11, 23), time(12, 40), EXACT)),
        ("gisteren om 12.40 uur", Moment(date(2026, 11, 23), time(12, 40), EXACT)),
        ("ma 23 nov rond 12:40", Moment(date(2026, 11, 23), time(12, 40), ABOUT)),
        ("14 uur", Moment(TODAY, time(14), EXACT)),
        ("12u05", Moment(TODAY, time(12, 5), EXACT)),
        ("half 3", Moment(TODAY, time(14, 30), EXACT)),
        ("half 9", Moment(TODAY, time(8, 30), EXACT)),
        ("12-3-2026 9:05", Moment(date(2026, 3, 12), time(9, 5), EXACT)),
        ("12-3 9:05", Moment(date(2026, 3, 12), time(9, 5), EXACT)),
        ("vanmiddag", Moment(TODAY, None, ABOUT, "middag")),
        ("gisteren 's avonds", Moment(date(2026, 11, 23), None, ABOUT, "avond")),
        ("vrijdag avond", Moment(date(2026, 11, 20), None, ABOUT, "avond")),
        ("nu", Moment(TODAY, time(14, 3), EXACT)),
        ("net", Moment(TODAY, time(14, 3), ABOUT)),
    ],
)
def test_moments(text: str, expected: Moment) -> None:
    assert parse_moment(text, NOW) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "geen idee",
        "31-2-2026",
        "32-1",
        "12-13",
        "vandaag 25:00",
        "gisteren 12:75",
        "di 23 nov",
        "maandagg",
        "vandaag gisteren",
        "2026-02-30",
        "0-0",
        "ooit maandag",
    ],
)
def test_what_is_not_a_moment(text: str) -> None:
    assert parse_moment(text, NOW) is None


def test_a_time_is_not_a_day() -> None:
    assert parse_day("vandaag 12:40", TODAY) is None
    assert parse_day("4e uur", TODAY) is None


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (Moment(TODAY), "Vandaag"),
        (Moment(date(2026, 11, 23), time(12, 40), EXACT), "Gisteren, 12:40"),
        (Moment(TODAY, None, LESSON, "4e uur"), "Vandaag, 4e uur"),
        (Moment(date(2026, 11, 20), time(9, 5), ABOUT), "vr 20 nov, rond 09:05"),
        (Moment(date(2025, 3, 1)), "za 1 mrt 2025"),
    ],
)
def test_words_for_moments(moment: Moment, words: str) -> None:
    assert describe_moment(moment, TODAY) == words


_days = st.dates(date(2020, 1, 1), date(2032, 12, 31))
_clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))
_notes = st.sampled_from(["1e uur", "4e uur", "10e uur", "2e pauze", "pauze"])
_moments = st.one_of(
    st.builds(Moment, _days),
    st.builds(Moment, _days, _clocks, st.sampled_from([EXACT, ABOUT])),
    st.builds(Moment, _days, st.none(), st.just(LESSON), _notes),
    st.builds(Moment, _days, st.none(), st.just(ABOUT), st.sampled_from(["na school", "vóór school", "avond"])),
)


@given(_moments)
def test_what_is_written_can_be_read_again(moment: Moment) -> None:
    prefer = "past" if moment.day <= TODAY else "future"
    assert parse_moment(describe_moment(moment, TODAY), NOW, prefer) == moment  # type: ignore[arg-type]  # a literal


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    moment = parse_moment(text, NOW)
    assert moment is None or isinstance(moment.day, date)


@given(_days, st.sampled_from(["past", "future"]))
def test_a_short_date_is_the_nearest_one(day: date, prefer: str) -> None:
    found = parse_day(f"{day.day}-{day.month}", TODAY, prefer)  # type: ignore[arg-type]  # a literal
    assert found is not None
    assert (found <= TODAY) if prefer == "past" else (found >= TODAY)
    assert (found.day, found.month) == (day.day, day.month)
    assert describe_day(found, TODAY)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("the day before yesterday", Moment(date(2026, 11, 22))),
        ("3 days ago", Moment(date(2026, 11, 21))),
        ("a week ago", Moment(date(2026, 11, 17))),
        ("last Tuesday", Moment(date(2026, 11, 17))),
        ("last week Friday", Moment(date(2026, 11, 20))),
        ("23rd of November", Moment(date(2026, 11, 23))),
        ("Mon 23 Nov, around 12:40", Moment(date(2026, 11, 23), time(12, 40), ABOUT)),
        ("yesterday 2pm", Moment(date(2026, 11, 23), time(14, 0), EXACT)),
        ("today 12:15 a.m.", Moment(date(2026, 11, 24), time(0, 15), EXACT)),
        ("yesterday 3rd lesson", Moment(date(2026, 11, 23), None, LESSON, "3e uur")),
        ("2nd break", Moment(date(2026, 11, 24), None, LESSON, "2e pauze")),
        ("Monday after school", Moment(date(2026, 11, 23), None, ABOUT, "na school")),
        ("this afternoon", Moment(date(2026, 11, 24), None, ABOUT, "middag")),
    ],
)
def test_english_words_mean_the_same_and_are_kept_in_dutch(text: str, moment: Moment) -> None:
    assert parse_moment(text, NOW) == moment


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("gisteren 12:40", ENGLISH, "Yesterday, 12:40"),
        ("ma 16 nov rond 12:40", ENGLISH, "Mon 16 Nov, around 12:40"),
        ("4e uur", ENGLISH, "Today, 4th lesson"),
        ("2e pauze", ENGLISH, "Today, 2nd break"),
        ("vóór school", ENGLISH, "Today, before school"),
        ("eergisteren", ENGLISH, "Sun 22 Nov"),
    ],
)
def test_a_moment_is_written_in_english_and_understood_again(text: str, language: str, words: str) -> None:
    moment = parse_moment(text, NOW)

    assert moment is not None
    assert describe_moment(moment, TODAY, language) == words
    assert parse_moment(words, NOW) == moment


@pytest.mark.parametrize("number", range(1, 13))
def test_lessons_and_breaks_come_back(number: int) -> None:
    for note in (f"{number}e uur", f"{number}e pauze"):
        found = parse_moment(note_words(note, ENGLISH), NOW)
        assert found is not None
        assert found.note == note
    assert note_words("tijdens gym", ENGLISH) == "tijdens gym"
