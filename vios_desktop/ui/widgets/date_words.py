"""Reads dates and moments as people type them ("gisteren", "12-3", "vandaag 4e uur"), in Dutch and in English.

Pure functions without Qt. How they are written stands in `day_speech`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from vios_desktop.domain.vocabulary import TimePrecision
from vios_desktop.ui.widgets.english_days import in_dutch

Prefer = Literal["past", "future"]

_DAYS_AWAY = {
    "vandaag": 0,
    "today": 0,
    "gisteren": -1,
    "gister": -1,
    "yesterday": -1,
    "eergisteren": -2,
    "morgen": 1,
    "tomorrow": 1,
    "overmorgen": 2,
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("maandag", "ma", "monday", "mon"),
            ("dinsdag", "di", "tuesday", "tue"),
            ("woensdag", "wo", "wednesday", "wed"),
            ("donderdag", "do", "thursday", "thu"),
            ("vrijdag", "vr", "friday", "fri"),
            ("zaterdag", "za", "saturday", "sat"),
            ("zondag", "zo", "sunday", "sun"),
        )
    )
    for name in names
}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "jan", "january"),
            ("februari", "feb", "february"),
            ("maart", "mrt", "march", "mar"),
            ("april", "apr"),
            ("mei", "may"),
            ("juni", "jun", "june"),
            ("juli", "jul", "july"),
            ("augustus", "aug", "august"),
            ("september", "sep", "sept"),
            ("oktober", "okt", "october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_COUNTS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
_ORDINALS = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "vijfde": 5,
    "zesde": 6,
    "zevende": 7,
    "achtste": 8,
}
_PARTS_OF_DAY = {
    "ochtend": "ochtend",
    "'s ochtends": "ochtend",
    "s ochtends": "ochtend",
    "middag": "middag",
    "'s middags": "middag",
    "s middags": "middag",
    "avond": "avond",
    "'s avonds": "avond",
    "s avonds": "avond",
    "nacht": "nacht",
    "'s nachts": "nacht",
    "s nachts": "nacht",
}
_THIS_DAY_PARTS = {"vanochtend": "ochtend", "vanmorgen": "ochtend", "vanmiddag": "middag", "vanavond": "avond"}

_NUMERIC = re.compile(r"\b(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?\b")
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_MONTH_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WORDED = re.compile(rf"\b(\d{{1,2}})e? ({_MONTH_NAMES})\.?(?: (\d{{4}}))?(?!\w)")
_AWAY_AGO = re.compile(r"\b(\d{1,3}|een|één|twee|drie|vier|vijf|zes) (dag|dagen|week|weken) geleden\b")
_AWAY_IN = re.compile(r"\bover (\d{1,3}|een|één|twee|drie|vier|vijf|zes) (dag|dagen|week|weken)\b")
_ABOUT = r"(?P<about>rond|omstreeks|ongeveer|circa|ca\.?|about|around)? ?(?:om |at )?"
_CLOCK = re.compile(rf"\b{_ABOUT}(?P<hour>\d{{1,2}})[:.](?P<minute>\d{{2}})(?: ?(?:uur|u|h))?(?![\d-])")
_HOUR = re.compile(rf"\b{_ABOUT}(?P<hour>\d{{1,2}}) ?(?:uur|u|h)(?P<minute>\d{{2}})?\b")
_HALF = re.compile(r"\bhalf (\d{1,2})\b")
_ORDINAL = rf"(?P<number>\d{{1,2}}|{'|'.join(_ORDINALS)})"
_LESSON = re.compile(rf"\b(?:het )?{_ORDINAL}(?:e|de|ste)? (?:les)?uur\b|\b(?:lesuur|les) (?P<after>\d{{1,2}})\b")
_BREAK = re.compile(rf"\b(?:in )?(?:de )?(?:{_ORDINAL}(?:e|de|ste)? )?(?:pauze|break)\b")
_AROUND_SCHOOL = re.compile(r"\b(voor|vóór|na) (?:school|schooltijd)\b")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, with what is known of the time: a clock time, or a note such as "4e uur"."""

    day: date
    clock: time | None = None
    precision: TimePrecision = TimePrecision.UNKNOWN
    note: str = ""


@dataclass(frozen=True, slots=True)
class _TimeOfDay:
    clock: time | None = None
    precision: TimePrecision = TimePrecision.UNKNOWN
    note: str = ""
    day_offset: int | None = None  # "vanmiddag" says today as well


def parse_moment(text: str, now: datetime, prefer: Prefer = "past") -> Moment | None:
    """The moment meant by `text`, or None if it is not understood or cannot exist.

    A day without year or week is the nearest in the direction of `prefer`, today included. Nothing but a time
    means today.
    """
    words = _normal(text)
    if not words:
        return None
    if words in {"nu", "now", "zojuist", "net"}:
        exact = TimePrecision.EXACT if words in {"nu", "now"} else TimePrecision.ABOUT
        return Moment(now.date(), now.time().replace(second=0, microsecond=0), exact)
    day, rest = _take_full_date(words)
    if day is None and rest is None:
        return None
    found = _take_time(rest or "")
    if found is None:
        return None
    of_day, rest = found
    if day is None:
        day = _day(rest, now.date(), prefer, of_day)
    elif not _only_its_weekday(rest, day):
        return None
    return None if day is None else Moment(day, of_day.clock, of_day.precision, of_day.note)


def parse_day(text: str, today: date, prefer: Prefer = "past") -> date | None:
    """The day meant by `text`, or None; a text with a time in it is not a day."""
    moment = parse_moment(text, datetime.combine(today, time(12)), prefer)
    return moment.day if moment is not None and moment.clock is None and not moment.note else None


def _normal(text: str) -> str:
    return in_dutch(" ".join(text.casefold().replace(",", " ").replace("’", "'").split()))


def _cut(text: str, match: re.Match[str]) -> str:
    return " ".join((text[: match.start()] + " " + text[match.end() :]).split())


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _take_full_date(words: str) -> tuple[date | None, str | None]:
    """A date with its year, and the rest. (None, None): looks like one but does not exist."""
    iso = _ISO.search(words)
    if iso:
        day = _make(int(iso[1]), int(iso[2]), int(iso[3]))
        return (day, _cut(words, iso)) if day else (None, None)
    for match in _NUMERIC.finditer(words):
        if match[4]:
            year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
            day = _make(year, int(match[3]), int(match[1]))
            return (day, _cut(words, match)) if day else (None, None)
    return None, words


def _take_time(words: str) -> tuple[_TimeOfDay, str] | None:
    """What is said about the time, and the rest. None: an hour that does not exist."""
    for take in (_take_place_in_day, _take_part_of_day):
        found = take(words)
        if found is not None:
            return found
    for pattern in (_CLOCK, _HOUR):
        match = pattern.search(words)
        if match:
            hour, minute = int(match["hour"]), int(match["minute"] or 0)
            if hour > 23 or minute > 59:
                return None
            precision = TimePrecision.ABOUT if match["about"] else TimePrecision.EXACT
            return _TimeOfDay(time(hour, minute), precision), _cut(words, match)
    half = _HALF.search(words)
    if half and 1 <= int(half[1]) <= 12:
        hour = int(half[1]) - 1
        afternoon = 12 if hour < 7 else 0  # school hours: "half 3" is 14:30
        return _TimeOfDay(time(hour + afternoon, 30), TimePrecision.EXACT), _cut(words, half)
    return _TimeOfDay(), words


def _take_place_in_day(words: str) -> tuple[_TimeOfDay, str] | None:
    """Lesson, break, before or after school."""
    lesson = _LESSON.search(words)
    if lesson:
        number = lesson["number"] or lesson["after"]
        rest = _cut(words, lesson)
        if lesson["number"] and lesson["number"].isdigit() and not re.search(r"\d(e|de|ste) ", lesson[0]):
            return None  # "14 uur" is a clock time, "4e uur" a lesson
        return _TimeOfDay(precision=TimePrecision.LESSON, note=f"{_ordinal(number)}e uur"), rest
    pause = _BREAK.search(words)
    if pause:
        note = f"{_ordinal(pause['number'])}e pauze" if pause["number"] else "pauze"
        return _TimeOfDay(precision=TimePrecision.LESSON, note=note), _cut(words, pause)
    around = _AROUND_SCHOOL.search(words)
    if around:
        note = "na school" if around[1] == "na" else "vóór school"
        return _TimeOfDay(precision=TimePrecision.ABOUT, note=note), _cut(words, around)
    return None


def _take_part_of_day(words: str) -> tuple[_TimeOfDay, str] | None:
    for word, part in _THIS_DAY_PARTS.items():
        match = re.search(rf"\b{word}\b", words)
        if match:
            return _TimeOfDay(None, TimePrecision.ABOUT, part, 0), _cut(words, match)
    for word, part in _PARTS_OF_DAY.items():
        match = re.search(rf"(?<!\w){word}\b", words)
        if match:
            return _TimeOfDay(None, TimePrecision.ABOUT, part), _cut(words, match)
    return None


def _ordinal(word: str) -> int:
    return _ORDINALS[word] if word in _ORDINALS else int(word)


def _day(words: str, today: date, prefer: Prefer, of_day: _TimeOfDay) -> date | None:
    """The day in what is left after date with year and time were taken out."""
    if not words:
        said_a_time = of_day.clock is not None or bool(of_day.note)
        return today + timedelta(days=of_day.day_offset or 0) if said_a_time else None
    if words in _DAYS_AWAY:
        return today + timedelta(days=_DAYS_AWAY[words])
    return _counted_day(words, today) or _dated_day(words, today, prefer) or _weekday_day(words, today, prefer)


def _counted_day(words: str, today: date) -> date | None:
    for pattern, sign in ((_AWAY_AGO, -1), (_AWAY_IN, 1)):
        match = pattern.fullmatch(words)
        if match:
            count = _COUNTS.get(match[1]) or int(match[1])
            return today + timedelta(days=sign * count * (7 if match[2].startswith("we") else 1))
    return None


def _dated_day(words: str, today: date, prefer: Prefer) -> date | None:
    """ "12-3" or "12 maart", with or without its weekday before it."""
    match = _WORDED.search(words)
    if match:
        month, year = _MONTHS[match[2]], int(match[3]) if match[3] else None
    else:
        match = _NUMERIC.search(words)
        if not match:
            return None
        month, year = int(match[3]), None
    day = _make(year, month, int(match[1])) if year else _nearest(int(match[1]), month, today, prefer)
    return day if day is not None and _only_its_weekday(_cut(words, match), day) else None


def _nearest(day: int, month: int, today: date, prefer: Prefer) -> date | None:
    """This day and month in the direction of `prefer`; eight years reach over every 29 February."""
    step = -1 if prefer == "past" else 1
    for years in range(9):
        found = _make(today.year + step * years, month, day)
        if found is not None and (found <= today if prefer == "past" else found >= today):
            return found
    return None


def _only_its_weekday(words: str, day: date) -> bool:
    return not words or _WEEKDAYS.get(words) == day.weekday()


def _weekday_day(words: str, today: date, prefer: Prefer) -> date | None:
    prefix, _, name = words.rpartition(" ")
    weekday = _WEEKDAYS.get(name)
    if weekday is None:
        return None
    monday = today - timedelta(days=today.weekday())
    if prefix in {"vorige week", "afgelopen week"}:
        return monday + timedelta(days=weekday - 7)
    if prefix in {"volgende week", "komende week"}:
        return monday + timedelta(days=weekday + 7)
    back, ahead = (today.weekday() - weekday) % 7, (weekday - today.weekday()) % 7
    if prefix in {"afgelopen", "vorige", "laatste", "last"}:
        return today - timedelta(days=back or 7)
    if prefix in {"komende", "volgende", "aanstaande", "next"}:
        return today + timedelta(days=ahead or 7)
    if prefix:
        return None
    return today - timedelta(days=back) if prefer == "past" else today + timedelta(days=ahead)


def absolute(moment: Moment | None) -> str:
    """A moment in words that mean the same on every day, and that the field understands."""
    if moment is None:
        return ""
    parts = [moment.day.isoformat()]
    if moment.clock is not None:
        about = "rond " if moment.precision is TimePrecision.ABOUT else ""
        parts.append(f"{about}{moment.clock:%H:%M}")
    if moment.note:
        parts.append(moment.note)
    return ", ".join(parts)
