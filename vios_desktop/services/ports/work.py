"""The ports of a vault: the clock, one transaction with all records on it, and the sealed files beside it.

Implemented in `data`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from types import TracebackType
from typing import Protocol, Self

from vios_desktop.services.ports.backups import VaultBackups
from vios_desktop.services.ports.core_team import Cases, Meetings
from vios_desktop.services.ports.dossier import Around, Chronicle
from vios_desktop.services.ports.figures import AreaFigures, Trends
from vios_desktop.services.ports.learning import Closings, Reviews
from vios_desktop.services.ports.limited import Limited
from vios_desktop.services.ports.partners import Gaps, SocialMaps
from vios_desktop.services.ports.people import PersonMerges, Persons
from vios_desktop.services.ports.privacy import Breaches, PersonRequests
from vios_desktop.services.ports.records import (
    Agreements,
    Contacts,
    Decisions,
    Drafts,
    Files,
    Incidents,
    Letters,
    Signals,
)
from vios_desktop.services.ports.register import (
    Audit,
    Demands,
    Disclosures,
    HeldData,
    History,
    Ledger,
    Publications,
    Trash,
)
from vios_desktop.services.ports.registers import Registers
from vios_desktop.services.ports.retention import Retention
from vios_desktop.services.ports.school import Accounts, Catalogues, Schools
from vios_desktop.services.ports.sealed import ImportedReports, Invitations
from vios_desktop.services.ports.search import SavedSearches, Search


class Clock(Protocol):
    """Time as the user lives it. `now` is aware and in UTC; `today` is the day on the wall."""

    def now(self) -> datetime: ...
    def today(self) -> date: ...


class UnitOfWork(Protocol):
    """One transaction. Leaving the block without `commit` undoes everything."""

    incidents: Incidents
    persons: Persons
    chronicle: Chronicle
    around: Around
    person_merges: PersonMerges
    agreements: Agreements
    signals: Signals
    reviews: Reviews
    closings: Closings
    cases: Cases
    meetings: Meetings
    trash: Trash
    retention: Retention
    registers: Registers
    requests: PersonRequests
    breaches: Breaches
    trends: Trends
    areas: AreaFigures
    disclosures: Disclosures
    demands: Demands
    held: HeldData
    contacts: Contacts
    decisions: Decisions
    letters: Letters
    limited: Limited
    files: Files
    drafts: Drafts
    gaps: Gaps
    social_map: SocialMaps
    school: Schools
    catalogues: Catalogues
    accounts: Accounts
    publications: Publications
    ledger: Ledger
    invitations: Invitations
    imported_reports: ImportedReports
    history: History
    search: Search
    saved_searches: SavedSearches
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
    @property
    def read_only(self) -> bool:
        """Whether the log is broken: what is there can be looked at, and nothing is written, the log included."""
        ...

    def only_read(self) -> None:
        """The log was found broken: write nothing any more. On the data thread."""
        ...

    @property
    def backups(self) -> VaultBackups: ...
    def begin(self) -> UnitOfWork:
        """A new unit of work, acting for the account that unlocked. They are never nested."""
        ...

    def close(self) -> None: ...
