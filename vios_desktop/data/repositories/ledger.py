"""The ledger of what was published: entries are added to the end, never changed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, RowMapping, insert, select

from vios_desktop.data.repositories.rows import fields_from, fields_of, rows_of
from vios_desktop.data.tables.publication import kept_proof, ledger_entry
from vios_desktop.disclosure.kept_proof import KeptProof
from vios_desktop.disclosure.ledger import (
    Figure,
    LedgerEntry,
    LedgerRecipient,
    LedgerRecord,
    LedgerSource,
    Parts,
)
from vios_desktop.disclosure.periods import Period
from vios_desktop.domain.errors import ViosError

_PLAIN: Final = ("recorded_at", "recorded_by", "published_on", "title", "reference", "k")
_PROOF: Final = ("sequence", "body", "previous_hash", "proof_hash")


class SqlLedger:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, entry: LedgerEntry) -> None:
        record = entry.record
        row = {
            **fields_of(record, _PLAIN),
            "sequence": entry.sequence,
            "source": record.source.value,
            "recipient": record.recipient.value,
            "starts_on": record.period.start,
            "ends_on": record.period.end,
            "figures": json.dumps([[f.statistic, list(f.atoms), f.low, f.high] for f in record.figures]),
            "covers": json.dumps([[cover.whole, list(cover.parts)] for cover in record.covers]),
            "previous_hash": entry.previous_hash,
            "entry_hash": entry.entry_hash,
        }
        self._connection.execute(insert(ledger_entry), [row])

    def all(self) -> Sequence[LedgerEntry]:
        """Oldest first, not verified. Raises `ViosError("ledger_broken", sequence=n)` for one that is no entry."""
        rows = rows_of(self._connection, select(ledger_entry).order_by(ledger_entry.c.sequence))
        entries = []
        for number, row in enumerate(rows, start=1):
            try:
                entries.append(_entry(row))
            except (ValueError, TypeError, KeyError) as error:
                raise ViosError("ledger_broken", sequence=number) from error
        return entries

    def keep_proof(self, proof: KeptProof) -> None:
        self._connection.execute(insert(kept_proof), [fields_of(proof, _PROOF)])

    def proofs(self) -> Sequence[KeptProof]:
        """In the order of their entries, not checked."""
        rows = rows_of(self._connection, select(kept_proof).order_by(kept_proof.c.sequence))
        return [KeptProof(**fields_from(row, _PROOF)) for row in rows]


def _entry(row: RowMapping) -> LedgerEntry:
    record = LedgerRecord(
        **fields_from(row, _PLAIN),
        source=LedgerSource(row["source"]),
        recipient=LedgerRecipient(row["recipient"]),
        period=Period(row["starts_on"], row["ends_on"]),
        figures=tuple(
            Figure(name, tuple(atoms), low, high) for name, atoms, low, high in json.loads(row["figures"])
        ),
        covers=tuple(Parts(whole, tuple(parts)) for whole, parts in json.loads(row["covers"])),
    )
    return LedgerEntry(row["sequence"], record, row["previous_hash"], row["entry_hash"])
