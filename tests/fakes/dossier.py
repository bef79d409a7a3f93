"""What is around a person, and the chronology, in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tests.fakes.state import Desk, add_new, replace_changed, require_known
from tests.fakes.text import begins_words_of
from vios_desktop.domain.chronology import ChronicleEntry, ChronicleKind, in_order
from vios_desktop.domain.involvement import Consent, HouseholdMember, Involvement, Strength
from vios_desktop.domain.person import Person
from vios_desktop.domain.police_marked import from_police
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.ports.dossier import PupilQuery


@dataclass(frozen=True, slots=True)
class FakeAround:
    desk: Desk

    def involvements(self, person_ids: Sequence[str]) -> Sequence[Involvement]:
        found = [one for one in self._kept() if one.person_id in person_ids]
        return sorted(found, key=lambda one: (one.since, one.id))

    def involvement(self, involvement_id: str) -> Involvement | None:
        return next((one for one in self._kept() if one.id == involvement_id), None)

    def trashed_involvement(self, involvement_id: str) -> Involvement | None:
        thrown = involvement_id in self.desk.state.trash
        return self.desk.state.involvements.get(involvement_id) if thrown else None

    def to_evaluate(self, until: date) -> Sequence[Involvement]:
        found = [
            one
            for one in self._kept()
            if one.evaluate_on is not None
            and one.evaluate_on <= until
            and (one.until is None or one.until >= until)
        ]
        return sorted(found, key=lambda one: (one.evaluate_on or date.max, one.id))

    def add_involvement(self, involvement: Involvement) -> None:
        require_known(self.desk.state.persons, involvement.person_id)
        add_new(self.desk.state.involvements, involvement)

    def replace_involvement(self, involvement: Involvement, expected_version: int) -> None:
        replace_changed(self.desk.state.involvements, involvement, expected_version, "involvement")

    def erase_involvement(self, involvement_id: str) -> None:
        self.desk.state.involvements.pop(involvement_id, None)

    def strengths(self, person_ids: Sequence[str]) -> Sequence[Strength]:
        found = [one for one in self.desk.state.strengths.values() if one.person_id in person_ids]
        kept = [one for one in found if one.id not in self.desk.state.trash]
        return sorted(kept, key=lambda one: (-one.noted_on.toordinal(), one.id))

    def strength(self, strength_id: str) -> Strength | None:
        state = self.desk.state
        return None if strength_id in state.trash else state.strengths.get(strength_id)

    def trashed_strength(self, strength_id: str) -> Strength | None:
        state = self.desk.state
        return state.strengths.get(strength_id) if strength_id in state.trash else None

    def add_strength(self, strength: Strength) -> None:
        require_known(self.desk.state.persons, strength.person_id)
        add_new(self.desk.state.strengths, strength)

    def erase_strength(self, strength_id: str) -> None:
        self.desk.state.strengths.pop(strength_id, None)

    def consents(self, person_ids: Sequence[str]) -> Sequence[Consent]:
        found = [one for one in self.desk.state.consents.values() if one.person_id in person_ids]
        return sorted(found, key=lambda one: (-one.given_on.toordinal(), one.id))

    def put_consent(self, consent: Consent) -> None:
        require_known(self.desk.state.persons, consent.person_id)
        self.desk.state.consents[consent.id] = consent

    def erase_consent(self, consent_id: str) -> None:
        self.desk.state.consents.pop(consent_id, None)

    def household(self, person_ids: Sequence[str]) -> Sequence[HouseholdMember]:
        members = self.desk.state.households
        homes = {home for home, person_id in members if person_id in person_ids}
        return [members[key] for key in sorted(members) if key[0] in homes]

    def join(self, member: HouseholdMember) -> None:
        require_known(self.desk.state.persons, member.person_id)
        self.desk.state.households.setdefault((member.household_id, member.person_id), member)

    def part(self, household_id: str, person_id: str) -> None:
        members = self.desk.state.households
        members.pop((household_id, person_id), None)
        left = [key for key in members if key[0] == household_id]
        if len(left) < 2:
            for key in left:
                del members[key]

    def _kept(self) -> list[Involvement]:
        state = self.desk.state
        return [one for one in state.involvements.values() if one.id not in state.trash]


@dataclass(frozen=True, slots=True)
class FakeChronicle:
    """Incidents, signals and agreements alone; every table is tried with the real store."""

    desk: Desk

    def of(self, person_ids: Sequence[str], today: date) -> Sequence[ChronicleEntry]:
        state = self.desk.state
        lines = []
        own = [i for i in state.incidents.values() if any(p.person_id in person_ids for p in i.facts.persons)]
        for incident in own:
            facts = incident.facts
            lines.append(
                ChronicleEntry(
                    ChronicleKind.INCIDENT,
                    incident.id,
                    incident.id,
                    facts.occurred_on,
                    incident.created_at.date(),
                    code=facts.kind,
                    text=facts.facts,
                    state=incident.status.value,
                    mark=",".join(sorted(p.role.value for p in facts.persons if p.person_id in person_ids)),
                    number=incident.number,
                )
            )
        for signal in state.signals.values():
            told = signal.facts
            if told.person_id in person_ids and told.expires_on >= today:
                lines.append(
                    ChronicleEntry(
                        ChronicleKind.SIGNAL,
                        signal.id,
                        signal.id,
                        told.observed_on,
                        signal.created_at.date(),
                        code=told.theme.value,
                        text=told.facts,
                        note=told.other_explanation,
                        mark=told.source.value,
                        due_on=told.expires_on,
                        by=told.observer_name,
                        from_police=from_police(signal),
                    )
                )
        for agreement in state.agreements.values():
            made, agreed = agreement.created_at.date(), agreement.facts
            if agreed.person_id in person_ids or agreed.incident_id in {one.id for one in own}:
                lines.append(
                    ChronicleEntry(
                        ChronicleKind.AGREEMENT,
                        agreement.id,
                        agreement.id,
                        agreed.agreed_on or made,
                        made,
                        code=agreed.owner_kind,
                        text=agreed.text,
                        state=agreement.state.value,
                        mark=agreement.kept.value if agreement.kept else "",
                        due_on=agreed.due_on,
                    )
                )
        return in_order(line for line in lines if line.record_id not in state.trash)

    def pupils(self, query: PupilQuery) -> Sequence[Person]:
        merged = {one.merged_id for one in self.desk.state.person_merges.values() if one.undone_at is None}
        found = [
            one
            for one in self.desk.state.persons.values()
            if one.kind is PersonKind.PUPIL
            and one.id not in merged
            and (one.left_on is not None) == query.left
            and begins_words_of(query.text, one.display_name)
            and query.class_name in ("", one.class_name)
        ]
        return sorted(found, key=lambda one: (one.last_name, one.first_name, one.id))

    def classes(self) -> Sequence[str]:
        return sorted({one.class_name for one in self.pupils(PupilQuery()) if one.class_name})
