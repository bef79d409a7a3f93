"""Which column of a list holds what: guessed from the headings first, then from what stands in the cells.

The headings are those that schools use for these things in Dutch and English; no export of a particular program
was looked at. Whoever reads the list in sees every guess beside examples and can choose otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Final, TypeVar

from vios_desktop.domain.folding import fold
from vios_desktop.domain.name_match import PREFIX_WORDS
from vios_desktop.domain.roster.days import day_order, looks_like_days

C = TypeVar("C", bound=StrEnum)


class Column(StrEnum):
    """What VIOS reads of a person. Nothing else of a list is looked at or kept."""

    FIRST_NAME = "first_name"
    PREFIX = "prefix"
    LAST_NAME = "last_name"
    FULL_NAME = "full_name"
    CLASS_NAME = "class_name"
    BIRTH_DATE = "birth_date"
    MENTOR = "mentor"
    FUNCTION = "function"


_HEADINGS: Final[Mapping[Column, tuple[str, ...]]] = {
    Column.FIRST_NAME: ("roepnaam", "voornaam", "voornamen", "roepnaamleerling", "firstname", "givenname"),
    Column.PREFIX: (
        *("tussenvoegsel", "tussenvoegsels", "tussenv", "tv", "voorvoegsel", "voorvoegsels", "prefix"),
        *("tussenvoegselachternaam", "infix"),
    ),
    Column.LAST_NAME: ("achternaam", "geslachtsnaam", "familienaam", "lastname", "surname", "familyname"),
    Column.FULL_NAME: (
        *("naam", "volledigenaam", "naamleerling", "leerling", "leerlingnaam", "naammedewerker"),
        *("medewerker", "name", "fullname", "pupil", "student"),
    ),
    Column.CLASS_NAME: (
        *("klas", "stamklas", "stamgroep", "groep", "lesgroep", "basisgroep", "class", "klasgroep"),
        *("mentorgroep",),
    ),
    Column.BIRTH_DATE: ("geboortedatum", "gebdatum", "geboren", "gebdat", "dateofbirth", "birthdate", "dob"),
    Column.MENTOR: ("mentor", "mentornaam", "klassenmentor", "coach", "naammentor"),
    Column.FUNCTION: ("functie", "rol", "taak", "functienaam", "function", "role", "jobtitle"),
}
_BY_HEADING: Final = {name: column for column, names in _HEADINGS.items() for name in names}
_NOT_READ: Final = re.compile(
    r"bsn|burgerservice|onderwijsnummer|persoonsgebonden|nationaliteit|geboorteland|geloof|religie|leerlingnummer"
    r"|stamn|stamnummer|iban|adres|straat|postcode|woonplaats|telefoon|mobiel|mail|geslacht|dieet|medisch|zorg"
)
_CLASS: Final = re.compile(r"(?:[a-z]{1,5})?[1-8][a-z]{0,5}[-. ]?[a-z0-9]{0,4}", re.IGNORECASE)
_SHARE: Final = 0.8
_EXAMPLES: Final = 3
_LOOKED_AT: Final = 500
"""Filled cells of a column that say enough of what is in it: the page waits for the guess."""


@dataclass(frozen=True, slots=True)
class ListTable:
    """A list as it was read: the headings, the rows below them, and the line of the first row in the file."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first_line: int = 2

    def cells(self, place: int, most: int | None = None) -> tuple[str, ...]:
        """The filled cells of one column, without spaces around them; the first `most`, or all."""
        return tuple(islice(self._filled(place), most))

    def examples(self, place: int) -> tuple[str, ...]:
        """The first different ones among the first cells, since the page waits for them."""
        return tuple(dict.fromkeys(self.cells(place, _LOOKED_AT)))[:_EXAMPLES]

    def _filled(self, place: int) -> Iterator[str]:
        return (cell for row in self.rows if place < len(row) and (cell := row[place].strip()))


Mapped = Mapping[Column, int]
"""Which place of the table each column has, from 0."""


def plain_heading(heading: str) -> str:
    """Letters and figures alone, folded: "Geb. datum" is "gebdatum"."""
    return re.sub(r"[^a-z0-9]", "", fold(heading))


def guess(table: ListTable) -> dict[Column, int]:
    """The most likely column for each thing; what is not found is not in it."""
    found = guess_with(table, _BY_HEADING, _BY_CELLS, not_read)
    if Column.FULL_NAME in found and Column.LAST_NAME in found:
        del found[Column.FULL_NAME]
    return found


def guess_with(
    table: ListTable,
    by_heading: Mapping[str, C],
    by_cells: Mapping[C, Callable[[Sequence[str]], bool]],
    refused: Callable[[ListTable, int], bool],
) -> dict[C, int]:
    """By what headings are called, then by what stands in the cells of columns that are not refused."""
    found: dict[C, int] = {}
    for number, heading in enumerate(table.headings):
        column = by_heading.get(plain_heading(heading))
        if column is not None:
            found.setdefault(column, number)
    taken = set(found.values())
    free = [n for n in range(len(table.headings)) if n not in taken and not refused(table, n)]
    for column, fits in by_cells.items():
        fitting = (place for place in free if (cells := table.cells(place, _LOOKED_AT)) and fits(cells))
        if column not in found and (place := next(fitting, None)) is not None:
            found[column] = place
            free.remove(place)
    return found


def not_read(table: ListTable, place: int) -> bool:
    """Is this a column that VIOS never takes over, by its heading: numbers of a person, address, origin, care?"""
    heading = plain_heading(table.headings[place])
    return _NOT_READ.search(heading) is not None and heading not in _BY_HEADING


def left_out(table: ListTable, mapped: Mapping[C, int]) -> tuple[str, ...]:
    """The headings of the columns of which nothing is taken over."""
    return tuple(
        heading for place, heading in enumerate(table.headings) if heading and place not in mapped.values()
    )


def has_names(mapped: Mapped) -> bool:
    """Can a person be told from another with these columns?"""
    return Column.FULL_NAME in mapped or Column.LAST_NAME in mapped


def order_of_days(table: ListTable, mapped: Mapped) -> str:
    """How the birth dates are written, for the whole column: see `days.day_order`."""
    place = mapped.get(Column.BIRTH_DATE)
    return day_order(table.cells(place)) if place is not None else "dmy"


def _prefixes(cells: Sequence[str]) -> bool:
    words = [word for cell in cells for word in re.findall(r"[a-z]+", fold(cell))]
    return bool(words) and sum(word in PREFIX_WORDS for word in words) >= _SHARE * len(words)


def _classes(cells: Sequence[str]) -> bool:
    return sum(_CLASS.fullmatch(cell) is not None for cell in cells) >= _SHARE * len(cells)


_BY_CELLS: Final[Mapping[Column, Callable[[Sequence[str]], bool]]] = {
    Column.BIRTH_DATE: looks_like_days,
    Column.PREFIX: _prefixes,
    Column.CLASS_NAME: _classes,
}
