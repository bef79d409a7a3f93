"""The chained log: every entry holds the hash of the one before, written with the change it is about.

h_n = SHA-256("audit v1" + vault id + u64 n + h_(n-1) + u32 length + canonical JSON of entry n); h_0 is 32 zero
bytes, whole numbers are big-endian (security.md 5.3).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select

from vios_desktop.data.tables.journal import audit_entry
from vios_desktop.data.tables.types import moment_text
from vios_desktop.domain.audit import AuditAction, AuditEntry, AuditLine
from vios_desktop.domain.canonical import canonical_json
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.queries import LogQuery

GENESIS: Final = "00" * 32
_BLOCK: Final = 1_000
_CHAINED: Final = ("sequence", "at", "account_id", "action", "object_kind", "object_id", "object_hash", "detail")


def entry_hash(vault_id: str, previous_hash: str, entry: dict[str, str | int]) -> str:
    """The hash, in hex, of one entry; `entry` holds exactly the chained columns as they are stored."""
    body = canonical_json(entry).encode("ascii")
    digest = hashlib.sha256(b"audit v1" + vault_id.encode())
    digest.update(int(entry["sequence"]).to_bytes(8, "big") + bytes.fromhex(previous_hash))
    digest.update(len(body).to_bytes(4, "big") + body)
    return digest.hexdigest()


class AuditChain:
    """Implements the port `Audit`. Lives as long as its unit of work."""

    def __init__(
        self,
        connection: Connection,
        vault_id: str,
        account_id: str,
        now: Callable[[], datetime],
        *,
        silent: bool = False,
    ) -> None:
        """`silent` writes nothing: nothing is added to a log that is broken."""
        self._silent = silent
        self._connection = connection
        self._vault_id = vault_id
        self._account_id = account_id
        self._now = now
        self._head: tuple[int, str] | None = None
        self.written: tuple[int, str] | None = None  # the newest line, if this unit of work wrote any

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
    ) -> None:
        """Add an entry to the end of the chain; it is kept or lost together with the rest of the unit of work."""
        line = AuditLine(action, object_kind, object_id, object_hash, detail)
        self._write([line], at or self._now(), self._account_id if account_id is None else account_id)

    def record_all(self, lines: Iterable[AuditLine]) -> None:
        """The same lines as `record` of each would add, in one statement and with one moment."""
        self._write(lines, self._now(), self._account_id)

    def _write(self, lines: Iterable[AuditLine], at: datetime, account_id: str) -> None:
        if self._silent:
            return
        sequence, previous = self.head()
        rows: list[dict[str, str | int]] = []
        for line in lines:
            sequence += 1
            entry: dict[str, str | int] = {
                "sequence": sequence,
                "at": moment_text(at),
                "account_id": account_id,
                "action": line.action.value,
                "object_kind": line.object_kind,
                "object_id": line.object_id,
                "object_hash": line.object_hash,
                "detail": line.detail,
            }
            own_hash = entry_hash(self._vault_id, previous, entry)
            rows.append({**entry, "previous_hash": previous, "entry_hash": own_hash})
            previous = own_hash
        if rows:
            self._connection.execute(insert(audit_entry), rows)
            self._head = self.written = (sequence, previous)

    def entries(self, newest: int) -> Sequence[AuditEntry]:
        """The last `newest` entries, newest first."""
        query = select(audit_entry).order_by(audit_entry.c.sequence.desc()).limit(newest)
        return [_entry(row) for row in self._connection.execute(query)]

    def last_of(self, action: AuditAction) -> AuditEntry | None:
        """The newest entry about this action."""
        query = select(audit_entry).where(audit_entry.c.action == action.value)
        row = self._connection.execute(query.order_by(audit_entry.c.sequence.desc()).limit(1)).first()
        return _entry(row) if row else None

    def count_of(self, action: AuditAction) -> int:
        """How many entries there are about this action."""
        query = select(func.count()).select_from(audit_entry).where(audit_entry.c.action == action.value)
        return int(self._connection.scalar(query) or 0)

    def page(self, query: LogQuery, most: int, before: int | None = None) -> Sequence[AuditEntry]:
        """At most so many entries that fit, newest first; only those with a number below `before`."""
        chosen = select(audit_entry).where(*_conditions(query))
        if before is not None:
            chosen = chosen.where(audit_entry.c.sequence < before)
        rows = self._connection.execute(chosen.order_by(audit_entry.c.sequence.desc()).limit(most))
        return [_entry(row) for row in rows]

    def count(self, query: LogQuery) -> int:
        """How many entries fit."""
        chosen = select(func.count()).select_from(audit_entry).where(*_conditions(query))
        return int(self._connection.scalar(chosen) or 0)

    def numbers(self, query: LogQuery) -> Sequence[int]:
        """The numbers of all entries that fit, in order."""
        chosen = select(audit_entry.c.sequence).where(*_conditions(query))
        return list(self._connection.scalars(chosen.order_by(audit_entry.c.sequence)))

    def numbered(self, numbers: Sequence[int]) -> Sequence[AuditEntry]:
        """These entries, in order of number; those that are not there are left out."""
        chosen = select(audit_entry).where(audit_entry.c.sequence.in_(list(numbers)))
        return [_entry(row) for row in self._connection.execute(chosen.order_by(audit_entry.c.sequence))]

    def head(self) -> tuple[int, str]:
        """Number and hash of the last entry; (0, zeros) in an empty log."""
        if self._head is None:
            columns = (audit_entry.c.sequence, audit_entry.c.entry_hash)
            query = select(*columns).order_by(audit_entry.c.sequence.desc()).limit(1)
            row = self._connection.execute(query).first()
            self._head = (row.sequence, row.entry_hash) if row else (0, GENESIS)
        return self._head

    def hash_of(self, sequence: int) -> str | None:
        """The hash of one line, as it stands there."""
        query = select(audit_entry.c.entry_hash).where(audit_entry.c.sequence == sequence)
        return self._connection.scalar(query)

    def verify_newest(self, lines: int) -> None:
        """`verify` for the newest lines only, as it is done at every opening. Raises as that does."""
        newest, _hash = self.head()
        first = max(1, newest - lines + 1)
        self._verify(first, self.hash_of(first - 1) or GENESIS, lambda _checked: None)

    def verify(self, report: Callable[[int], None] = lambda _checked: None) -> int:
        """Number of entries checked, told to `report` after each block.

        Raises `ViosError("audit_chain_broken", sequence=n)` at the first wrong one.

        Finds an entry that was changed, moved, added or taken out of the middle. It cannot see that the newest
        entries were cut off: that takes an anchor outside the database.
        """
        return self._verify(1, GENESIS, report)

    def _verify(self, expected: int, previous: str, report: Callable[[int], None]) -> int:
        for row in self._rows(expected - 1 if expected > 1 else -1):
            entry = {name: row._mapping[name] for name in _CHAINED}  # noqa: SLF001 SQLAlchemy's public name
            right = row.sequence == expected and row.previous_hash == previous
            if not right or row.entry_hash != entry_hash(self._vault_id, previous, entry):
                raise ViosError("audit_chain_broken", sequence=expected)
            expected, previous = expected + 1, row.entry_hash
            if row.sequence % _BLOCK == 0:
                report(row.sequence)
        return expected - 1

    def _rows(self, last: int = -1) -> Iterator[Row[Any]]:
        """Those after the line `last`, in order."""
        while True:
            query = select(audit_entry).where(audit_entry.c.sequence > last)
            block = self._connection.execute(query.order_by(audit_entry.c.sequence).limit(_BLOCK)).all()
            if not block:
                return
            yield from block
            last = block[-1].sequence


def _conditions(query: LogQuery) -> list[ColumnElement[bool]]:
    columns, conditions = audit_entry.c, []
    if query.account_id:
        conditions.append(columns.account_id == query.account_id)
    if query.actions:
        conditions.append(columns.action.in_(sorted(action.value for action in query.actions)))
    if query.starts_at is not None:
        conditions.append(columns.at >= moment_text(query.starts_at))
    if query.ends_before is not None:
        conditions.append(columns.at < moment_text(query.ends_before))
    if query.last is not None:
        conditions.append(columns.sequence <= query.last)
    return conditions


def _entry(row: Row[Any]) -> AuditEntry:
    return AuditEntry(
        sequence=row.sequence,
        at=datetime.fromisoformat(row.at),
        account_id=row.account_id,
        action=AuditAction(row.action),
        object_kind=row.object_kind,
        object_id=row.object_id,
        object_hash=row.object_hash,
        detail=row.detail,
        previous_hash=row.previous_hash,
        entry_hash=row.entry_hash,
    )
