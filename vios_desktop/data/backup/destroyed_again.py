"""A restored backup holds what was destroyed after it was made: that is destroyed again before it is used."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from vios_desktop.data.database import connect, schema_version
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.register_cut import Register, RegisterCut
from vios_desktop.domain.retention import DestroyedRecord
from vios_desktop.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vios_desktop.data.folder import VaultFolder
    from vios_desktop.data.keys.vault_keys import VaultKeys
    from vios_desktop.services.ports import UnitOfWork

_LIST_SINCE, _CUTS_SINCE = 9, 21  # versions of the tables
_CUTS: Final = "SELECT register, until, made_at, made_by FROM register_cut ORDER BY row_no"
_WHOLE: Final = (RecordKind.INCIDENT, RecordKind.CASE)
_PARTS: Final = (RecordKind.DECISION, RecordKind.LETTER, RecordKind.CLOSING, RecordKind.DISCLOSURE)
"""They go with the incident or case they hang on, which stands in the list too."""


@dataclass(frozen=True, slots=True)
class Gone:
    """What went for good in other vaults: `unread` counts those of which the lists cannot be read."""

    records: Sequence[DestroyedRecord]
    cuts: Sequence[RegisterCut]
    unread: int


def gone_in(folders: Iterable[VaultFolder], keys: VaultKeys) -> Gone:
    """What was destroyed in these closed vaults and went out of their registers. They are left as they are.

    One cannot be read when its vault key was replaced after the backup was made.
    """
    found: list[DestroyedRecord] = []
    cuts: list[RegisterCut] = []
    unread = 0
    for folder in folders:
        try:
            with closing(connect(folder.database, keys.database_key())) as connection:
                version = schema_version(connection)
                if version < _LIST_SINCE:
                    continue
                rows = connection.execute(
                    "SELECT record_id, record_kind, destroyed_at, destroyed_by FROM destroyed_record"
                ).fetchall()
                taken_out = connection.execute(_CUTS).fetchall() if version >= _CUTS_SINCE else []
        except ViosError:
            unread += 1
            continue
        for record_id, kind, at, by in rows:
            found.append(DestroyedRecord(record_id, RecordKind(kind), datetime.fromisoformat(at), by))
        for register, until, at, by in taken_out:
            day = date.fromisoformat(until)
            cuts.append(RegisterCut(Register(register), day, datetime.fromisoformat(at), by))
    return Gone(found, cuts, unread)


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


def take_out_again(work: UnitOfWork, cuts: Iterable[RegisterCut]) -> int:
    """Take out of the registers here what went out of them elsewhere; how many entries. The caller commits."""
    known = {(cut.register, cut.until) for cut in work.registers.cuts()}
    return sum(work.registers.take_out(cut) for cut in cuts if (cut.register, cut.until) not in known)


def note_gone_again(work: UnitOfWork, gone: Gone) -> None:
    """Do it and write it down; `unread` counts the vaults whose list could not be read with these keys.

    `stays` are those that stayed because something here still names the pupil.
    """
    entries = take_out_again(work, gone.cuts)
    count = destroy_again(work, gone.records)
    destroyed = {record.record_id for record in work.retention.destroyed()}
    stays = len({record.record_id for record in gone.records} - destroyed)
    if count or gone.unread or stays or entries:
        more = (f" stays={stays}" if stays else "") + (f" registers={entries}" if entries else "")
        detail = f"count={count} unread={gone.unread}{more}"
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
    elif kind is RecordKind.STRENGTH:
        work.around.erase_strength(record_id)
    work.trash.take_out(record_id)
