"""Writes days and moments shortly, in Dutch or English, in words that a date field understands again. No Qt.

A note of the time of day ("3e uur") is recorded in Dutch, whatever the interface speaks.
Only what is shown of it is put into English.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vios_desktop.domain.vocabulary import TimePrecision
from vios_desktop.texts import DUTCH, ENGLISH

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.ui.widgets.date_words import Moment

_DAYS = {
    DUTCH: ("ma", "di", "wo", "do", "vr", "za", "zo"),
    ENGLISH: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = {
    DUTCH: ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    ENGLISH: ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_NEAR = {
    DUTCH: {-2: "eergisteren", -1: "gisteren", 0: "vandaag", 1: "morgen", 2: "overmorgen"},
    ENGLISH: {-1: "yesterday", 0: "today", 1: "tomorrow"},
}
_ABOUT = {DUTCH: "rond", ENGLISH: "around"}
_NOTES = {
    "pauze": "break",
    "vóór school": "before school",
    "na school": "after school",
    "ochtend": "morning",
    "middag": "afternoon",
    "avond": "evening",
    "nacht": "night",
}
_COUNTED = re.compile(r"(\d{1,2})e (uur|pauze)")


def describe_day(day: date, today: date, language: str = DUTCH) -> str:
    """ "Vandaag", "Gisteren", "ma 23 nov"; with the year if it is not this one."""
    words = describe_day_inside(day, today, language)
    return words[:1].upper() + words[1:] if (day - today).days in _NEAR[language] else words


def describe_day_inside(day: date, today: date, language: str = DUTCH) -> str:
    """The same in the middle of a sentence: "vandaag", "ma 23 nov"."""
    near = _NEAR[language].get((day - today).days)
    if near is not None:
        return near
    year = "" if day.year == today.year else f" {day.year}"
    return f"{_DAYS[language][day.weekday()]} {day.day} {_MONTHS[language][day.month - 1]}{year}"


def describe_moment(moment: Moment, today: date, language: str = DUTCH) -> str:
    """The shortest clear words: "Gisteren, 12:40", "Vandaag, 4e uur", "ma 23 nov, rond 12:40"."""
    parts = [describe_day(moment.day, today, language)]
    if moment.clock is not None:
        about = f"{_ABOUT[language]} " if moment.precision is TimePrecision.ABOUT else ""
        parts.append(f"{about}{moment.clock:%H:%M}")
    if moment.note:
        parts.append(note_words(moment.note, language))
    return ", ".join(parts)


def note_words(note: str, language: str = DUTCH) -> str:
    """What was recorded about the time of day; in words of one's own it stays as it is."""
    if language == DUTCH:
        return note
    counted = _COUNTED.fullmatch(note)
    if counted is None:
        return _NOTES.get(note, note)
    number = int(counted[1])
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number, "th")
    return f"{number}{ending} {'lesson' if counted[2] == 'uur' else 'break'}"
