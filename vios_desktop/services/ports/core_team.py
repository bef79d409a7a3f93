"""The ports of the kernteam: its cases and its meetings. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from vios_desktop.domain.core_team import CoreTeamCase, Meeting
from vios_desktop.domain.involvement import Consent


class Cases(Protocol):
    """Those in the trash are in none of the answers."""

    def add(self, record: CoreTeamCase) -> None: ...
    def get(self, case_id: str) -> CoreTeamCase | None: ...
    def get_trashed(self, case_id: str) -> CoreTeamCase | None:
        """One that is in the trash; None for any other."""
        ...

    def holds_fixed(self, case_id: str) -> bool:
        """Whether a meeting, an agreement or a gap points at it, so that it is never erased."""
        ...

    def erase(self, case_id: str) -> None:
        """Remove it with its links and history for good."""
        ...

    def replace(self, record: CoreTeamCase, expected_version: int) -> None:
        """Write a changed case. Raises `ConflictError` unless the stored version is `expected_version`."""
        ...

    def all(self) -> Sequence[CoreTeamCase]:
        """Newest first."""
        ...

    def of_persons(self, person_ids: Iterable[str]) -> Sequence[CoreTeamCase]:
        """About one of these persons, newest first."""
        ...

    def consents_of(self, person_id: str) -> Sequence[Consent]:
        """What this person or the parents allowed, newest first, withdrawn ones included."""
        ...


class Meetings(Protocol):
    def add(self, record: Meeting) -> None: ...
    def get(self, meeting_id: str) -> Meeting | None: ...
    def replace(self, record: Meeting, expected_version: int) -> None:
        """Write a changed meeting whole. Raises `ConflictError` unless `expected_version` is stored."""
        ...

    def remove(self, meeting_id: str) -> None:
        """A meeting that was planned and never held."""
        ...

    def all(self) -> Sequence[Meeting]:
        """By day, newest first."""
        ...

    def with_case(self, case_id: str) -> Sequence[Meeting]:
        """Those that have this case on the agenda, newest first."""
        ...
