"""Less exact words for ages, classes, days and places: "bovenbouw", "dit schooljaar", "een plaats".

Onderbouw is year 1 and 2, and year 3 of havo and vwo; a school year begins on 1 August (Wet voortgezet onderwijs).
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from vios_desktop.disclosure.text.replacing import WORDS, Generalise
from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.marks import Mark, MarkKind, folded
from vios_desktop.domain.identifiers.people import WORD

LOWER, UPPER, PRIMARY = "onderbouw", "bovenbouw", "basisschool"
_FIRST_MONTH: Final = 8
_FIRST_AGE, _UPPER_AGE, _ADULT = 12, 15, 18
_LOWER_YEARS, _LOWER_YEARS_LONG, _MOST_YEARS = 2, 3, 6
_NUMBERS: Final = {
    "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12,
    "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18,
    "negentien": 19, "twintig": 20,
}  # fmt: skip
_MONTHS: Final = ("jan", "feb", "maart|mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_SHORT_SCHOOL: Final = re.compile(r"vmbo|mavo|bbl|kbl|^[1-6]?(?:tl|gl|bk|kb|bb|kgt|th)|^[1-6]?[mktb](?![a-z])")
_LONG_SCHOOL: Final = re.compile(r"havo|vwo|gym|ath|^[1-6]?(?:hv|[hv])(?![a-z]{2})")
_FIGURE: Final = re.compile(r"\d{1,2}")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMERIC: Final = re.compile(r"(\d{1,2}) ?[-/.] ?(\d{1,2})(?: ?[-/.] ?(\d{2,4}))?|(\d{4})[-/.](\d{2})[-/.](\d{2})")


def general_age(written: str) -> str:
    """`15-jarige`: "leeftijd bovenbouw". Years as figures or as a word; "[leeftijd]" when there are none."""
    figure = _FIGURE.search(written)
    word = re.sub(r"[ -]?jar.*|[ -]?jaar.*| ?jr.*", "", folded(written)).strip()
    years = int(figure.group()) if figure else _NUMBERS.get(word)
    if years is None:
        return WORDS[MarkKind.AGE]
    if years < _FIRST_AGE:
        return f"[leeftijd {PRIMARY}]"
    if years < _UPPER_AGE:
        return f"[leeftijd {LOWER}]"
    return f"[leeftijd {UPPER}]" if years < _ADULT else "[volwassen]"


def school_part(written: str) -> str | None:
    """`klas 2k2`: "onderbouw". None when the year or, in year 3, the kind of school cannot be told."""
    plain = folded(written).strip()
    figure = re.search(r"\d", plain)
    if figure is None:
        return None
    if plain.startswith("groep"):
        return PRIMARY
    year = int(figure.group())
    if not 1 <= year <= _MOST_YEARS:
        return None
    bare = re.sub(r"^(?:klas|brugklas) ?", "", plain)
    if year <= _LOWER_YEARS:
        return LOWER
    if year > _LOWER_YEARS_LONG:
        return UPPER
    if _SHORT_SCHOOL.search(bare):
        return UPPER
    return LOWER if _LONG_SCHOOL.search(bare) else None


def general_class(written: str) -> str:
    part = school_part(written)
    return f"[{part}]" if part else WORDS[MarkKind.CLASS]


def school_year(day: date) -> int:
    """The calendar year in which the school year of this day began."""
    return day.year if day.month >= _FIRST_MONTH else day.year - 1


def general_day(written: str, today: date) -> str:
    """`3 november 2026`: "dit schooljaar". Without a year the last such day counts."""
    day = _day_of(folded(written), today)
    if day is None:
        return WORDS[MarkKind.DATE] if _YEAR.search(written) else "[dit schooljaar]"
    years_ago = school_year(today) - school_year(day)
    if years_ago == 0:
        return "[dit schooljaar]"
    if years_ago == 1:
        return "[vorig schooljaar]"
    return "[eerder]" if years_ago > 1 else WORDS[MarkKind.DATE]


def general_place(before: str, lexicon: Lexicon) -> str:
    """After a word that says what it is only the name goes ("snackbar [naam]"); else "een plaats"."""
    words = WORD.findall(before)
    return "[naam]" if words and folded(words[-1]) in lexicon.venues else "[een plaats]"


def generalising(today: date, lexicon: Lexicon) -> Generalise:
    """For `Replacer.replaced`: what has a general word gets it, the other kinds the word of their kind."""

    def word(mark: Mark, before: str) -> str:
        if mark.kind is MarkKind.AGE:
            return general_age(mark.written)
        if mark.kind is MarkKind.CLASS:
            return general_class(mark.written)
        if mark.kind is MarkKind.DATE:
            return general_day(mark.written, today)
        return general_place(before, lexicon) if mark.kind is MarkKind.PLACE else WORDS[mark.kind]

    return word


def _day_of(plain: str, today: date) -> date | None:
    """The day that is written, when day and month can be read."""
    numeric = _NUMERIC.search(plain)
    if numeric is not None:
        day, month, year, y2, m2, d2 = numeric.groups()
        return _made(y2 or year, int(m2 or month), int(d2 or day), today)
    month = next((at for at, name in enumerate(_MONTHS, start=1) if re.search(rf"\b(?:{name})", plain)), None)
    if month is None:
        return None
    year_found = _YEAR.search(plain)
    figure = _FIGURE.search(plain)
    day_of_month = int(figure.group()) if figure and not plain[: figure.start()].strip().isdigit() else 1
    return _made(year_found.group() if year_found else None, month, min(max(day_of_month, 1), 28), today)


def _made(year: str | None, month: int, day: int, today: date) -> date | None:
    try:
        if year is None:
            found = date(today.year, month, day)
            return found if found <= today else date(today.year - 1, month, day)
        whole = int(year) if len(year) > 2 else 2000 + int(year)
        return date(whole, month, day)
    except ValueError:
        return None
