"""The ports of persons and of what is kept around a pupil. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from vios_desktop.domain.person import Person
from vios_desktop.domain.person_merge import PersonMerge
from vios_desktop.domain.vocabulary import PersonKind


class Persons(Protocol):
    def add(self, person: Person) -> None: ...
    def add_all(self, persons: Iterable[Person]) -> None:
        """The same for very many."""
        ...

    def get(self, person_id: str) -> Person | None: ...
    def get_many(self, ids: Iterable[str]) -> dict[str, Person]: ...
    def replace(self, person: Person, expected_version: int) -> None: ...
    def replace_all(self, changes: Sequence[tuple[Person, int]]) -> None:
        """`replace` of each (person, expected version), for very many."""
        ...

    def find(self, text: str, limit: int) -> Sequence[Person]:
        """Persons whose names start with the words typed, case and accents folded, current pupils first.

        One who was merged into another is found by the own name too and stands there as the other, once.
        """
        ...

    def same_as(self, person_id: str) -> tuple[str, ...]:
        """This person and all that were merged with them, the one that is kept first."""
        ...

    def share_household(self, one_id: str, other_id: str) -> bool:
        """True if both are in one household."""
        ...

    def standing(self, kind: PersonKind) -> Sequence[Person]:
        """Everybody of this kind, who left too, but nobody who was merged into another; by name."""
        ...

    def remove_unused(self, person_id: str) -> bool:
        """Take away somebody whom no record names; False, and nothing done, where one does."""
        ...

    def remove_all_unused(self, ids: Iterable[str]) -> frozenset[str]:
        """`remove_unused` of each; returns who went."""
        ...

    def count(self) -> int: ...


class PersonMerges(Protocol):
    def add(self, merge: PersonMerge) -> None: ...
    def get(self, merge_id: str) -> PersonMerge:
        """Raises `NotFoundError`."""
        ...

    def undo(self, merge_id: str, at: datetime, by: str) -> None: ...
    def of(self, person_ids: Sequence[str]) -> Sequence[PersonMerge]:
        """The merges that hold and have one of these in them, oldest first."""
        ...
