"""The chained log: every entry holds the hash of the one before, written with the change it is about.

h_n = SHA-256("audit v1" + vault id + u64 n + h_(n-1) + u32 length + canonical JSON of entry n); h_0 is 32 zero
bytes, whole numbers are big-endian (security.md 5.3).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, and_, func, insert, or_, select

from vios_desktop.data.log_cut import cut_off, lines_to_carry, stretch_before
from vios_desktop.data.log_line import entry_of
from vios_desktop.data.tables.journal import audit_entry, log_cut
from vios_desktop.data.tables.types import moment_text
from vios_desktop.domain.audit import (
    VIEWED_FOR_PACKAGE,
    AuditAction,
    AuditEntry,
    AuditLine,
    as_it_was,
    carried_mark,
)
from vios_desktop.domain.canonical import canonical_json
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.ports.register import LogStretch
from vios_desktop.services.queries import LogQuery

GENESIS: Final = "00" * 32
"""The hash before the first line, of a log that was never shortened."""
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
        return [entry_of(row) for row in self._connection.execute(query)]

    def last_of(self, action: AuditAction) -> AuditEntry | None:
        """The newest entry about this action, also when it was carried over a cut: then as it was."""
        query = select(audit_entry).where(_about(action))
        row = self._connection.execute(query.order_by(audit_entry.c.sequence.desc()).limit(1)).first()
        return as_it_was(entry_of(row)) if row else None

    def count_of(self, action: AuditAction) -> int:
        """How many entries there are about this action, those that were carried over a cut too."""
        query = select(func.count()).select_from(audit_entry).where(_about(action))
        return int(self._connection.scalar(query) or 0)

    def last_look(self, account_id: str, record_id: str) -> datetime | None:
        """When this account last read this protected record, also where that line was carried over a cut."""
        about = and_(_about(AuditAction.LIMITED_VIEWED), audit_entry.c.object_id == record_id)
        rows = self._connection.execute(select(audit_entry).where(about))
        were = [as_it_was(entry_of(row)) for row in rows]
        looks = [one.at for one in were if one.account_id == account_id and one.detail != VIEWED_FOR_PACKAGE]
        return max(looks, default=None)

    def incident_looks(self, account_id: str, incident_ids: Sequence[str]) -> Mapping[str, datetime]:
        """When this account last opened each of these incidents; those it never opened are left out."""
        c = audit_entry.c
        about = (c.object_kind == "incident", c.object_id.in_(list(incident_ids)))
        # an empty text behind it: else SQLite goes through all lines of the action, and not by the incidents
        opened = (c.account_id == account_id, c.action.concat("") == AuditAction.INCIDENT_VIEWED.value)
        rows = self._connection.execute(select(c.object_id, c.sequence, c.at).where(*about, *opened))
        last = {row.object_id: row for row in sorted(rows, key=lambda row: int(row.sequence))}
        return {incident_id: datetime.fromisoformat(row.at) for incident_id, row in last.items()}

    def stretch(self, before: datetime) -> LogStretch:
        """The lines from the beginning up to the first one that is not before this moment."""
        return stretch_before(self._connection, before)

    def shorten(self, stretch: LogStretch, detail: str) -> None:
        """Take these lines away; what the program leans on is carried over, and a line tells of the cut.

        Everything is checked first: a wrong line is not cut off, it raises `audit_chain_broken`. Lines that are
        carried keep the hash of their record, so what was changed past the log still shows.
        """
        if self._silent:
            raise ViosError("log_broken_read_only")
        self.verify()
        cut_hash = self.hash_of(stretch.last) or GENESIS
        carried = lines_to_carry(self._connection, stretch.last)
        self.head()
        cut_off(self._connection, stretch.last, cut_hash)
        said = f"count={stretch.count} last={stretch.last} until={stretch.until:%Y-%m-%d} {detail}"
        cut = AuditLine(AuditAction.LOG_SHORTENED, "log", str(stretch.last), cut_hash, said.strip())
        self.record_all([cut, *carried])

    def page(self, query: LogQuery, most: int, before: int | None = None) -> Sequence[AuditEntry]:
        """At most so many entries that fit, newest first; only those with a number below `before`."""
        chosen = select(audit_entry).where(*_conditions(query))
        if before is not None:
            chosen = chosen.where(audit_entry.c.sequence < before)
        rows = self._connection.execute(chosen.order_by(audit_entry.c.sequence.desc()).limit(most))
        return [entry_of(row) for row in rows]

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
        return [entry_of(row) for row in self._connection.execute(chosen.order_by(audit_entry.c.sequence))]

    def head(self) -> tuple[int, str]:
        """Number and hash of the last entry; (0, zeros) in an empty log."""
        if self._head is None:
            columns = (audit_entry.c.sequence, audit_entry.c.entry_hash)
            query = select(*columns).order_by(audit_entry.c.sequence.desc()).limit(1)
            row = self._connection.execute(query).first()
            self._head = (row.sequence, row.entry_hash) if row else self.start()
        return self._head

    def start(self) -> tuple[int, str]:
        """Number and hash before the first line: those of the newest cut, else (0, zeros)."""
        there = "SELECT 1 FROM sqlite_schema WHERE name = 'log_cut'"  # not in an older backup that is checked
        if self._connection.exec_driver_sql(there).first() is None:
            return 0, GENESIS
        row = self._connection.execute(select(log_cut).order_by(log_cut.c.last.desc()).limit(1)).first()
        return (row.last, row.hash) if row else (0, GENESIS)

    def hash_of(self, sequence: int) -> str | None:
        """The hash of one line, as it stands there; also of the last one that was cut off."""
        last, cut_hash = self.start()
        if last and sequence == last:
            return cut_hash
        query = select(audit_entry.c.entry_hash).where(audit_entry.c.sequence == sequence)
        return self._connection.scalar(query)

    def verify_newest(self, lines: int) -> None:
        """`verify` for the newest lines only, as it is done at every opening. Raises as that does."""
        newest, _hash = self.head()
        start, previous = self.start()
        self._require_told(start, previous)
        first = max(start + 1, newest - lines + 1)
        if first > start + 1:
            previous = self.hash_of(first - 1) or GENESIS
        self._verify(first, previous, lambda _checked: None)

    def verify(self, report: Callable[[int], None] = lambda _checked: None) -> int:
        """Number of entries checked, told to `report` after each block; from the cut on, in a shortened log.

        Raises `ViosError("audit_chain_broken", sequence=n)` at the first wrong one.

        Finds an entry that was changed, moved, added or taken out of the middle. It cannot see that the newest
        entries were cut off: that takes an anchor outside the database. A cut that no line tells of is an error.
        """
        last, previous = self.start()
        self._require_told(last, previous)
        return self._verify(last + 1, previous, report) - last

    def _require_told(self, last: int, cut_hash: str) -> None:
        """A cut counts only with a line of the log that names the same number and hash."""
        c = audit_entry.c
        told = (c.action == AuditAction.LOG_SHORTENED.value, c.object_id == str(last), c.object_hash == cut_hash)
        if last and not self._connection.scalar(select(func.count()).select_from(audit_entry).where(*told)):
            raise ViosError("audit_chain_broken", sequence=last + 1)

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


def _about(action: AuditAction) -> ColumnElement[bool]:
    carried = audit_entry.c.detail.startswith(carried_mark(action), autoescape=True)
    return or_(
        audit_entry.c.action == action.value,
        and_(audit_entry.c.action == AuditAction.LINE_CARRIED.value, carried),
    )


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
