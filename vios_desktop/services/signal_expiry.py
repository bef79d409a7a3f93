"""Signals end by themselves: past their date they leave every list, and a month later they are gone for good.

Source: registration.md 4.3, rule 4, and 2.5. Only a named person keeps one longer (services.signals, `renew`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.trash import TrashEntry
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.destruction import certify, is_held, note_gone
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.session import Session
from vios_desktop.services.signals import KEPT_IN_TRASH_DAYS, KIND


class SignalExpiryService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def run(self) -> tuple[int, int]:
        """After unlocking: how many left the lists because their date passed, and how many are erased."""
        session = self._session
        today, now = session.clock.today(), session.clock.now()
        with session.begin() as work:
            passed = work.signals.ended_before(today)
            for signal_id in passed:
                purge_on = today + timedelta(days=KEPT_IN_TRASH_DAYS)
                work.trash.put(TrashEntry(RecordKind.SIGNAL, signal_id, now, "", "", purge_on))
                work.audit.record(AuditAction.SIGNAL_EXPIRED, object_kind=KIND, object_id=signal_id)
            due = [e for e in work.trash.all() if e.record_kind is RecordKind.SIGNAL and e.purge_on <= today]
            due = [entry for entry in due if not is_held(work, entry.record_id)]
            blobs = erase_for_good(work, [entry.record_id for entry in due])
            lines = [note_gone(work, session, e.record_kind, e.record_id, e.trashed_by) for e in due]
            certify(work, session, lines)
            if passed or due:
                work.commit()
        for blob_id in blobs:
            session.vault.blobs.drop(blob_id)
        return len(passed), len(due)


def erase_for_good(work: UnitOfWork, signal_ids: Sequence[str]) -> tuple[str, ...]:
    """Remove signals with their files, history, words and half-typed changes, inside a running unit of work.

    The caller has asked for the right, and drops the blobs whose ids are returned after its commit.
    """
    blobs: list[str] = []
    for signal_id in signal_ids:
        for file in work.files.of(RecordKind.SIGNAL, signal_id, trashed=True):
            blobs.append(file.blob_id)
            work.files.erase(file.id)
            work.trash.take_out(file.id)
        work.drafts.remove_about(signal_id)
        work.signals.erase(signal_id)
        work.trash.take_out(signal_id)
        work.audit.record(AuditAction.SIGNAL_ERASED, object_kind=KIND, object_id=signal_id)
    return tuple(blobs)
