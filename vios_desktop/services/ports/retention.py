"""The port of keeping and destroying. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
    """A closed record as the review list needs it: no text of it and no names but that of a pupil's own file.

    `left_on` is the day the last of its pupils left school, when all of them did. `hanging` counts by the name of
    the kind what belongs to it. Of a pupil's file `day` and `closed_on` are that day too, `entries` are the ids of
    all entries of this pupil, and `needed` counts by the name of the kind what still names the pupil.
    """

    record_kind: RecordKind
    record_id: str
    number: str
    kind: str
    day: date
    closed_on: date
    left_on: date | None
    hanging: Mapping[str, int]
    name: str = ""
    entries: tuple[str, ...] = ()
    needed: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What went with a record, counted by the name of its kind; the sealed files to drop after the commit.

    `needed`: nothing went, because something still names the pupil.
    """

    belonging: Mapping[str, int]
    blobs: tuple[str, ...]
    needed: bool = False


class Retention(Protocol):
    def incidents(self, *, hanging: bool = True) -> Sequence[KeptRecord]:
        """Those that are closed, oldest first; none of those in the trash.

        Without `hanging` it is not counted what belongs to them.
        """
        ...

    def cases(self) -> Sequence[KeptRecord]:
        """Closed cases of the kernteam, oldest first; none of those in the trash."""
        ...

    def pupils(self, *, hanging: bool = True, trashed: bool = False) -> Sequence[KeptRecord]:
        """Pupils who left school, whoever left first before the others; merged entries are one pupil.

        Also those that something still names. With `trashed` only those that it was decided about to destroy.
        """
        ...

    def add_choice(self, choice: RetentionChoice) -> None: ...
    def choices(self, record_ids: Sequence[str]) -> Sequence[RetentionChoice]:
        """About these records, oldest first."""
        ...

    def all_choices(self) -> Sequence[RetentionChoice]: ...
    def destroy(self, choice: DestroyedRecord) -> Destroyed:
        """Remove an incident or a case with all that hangs on it, fixed content included, and note its ids."""
        ...

    def destroy_pupil(self, entries: Sequence[DestroyedRecord]) -> Destroyed:
        """Remove exactly these entries, which are one pupil, with all that hangs on the pupil alone.

        Nothing at all is removed or noted while something else names the pupil.
        """
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
