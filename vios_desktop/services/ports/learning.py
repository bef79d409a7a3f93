"""The ports of what was looked at together and what was learned: reviews and closings. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Protocol

from vios_desktop.domain.closing import Closing
from vios_desktop.domain.review import Review


class Reviews(Protocol):
    """Kept for good; one that was withdrawn stays and says so."""

    def add(self, review: Review) -> None: ...
    def get(self, review_id: str) -> Review | None: ...
    def all(self) -> Sequence[Review]:
        """Newest first; those that were withdrawn as well."""
        ...

    def around(self, signal_ids: Collection[str], person_ids: Collection[str]) -> Sequence[Review]:
        """Those that looked at one of these signals, are about one of these persons, or about no person.

        Newest first; their `signal_ids` are only those among these.
        """
        ...

    def follow_ended(self, today: date) -> Sequence[Review]:
        """Those that stand and said to follow until a day that has come, without their signals."""
        ...

    def of_persons(self, person_ids: Iterable[str]) -> Sequence[Review]:
        """About one of these persons, newest first."""
        ...

    def withdraw(self, review_id: str, at: datetime, by: str) -> None:
        """Raises `NotFoundError` for one that is not there or was withdrawn before."""
        ...


class Closings(Protocol):
    """Those of an incident in the trash are in none of the answers. All lists are newest first."""

    def add(self, closing: Closing) -> None: ...
    def get(self, closing_id: str) -> Closing | None: ...
    def of_incident(self, incident_id: str) -> Sequence[Closing]: ...
    def of_incidents(self, incident_ids: Iterable[str]) -> Sequence[Closing]: ...
    def of_kinds(self, kinds: Iterable[str]) -> Sequence[Closing]: ...
    def search(self, text: str) -> Sequence[Closing]:
        """By the beginnings of words; all of them for an empty text."""
        ...

    def set_reopened(self, closing_id: str, at: datetime | None, by: str, reason: str) -> None:
        """Mark it as opened again, or with None take that mark away. Raises `NotFoundError`."""
        ...

    def remove(self, closing_id: str) -> None:
        """Only for undoing a closing that still stands; one that was opened again stays."""
        ...
