"""The ledger: everything the school ever published, to anybody, in one chain that is only added to (R6).

One entry is one act of publishing: a summary of a period, or a number that was published elsewhere and is entered
by hand. It holds what a reader has: intervals of sums of named atoms, and which lines count different people. A
mistake is taken back by a later entry; nothing is ever erased.

h_n = SHA-256("ledger v1" + u64 n + h_(n-1) + u32 length + canonical JSON of entry n); h_0 is 32 zero bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary import TOTAL_CODE, PeriodSummary, SummaryLine
from vios_desktop.domain.canonical import canonical_json
from vios_desktop.domain.errors import ViosError

GENESIS: Final = "00" * 32
SKETCH_CODE: Final = "sketch"


class LedgerSource(StrEnum):
    """Where an entry is from."""

    SUMMARY = "summary"
    BY_HAND = "by_hand"
    TABLE = "table"  # a table on request, of a school year
    TAKEN_BACK = "taken_back"  # says that an entry by hand was a mistake


OWN_PAGES: Final = frozenset({LedgerSource.SUMMARY, LedgerSource.TABLE})
"""What this program made and let through the gate itself."""


class LedgerRecipient(StrEnum):
    """What sort of readers got it. For the attack they are all one."""

    CORE_TEAM = "core_team"
    ANNUAL_REPORT = "annual_report"
    BOARD = "board"
    COUNCIL = "council"
    INSPECTORATE = "inspectorate"
    MUNICIPALITY = "municipality"
    PUBLIC = "public"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Figure:
    """What was printed of the sum of these atoms: `low` to `high`; 0 and None is "not printed"."""

    statistic: str
    atoms: tuple[str, ...]
    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Parts:
    """A line that counts different people over parts: `max(parts) <= whole <= sum(parts)` (R1)."""

    whole: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LedgerRecord:
    """What an entry says. `reference`: the id of the publication, or the hash of the entry that is taken back."""

    recorded_at: datetime
    recorded_by: str
    source: LedgerSource
    recipient: LedgerRecipient
    period: Period
    published_on: date
    title: str
    reference: str
    k: int
    figures: tuple[Figure, ...] = ()
    covers: tuple[Parts, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One link of the chain."""

    sequence: int
    record: LedgerRecord
    previous_hash: str
    entry_hash: str


def chained(record: LedgerRecord, last: LedgerEntry | None) -> LedgerEntry:
    """The record as the entry after `last`."""
    sequence, previous = (last.sequence + 1, last.entry_hash) if last else (1, GENESIS)
    return LedgerEntry(sequence, record, previous, _hash(sequence, record, previous))


def verify(entries: Sequence[LedgerEntry]) -> None:
    """Raise `ViosError("ledger_broken", sequence=n)` at the first entry that was changed, moved, added or removed.

    That the newest were cut off shows only beside `head_hash` as the log of the vault holds it.
    """
    last: LedgerEntry | None = None
    for number, entry in enumerate(entries, start=1):
        if entry != chained(entry.record, last):
            raise ViosError("ledger_broken", sequence=number)
        last = entry


def head_hash(entries: Sequence[LedgerEntry]) -> str:
    """The hash of the newest entry; empty for an empty ledger."""
    return entries[-1].entry_hash if entries else ""


def summary_record(
    summary: PeriodSummary, recorded_at: datetime, recorded_by: str, publication_id: str, published_on: date
) -> LedgerRecord:
    """What a published summary tells: every line and the total, and what ties them.

    A total that was left out is there too, as not printed, because it ties the rest. A sketch says that there was
    at least one incident in its combination, for each of its cases (R11).
    """
    whole = atom(summary.period, TOTAL_CODE, TOTAL_CODE)
    total = summary.total
    figures = [_figure(whole, total) if total else Figure(whole, (whole,), 0, None)]
    covers: list[Parts] = []
    for block in summary.blocks:
        names = tuple(atom(summary.period, block.code, line.code) for line in block.lines)
        figures += [_figure(name, line) for name, line in zip(names, block.lines, strict=True)]
        if names:
            covers.append(Parts(whole, names))
    for number, sketch in enumerate(summary.sketches, start=1):
        for place, names in enumerate(sketch.counted_over, start=1):
            figures.append(Figure(atom(summary.period, SKETCH_CODE, f"{number}.{place}"), names, 1, None))
    return LedgerRecord(
        recorded_at=recorded_at,
        recorded_by=recorded_by,
        source=LedgerSource.SUMMARY,
        recipient=LedgerRecipient.CORE_TEAM,
        period=summary.period,
        published_on=published_on,
        title="",
        reference=publication_id,
        k=summary.k,
        figures=tuple(figures),
        covers=tuple(covers),
    )


def in_force(entries: Iterable[LedgerEntry]) -> tuple[LedgerEntry, ...]:
    """The entries that say what was published: without those that were taken back, and what took them back."""
    listed = tuple(entries)
    back = {entry.record.reference for entry in listed if entry.record.source is LedgerSource.TAKEN_BACK}
    return tuple(
        entry
        for entry in listed
        if entry.record.source is not LedgerSource.TAKEN_BACK and entry.entry_hash not in back
    )


def atom(period: Period, block: str, line: str) -> str:
    """The name of the smallest count: a line of a block in a period."""
    return f"{period.name}|{block}|{line}"


def cell(line: str, crossing: str) -> str:
    """The name of what two lines of one period have in common, the one of the earlier block in front."""
    return f"{line} x {crossing}"


def _figure(name: str, line: SummaryLine) -> Figure:
    return Figure(name, (name,), line.band.low, line.band.high)


def _hash(sequence: int, record: LedgerRecord, previous: str) -> str:
    body = canonical_json(record).encode("ascii")
    digest = hashlib.sha256(b"ledger v1" + sequence.to_bytes(8, "big") + bytes.fromhex(previous))
    digest.update(len(body).to_bytes(4, "big") + body)
    return digest.hexdigest()
