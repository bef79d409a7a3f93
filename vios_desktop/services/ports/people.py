"""The ports of persons and of what is kept around a pupil. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from vios_desktop.domain.person import Person


class Persons(Protocol):
    def add(self, person: Person) -> None: ...
    def get(self, person_id: str) -> Person | None: ...
    def get_many(self, ids: Iterable[str]) -> dict[str, Person]: ...
    def replace(self, person: Person, expected_version: int) -> None: ...
    def find(self, text: str, limit: int) -> Sequence[Person]:
        """Persons whose names start with the words typed, case and accents folded, current pupils first."""
        ...

    def same_as(self, person_id: str) -> tuple[str, ...]:
        """This person and all that were merged with them, the one that is kept first."""
        ...

    def count(self) -> int: ...
