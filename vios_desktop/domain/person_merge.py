"""Two entries that are one person (samenvoegen): both stay, and what is asked about one is answered for both.

Merges form a forest: every entry has at most one that it was merged into. Taking a merge back cuts one branch off,
with all that was merged into it before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from vios_desktop.domain.person import Person

TAKEABLE: Final = (
    *("first_name", "prefix", "last_name", "nickname", "birth_date", "birth_year"),
    *("class_name", "function", "mentor", "left_on"),
)
"""The fields that the kept entry may take over from the other."""


@dataclass(frozen=True, slots=True)
class PersonMerge:
    """`before` holds the fields that the kept entry took over: name -> (its own text, the text it took)."""

    id: str
    kept_id: str
    merged_id: str
    before: Mapping[str, tuple[str, str]]
    merged_at: datetime
    merged_by: str
    undone_at: datetime | None = None
    undone_by: str = ""


def head_of(person_id: str, into: Mapping[str, str]) -> str:
    """The entry that is kept in the end; `into` maps a merged entry to the one it was merged into."""
    seen = {person_id}
    while person_id in into and into[person_id] not in seen:
        person_id = into[person_id]
        seen.add(person_id)
    return person_id


def group_of(person_id: str, pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """All entries of one person, the kept one first; `pairs` are (kept, merged), in the order of the merges."""
    pairs = tuple(pairs)
    found = [head_of(person_id, {merged: kept for kept, merged in pairs})]
    for member in found:
        found += [merged for kept, merged in pairs if kept == member and merged not in found]
    return tuple(found)


def doubts(one: Person, other: Person, *, same_household: bool) -> tuple[str, ...]:
    """Codes of what speaks against it, as plain facts; the one who merges decides.

    Brothers and sisters, and twins above all, share name, address and often the class.
    """
    found = []
    if one.birth_date and other.birth_date and one.birth_date != other.birth_date:
        found.append("birth_dates_differ")
    elif born_in(one) and born_in(other) and born_in(one) != born_in(other):
        found.append("birth_years_differ")
    if one.first_name.casefold() != other.first_name.casefold():
        found.append("first_names_differ")
    if one.class_name and other.class_name and one.class_name != other.class_name:
        found.append("classes_differ")
    if same_household:
        found.append("same_household")
    return tuple(found)


def born_in(person: Person) -> int | None:
    return person.birth_date.year if person.birth_date else person.birth_year
