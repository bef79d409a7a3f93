"""A restored backup holds what was destroyed after it was made: that is destroyed again before it is used."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING, Final

from vios_desktop.data.database import connect, schema_version
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.retention import DestroyedRecord
from vios_desktop.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vios_desktop.data.folder import VaultFolder
    from vios_desktop.data.keys.vault_keys import VaultKeys
    from vios_desktop.services.ports import UnitOfWork

_LIST_SINCE: Final = 9  # version of the tables
_WHOLE: Final = (RecordKind.INCIDENT, RecordKind.CASE)
_PARTS: Final = (RecordKind.DECISION, RecordKind.LETTER, RecordKind.CLOSING, RecordKind.DISCLOSURE)
"""They go with the incident or case they hang on, which stands in the list too."""


def destroyed_in(folders: Iterable[VaultFolder], keys: VaultKeys) -> tuple[list[DestroyedRecord], int]:
    """What was destroyed in these closed vaults, and of how many that cannot be read. They are left as they are.

    One cannot be read when its vault key was replaced after the backup was made.
    """
    found: list[DestroyedRecord] = []
    unread = 0
    for folder in folders:
        try:
            with closing(connect(folder.database, keys.database_key())) as connection:
                if schema_version(connection) < _LIST_SINCE:
                    continue
                rows = connection.execute(
                    "SELECT record_id, record_kind, destroyed_at, destroyed_by FROM destroyed_record"
                ).fetchall()
        except ViosError:
            unread += 1
            continue
        for record_id, kind, at, by in rows:
            found.append(DestroyedRecord(record_id, RecordKind(kind), datetime.fromisoformat(at), by))
    return found, unread


def destroy_again(work: UnitOfWork, records: Iterable[DestroyedRecord]) -> int:
    """Destroy those that are not known as destroyed here; how many that were. The caller commits.

    The sealed files lose their keys with their rows; the next sweep removes what is left of them. A pupil whom
    something in this vault still names stays, and is not counted.
    """
    known = {record.record_id for record in work.retention.destroyed()}
    new = [record for record in records if record.record_id not in known]
    pupils = [record for record in new if record.record_kind is RecordKind.PERSON]
    fresh = [record for record in new if record.record_kind is not RecordKind.PERSON]
    for record in sorted(fresh, key=lambda one: one.record_kind not in _WHOLE):
        work.limited.remove(record.record_id)  # the backup may be of while it was limited: no key is needed
        if record.record_kind in _WHOLE:
            work.retention.destroy(record)
        else:
            _erase(work, record)
        work.retention.note_destroyed(record)
    return len(fresh) + _pupils_again(work, pupils)


def _pupils_again(work: UnitOfWork, pupils: Sequence[DestroyedRecord]) -> int:
    """After everything that may name them. An entry that was merged here with one that stays goes by itself."""
    by_id = {record.record_id: record for record in pupils}
    count = 0
    while by_id:
        first = next(iter(by_id))
        entries = [by_id.pop(one) for one in work.persons.same_as(first) if one in by_id] or [by_id.pop(first)]
        if not work.retention.destroy_pupil(entries).needed:
            count += len(entries)
    return count


def note_destroyed_again(work: UnitOfWork, records: Sequence[DestroyedRecord], unread: int) -> None:
    """Do it and write it down; `unread` counts the vaults whose list could not be read with these keys.

    `stays` are those that stayed because something here still names the pupil.
    """
    count = destroy_again(work, records)
    gone = {record.record_id for record in work.retention.destroyed()}
    stays = len({record.record_id for record in records} - gone)
    if count or unread or stays:
        detail = f"count={count} unread={unread}" + (f" stays={stays}" if stays else "")
        work.audit.record(AuditAction.DESTRUCTIONS_REAPPLIED, object_kind="vault", detail=detail)


def _erase(work: UnitOfWork, record: DestroyedRecord) -> None:
    kind, record_id = record.record_kind, record.record_id
    if kind in _PARTS:
        return
    if kind is RecordKind.SIGNAL:
        for file in work.files.of(RecordKind.SIGNAL, record_id, trashed=True):
            work.files.erase(file.id)
        work.drafts.remove_about(record_id)
        work.signals.erase(record_id)
    elif kind is RecordKind.AGREEMENT:
        work.agreements.erase(record_id)
    elif kind is RecordKind.CONTACT:
        work.contacts.erase(record_id)
    elif kind is RecordKind.FILE:
        work.files.erase(record_id)
    elif kind is RecordKind.GAP:
        work.gaps.erase(record_id)
    elif kind is RecordKind.INVOLVEMENT:
        work.around.erase_involvement(record_id)
    work.trash.take_out(record_id)
