"""The ports of the records: incidents, signals, agreements, and what hangs on them. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Protocol

from vios_desktop.domain.agreement import Agreement
from vios_desktop.domain.bundling import Sighting, Thresholds
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.decision_record import DecisionRecord
from vios_desktop.domain.dossier_file import DossierFile
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.letter import Letter, LetterLine
from vios_desktop.domain.signal import Signal
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.queries import (
    AgreementQuery,
    CountableIncident,
    IncidentQuery,
    IncidentRow,
    SignalQuery,
)


class Incidents(Protocol):
    """Those in the trash are in none of the answers."""

    def add(self, incident: Incident) -> None: ...
    def get(self, incident_id: str) -> Incident | None: ...
    def get_trashed(self, incident_id: str) -> Incident | None:
        """One that is in the trash; None for any other."""
        ...

    def holds_fixed(self, incident_id: str) -> bool:
        """Whether something hangs on it that stays: a decision, letter, closing, hand-over or agreement."""
        ...

    def erase(self, incident_id: str) -> None:
        """Remove it with its contacts, history and words for good, if nothing fixed hangs on it."""
        ...

    def replace(self, incident: Incident, expected_version: int) -> None:
        """Write a changed incident. Raises `ConflictError` unless the stored version is `expected_version`."""
        ...

    def next_number(self, year: int) -> str:
        """The next number of that calendar year: "2026-061". Numbers are never used twice."""
        ...

    def ids(self, query: IncidentQuery, most: int | None = None) -> Sequence[str]:
        """Ids in the order of the query; all of them or the first ones, the rows are read in blocks."""
        ...

    def rows(self, ids: Sequence[str], today: date) -> Sequence[IncidentRow]:
        """List rows for these ids, in their order; unknown ids are left out."""
        ...

    def count(self, query: IncidentQuery) -> int: ...
    def countable(self, starts_on: date, ends_on: date) -> Sequence[CountableIncident]:
        """Incidents that happened, were registered or were changed between these days, oldest first."""
        ...

    def count_occurred(self, starts_on: date, ends_on: date) -> int: ...
    def of_person(self, person_id: str) -> Sequence[str]: ...


class Agreements(Protocol):
    """Those in the trash are in none of the answers."""

    def add(self, agreement: Agreement) -> None: ...
    def get(self, agreement_id: str) -> Agreement | None: ...
    def get_trashed(self, agreement_id: str) -> Agreement | None:
        """One that is in the trash; None for any other."""
        ...

    def holds_fixed(self, agreement_id: str) -> bool:
        """Whether a contact or a gap points at it."""
        ...

    def erase(self, agreement_id: str) -> None:
        """Remove it and its history for good, if nothing points at it."""
        ...

    def replace(self, agreement: Agreement, expected_version: int) -> None: ...
    def find(self, query: AgreementQuery) -> Sequence[Agreement]: ...


class Signals(Protocol):
    """Those in the trash are in none of the answers."""

    def add(self, signal: Signal) -> None: ...
    def get(self, signal_id: str) -> Signal | None: ...
    def get_trashed(self, signal_id: str) -> Signal | None:
        """One that is in the trash; None for any other."""
        ...

    def get_many(self, ids: Iterable[str]) -> dict[str, Signal]: ...
    def replace(self, signal: Signal, expected_version: int) -> None:
        """Write a changed signal. Raises `ConflictError` unless the stored version is `expected_version`."""
        ...

    def find(self, query: SignalQuery) -> Sequence[Signal]:
        """By day of observation, newest first."""
        ...

    def count(self, query: SignalQuery) -> int:
        """How many `find` would give."""
        ...

    def ended_before(self, day: date) -> Sequence[str]:
        """Ids of those whose last day lies before this one."""
        ...

    def sightings(self, expires_from: date, subjects: Collection[str] | None = None) -> Sequence[Sighting]:
        """What bundling has to know of those that end on this day or later; without those nobody saw by name.

        `subjects` are the keys of those that matter; without them all do.
        """
        ...

    def busy(self, expires_from: date, limits: Thresholds) -> frozenset[str]:
        """Keys of the subjects that may come together by these limits: some too many, never one too few."""
        ...

    def erase(self, signal_id: str) -> None:
        """Remove the signal, its words in the search index and its history, for good."""
        ...


class Contacts(Protocol):
    """Those in the trash are in none of the answers."""

    def add(self, contact: Contact) -> None: ...
    def get(self, contact_id: str) -> Contact | None: ...
    def get_trashed(self, contact_id: str) -> Contact | None:
        """One that is in the trash; None for any other."""
        ...

    def erase(self, contact_id: str) -> None: ...
    def of_incident(self, incident_id: str) -> Sequence[Contact]: ...
    def of_agreement(self, agreement_id: str) -> Sequence[Contact]:
        """Contacts about this agreement, and the call that it came from."""
        ...


class Decisions(Protocol):
    def add(self, record: DecisionRecord) -> None: ...
    def get(self, record_id: str) -> DecisionRecord | None: ...
    def of_incident(self, incident_id: str) -> Sequence[DecisionRecord]: ...
    def keep_content(self, content_hash: str, texts: dict[str, str]) -> None:
        """Archive the texts of the rules once under their hash, so that old advice can be replayed."""
        ...

    def content(self, content_hash: str) -> dict[str, str] | None: ...


class Letters(Protocol):
    """Append-only: a letter that was fixed is never changed or removed."""

    def add(self, letter: Letter) -> None: ...
    def get(self, letter_id: str) -> Letter | None: ...
    def of_incident(self, incident_id: str) -> Sequence[LetterLine]:
        """Oldest first."""
        ...


class Files(Protocol):
    """Rows of the files of the dossier; without those in the trash unless asked for."""

    def add(self, file: DossierFile) -> None: ...
    def get(self, file_id: str, *, trashed: bool = False) -> DossierFile | None: ...
    def of(self, record_kind: RecordKind, record_id: str, *, trashed: bool = False) -> Sequence[DossierFile]:
        """Oldest first; with those in the trash if asked for."""
        ...

    def blob_ids(self) -> frozenset[str]:
        """Of every row, those in the trash included."""
        ...

    def erase(self, file_id: str) -> None:
        """Remove the row and with it the key of the content. The caller drops the blob after the commit."""
        ...


class Drafts(Protocol):
    def put(self, draft: Draft) -> None:
        """Add or replace by id."""
        ...

    def get(self, draft_id: str) -> Draft | None: ...
    def of_account(self, account_id: str) -> Sequence[Draft]: ...
    def remove(self, draft_id: str) -> None: ...
    def remove_about(self, record_id: str) -> None:
        """Those of every account that are about this record: it is gone for good, or nothing can change it."""
        ...
