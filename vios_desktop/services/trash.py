"""The trash: taking a record away with a reason, bringing it back, and what goes for good after its month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.core_team import CoreTeamCase
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.trash import TrashEntry, purge_day
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.destruction import (
    certify,
    decided_to_destroy,
    destroy_decided,
    is_held,
    note_gone,
    pupils_to_go,
    withdraw,
)
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.trash_kinds import TRASH_KINDS, TrashedRecord

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.retention import CertificateLine, RetentionChoice
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class TrashLine:
    """A record in the trash. `stays`: something fixed hangs on it, so it is never erased by itself or by hand.

    `period_over`: it was decided to destroy it at the end of its period, and that is final on its day.
    """

    entry: TrashEntry
    record: TrashedRecord
    trashed_by_name: str
    stays: bool
    person_name: str = ""
    period_over: bool = False


class TrashService:
    """Also the way back of every toast: `restore` undoes what `put` did."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, kind: RecordKind, record_id: str, reason: str, *, draft_id: str | None = None) -> TrashEntry:
        """Take a record away. It is left out everywhere from now on, and nothing of it is lost.

        The draft of the reason goes with it.

        Raises `ValidationError` (no reason), `NotFoundError`, `NotAllowedError`, and `ViosError`:
        retention_held, trash_open_agreements, trash_late_agreement, trash_case_agreements, trash_case_in_meeting.
        """
        session, trash_kind = self._session, TRASH_KINDS[kind]
        session.require(Action.USE_TRASH)
        if not reason.strip():
            raise ValidationError((FieldProblem("reason", "reason_missing"),))
        with session.begin() as work:
            if trash_kind.kept(work, record_id) is None:
                raise NotFoundError(kind.value)
            if is_held(work, record_id):
                raise ViosError("retention_held")
            trash_kind.check(work, session, record_id, reason)
            today, now = session.clock.today(), session.clock.now()
            entry = TrashEntry(kind, record_id, now, session.account.id, reason.strip(), purge_day(today))
            work.trash.put(entry)
            remove_own_draft(work, session, draft_id)
            work.audit.record(AuditAction.RECORD_TRASHED, object_kind=kind.value, object_id=record_id)
            work.commit()
        return entry

    def restore(self, record_id: str) -> RecordKind:
        """Bring it back as it was. Raises `NotFoundError`, `NotAllowedError`, `ViosError("signal_past_date")`."""
        session = self._session
        session.require(Action.USE_TRASH)
        with session.begin() as work:
            entry = self._entry(work, record_id)
            TRASH_KINDS[entry.record_kind].check_back(work, session, record_id)
            work.trash.take_out(record_id)
            decided = decided_to_destroy(work, record_id)
            if decided is not None:
                withdraw(work, session, decided)
            kind = entry.record_kind.value
            work.audit.record(AuditAction.RECORD_RESTORED, object_kind=kind, object_id=record_id)
            work.commit()
        return entry.record_kind

    def all(self) -> tuple[TrashLine, ...]:
        """What this account may bring back, newest first. Signals whose date has passed are not among them."""
        self._session.require(Action.USE_TRASH)
        lines: list[TrashLine] = []
        with self._session.begin() as work:
            names = {account.id: account.display_name for account in work.accounts.all()}
            for entry in work.trash.all():
                trash_kind = TRASH_KINDS.get(entry.record_kind)
                record = trash_kind.trashed(work, entry.record_id) if trash_kind is not None else None
                if trash_kind is None or record is None or not entry.trashed_by:
                    continue
                if not self._may_restore(work, entry):
                    continue
                decided = decided_to_destroy(work, entry.record_id) is not None
                stays = is_held(work, entry.record_id) or (not decided and trash_kind.stays(work, entry.record_id))
                name = _person_name(work, record)
                lines.append(TrashLine(entry, record, names.get(entry.trashed_by, ""), stays, name, decided))
        return tuple(lines)

    def erase(self, record_id: str) -> None:
        """Remove one for good by hand.

        Raises `ViosError`: trash_stays when something fixed hangs on it, retention_held, and retention_grace when
        it goes by itself at the end of its period.
        """
        session = self._session
        session.require(Action.USE_TRASH)
        with session.begin() as work:
            entry = self._entry(work, record_id)
            trash_kind = TRASH_KINDS[entry.record_kind]
            trash_kind.check_back(work, session, record_id)
            if is_held(work, record_id):
                raise ViosError("retention_held")
            if decided_to_destroy(work, record_id) is not None:
                raise ViosError("retention_grace")
            if trash_kind.stays(work, record_id):
                raise ViosError("trash_stays")
            blobs = _purge(work, entry)
            certify(work, session, [note_gone(work, session, entry.record_kind, record_id, session.account.id)])
            work.commit()
        for blob_id in blobs:
            session.vault.blobs.drop(blob_id)

    def purge_due(self) -> int:
        """After unlocking: erase what has lain its month or its days of grace. How many went.

        What something hangs on stays, unless it was decided to destroy it at the end of its period; what is held
        stays always.
        """
        session = self._session
        blobs: list[str] = []
        lines: list[CertificateLine] = []
        written = False
        to_go: frozenset[tuple[str, date | None]] | None = None
        with session.begin() as work:
            for entry in sorted(work.trash.all(), key=lambda one: one.record_kind is RecordKind.PERSON):
                trash_kind = TRASH_KINDS.get(entry.record_kind)
                if entry.purge_on > session.clock.today() or trash_kind is None or not entry.trashed_by:
                    continue
                if work.trash.get(entry.record_id) is None or is_held(work, entry.record_id):
                    continue
                decided = decided_to_destroy(work, entry.record_id)
                if decided is not None and entry.record_kind is RecordKind.PERSON:
                    to_go = pupils_to_go(work) if to_go is None else to_go  # after everything that may name them
                    if (decided.record_id, decided.until) not in to_go:
                        self._stays_after_all(work, decided)
                        written = True
                        continue
                if decided is not None:
                    line, gone = destroy_decided(work, session, decided)
                elif trash_kind.stays(work, entry.record_id):
                    continue
                else:
                    gone = _purge(work, entry)
                    line = note_gone(work, session, entry.record_kind, entry.record_id, entry.trashed_by)
                blobs += gone
                lines.append(line)
            certify(work, session, lines)
            if lines or written:
                work.commit()
        for blob_id in blobs:
            session.vault.blobs.drop(blob_id)
        return len(lines)

    def _stays_after_all(self, work: UnitOfWork, decided: RetentionChoice) -> None:
        """A pupil that came back, or that something names since."""
        work.trash.take_out(decided.record_id)
        withdraw(work, self._session, decided)
        kind, detail = decided.record_kind.value, "choice=withdraw by_itself"
        work.audit.record(
            AuditAction.RETENTION_CHOSEN, object_kind=kind, object_id=decided.record_id, detail=detail
        )

    def _may_restore(self, work: UnitOfWork, entry: TrashEntry) -> bool:
        """A right that lacks hides the line; a signal past its date has a place of its own."""
        try:
            TRASH_KINDS[entry.record_kind].check_back(work, self._session, entry.record_id)
        except ViosError:
            return False
        return True

    @staticmethod
    def _entry(work: UnitOfWork, record_id: str) -> TrashEntry:
        entry = work.trash.get(record_id)
        if entry is None or entry.record_kind not in TRASH_KINDS:
            raise NotFoundError("trash_entry")
        return entry


def _purge(work: UnitOfWork, entry: TrashEntry) -> tuple[str, ...]:
    blobs = TRASH_KINDS[entry.record_kind].erase(work, entry.record_id)
    work.trash.take_out(entry.record_id)
    kind = entry.record_kind.value
    work.audit.record(AuditAction.RECORD_PURGED, object_kind=kind, object_id=entry.record_id)
    return blobs


def _person_name(work: UnitOfWork, record: TrashedRecord) -> str:
    """The pupil a signal or contact is about, so that it can be told from the others."""
    facts = record if isinstance(record, CoreTeamCase) else getattr(record, "facts", record)
    person_id = getattr(facts, "person_id", None)
    person = work.persons.get(person_id) if person_id else None
    return person.display_name if person is not None else ""
