"""The port of keeping and destroying. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from vios_desktop.domain.retention import (
    DestroyedRecord,
    DestructionCertificate,
    ErasedFact,
    RetentionChoice,
)
from vios_desktop.domain.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """A closed record as the review list needs it: no text of it and no names.

    `left_on` is the day the last of its pupils left school, when all of them did. `hanging` counts by the name of
    the kind what belongs to it.
    """

    record_kind: RecordKind
    record_id: str
    number: str
    kind: str
    day: date
    closed_on: date
    left_on: date | None
    hanging: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What went with a record, counted by the name of its kind; the sealed files to drop after the commit."""

    belonging: Mapping[str, int]
    blobs: tuple[str, ...]


class Retention(Protocol):
    def incidents(self, *, hanging: bool = True) -> Sequence[KeptRecord]:
        """Those that are closed, oldest first; none of those in the trash.

        Without `hanging` it is not counted what belongs to them.
        """
        ...

    def cases(self) -> Sequence[KeptRecord]:
        """Closed cases of the kernteam, oldest first; none of those in the trash."""
        ...

    def add_choice(self, choice: RetentionChoice) -> None: ...
    def choices(self, record_ids: Sequence[str]) -> Sequence[RetentionChoice]:
        """About these records, oldest first."""
        ...

    def all_choices(self) -> Sequence[RetentionChoice]: ...
    def destroy(self, choice: DestroyedRecord) -> Destroyed:
        """Remove an incident or a case with all that hangs on it, fixed content included, and note its ids."""
        ...

    def note_destroyed(self, record: DestroyedRecord) -> None:
        """Of what goes for good in another way. Noting it twice is nothing."""
        ...

    def destroyed(self) -> Sequence[DestroyedRecord]:
        """Oldest first."""
        ...

    def add_certificate(self, certificate: DestructionCertificate) -> None: ...
    def certificates(self) -> Sequence[DestructionCertificate]:
        """Newest first."""
        ...

    def certificate(self, certificate_id: str) -> DestructionCertificate | None: ...
    def facts(self) -> Sequence[ErasedFact]:
        """What stays of destroyed incidents, oldest first."""
        ...
