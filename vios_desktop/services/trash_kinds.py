"""The kinds of records that can be taken away: how each is found, who may do it, and what goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from vios_desktop.domain.agreement import Agreement, check_trashing
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.core_team import CoreTeamCase
from vios_desktop.domain.dossier_file import DossierFile
from vios_desktop.domain.errors import NotAllowedError, ViosError
from vios_desktop.domain.gap import Gap
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.involvement import Involvement, Strength
from vios_desktop.domain.rights import Action
from vios_desktop.domain.signal import Signal
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.agreements import OPEN_STATES
from vios_desktop.services.queries import AgreementQuery
from vios_desktop.services.signal_expiry import erase_for_good

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

TrashedRecord = Incident | Agreement | Contact | DossierFile | Signal | Gap | CoreTeamCase | Involvement | Strength


class TrashKind(Protocol):
    """What the trash has to know of one kind of record."""

    def kept(self, work: UnitOfWork, record_id: str) -> TrashedRecord | None:
        """It, while it is not in the trash."""
        ...

    def trashed(self, work: UnitOfWork, record_id: str) -> TrashedRecord | None: ...
    def check(self, work: UnitOfWork, session: Session, record_id: str, reason: str) -> None:
        """Raise `NotAllowedError`, or `ViosError` when it may not go now."""
        ...

    def check_back(self, work: UnitOfWork, session: Session, record_id: str) -> None:
        """Raise `NotAllowedError`, or `ViosError` when it may not come back."""
        ...

    def stays(self, work: UnitOfWork, record_id: str) -> bool:
        """Whether something fixed hangs on it, so that it lies in the trash and is never erased."""
        ...

    def erase(self, work: UnitOfWork, record_id: str) -> tuple[str, ...]:
        """Remove it for good; the ids of the sealed files that are to be dropped after the commit."""
        ...


class _Incidents:
    def kept(self, work: UnitOfWork, record_id: str) -> Incident | None:
        return work.incidents.get(record_id)

    def trashed(self, work: UnitOfWork, record_id: str) -> Incident | None:
        return work.incidents.get_trashed(record_id)

    def check(self, work: UnitOfWork, session: Session, record_id: str, reason: str) -> None:
        self.check_back(work, session, record_id)
        open_ones = work.agreements.find(AgreementQuery(incident_id=record_id, states=OPEN_STATES))
        if open_ones:
            raise ViosError("trash_open_agreements", count=len(open_ones))

    def check_back(self, work: UnitOfWork, session: Session, record_id: str) -> None:
        incident = self.kept(work, record_id) or self.trashed(work, record_id)
        own = incident is not None and incident.created_by == session.account.id
        _require(session, own, Action.CHANGE_ALL_INCIDENTS, Action.CHANGE_OWN_INCIDENTS)

    def stays(self, work: UnitOfWork, record_id: str) -> bool:
        return work.incidents.holds_fixed(record_id)

    def erase(self, work: UnitOfWork, record_id: str) -> tuple[str, ...]:
        blobs = []
        for file in work.files.of(RecordKind.INCIDENT, record_id, trashed=True):
            blobs.append(file.blob_id)
            work.files.erase(file.id)
            work.trash.take_out(file.id)
        for contact in work.contacts.of_incident(record_id):
            work.trash.take_out(contact.id)
        work.incidents.erase(record_id)
        return tuple(blobs)


class _Agreements:
    def kept(self, work: UnitOfWork, record_id: str) -> Agreement | None:
        return work.agreements.get(record_id)

    def trashed(self, work: UnitOfWork, record_id: str) -> Agreement | None:
        return work.agreements.get_trashed(record_id)

    def check(self, work: UnitOfWork, session: Session, record_id: str, reason: str) -> None:
        """One that is late is not thrown away: it leaves that list with an outcome or a reason alone.

        One that is open, also while it sleeps, goes with a reason.
        """
        self.check_back(work, session, record_id)
        agreement = self.kept(work, record_id)
        if agreement is None:
            return
        if agreement.days_late(session.clock.today()) > 0:
            raise ViosError("trash_late_agreement")
        check_trashing(agreement, reason)

    def check_back(self, work: UnitOfWork, session: Session, record_id: str) -> None:
        agreement = self.kept(work, record_id) or self.trashed(work, record_id)
        people = (agreement.created_by, agreement.facts.owner_account) if agreement is not None else ()
        own = session.account.id in people
        _require(session, own, Action.MANAGE_ALL_AGREEMENTS, Action.MANAGE_OWN_AGREEMENTS)

    def stays(self, work: UnitOfWork, record_id: str) -> bool:
        return work.agreements.holds_fixed(record_id)

    def erase(self, work: UnitOfWork, record_id: str) -> tuple[str, ...]:
        work.agreements.erase(record_id)
        return ()


class _Contacts:
    def kept(self, work: UnitOfWork, record_id: str) -> Contact | None:
        return work.contacts.get(record_id)

    def trashed(self, work: UnitOfWork, record_id: str) -> Contact | None:
        return work.contacts.get_trashed(record_id)

    def check(self, work: UnitOfWork, session: Session, record_id: str, reason: str) -> None:
        self.check_back(work, session, record_id)

    def check_back(self, work: UnitOfWork, session: Session, record_id: str) -> None:
        contact = self.kept(work, record_id) or self.trashed(work, record_id)
        own = contact is not None and contact.created_by == session.account.id
        _require(session, own, Action.CHANGE_ALL_INCIDENTS, Action.LOG_CONTACT)

    def stays(self, work: UnitOfWork, record_id: str) -> bool:
        return False

    def erase(self, work: UnitOfWork, record_id: str) -> tuple[str, ...]:
        work.contacts.erase(record_id)
        return ()


class _Files:
    def kept(self, work: UnitOfWork, record_id: str) -> DossierFile | None:
        return work.files.get(record_id)

    def trashed(self, work: UnitOfWork, record_id: str) -> DossierFile | None:
        found = work.files.get(record_id, trashed=True)
        return found if work.trash.get(record_id) is not None else None

    def check(self, work: UnitOfWork, session: Session, record_id: str, reason: str) -> None:
        self.check_back(work, session, record_id)

    def check_back(self, work: UnitOfWork, session: Session, record_id: str) -> None:
        file = work.files.get(record_id, trashed=True)
        own = file is not None and file.added_by == session.account.id
        _require(session, own, Action.CHANGE_ALL_INCIDENTS, Action.ADD_FILE)

    def stays(self, work: UnitOfWork, record_id: str) -> bool:
        return False

    def erase(self, work: UnitOfWork, record_id: str) -> tuple[str, ...]:
        file = work.files.get(record_id, trashed=True)
        work.files.erase(record_id)
        return () if file is None else (file.blob_id,)


class _Signals:
    """One past its date never comes back from here: only renewing it with a reason keeps it."""

    def kept(self, work: UnitOfWork, record_id: str) -> Signal | None:
        return work.signals.get(record_id)

    def trashed(self, work: UnitOfWork, record_id: str) -> Signal | None:
        return work.signals.get_trashed(record_id)

    def check(self, work: UnitOfWork, session: Session, record_id: str, reason: str) -> None:
        self._require_change(work, session, record_id)

    def _require_change(self, work: UnitOfWork, session: Session, record_id: str) -> None:
        signal = self.kept(work, record_id) or self.trashed(work, record_id)
        own = signal is not None and signal.created_by == session.account.id
        _require(session, own, Action.CHANGE_ALL_SIGNALS, Action.CHANGE_OWN_SIGNALS)

    def check_back(self, work: UnitOfWork, session: Session, record_id: str) -> None:
        self._require_change(work, session, record_id)
        signal, entry = self.trashed(work, record_id), work.trash.get(record_id)
        if signal is None or (entry is not None and not entry.trashed_by):
            raise ViosError("signal_past_date")
        if signal.expired(session.clock.today()):
            raise ViosError("signal_past_date")

    def stays(self, work: UnitOfWork, record_id: str) -> bool:
        return False

    def erase(self, work: UnitOfWork, record_id: str) -> tuple[str, ...]:
        return erase_for_good(work, [record_id])


class _Gaps:
    def kept(self, work: UnitOfWork, record_id: str) -> Gap | None:
        return work.gaps.get(record_id)

    def trashed(self, work: UnitOfWork, record_id: str) -> Gap | None:
        return work.gaps.get_trashed(record_id)

    def check(self, work: UnitOfWork, session: Session, record_id: str, reason: str) -> None:
        self.check_back(work, session, record_id)

    def check_back(self, work: UnitOfWork, session: Session, record_id: str) -> None:
        session.require(Action.MANAGE_GAPS)

    def stays(self, work: UnitOfWork, record_id: str) -> bool:
        return False

    def erase(self, work: UnitOfWork, record_id: str) -> tuple[str, ...]:
        work.gaps.erase(record_id)
        return ()


class _Cases:
    """One that was told, or is going to be told, stays: the minutes of its meeting point at it."""

    def kept(self, work: UnitOfWork, record_id: str) -> CoreTeamCase | None:
        return work.cases.get(record_id)

    def trashed(self, work: UnitOfWork, record_id: str) -> CoreTeamCase | None:
        return work.cases.get_trashed(record_id)

    def check(self, work: UnitOfWork, session: Session, record_id: str, reason: str) -> None:
        self.check_back(work, session, record_id)
        if work.meetings.with_case(record_id):
            raise ViosError("trash_case_in_meeting")
        self._check_agreements(work, record_id)

    def check_destroying(self, work: UnitOfWork, session: Session, record_id: str) -> None:
        """As `check`, but the minutes of a meeting that is over can do without it: they keep what was decided."""
        self.check_back(work, session, record_id)
        if not all(meeting.finished for meeting in work.meetings.with_case(record_id)):
            raise ViosError("trash_case_in_meeting")
        self._check_agreements(work, record_id)

    def check_back(self, work: UnitOfWork, session: Session, record_id: str) -> None:
        session.require(Action.RUN_CORE_TEAM)

    def _check_agreements(self, work: UnitOfWork, record_id: str) -> None:
        open_ones = work.agreements.find(AgreementQuery(case_id=record_id, states=OPEN_STATES))
        if open_ones:
            raise ViosError("trash_case_agreements", count=len(open_ones))

    def stays(self, work: UnitOfWork, record_id: str) -> bool:
        return work.cases.holds_fixed(record_id)

    def erase(self, work: UnitOfWork, record_id: str) -> tuple[str, ...]:
        work.cases.erase(record_id)
        return ()


class _Involvements:
    def kept(self, work: UnitOfWork, record_id: str) -> Involvement | None:
        return work.around.involvement(record_id)

    def trashed(self, work: UnitOfWork, record_id: str) -> Involvement | None:
        return work.around.trashed_involvement(record_id)

    def check(self, work: UnitOfWork, session: Session, record_id: str, reason: str) -> None:
        self.check_back(work, session, record_id)

    def check_back(self, work: UnitOfWork, session: Session, record_id: str) -> None:
        session.require(Action.MANAGE_INVOLVEMENT)

    def stays(self, work: UnitOfWork, record_id: str) -> bool:
        return False

    def erase(self, work: UnitOfWork, record_id: str) -> tuple[str, ...]:
        work.around.erase_involvement(record_id)
        return ()


class _Strengths:
    """What goes well: no screen throws it away, a request to erase does."""

    def kept(self, work: UnitOfWork, record_id: str) -> Strength | None:
        return work.around.strength(record_id)

    def trashed(self, work: UnitOfWork, record_id: str) -> Strength | None:
        return work.around.trashed_strength(record_id)

    def check(self, work: UnitOfWork, session: Session, record_id: str, reason: str) -> None:
        self.check_back(work, session, record_id)

    def check_back(self, work: UnitOfWork, session: Session, record_id: str) -> None:
        session.require(Action.MANAGE_INVOLVEMENT)

    def stays(self, work: UnitOfWork, record_id: str) -> bool:
        return False

    def erase(self, work: UnitOfWork, record_id: str) -> tuple[str, ...]:
        work.around.erase_strength(record_id)
        return ()


class _Pupils:
    """A pupil's own file that goes at the end of its period. It is not hidden meanwhile, so it is in no trash."""

    def kept(self, work: UnitOfWork, record_id: str) -> None:
        return None

    def trashed(self, work: UnitOfWork, record_id: str) -> None:
        return None

    def check(self, work: UnitOfWork, session: Session, record_id: str, reason: str) -> None:
        self.check_back(work, session, record_id)

    def check_back(self, work: UnitOfWork, session: Session, record_id: str) -> None:
        session.require(Action.DECIDE_RETENTION)

    def stays(self, work: UnitOfWork, record_id: str) -> bool:
        return True

    def erase(self, work: UnitOfWork, record_id: str) -> tuple[str, ...]:
        raise ViosError("trash_stays")


def _require(session: Session, own: bool, every: Action, mine: Action) -> None:
    if not (session.may(every) or (own and session.may(mine))):
        raise NotAllowedError(every.value)


TRASH_KINDS: Final[dict[RecordKind, TrashKind]] = {
    RecordKind.INCIDENT: _Incidents(),
    RecordKind.AGREEMENT: _Agreements(),
    RecordKind.CONTACT: _Contacts(),
    RecordKind.FILE: _Files(),
    RecordKind.SIGNAL: _Signals(),
    RecordKind.GAP: _Gaps(),
    RecordKind.CASE: _Cases(),
    RecordKind.INVOLVEMENT: _Involvements(),
    RecordKind.STRENGTH: _Strengths(),
    RecordKind.PERSON: _Pupils(),
}


def check_destroying(work: UnitOfWork, session: Session, kind: RecordKind, record_id: str, reason: str) -> None:
    """Whether a record may be put in the trash to be destroyed. Raises as `TrashKind.check`."""
    trash_kind = TRASH_KINDS[kind]
    if isinstance(trash_kind, _Cases):
        trash_kind.check_destroying(work, session, record_id)
    else:
        trash_kind.check(work, session, record_id, reason)
