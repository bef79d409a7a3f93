"""The ports of what left the school, of what was changed, and of what was taken away. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from vios_desktop.disclosure.kept_proof import KeptProof
from vios_desktop.disclosure.ledger import LedgerEntry
from vios_desktop.domain.audit import AuditAction, AuditEntry, AuditLine
from vios_desktop.domain.disclosure_entry import Demand, DisclosureEntry
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.limited_counting import LimitedChoice
from vios_desktop.domain.person import Person
from vios_desktop.domain.publication import Delivery, Publication
from vios_desktop.domain.trash import TrashEntry
from vios_desktop.services.held_rows import HeldRow
from vios_desktop.services.queries import LogQuery


class Publications(Protocol):
    """Append-only: nothing here is ever changed or removed."""

    def add(self, publication: Publication) -> None: ...
    def of_period(self, kind: str, starts_on: date, ends_on: date) -> Publication | None: ...
    def all(self, kind: str) -> Sequence[Publication]: ...
    def add_delivery(self, delivery: Delivery) -> None: ...
    def deliveries(self, publication_id: str) -> Sequence[Delivery]: ...
    def freeze_layout(self, school_year_id: str, layout: str) -> None: ...
    def layout(self, school_year_id: str) -> str | None: ...
    def add_limited_choice(self, choice: LimitedChoice) -> None: ...
    def limited_choices(self) -> Sequence[LimitedChoice]:
        """Whether protected incidents count, in the order it was chosen."""
        ...


class Ledger(Protocol):
    """Append-only: all that was ever published, by the school or elsewhere, in one chain."""

    def add(self, entry: LedgerEntry) -> None: ...
    def all(self) -> Sequence[LedgerEntry]:
        """Oldest first, as they stand; not verified. Raises `ViosError("ledger_broken", sequence=n)` for one that
        cannot be read."""
        ...

    def keep_proof(self, proof: KeptProof) -> None:
        """Why the entry of that number could go; confidential."""
        ...

    def proofs(self) -> Sequence[KeptProof]:
        """In the order of their entries, as they stand; not checked."""
        ...


class Disclosures(Protocol):
    """Append-only: who got what about whom."""

    def add(self, entry: DisclosureEntry) -> None: ...
    def get(self, entry_id: str) -> DisclosureEntry:
        """Raises `NotFoundError`."""
        ...

    def all(self) -> Sequence[DisclosureEntry]:
        """Newest first; without the bytes of their files, which `get` has."""
        ...

    def of_persons(self, person_ids: Sequence[str]) -> Sequence[DisclosureEntry]:
        """All that anybody got about one of these persons, newest first; without the bytes of their files."""
        ...


class Demands(Protocol):
    """Demands for data by police and prosecution."""

    def add(self, demand: Demand) -> None: ...
    def get(self, demand_id: str) -> Demand | None: ...
    def replace(self, demand: Demand, expected_version: int) -> None:
        """Raises `ConflictError` unless the stored version is `expected_version`."""
        ...

    def all(self) -> Sequence[Demand]:
        """Received last first."""
        ...


class HeldData(Protocol):
    """Everything that is held about one person, for a request to see it."""

    def of(self, person_ids: Sequence[str]) -> Sequence[HeldRow]:
        """Every row that is about this person, those in the trash too and marked so; and what hangs beside it."""
        ...

    def others(self, person_ids: Sequence[str]) -> Sequence[Person]:
        """Everybody else in the vault."""
        ...


class Trash(Protocol):
    """A record in the trash is left out of every list, count, search and export; nothing of it is lost."""

    def put(self, entry: TrashEntry) -> None: ...
    def get(self, record_id: str) -> TrashEntry | None: ...
    def take_out(self, record_id: str) -> None: ...
    def all(self) -> Sequence[TrashEntry]:
        """Newest first."""
        ...


class History(Protocol):
    def add(self, changes: Iterable[FieldChange]) -> None: ...
    def of(self, record_kind: str, record_id: str) -> Sequence[FieldChange]: ...
    def of_many(self, record_kind: str, record_ids: Iterable[str]) -> dict[str, list[FieldChange]]:
        """The changes of each of these that has any, oldest first."""
        ...


@dataclass(frozen=True, slots=True)
class LogStretch:
    """Lines from the beginning of the log: how many, the number of the last, and the moment of that one."""

    count: int
    last: int
    until: datetime | None


class Audit(Protocol):
    """The chained log. `record` joins the running unit of work.

    What gives lines raises `ViosError("audit_chain_broken", sequence=n)` for one that cannot be read.
    """

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
    def record_all(self, lines: Iterable[AuditLine]) -> None:
        """The same as `record` of each in order, in one go."""
        ...

    def entries(self, newest: int) -> Sequence[AuditEntry]: ...
    def last_of(self, action: AuditAction) -> AuditEntry | None: ...
    def count_of(self, action: AuditAction) -> int: ...
    def last_look(self, account_id: str, record_id: str) -> datetime | None:
        """When this account last read this protected record, also where that line was carried over a cut."""
        ...

    def incident_looks(self, account_id: str, incident_ids: Sequence[str]) -> Mapping[str, datetime]:
        """When this account last opened each of these incidents; those it never opened are left out."""
        ...

    def page(self, query: LogQuery, most: int, before: int | None = None) -> Sequence[AuditEntry]:
        """At most so many entries that fit, newest first; only those with a number below `before`."""
        ...

    def count(self, query: LogQuery) -> int: ...
    def numbers(self, query: LogQuery) -> Sequence[int]:
        """The numbers of all entries that fit, in order."""
        ...

    def numbered(self, numbers: Sequence[int]) -> Sequence[AuditEntry]:
        """These entries, in order of number; those that are not there are left out."""
        ...

    def stretch(self, before: datetime) -> LogStretch:
        """The lines from the beginning up to the first one that is not before this moment."""
        ...

    def shorten(self, stretch: LogStretch, detail: str) -> None:
        """Take these lines away; what the program leans on is carried over, and a line tells of the cut.

        `detail` are codes that are added to that line.
        """
        ...

    def head(self) -> tuple[int, str]:
        """Number and hash of the last entry; 0 in an empty log."""
        ...

    def verify(self, report: Callable[[int], None] = ...) -> int:
        """Number of entries checked, of which `report` is told from time to time.

        Raises `ViosError("audit_chain_broken", sequence=n)`.
        """
        ...
