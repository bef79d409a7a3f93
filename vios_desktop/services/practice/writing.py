"""Writes the practice school in the order in which it happened, with history and log as real work leaves them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime

from vios_desktop.domain.agreement import Agreement
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.gap import Gap
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.person import Person
from vios_desktop.domain.signal import Signal
from vios_desktop.domain.vocabulary import AgreementState, GapState, IncidentStatus
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.practice.recording import AgreementRecording, IncidentRecording, SignalRecording

_EVALUATED = ("state", "kept", "helped", "evaluation", "evaluated_on")
Record = Person | Incident | Agreement | Contact | Signal | Gap


class Writer:
    """Collects what is to be written; `run` does it in the order of the moments, one step per use case."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._steps: list[tuple[datetime, int, Callable[[], None]]] = []
        self._incidents: dict[str, Incident] = {}
        self._agreements: dict[str, Agreement] = {}

    @property
    def work(self) -> UnitOfWork:
        """Where it writes; other writers of the practice school add their steps with `at`."""
        return self._work

    def run(self) -> None:
        for _, _, step in sorted(self._steps, key=lambda step: step[:2]):
            step()

    def person(self, person: Person, at: datetime, by: str) -> None:
        def add() -> None:
            self._work.persons.add(person)
            self._log(AuditAction.PERSON_ADDED, person, at, by)

        self.at(at, add)

    def incident(self, made: IncidentRecording) -> None:
        self.at(made.created_at, lambda: self._add_incident(made))
        if made.changed_at is not None:
            moment = made.changed_at
            self.at(moment, lambda: self._complete_incident(made, moment))

    def agreement(self, made: AgreementRecording) -> None:
        self.at(made.created_at, lambda: self._add_agreement(made))
        if made.moved_at is not None:
            moved_at = made.moved_at
            self.at(moved_at, lambda: self._move_agreement(made, moved_at))
        if made.changed_at is not None:
            changed_at = made.changed_at
            self.at(changed_at, lambda: self._set_agreement_state(made, changed_at))
        if made.slept_at is not None:
            slept_at = made.slept_at
            self.at(slept_at, lambda: self._put_to_sleep(made, slept_at))
        if made.evaluated_at is not None:
            evaluated_at = made.evaluated_at
            self.at(evaluated_at, lambda: self._evaluate_agreement(made, evaluated_at))

    def signal(self, made: SignalRecording) -> None:
        first = made.signal

        def add() -> None:
            self._work.signals.add(first)
            self._log(AuditAction.SIGNAL_RECORDED, first, first.created_at, first.created_by)

        self.at(first.created_at, add)
        if made.renewed_at is not None and made.renewed_until is not None:
            at, until = made.renewed_at, made.renewed_until
            self.at(at, lambda: self._renew_signal(made, at, until))

    def gap(self, gap: Gap, changed_at: datetime | None) -> None:
        """Found open; later, if it was brought or closed, it got where it stands."""
        first = replace(gap, state=GapState.OPEN, brought_on=None, brought_to="", outcome="", closed_on=None)

        def add() -> None:
            self._work.gaps.add(first)
            self._log(AuditAction.GAP_RECORDED, first, gap.created_at, gap.created_by)

        self.at(gap.created_at, add)
        if changed_at is None:
            return

        def change() -> None:
            new = replace(gap, version=2)
            self._work.gaps.replace(new, 1)
            self._work.history.add(
                FieldChange("gap", gap.id, 2, name, before, after, changed_at, gap.created_by)
                for name, before, after in changed_fields(first, new)
                if name != "version"
            )
            self._log(AuditAction.GAP_CHANGED, new, changed_at, gap.created_by)

        self.at(changed_at, change)

    def contact(self, contact: Contact) -> None:
        def add() -> None:
            self._work.contacts.add(contact)
            self._log(AuditAction.CONTACT_LOGGED, contact, contact.contacted_at, contact.created_by)

        self.at(contact.contacted_at, add)

    def at(self, moment: datetime, step: Callable[[], None]) -> None:
        """Something else that was done at this moment, with its own entry in the log."""
        self._steps.append((moment, len(self._steps), step))

    def _add_incident(self, made: IncidentRecording) -> None:
        incident = Incident(
            id=made.id,
            number=self._work.incidents.next_number(made.first.occurred_on.year),
            status=IncidentStatus.OPEN,
            facts=made.first,
            created_at=made.created_at,
            created_by=made.created_by,
            updated_at=made.created_at,
            updated_by=made.created_by,
        )
        self._work.incidents.add(incident)
        self._incidents[incident.id] = incident
        self._log(AuditAction.INCIDENT_RECORDED, incident, made.created_at, made.created_by)

    def _complete_incident(self, made: IncidentRecording, at: datetime) -> None:
        old = self._incidents[made.id]
        new = replace(old, facts=made.final, status=made.status, updated_at=at, version=old.version + 1)
        self._work.incidents.replace(new, old.version)
        pairs = list(changed_fields(old.facts, new.facts))
        if old.status is not new.status:
            pairs.append(("status", old.status.value, new.status.value))
        self._history(new, pairs)
        self._log(AuditAction.INCIDENT_CHANGED, new, at, new.updated_by)

    def _add_agreement(self, made: AgreementRecording) -> None:
        agreement = Agreement(
            id=made.id,
            facts=made.first,
            state=AgreementState.OPEN,
            outcome="",
            created_at=made.created_at,
            created_by=made.created_by,
            updated_at=made.created_at,
            updated_by=made.created_by,
        )
        self._work.agreements.add(agreement)
        self._agreements[agreement.id] = agreement
        self._log(AuditAction.AGREEMENT_MADE, agreement, made.created_at, made.created_by)

    def _move_agreement(self, made: AgreementRecording, at: datetime) -> None:
        old = self._agreements[made.id]
        new = replace(old, facts=made.facts, updated_at=at, version=old.version + 1)
        self._replace_agreement(old, new, [("reason", "", made.moved_reason)])

    def _set_agreement_state(self, made: AgreementRecording, at: datetime) -> None:
        old = self._agreements[made.id]
        new = replace(
            old,
            state=made.state,
            outcome=made.outcome,
            closed_on=made.closed_on,
            updated_at=at,
            version=old.version + 1,
        )
        changed = (pair for pair in changed_fields(old, new) if pair[0] in ("state", "outcome", "closed_on"))
        self._replace_agreement(old, new, changed)

    def _put_to_sleep(self, made: AgreementRecording, at: datetime) -> None:
        old = self._agreements[made.id]
        new = replace(old, sleeps_until=made.sleeps_until, updated_at=at, version=old.version + 1)
        changed = [pair for pair in changed_fields(old, new) if pair[0] == "sleeps_until"]
        self._replace_agreement(old, new, [*changed, ("reason", "", made.sleep_reason)])

    def _evaluate_agreement(self, made: AgreementRecording, at: datetime) -> None:
        old = self._agreements[made.id]
        new = replace(
            old,
            state=AgreementState.EVALUATED,
            kept=made.kept,
            helped=made.helped,
            evaluation=made.evaluation,
            evaluated_on=at.date(),
            evaluated_by=made.evaluated_by,
            updated_at=at,
            updated_by=made.evaluated_by,
            version=old.version + 1,
        )
        changed = (pair for pair in changed_fields(old, new) if pair[0] in _EVALUATED)
        self._replace_agreement(old, new, changed, AuditAction.AGREEMENT_EVALUATED)

    def _replace_agreement(
        self,
        old: Agreement,
        new: Agreement,
        more: Iterable[tuple[str, str, str]],
        action: AuditAction = AuditAction.AGREEMENT_CHANGED,
    ) -> None:
        self._work.agreements.replace(new, old.version)
        self._agreements[new.id] = new
        self._history(new, [*changed_fields(old.facts, new.facts), *more])
        self._log(action, new, new.updated_at, new.updated_by)

    def _renew_signal(self, made: SignalRecording, at: datetime, until: date) -> None:
        old = made.signal
        facts = replace(old.facts, expires_on=until)
        new = replace(old, facts=facts, updated_at=at, updated_by=made.renewed_by, version=old.version + 1)
        self._work.signals.replace(new, old.version)
        self._history(new, [*changed_fields(old.facts, new.facts), ("reason", "", made.reason)])
        self._log(AuditAction.SIGNAL_RENEWED, new, at, made.renewed_by)

    def _history(self, new: Incident | Agreement | Signal, pairs: Iterable[tuple[str, str, str]]) -> None:
        self._work.history.add(
            FieldChange(_kind_of(new), new.id, new.version, name, before, after, new.updated_at, new.updated_by)
            for name, before, after in pairs
        )

    def _log(self, action: AuditAction, record: Record, at: datetime, by: str) -> None:
        self._work.audit.record(
            action,
            object_kind=_kind_of(record),
            object_id=record.id,
            object_hash=canonical_hash(record),
            at=at,
            account_id=by,
        )


def _kind_of(record: Record) -> str:
    return type(record).__name__.lower()
