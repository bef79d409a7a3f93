"""Keeping and destroying in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tests.fakes.state import Desk
from vios_desktop.domain.core_team import KeptDecision, Meeting
from vios_desktop.domain.person_merge import group_of
from vios_desktop.domain.retention import DestroyedRecord, DestructionCertificate, ErasedFact, RetentionChoice
from vios_desktop.domain.vocabulary import PersonKind, RecordKind
from vios_desktop.services.ports.retention import Destroyed, KeptRecord


@dataclass(frozen=True, slots=True)
class FakeRetention:
    """Implements `services.ports.Retention`; what hangs on a record is left alone, only the store knows it all."""

    desk: Desk

    def incidents(self, *, hanging: bool = True) -> Sequence[KeptRecord]:
        state, found = self.desk.state, []
        for closing in sorted(state.closings.values(), key=lambda one: one.closed_at):
            incident = state.incidents[closing.incident_id]
            if closing.in_force and incident.id not in state.trash:
                facts, closed_on = incident.facts, closing.closed_at.astimezone().date()
                what = (RecordKind.INCIDENT, incident.id, incident.number, facts.kind, facts.occurred_on)
                found.append(KeptRecord(*what, closed_on, None, {"closing": 1}))
        return found

    def cases(self) -> Sequence[KeptRecord]:
        return [
            KeptRecord(
                RecordKind.CASE, case.id, "", "", case.opened_on, case.closed_on, self._left(case.person_id), {}
            )
            for case in self.desk.state.cases.values()
            if case.closed_on is not None and case.id not in self.desk.state.trash
        ]

    def pupils(self, *, hanging: bool = True, trashed: bool = False) -> Sequence[KeptRecord]:
        """Named by incidents, signals, cases and agreements alone: the store knows the rest."""
        state, found = self.desk.state, []
        into = {one.merged_id: one.kept_id for one in state.person_merges.values() if one.undone_at is None}
        for person in state.persons.values():
            gone = person.left_on
            if gone is None or person.kind is not PersonKind.PUPIL or person.id in into:
                continue
            if (person.id in state.trash) is not trashed:
                continue
            entries = group_of(person.id, [(kept, merged) for merged, kept in into.items()])
            needed = {kind: many for kind, many in self._naming(entries).items() if many}
            parts = {"involvement": sum(one.person_id in entries for one in state.involvements.values())}
            parts = {kind: many for kind, many in parts.items() if many}
            what = (RecordKind.PERSON, person.id, "", person.class_name, gone, gone, gone, parts)
            found.append(KeptRecord(*what, person.display_name, entries, needed))
        return sorted(found, key=lambda one: one.day)

    def _naming(self, entries: Sequence[str]) -> dict[str, int]:
        state = self.desk.state
        in_incidents = (one.person_id for incident in state.incidents.values() for one in incident.facts.persons)
        naming = {
            "incident": in_incidents,
            "signal": (one.facts.person_id for one in state.signals.values()),
            "case": (one.person_id for one in state.cases.values()),
            "agreement": (one.facts.person_id for one in state.agreements.values()),
        }
        return {kind: sum(one in entries for one in ids) for kind, ids in naming.items()}

    def destroy_pupil(self, entries: Sequence[DestroyedRecord]) -> Destroyed:
        state, ids = self.desk.state, [entry.record_id for entry in entries]
        if any(self._naming(ids).values()):
            return Destroyed({}, (), needed=True)
        for entry in entries:
            self.note_destroyed(entry)
            state.persons.pop(entry.record_id, None)
            state.trash.pop(entry.record_id, None)
        hung = [one.id for one in state.involvements.values() if one.person_id in ids]
        for one in hung:
            del state.involvements[one]
        state.retention_choices[:] = [one for one in state.retention_choices if one.record_id not in ids]
        return Destroyed({"involvement": len(hung)} if hung else {}, ())

    def add_choice(self, choice: RetentionChoice) -> None:
        self.desk.state.retention_choices.append(choice)

    def choices(self, record_ids: Sequence[str]) -> Sequence[RetentionChoice]:
        return [choice for choice in self.desk.state.retention_choices if choice.record_id in record_ids]

    def all_choices(self) -> Sequence[RetentionChoice]:
        return list(self.desk.state.retention_choices)

    def destroy(self, choice: DestroyedRecord) -> Destroyed:
        state, record_id = self.desk.state, choice.record_id
        self.note_destroyed(choice)
        gone = state.incidents.pop(record_id, None)
        if gone is not None:
            facts = gone.facts
            state.erased_facts.append(ErasedFact(facts.kind, facts.place, facts.occurred_on.replace(day=1)))
        if state.cases.pop(record_id, None) is not None:
            state.meetings.update({one.id: _without(one, record_id) for one in state.meetings.values()})
        state.trash.pop(record_id, None)
        closings = [one.id for one in state.closings.values() if one.incident_id == record_id]
        for closing_id in closings:
            del state.closings[closing_id]
        state.retention_choices[:] = [one for one in state.retention_choices if one.record_id != record_id]
        return Destroyed({"closing": len(closings)} if closings else {}, ())

    def note_destroyed(self, record: DestroyedRecord) -> None:
        self.desk.state.destroyed.setdefault(record.record_id, record)

    def destroyed(self) -> Sequence[DestroyedRecord]:
        return sorted(self.desk.state.destroyed.values(), key=lambda one: one.destroyed_at)

    def add_certificate(self, certificate: DestructionCertificate) -> None:
        self.desk.state.certificates[certificate.id] = certificate

    def certificates(self) -> Sequence[DestructionCertificate]:
        return sorted(self.desk.state.certificates.values(), key=lambda one: one.made_at, reverse=True)

    def certificate(self, certificate_id: str) -> DestructionCertificate | None:
        return self.desk.state.certificates.get(certificate_id)

    def facts(self) -> Sequence[ErasedFact]:
        return sorted(self.desk.state.erased_facts, key=lambda fact: fact.month)

    def _left(self, person_id: str | None) -> date | None:
        person = self.desk.state.persons.get(person_id or "")
        return person.left_on if person is not None else None


def _without(meeting: Meeting, case_id: str) -> Meeting:
    """Its outcome stays on its place; names are masked by the store alone."""
    kept = [
        KeptDecision(place, told.outcome)
        for place, told in zip(meeting.places, meeting.cases, strict=True)
        if told.case_id == case_id
    ]
    cases = tuple(told for told in meeting.cases if told.case_id != case_id)
    return replace(meeting, cases=cases, typed=replace(meeting.typed, decided=(*meeting.typed.decided, *kept)))
