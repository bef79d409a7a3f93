"""The ledger inside a unit of work: read and verified before anything is exported, added to with what is (R6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vios_desktop.disclosure.ledger import (
    LedgerEntry,
    LedgerRecord,
    LedgerSource,
    chained,
    head_hash,
    summary_record,
    verify,
)
from vios_desktop.disclosure.summary_json import parse_summary
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from vios_desktop.domain.publication import Publication
    from vios_desktop.services.ports import UnitOfWork

SUMMARIES: Final = "core_team_summary"


class OpenLedger:
    """The verified ledger of one unit of work. Reading writes nothing; `keep` and `add` do."""

    def __init__(self, work: UnitOfWork, kept: tuple[LedgerEntry, ...], taken_in: tuple[LedgerEntry, ...]) -> None:
        self._work = work
        self._waiting = taken_in
        self.entries = (*kept, *taken_in)

    def keep(self) -> None:
        """Write what was taken in at the first use."""
        for entry in self._waiting:
            self._write(entry)
        self._waiting = ()

    def add(self, record: LedgerRecord) -> LedgerEntry:
        """Add to the end; it is kept or lost together with the rest of the unit of work."""
        self.keep()
        entry = chained(record, self.entries[-1] if self.entries else None)
        self._write(entry)
        self.entries = (*self.entries, entry)
        return entry

    def _write(self, entry: LedgerEntry) -> None:
        self._work.ledger.add(entry)
        self._work.audit.record(
            AuditAction.LEDGER_ENTRY_ADDED,
            object_kind="ledger_entry",
            object_id=str(entry.sequence),
            object_hash=entry.entry_hash,
            detail=f"source={entry.record.source.value}",
        )


def open_ledger(work: UnitOfWork) -> OpenLedger:
    """Read and verify the ledger; before its first use, everything that was published is taken in, by its day.

    Raises `ViosError("ledger_broken", sequence=n)` when an entry was changed, is missing, or does not say what the
    publication it is about says, and `ViosError("ledger_missing")` when there was a ledger and it is gone.
    """
    kept = tuple(work.ledger.all())
    verify(kept)
    last = work.audit.last_of(AuditAction.LEDGER_ENTRY_ADDED)
    if last is not None and not kept:
        raise ViosError("ledger_missing")
    if head_hash(kept) != (last.object_hash if last else ""):
        raise ViosError("ledger_broken", sequence=len(kept) + 1)
    records = [record_of(publication) for publication in work.publications.all(SUMMARIES)]
    records.sort(key=lambda record: (record.recorded_at, record.period))
    if kept:
        _check_complete(kept, records)
        return OpenLedger(work, kept, ())
    taken_in: list[LedgerEntry] = []
    for record in records:
        taken_in.append(chained(record, taken_in[-1] if taken_in else None))
    return OpenLedger(work, (), tuple(taken_in))


def record_of(publication: Publication) -> LedgerRecord:
    return summary_record(
        parse_summary(publication.summary_json),
        publication.published_at,
        publication.published_by,
        publication.id,
        publication.published_at.date(),
    )


def _check_complete(kept: tuple[LedgerEntry, ...], records: list[LedgerRecord]) -> None:
    """Every publication has its entry, and the entry says what it says."""
    entries = {e.record.reference: e.record for e in kept if e.record.source is LedgerSource.SUMMARY}
    if len(entries) != len(records) or any(entries.get(record.reference) != record for record in records):
        raise ViosError("ledger_broken", sequence=len(kept) + 1)
