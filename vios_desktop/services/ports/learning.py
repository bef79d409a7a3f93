"""The ports of what was looked at together and what was learned: reviews and closings. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
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
