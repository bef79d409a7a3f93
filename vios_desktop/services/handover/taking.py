"""Taking a handover in: looked at without keeping anything, then all that was chosen in one transaction, once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from vios_desktop.domain.agreement import Agreement
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.handover import (
    HandedAgreement,
    HandedFile,
    HandedIncident,
    HandedSignal,
    Handover,
    renewed,
)
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.person import check_person
from vios_desktop.domain.rights import Action
from vios_desktop.domain.signal import Signal
from vios_desktop.domain.trash import TrashEntry, purge_day
from vios_desktop.domain.vocabulary import DisclosureKind, RecordKind, SharingLevel, SignalState
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.handover.form import KIND, HandoverForm, opened
from vios_desktop.services.handover.making import counted
from vios_desktop.services.handover.review import (
    TAKEABLE,
    Fitted,
    HandoverReview,
    ItemState,
    look_at_items,
    look_at_people,
    tell,
)
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.queries import LogQuery
from vios_desktop.services.register import add_disclosure

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

_MOST_LINES: Final = 100_000
_REASON: Final = "Overdracht teruggedraaid"
_NECESSITY: Final = "Overgenomen bij een overdracht"
_OURS: Final = "school"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came into being, by kind; enough to take it back. `persons` are those that were added."""

    handover_id: str
    records: tuple[tuple[RecordKind, str], ...]
    persons: tuple[str, ...]

    def count(self, kind: RecordKind) -> int:
        return sum(1 for one, _id in self.records if one is kind)


class HandoverInService:
    """Nothing of a handover is kept before somebody chose; then all that was chosen, or nothing."""

    def __init__(self, session: Session, form: HandoverForm) -> None:
        self._session, self._form = session, form

    def look(self, content: bytes) -> HandoverReview:
        """Open it and lay it beside what is here, keeping nothing; that somebody looked is logged.

        Raises `ViosError`: handover_damaged, handover_foreign, handover_newer, handover_too_large,
        handover_hostile.
        """
        self._require()
        with self._session.begin() as work:
            keys = tuple(work.invitations.private_keys())
        if not keys:
            raise ViosError("handover_foreign")
        handover, contents = opened(self._form, content, keys)
        with self._session.begin() as work:
            people = look_at_people(work, handover)
            pupils = {one.person.id: one.proposed for one in people}
            today = self._session.clock.today()
            items = look_at_items(work, handover, contents, pupils, today)
            before = _stands(work, handover.id)
            told = tell(self._form.teller(work, handover.pupils), handover, items)
            work.audit.record(AuditAction.HANDOVER_VIEWED, object_kind=KIND, object_id=handover.id)
            work.commit()
        words = self._form.file_words(content)
        return HandoverReview(handover, contents, words, before, people, pupils, items, *told)

    def open_file(self, path: Path) -> HandoverReview:
        """`look` at a file. Also raises `ViosError("file_unreadable")`."""
        self._require()
        return self.look(self._form.read(path))

    def with_pupils(self, review: HandoverReview, pupils: Mapping[str, str]) -> HandoverReview:
        """The same under another choice of who is who; what has the same id is the same."""
        self._require()
        chosen = {
            one.person.id: one.same.id if one.same is not None else pupils.get(one.person.id, "")
            for one in review.people
        }
        with self._session.begin() as work:
            today = self._session.clock.today()
            items = look_at_items(work, review.handover, review.contents, chosen, today)
            teller = self._form.teller(work, review.handover.pupils)
            told, own = tell(teller, review.handover, items)
        return replace(review, pupils=chosen, items=items, told=told, told_own=own)

    def take_in(self, review: HandoverReview, choices: Mapping[str, bool]) -> TakenIn:
        """Add what was chosen, by the id of the record; what is new and not named is added too.

        Nothing that is here changes. Raises `ViosError`: handover_taken_before, handover_undecided (count),
        handover_changed_here when what is here is not as it was reviewed, and those of files and a full disk.
        Then nothing of it is kept.
        """
        self._require()
        self._session.require(Action.RECORD_INCIDENT)
        with self._session.begin() as work:
            if _stands(work, review.handover.id):
                raise ViosError("handover_taken_before")
            today = self._session.clock.today()
            items = look_at_items(work, review.handover, review.contents, review.pupils, today)
            if [(one.id, one.state) for one in items] != [(one.id, one.state) for one in review.items]:
                raise ViosError("handover_changed_here")
            left = [one for one in review.asks() if one.id not in choices]
            if left:
                raise ViosError("handover_undecided", count=len(left))
            wanted = {
                one.id
                for one in items
                if one.state in TAKEABLE and choices.get(one.id, one.state is ItemState.NEW)
            }
            taken = _Taking(self._session, work, review).all(wanted)
            self._note(work, review, taken)
            work.commit()
        return taken

    def take_back(self, taken: TakenIn) -> None:
        """All that came of it goes to the trash, in one step, as long as nobody changed anything of it.

        Pupils that were added stay in the list. Raises `ViosError("handover_changed_since")`.
        """
        self._require()
        self._session.require(Action.USE_TRASH)
        today, now, by = self._session.clock.today(), self._session.clock.now(), self._session.account.id
        with self._session.begin() as work:
            if not all(_untouched(work, kind, record_id) for kind, record_id in taken.records):
                raise ViosError("handover_changed_since")
            for kind, record_id in taken.records:
                work.trash.put(TrashEntry(kind, record_id, now, by, _REASON, purge_day(today)))
                work.audit.record(AuditAction.RECORD_TRASHED, object_kind=kind.value, object_id=record_id)
            work.audit.record(AuditAction.HANDOVER_TAKEN_BACK, object_kind=KIND, object_id=taken.handover_id)
            work.commit()

    def _require(self) -> None:
        self._session.require(Action.RECEIVE_REPORTS)
        self._session.require(Action.VIEW_DOSSIER)

    def _note(self, work: UnitOfWork, review: HandoverReview, taken: TakenIn) -> None:
        """In the log, and in the register: there it stands with the basis and the purpose that came with it.

        Of what came only the hash is kept: what was not taken in is nowhere.
        """
        handover, now = review.handover, self._session.clock.now()
        from_whom = ", ".join(part for part in (handover.school_name, handover.sender) if part)
        entry = DisclosureEntry(
            id=str(uuid4()),
            kind=DisclosureKind.DOSSIER,
            what=f"Ontvangen van {from_whom}. {_counted(taken)}",
            level=SharingLevel.NAMED_REASONED,
            recipient=work.school.get().name,
            recipient_kind=_OURS,
            basis=handover.basis,
            purpose=handover.purpose,
            necessity=_NECESSITY,
            informed=None,
            informed_note="",
            made_at=now,
            made_by=self._session.account.id,
            person_ids=tuple(
                review.pupils[one.id] or one.id for one in handover.pupils if _is_here(work, review, one.id)
            ),
            object_id=handover.id,
            content_hash=hashlib.sha256(self._form.words(handover)).hexdigest(),
        )
        if entry.person_ids:
            add_disclosure(work, self._session, entry)
        detail = f"records={len(taken.records)} persons={len(taken.persons)}"
        work.audit.record(AuditAction.HANDOVER_TAKEN_IN, object_kind=KIND, object_id=handover.id, detail=detail)


class _Taking:
    """Adds records inside a running unit of work; what has an id that was used before gets another."""

    def __init__(self, session: Session, work: UnitOfWork, review: HandoverReview) -> None:
        self._session, self._work, self._review = session, work, review
        self._fit = Fitted(work, review.pupils)
        self._now, self._by = session.clock.now(), session.account.id
        self._records: list[tuple[RecordKind, str]] = []
        self._persons: list[str] = []
        self._ids: dict[str, str] = {}
        self._destroyed = {one.record_id for one in work.retention.destroyed()}

    def all(self, wanted: set[str]) -> TakenIn:
        handover = self._review.handover
        self._people(handover)
        for incident in handover.incidents:
            if incident.id in wanted:
                self._incident(incident)
        for signal in handover.signals:
            if signal.id in wanted:
                self._signal(signal)
        for agreement in handover.agreements:
            if agreement.id in wanted:
                self._agreement(agreement)
        for file in handover.files:
            if file.id in wanted:
                self._file(file)
        return TakenIn(handover.id, tuple(self._records), tuple(self._persons))

    def _people(self, handover: Handover) -> None:
        for person in handover.pupils:
            if self._review.pupils[person.id]:
                continue
            added = replace(person, version=1)
            check_person(added, self._session.clock.today())
            self._work.persons.add(added)
            self._persons.append(added.id)
            self._work.audit.record(
                AuditAction.PERSON_ADDED,
                object_kind="person",
                object_id=added.id,
                object_hash=canonical_hash(added),
            )

    def _incident(self, handed: HandedIncident) -> None:
        work = self._work
        free = work.incidents.get(handed.id) is None and work.incidents.get_trashed(handed.id) is None
        free = free and self._never_here(handed.id)
        facts, _recoded = self._fit.incident(handed.facts)
        new_id = self._id(handed.id, free)
        IncidentService(self._session).write_new(work, renewed(facts, _new_id), handed.status, new_id)
        self._keep(RecordKind.INCIDENT, new_id)

    def _signal(self, handed: HandedSignal) -> None:
        work = self._work
        free = work.signals.get(handed.id) is None and work.signals.get_trashed(handed.id) is None
        free = free and self._never_here(handed.id)
        facts, _recoded = self._fit.signal(handed.facts)
        new_id = self._id(handed.id, free)
        signal = Signal(new_id, facts, SignalState.OPEN, self._now, self._by, self._now, self._by)
        work.signals.add(signal)
        self._log(RecordKind.SIGNAL, signal.id, AuditAction.SIGNAL_RECORDED, signal)
        self._keep(RecordKind.SIGNAL, signal.id)

    def _agreement(self, handed: HandedAgreement) -> None:
        """About an incident that was not taken in, it stays an agreement about the pupil, or is left."""
        work = self._work
        free = work.agreements.get(handed.id) is None and work.agreements.get_trashed(handed.id) is None
        free = free and self._never_here(handed.id)
        facts, _recoded = self._fit.agreement(handed.facts)
        incident_id = self._here(facts.incident_id)
        person_id = facts.person_id or (None if incident_id else self._only_pupil())
        agreement = Agreement(
            id=self._id(handed.id, free),
            facts=replace(facts, incident_id=incident_id, person_id=person_id),
            state=handed.state,
            outcome=handed.outcome,
            created_at=self._now,
            created_by=self._by,
            updated_at=self._now,
            updated_by=self._by,
            closed_on=handed.closed_on,
        )
        work.agreements.add(agreement)
        self._log(RecordKind.AGREEMENT, agreement.id, AuditAction.AGREEMENT_MADE, agreement)
        self._keep(RecordKind.AGREEMENT, agreement.id)

    def _file(self, handed: HandedFile) -> None:
        """One that hangs on a record that was left here as it is, is left too."""
        owner: str | None = self._fit.person(handed.record_id)
        if handed.record_kind is not RecordKind.PERSON:
            owner = self._ids.get(handed.record_id)
        if owner is None:
            return
        new = NewFile(handed.name, self._review.contents[handed.sha256], handed.note)
        file = FileService(self._session).take_in(self._work, FileOwner(handed.record_kind, owner), new)
        self._records.append((RecordKind.FILE, file.id))

    def _here(self, incident_id: str | None) -> str | None:
        """The incident that was added, or the one that is here by that id."""
        if incident_id is None:
            return None
        added = self._ids.get(incident_id)
        return added or (incident_id if self._work.incidents.get(incident_id) is not None else None)

    def _only_pupil(self) -> str | None:
        pupils = self._review.handover.pupils
        return self._fit.person(pupils[0].id) if len(pupils) == 1 else None

    def _never_here(self, record_id: str) -> bool:
        """Neither limited to accounts now, nor destroyed before: a restore destroys such an id again."""
        return record_id not in self._destroyed and self._work.limited.get(record_id) is None

    def _id(self, handed: str, free: bool) -> str:
        self._ids[handed] = handed if free else _new_id()
        return self._ids[handed]

    def _log(self, kind: RecordKind, record_id: str, action: AuditAction, record: object) -> None:
        self._work.audit.record(
            action, object_kind=kind.value, object_id=record_id, object_hash=canonical_hash(record)
        )

    def _keep(self, kind: RecordKind, record_id: str) -> None:
        """Its history begins with where it came from."""
        handover = self._review.handover
        made = long_date(handover.made_at.astimezone().date())
        origin = f"Overgenomen van {handover.school_name}, overdracht van {made}"
        told = FieldChange(kind.value, record_id, 1, "reason", "", origin, self._now, self._by)
        self._work.history.add((told,))
        self._records.append((kind, record_id))


def _counted(taken: TakenIn) -> str:
    words = counted(
        *map(taken.count, (RecordKind.INCIDENT, RecordKind.SIGNAL, RecordKind.AGREEMENT, RecordKind.FILE))
    )
    return f"Overgenomen: {words or 'niets'}"


def _new_id() -> str:
    return str(uuid4())


def _stands(work: UnitOfWork, handover_id: str) -> bool:
    """Whether it was taken in, and not taken back since."""
    actions = frozenset({AuditAction.HANDOVER_TAKEN_IN, AuditAction.HANDOVER_TAKEN_BACK})
    for entry in work.audit.page(LogQuery(actions=actions), _MOST_LINES):
        if entry.object_id == handover_id:
            return entry.action is AuditAction.HANDOVER_TAKEN_IN
    return False


def _untouched(work: UnitOfWork, kind: RecordKind, record_id: str) -> bool:
    if kind is RecordKind.FILE:
        return work.files.get(record_id) is not None
    found = {
        RecordKind.INCIDENT: work.incidents.get,
        RecordKind.SIGNAL: work.signals.get,
        RecordKind.AGREEMENT: work.agreements.get,
    }[kind](record_id)
    return found is not None and getattr(found, "version", 1) == 1


def _is_here(work: UnitOfWork, review: HandoverReview, person_id: str) -> bool:
    return work.persons.get(review.pupils[person_id] or person_id) is not None
