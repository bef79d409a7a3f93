"""The ports: what the services need from the store and the clock. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import TracebackType
from typing import Protocol, Self

from vios_desktop.domain.account import Account
from vios_desktop.domain.agreement import Agreement
from vios_desktop.domain.audit import AuditAction, AuditEntry
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName, PartnerOrganisation
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.decision_record import DecisionRecord
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.dossier_file import DossierFile
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.letter import Letter, LetterLine
from vios_desktop.domain.person import Person
from vios_desktop.domain.publication import Delivery, Publication
from vios_desktop.domain.school import Holiday, School, SchoolClass, SchoolYear
from vios_desktop.domain.signal import Signal
from vios_desktop.domain.trash import TrashEntry
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.queries import (
    AgreementQuery,
    CountableIncident,
    IncidentQuery,
    IncidentRow,
    SignalQuery,
)


class Clock(Protocol):
    """Time as the user lives it. `now` is aware and in UTC; `today` is the day on the wall."""

    def now(self) -> datetime: ...
    def today(self) -> date: ...


class Incidents(Protocol):
    def add(self, incident: Incident) -> None: ...
    def get(self, incident_id: str) -> Incident | None: ...
    def replace(self, incident: Incident, expected_version: int) -> None:
        """Write a changed incident. Raises `ConflictError` unless the stored version is `expected_version`."""
        ...

    def next_number(self, year: int) -> str:
        """The next number of that calendar year: "2026-061". Numbers are never used twice."""
        ...

    def ids(self, query: IncidentQuery) -> Sequence[str]:
        """Ids in the order of the query; all of them, the rows are read in blocks."""
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


class Agreements(Protocol):
    def add(self, agreement: Agreement) -> None: ...
    def get(self, agreement_id: str) -> Agreement | None: ...
    def replace(self, agreement: Agreement, expected_version: int) -> None: ...
    def find(self, query: AgreementQuery) -> Sequence[Agreement]: ...


class Signals(Protocol):
    """Those in the trash are in none of the answers."""

    def add(self, signal: Signal) -> None: ...
    def get(self, signal_id: str) -> Signal | None: ...
    def replace(self, signal: Signal, expected_version: int) -> None:
        """Write a changed signal. Raises `ConflictError` unless the stored version is `expected_version`."""
        ...

    def find(self, query: SignalQuery) -> Sequence[Signal]:
        """By day of observation, newest first."""
        ...

    def erase(self, signal_id: str) -> None:
        """Remove the signal, its words in the search index and its history, for good."""
        ...


class Trash(Protocol):
    """A record in the trash is left out of every list, count, search and export; nothing of it is lost."""

    def put(self, entry: TrashEntry) -> None: ...
    def get(self, record_id: str) -> TrashEntry | None: ...
    def take_out(self, record_id: str) -> None: ...
    def all(self) -> Sequence[TrashEntry]:
        """Newest first."""
        ...


class Disclosures(Protocol):
    """Append-only: who got what about whom."""

    def add(self, entry: DisclosureEntry) -> None: ...
    def get(self, entry_id: str) -> DisclosureEntry:
        """Raises `NotFoundError`."""
        ...

    def all(self) -> Sequence[DisclosureEntry]:
        """Newest first."""
        ...

    def of_persons(self, person_ids: Sequence[str]) -> Sequence[DisclosureEntry]:
        """All that anybody got about one of these persons, newest first."""
        ...


class Contacts(Protocol):
    def add(self, contact: Contact) -> None: ...
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
    def of(self, record_kind: RecordKind, record_id: str) -> Sequence[DossierFile]:
        """Oldest first."""
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


class Schools(Protocol):
    def put(self, school: School) -> None: ...
    def get(self) -> School: ...
    def add_year(self, year: SchoolYear) -> None: ...
    def years(self) -> Sequence[SchoolYear]: ...
    def add_holiday(self, holiday: Holiday) -> None: ...
    def holidays(self) -> Sequence[Holiday]: ...
    def add_class(self, school_class: SchoolClass) -> None: ...
    def classes(self, school_year_id: str) -> Sequence[SchoolClass]: ...
    def setting(self, name: str) -> str | None: ...
    def put_setting(self, name: str, value: str) -> None: ...


class Catalogues(Protocol):
    def put(self, item: CatalogueItem) -> None: ...
    def items(self, catalogue: CatalogueName, *, active_only: bool = False) -> Sequence[CatalogueItem]: ...
    def put_partner(self, partner: PartnerOrganisation) -> None: ...
    def partners(self) -> Sequence[PartnerOrganisation]: ...


class Accounts(Protocol):
    def put(self, account: Account) -> None: ...
    def get(self, account_id: str) -> Account | None: ...
    def all(self) -> Sequence[Account]: ...


class Publications(Protocol):
    """Append-only: nothing here is ever changed or removed."""

    def add(self, publication: Publication) -> None: ...
    def of_period(self, kind: str, starts_on: date, ends_on: date) -> Publication | None: ...
    def all(self, kind: str) -> Sequence[Publication]: ...
    def add_delivery(self, delivery: Delivery) -> None: ...
    def deliveries(self, publication_id: str) -> Sequence[Delivery]: ...
    def freeze_layout(self, school_year_id: str, layout: str) -> None: ...
    def layout(self, school_year_id: str) -> str | None: ...


class History(Protocol):
    def add(self, changes: Iterable[FieldChange]) -> None: ...
    def of(self, record_kind: str, record_id: str) -> Sequence[FieldChange]: ...


class Audit(Protocol):
    """The chained log. `record` joins the running unit of work."""

    def record(
        self,
        action: AuditAction,
        *,
        object_kind: str = "",
        object_id: str = "",
        object_hash: str = "",
        detail: str = "",
        at: datetime | None = None,
        account_id: str | None = None,
    ) -> None: ...
    def entries(self, newest: int) -> Sequence[AuditEntry]: ...
    def verify(self) -> int:
        """Number of entries checked. Raises `ViosError("audit_chain_broken", sequence=n)`."""
        ...


class UnitOfWork(Protocol):
    """One transaction. Leaving the block without `commit` undoes everything."""

    incidents: Incidents
    persons: Persons
    agreements: Agreements
    signals: Signals
    trash: Trash
    disclosures: Disclosures
    contacts: Contacts
    decisions: Decisions
    letters: Letters
    files: Files
    drafts: Drafts
    school: Schools
    catalogues: Catalogues
    accounts: Accounts
    publications: Publications
    history: History
    audit: Audit

    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    def commit(self) -> None: ...


@dataclass(frozen=True, slots=True)
class BlobSeal:
    """What has to be known to open a sealed file again; `sha256` is of the content before sealing."""

    blob_id: str
    wrapped_key: bytes
    size_bytes: int
    sha256: str


class Blobs(Protocol):
    """Sealed content of files, beside the database. Not part of a unit of work: write first, then the row."""

    def put(self, content: bytes, owner_id: str) -> BlobSeal:
        """Seal for this record; durable when it returns. Raises `ViosError`: disk_full, write_failed."""
        ...

    def read(self, seal: BlobSeal, owner_id: str) -> bytes:
        """Raises `ViosError`: file_missing, file_damaged, file_unreadable."""
        ...

    def drop(self, blob_id: str) -> None: ...
    def sweep(self, known_ids: Collection[str]) -> tuple[int, int]:
        """Put files without a row aside: how many those are, and how many rows have no file."""
        ...


class OpenVault(Protocol):
    """An unlocked vault. Used from one thread."""

    @property
    def account_id(self) -> str: ...
    @property
    def blobs(self) -> Blobs: ...
    def begin(self) -> UnitOfWork:
        """A new unit of work, acting for the account that unlocked. They are never nested."""
        ...

    def close(self) -> None: ...
