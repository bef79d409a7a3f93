"""The rows of a list as persons, and what is wrong in which line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.folding import fold, folded_words
from vios_desktop.domain.name_match import PREFIX_WORDS
from vios_desktop.domain.roster.columns import C, Column, ListTable, Mapped, order_of_days
from vios_desktop.domain.roster.days import read_day

if TYPE_CHECKING:
    from vios_desktop.domain.vocabulary import PersonKind

MOST_LETTERS: Final = 120
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person of the list. `line` counts from 1 in the file, the heading included."""

    line: int
    first_name: str
    prefix: str
    last_name: str
    class_name: str = ""
    birth_date: date | None = None
    mentor: str = ""
    function: str = ""

    @property
    def name_key(self) -> tuple[str, ...]:
        """The words of the name, folded, so that "Van der Berg" and "berg, van der" are one."""
        return tuple(sorted(folded_words(f"{self.first_name} {self.prefix} {self.last_name}")))

    @property
    def display_name(self) -> str:
        return " ".join(part for part in (self.first_name, self.prefix, self.last_name) if part)


@dataclass(frozen=True, slots=True)
class RowProblem:
    """`code`: name_missing, name_too_long and twice are not read at all, day_unreadable without the date."""

    line: int
    code: str
    column: str = ""

    @property
    def skipped(self) -> bool:
        return self.code != "day_unreadable"


@dataclass(frozen=True, slots=True)
class ReadRoster:
    """`kind` is what every row of the list is."""

    kind: PersonKind
    rows: tuple[RosterRow, ...]
    problems: tuple[RowProblem, ...]


def read_rows(table: ListTable, mapped: Mapped, kind: PersonKind, today: date) -> ReadRoster:
    """Every row that names somebody; the same person twice is taken once, the first time."""
    problems: list[RowProblem] = []
    rows: list[RosterRow] = []
    seen: dict[tuple[object, ...], int] = {}
    order = order_of_days(table, mapped)
    for line, cells in enumerate(table.rows, table.first_line):
        row = _row(line, dict(cleaned(cells, mapped)), order, today, problems)
        if row is None:
            continue
        same = (row.name_key, row.birth_date) if row.birth_date else (row.name_key, fold(row.class_name))
        if same in seen:
            problems.append(RowProblem(line, "twice"))
            continue
        seen[same] = line
        rows.append(row)
    return ReadRoster(kind, tuple(rows), tuple(problems))


def split_name(text: str) -> tuple[str, str, str]:
    """First name, tussenvoegsel and last name of "Jansen, Piet van" or "Piet van Jansen"."""
    if "," in text:
        last, _, rest = text.partition(",")
        first, prefix = _parted(rest.split(), from_end=True)
        own, name = _parted(last.split(), from_end=False)
        return " ".join(first), " ".join([*prefix, *own]), " ".join(name)
    words = text.split()
    place = next((n for n, word in enumerate(words[1:], 1) if fold(word).strip("'’") in PREFIX_WORDS), None)
    if place is None:
        return (words[0], "", " ".join(words[1:])) if len(words) > 1 else ("", "", text.strip())
    prefix, last_words = _parted(words[place:], from_end=False)
    return " ".join(words[:place]), " ".join(prefix), " ".join(last_words)


def _parted(words: Sequence[str], *, from_end: bool) -> tuple[list[str], list[str]]:
    """(names, tussenvoegsels at the end), or (tussenvoegsels at the beginning, names); a name is always left."""
    rest = list(words)
    taken: list[str] = []
    while len(rest) > 1 and fold(rest[-1 if from_end else 0]).strip("'’") in PREFIX_WORDS:
        taken.insert(0, rest.pop()) if from_end else taken.append(rest.pop(0))
    return (rest, taken) if from_end else (taken, rest)


def _row(
    line: int, values: dict[Column, str], order: str, today: date, problems: list[RowProblem]
) -> RosterRow | None:
    if not any(values.values()):
        return None
    if Column.FULL_NAME in values and not values.get(Column.LAST_NAME):
        first, prefix, last = split_name(values[Column.FULL_NAME])
    else:
        first, prefix, last = (values.get(c, "") for c in (Column.FIRST_NAME, Column.PREFIX, Column.LAST_NAME))
    if not folded_words(f"{first} {last}"):
        problems.append(RowProblem(line, "name_missing"))
        return None
    if max(map(len, values.values())) > MOST_LETTERS:
        problems.append(RowProblem(line, "name_too_long"))
        return None
    born = values.get(Column.BIRTH_DATE, "")
    day = read_day(born, order, today) if born else None
    if born and day is None:
        problems.append(RowProblem(line, "day_unreadable", Column.BIRTH_DATE.value))
    rest = (values.get(c, "") for c in (Column.MENTOR, Column.FUNCTION))
    return RosterRow(line, first, prefix, last, values.get(Column.CLASS_NAME, ""), day, *rest)


def cleaned(cells: Sequence[str], mapped: Mapping[C, int]) -> Iterator[tuple[C, str]]:
    """The cells of one line by what they are, with single spaces and without what cannot be seen."""
    for column, place in mapped.items():
        cell = cells[place] if place < len(cells) else ""
        yield column, " ".join(_UNSEEN.sub(" ", cell).split())
