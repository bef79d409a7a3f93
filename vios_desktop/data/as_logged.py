"""A record that is looked at has to be the one that the log saw last (security.md 5.3).

The seal of a page says that this vault wrote it, not when: an older version of one page passes every check of the
database. The line of the log about the last change holds the hash of the record as it was then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from vios_desktop.data.tables.journal import audit_entry
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from vios_desktop.domain.incident import Incident
    from vios_desktop.domain.person import Person
    from vios_desktop.domain.signal import Signal

CHANGES: Final = {
    RecordKind.INCIDENT: (
        AuditAction.INCIDENT_RECORDED,
        AuditAction.INCIDENT_CHANGED,
        AuditAction.INCIDENT_SHARED,
    ),
    RecordKind.SIGNAL: (AuditAction.SIGNAL_RECORDED, AuditAction.SIGNAL_CHANGED, AuditAction.SIGNAL_RENEWED),
    RecordKind.PERSON: (
        *(AuditAction.PERSON_ADDED, AuditAction.PERSON_CHANGED),
        *(AuditAction.PERSONS_MERGED, AuditAction.PERSONS_SEPARATED),
    ),
}
"""Who writes one of these lines gives it the hash of the whole record after the change."""


def require_as_logged(connection: Connection, kind: RecordKind, record: Incident | Signal | Person) -> None:
    """Raises `ViosError("record_not_as_logged")` for a record that is not as its last change left it.

    A record of before the last upgrade is taken as it is: an upgrade may write it otherwise. So is one that no
    line is about, or the newest without a hash.
    """
    columns = (audit_entry.c.sequence, audit_entry.c.object_hash)
    about = (audit_entry.c.object_kind == kind.value, audit_entry.c.object_id == record.id)
    actions = [*(action.value for action in CHANGES[kind]), AuditAction.LINE_CARRIED.value]
    changed = audit_entry.c.action.in_(actions)
    newest = select(*columns).where(*about, changed).order_by(audit_entry.c.sequence.desc()).limit(1)
    line = connection.execute(newest).first()
    if line is None or line.object_hash in ("", canonical_hash(record)):
        return
    upgraded = select(func.max(audit_entry.c.sequence)).where(audit_entry.c.action == AuditAction.MIGRATED.value)
    if line.sequence > (connection.scalar(upgraded) or 0):
        raise ViosError("record_not_as_logged")
