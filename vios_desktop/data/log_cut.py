"""Shortening the log: its oldest lines go as one stretch; what the program leans on is carried over (ADR 24)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from sqlalchemy import ColumnElement, and_, delete, func, insert, or_, select, true

from vios_desktop.data.as_logged import CHANGES
from vios_desktop.data.log_line import entry_of
from vios_desktop.data.tables.casework import signal
from vios_desktop.data.tables.incident import incident
from vios_desktop.data.tables.journal import audit_entry, log_cut
from vios_desktop.data.tables.limited import limited_record
from vios_desktop.data.tables.person import person
from vios_desktop.data.tables.types import moment_text
from vios_desktop.domain.audit import (
    VIEWED_FOR_PACKAGE,
    AuditAction,
    AuditLine,
    as_it_was,
    carried,
    carried_mark,
)
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.ports.register import LogStretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, Row

_NEWEST: Final = (
    *(AuditAction.LEDGER_ENTRY_ADDED, AuditAction.CERTIFICATE_KEPT, AuditAction.LOG_REVIEWED),
    *(AuditAction.VAULT_CREATED, AuditAction.RECOVERY_KEY_TRIED, AuditAction.RECOVERY_KEY_USED),
    *(AuditAction.RECOVERY_KEY_DIVIDED, AuditAction.ROSTER_READ),
)
"""The program asks for the newest line of these."""
_COUNTED: Final = (AuditAction.RECOVERY_KEY_REPLACED, AuditAction.LOG_SHORTENED)
"""All lines of these: the program counts the first, and that the log was shortened stays on record."""
_TABLES: Final = {RecordKind.INCIDENT: incident, RecordKind.SIGNAL: signal, RecordKind.PERSON: person}


def stretch_before(connection: Connection, before: datetime) -> LogStretch:
    """Up to the first line that is not before this moment, also when a clock was wrong once."""
    c = audit_entry.c
    first_kept = connection.scalar(select(func.min(c.sequence)).where(c.at >= moment_text(before)))
    wanted = c.sequence < first_kept if first_kept is not None else true()
    row = connection.execute(select(func.count(), func.max(c.sequence)).where(wanted)).one()
    if not row[0]:
        return LogStretch(0, 0, None)
    at = connection.scalar(select(c.at).where(c.sequence == row[1]))
    return LogStretch(row[0], row[1], datetime.fromisoformat(at) if at else None)


def cut_off(connection: Connection, last: int, cut_hash: str) -> None:
    """The cut is written first: the trigger lets lines go that stand before it, and no others."""
    connection.execute(insert(log_cut).values(last=last, hash=cut_hash))
    connection.execute(delete(audit_entry).where(audit_entry.c.sequence <= last))


def lines_to_carry(connection: Connection, last: int) -> list[AuditLine]:
    """Of the lines up to this one those that are asked for later, as they are carried, in their order."""
    rows: dict[int, Row[tuple[object, ...]]] = {}
    for action in _NEWEST:
        for row in _rows(connection, _of((action,)), most=1):
            if row.sequence <= last:
                rows[row.sequence] = row
    for row in _rows(connection, and_(_of(_COUNTED), audit_entry.c.sequence <= last)):
        rows[row.sequence] = row
    for row in (*_last_changes(connection, last), *_last_looks(connection, last)):
        rows[row.sequence] = row
    return [carried(entry_of(row)) for _number, row in sorted(rows.items())]


def _last_changes(connection: Connection, last: int) -> Iterable[Row[tuple[object, ...]]]:
    """The newest line about the change of every record that is there: the record is compared with it."""
    upgraded = audit_entry.c.action == AuditAction.MIGRATED.value
    after = connection.scalar(select(func.max(audit_entry.c.sequence)).where(upgraded)) or 0
    for kind, table in _TABLES.items():
        c = audit_entry.c
        about = and_(c.object_kind == kind.value, _of(CHANGES[kind]), c.object_id.in_(select(table.c.id)))
        newest = select(func.max(c.sequence)).where(about).group_by(c.object_id)
        yield from _rows(connection, and_(c.sequence.in_(newest), c.sequence <= last, c.sequence > after))


def _last_looks(connection: Connection, last: int) -> Iterable[Row[tuple[object, ...]]]:
    """The newest line that says that an account read what is protected now: the glass is told of until then."""
    newest: set[tuple[str, str]] = set()
    protected = audit_entry.c.object_id.in_(select(limited_record.c.id))
    for row in _rows(connection, and_(_of((AuditAction.LIMITED_VIEWED,)), protected)):
        was = as_it_was(entry_of(row))
        look = was.account_id, was.object_id
        if was.detail != VIEWED_FOR_PACKAGE and look not in newest:
            newest.add(look)
            if row.sequence <= last:
                yield row


def _of(actions: Sequence[AuditAction]) -> ColumnElement[bool]:
    c = audit_entry.c
    marks = or_(*(c.detail.startswith(carried_mark(action), autoescape=True) for action in actions))
    here = c.action.in_([action.value for action in actions])
    return or_(here, and_(c.action == AuditAction.LINE_CARRIED.value, marks))


def _rows(
    connection: Connection, where: ColumnElement[bool], most: int | None = None
) -> Sequence[Row[tuple[object, ...]]]:
    query = select(audit_entry).where(where).order_by(audit_entry.c.sequence.desc())
    return connection.execute(query if most is None else query.limit(most)).all()
