"""Birth dates as lists write them: 4-3-2012, 2012-03-04, 4 mrt 2012, 03/04/2012, or the number of a sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from vios_desktop.domain.folding import fold

_PARTS: Final = re.compile(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[ Tt].*)?")
_NAMED: Final = re.compile(r"(\d{1,2})[-. ]([a-z]+)[-. ](\d{4}|\d{2})")
_SERIAL: Final = re.compile(r"\d{5}(?:\.0+)?")
_SHEET_BEGIN: Final = date(1899, 12, 30)
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            *(("jan", "januari"), ("feb", "februari"), ("mrt", "maart", "mar"), ("apr", "april"), ("mei", "may")),
            *(("jun", "juni"), ("jul", "juli"), ("aug", "augustus"), ("sep", "sept", "september")),
            *(("okt", "oktober", "oct"), ("nov", "november"), ("dec", "december")),
        ),
        1,
    )
    for name in names
}
_SHARE: Final = 0.8
_OLDEST: Final = 1900
_CENTURY: Final = 100


def day_order(cells: Sequence[str]) -> str:
    """ "dmy", or "mdy" when the column can only be read with the month first. A year in front decides itself."""
    first = [(int(m[1]), int(m[2])) for cell in cells if (m := _PARTS.fullmatch(cell.strip())) and len(m[1]) < 4]
    if any(one > 12 for one, _two in first):
        return "dmy"
    return "mdy" if any(two > 12 for _one, two in first) else "dmy"


def read_day(cell: str, order: str, today: date) -> date | None:
    """The date in this cell; None when it is none, or lies after today. Two figures of a year are of the past."""
    text = fold(cell.strip())
    found = None
    if (match := _PARTS.fullmatch(text)) is not None:
        found = _of_parts(match[1], match[2], match[3], order, today)
    elif (match := _NAMED.fullmatch(text)) is not None and match[2] in _MONTHS:
        found = _day(_year(match[3], today), _MONTHS[match[2]], int(match[1]))
    elif _SERIAL.fullmatch(text):
        found = _SHEET_BEGIN + timedelta(days=int(float(text)))
    return found if found is not None and found.year >= _OLDEST and found <= today else None


def looks_like_days(cells: Sequence[str]) -> bool:
    """Are most of these dates, written out?"""
    return sum(
        bool(_PARTS.fullmatch(c.strip()) or _NAMED.fullmatch(fold(c.strip()))) for c in cells
    ) >= _SHARE * len(cells)


def _of_parts(one: str, two: str, three: str, order: str, today: date) -> date | None:
    if len(one) == 4:
        return _day(int(one), int(two), int(three))
    if len(one) > 2 or len(three) not in (2, 4):
        return None
    day, month = (int(two), int(one)) if order == "mdy" else (int(one), int(two))
    return _day(_year(three, today), month, day)


def _year(text: str, today: date) -> int:
    if len(text) == 4:
        return int(text)
    year = today.year - today.year % _CENTURY + int(text)
    return year if year <= today.year else year - _CENTURY


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
