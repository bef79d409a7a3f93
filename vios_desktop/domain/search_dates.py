"""Days and periods as people type them: "24 nov", "24-11-2026", "november 2025", "vorige week", "last week"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from vios_desktop.domain.dutch_dates import MONTHS

_ALSO: Final = {"mrt": 3, "okt": 10, "sept": 9, "maa": 3}
_ENGLISH_MONTHS: Final = {
    "january": 1,
    "february": 2,
    "march": 3,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "october": 10,
    "oct": 10,
    "mar": 3,
}
_ENGLISH: Final = {
    "today": "vandaag",
    "yesterday": "gisteren",
    "last": "vorige",
    "this": "deze",
    "days": "dagen",
    "weeks": "weken",
    "months": "maanden",
    "month": "maand",
    "year": "jaar",
    "school year": "schooljaar",
    "monday": "maandag",
    "tuesday": "dinsdag",
    "wednesday": "woensdag",
    "thursday": "donderdag",
    "friday": "vrijdag",
    "saturday": "zaterdag",
    "sunday": "zondag",
}
"""What is typed in English -> the Dutch word that means the same."""
_ENGLISH_DAYS: Final = "|".join(
    word for word in _ENGLISH if word.endswith("day") and word not in ("today", "yesterday")
)

_NUMBER_OF: Final = (
    {name: n for n, name in enumerate(MONTHS, 1)}
    | {name[:3]: n for n, name in enumerate(MONTHS, 1)}
    | _ALSO
    | _ENGLISH_MONTHS
)
_MONTH: Final = "|".join(sorted(_NUMBER_OF, key=len, reverse=True))
_WEEKDAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_EDGE: Final = r"(?<![\w-])(?:{})(?![\w-])"


@dataclass(frozen=True, slots=True)
class Period:
    """Both days belong to it."""

    first: date
    last: date


Reader = Callable[[re.Match[str], date], Period | None]


def take_period(text: str, today: date) -> tuple[Period | None, str]:
    """The first day or period in the text, and the text without it. What is no possible day stays a word.

    A day without a year is the last one that was: the records are about what happened. A month alone counts only
    when nothing else was typed: "Mei" and "Augustus" are names too. An English one never does: June, May.
    """
    for pattern, reader in _READERS:
        found = pattern.search(text)
        if found is not None:
            period = reader(found, today)
            if period is not None:
                return period, f"{text[: found.start()]} {text[found.end() :]}"
    alone = None if text.strip().casefold() in _ENGLISH_MONTHS else _NUMBER_OF.get(text.strip().casefold())
    if alone is not None and len(text.strip()) > 3:
        year = today.year if alone <= today.month else today.year - 1
        return _month(year, alone), ""
    return None, text


def _day(year: int, month: int, day: int) -> Period | None:
    try:
        one = date(year, month, day)
    except ValueError:
        return None
    return Period(one, one)


def _month(year: int, month: int) -> Period:
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _past_day(month: int, day: int, today: date) -> Period | None:
    for year in (today.year, today.year - 1):
        found = _day(year, month, day)
        if found is not None and found.first <= today:
            return found
    return None


def _full_year(text: str) -> int:
    return int(text) + 2000 if len(text) == 2 else int(text)


def _numbers(found: re.Match[str], _today: date) -> Period | None:
    return _day(_full_year(found[3]), int(found[2]), int(found[1]))


def _iso(found: re.Match[str], _today: date) -> Period | None:
    return _day(int(found[1]), int(found[2]), int(found[3]))


def _short(found: re.Match[str], today: date) -> Period | None:
    return _past_day(int(found[2]), int(found[1]), today)


def _in_words(found: re.Match[str], today: date) -> Period | None:
    month, day = _NUMBER_OF[found[2].casefold()], int(found[1])
    return _day(int(found[3]), month, day) if found[3] else _past_day(month, day, today)


def _month_of_year(found: re.Match[str], _today: date) -> Period | None:
    return _month(int(found[2]), _NUMBER_OF[found[1].casefold()])


def _said(found: re.Match[str], today: date) -> Period | None:
    monday = today - timedelta(days=today.weekday())
    which, what = _dutch(found[1]), _dutch(found[2])
    back = 0 if which in {"deze", "dit"} else 1
    if what == "week":
        first = monday - timedelta(weeks=back)
        return Period(first, first + timedelta(days=6))
    if what == "maand":
        end = today if not back else today.replace(day=1) - timedelta(days=1)
        return _month(end.year, end.month)
    if what == "jaar":
        return Period(date(today.year - back, 1, 1), date(today.year - back, 12, 31))
    if what == "schooljaar":
        start = today.year - (today.month < 8) - back
        return Period(date(start, 8, 1), date(start + 1, 7, 31))
    return _weekday(what, today, again=which in {"vorige", "vorig"})


def _last_ones(found: re.Match[str], today: date) -> Period | None:
    """ "afgelopen 4 weken" ends today."""
    days = int(found[2]) * {"dagen": 1, "weken": 7, "maanden": 30}[_dutch(found[3])]
    return Period(today - timedelta(days=days - 1), today) if 0 < days < 20_000 else None


def _weekday(name: str, today: date, *, again: bool) -> Period:
    """The last one that was, today included unless it is asked for as the one before."""
    back = (today.weekday() - _WEEKDAYS.index(name)) % 7
    day = today - timedelta(days=back or (7 if again else 0))
    return Period(day, day)


def _near(found: re.Match[str], today: date) -> Period | None:
    day = today - timedelta(days={"vandaag": 0, "gisteren": 1, "eergisteren": 2}[_dutch(found[0])])
    return Period(day, day)


def _dutch(word: str) -> str:
    small = " ".join(word.casefold().split())
    return _ENGLISH.get(small, small)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(_EDGE.format(text), re.IGNORECASE)


_READERS: Final[tuple[tuple[re.Pattern[str], Reader], ...]] = (
    (_pattern(r"(\d{4})-(\d{1,2})-(\d{1,2})"), _iso),
    (_pattern(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})"), _numbers),
    (_pattern(rf"(\d{{1,2}})\s+({_MONTH})\.?(?:\s+(\d{{4}}))?"), _in_words),
    (_pattern(rf"({_MONTH})\.?\s+(\d{{4}})"), _month_of_year),
    (_pattern(r"(\d{1,2})[-/](\d{1,2})"), _short),
    (_pattern("eergisteren|gisteren|vandaag|yesterday|today"), _near),
    (_pattern(r"(afgelopen|laatste|last)\s+(\d{1,3})\s+(dagen|weken|maanden|days|weeks|months)"), _last_ones),
    (
        _pattern(
            r"(vorige|vorig|afgelopen|deze|dit|laatste)\s+(week|maand|jaar|schooljaar|" + "|".join(_WEEKDAYS) + ")"
        ),
        _said,
    ),
    (_pattern(r"(last|this)\s+(week|month|school\s+year|year|" + _ENGLISH_DAYS + ")"), _said),
)
