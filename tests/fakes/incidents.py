"""Incidents in memory: filters, rows, counting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tests.fakes.person_merges import same_persons
from tests.fakes.state import Desk, add_new, catalogue_family, replace_changed, require_known
from tests.fakes.text import begins_words_of
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.incident import Incident
from vios_desktop.services.queries import CountableIncident, IncidentOrder, IncidentQuery, IncidentRow


@dataclass(frozen=True, slots=True)
class FakeIncidents:
    desk: Desk

    def add(self, incident: Incident) -> None:
        require_known(self.desk.state.persons, *_person_ids(incident))
        add_new(self.desk.state.incidents, incident)

    def get(self, incident_id: str) -> Incident | None:
        return self._kept().get(incident_id)

    def get_trashed(self, incident_id: str) -> Incident | None:
        return self.desk.state.incidents.get(incident_id) if incident_id in self.desk.state.trash else None

    def holds_fixed(self, incident_id: str) -> bool:
        state, incident = self.desk.state, self.desk.state.incidents[incident_id]
        agreed = any(a.facts.incident_id == incident_id for a in state.agreements.values())
        handed = any(item.handovers for item in incident.facts.items)
        decided = any(record.incident_id == incident_id for record in state.decisions.values())
        written = any(letter.incident_id == incident_id for letter in state.letters.values())
        closed = any(closing.incident_id == incident_id for closing in state.closings.values())
        return agreed or handed or decided or written or closed

    def erase(self, incident_id: str) -> None:
        state = self.desk.state
        state.incidents.pop(incident_id, None)
        for contact in [c for c in state.contacts.values() if c.incident_id == incident_id]:
            del state.contacts[contact.id]
        state.history[:] = [c for c in state.history if (c.record_kind, c.record_id) != ("incident", incident_id)]

    def _kept(self) -> dict[str, Incident]:
        state = self.desk.state
        return {i: incident for i, incident in state.incidents.items() if i not in state.trash}

    def replace(self, incident: Incident, expected_version: int) -> None:
        require_known(self.desk.state.persons, *_person_ids(incident))
        replace_changed(self.desk.state.incidents, incident, expected_version, "incident")

    def next_number(self, year: int) -> str:
        last = self.desk.state.last_numbers.get(year, 0) + 1
        self.desk.state.last_numbers[year] = last
        return f"{year}-{last:03d}"

    def ids(self, query: IncidentQuery, most: int | None = None) -> Sequence[str]:
        found = [incident for incident in self._kept().values() if self._fits(incident, query)]
        if query.order is IncidentOrder.LAST_CHANGED:
            found.sort(key=lambda i: (i.updated_at, i.number), reverse=True)
        else:
            found.sort(
                key=lambda i: (i.facts.occurred_on, i.created_at, i.number),
                reverse=query.order is IncidentOrder.NEWEST_FIRST,
            )
        return [incident.id for incident in found][:most]

    def rows(self, ids: Sequence[str], today: date) -> Sequence[IncidentRow]:
        known = (self._kept()[i] for i in ids if i in self._kept())
        return [self._row(incident, today) for incident in known]

    def count(self, query: IncidentQuery) -> int:
        return len(self.ids(query))

    def countable(self, starts_on: date, ends_on: date) -> Sequence[CountableIncident]:
        lines = [
            CountableIncident(
                id=incident.id,
                occurred_on=incident.facts.occurred_on,
                registered_on=incident.created_at.date(),
                changed_on=incident.updated_at.date(),
                kind=incident.facts.kind,
                place=incident.facts.place,
                roles=tuple((person.role.value, person.person_id) for person in incident.facts.persons),
                measures=tuple(measure.kind for measure in incident.facts.measures),
            )
            for incident in self._kept().values()
        ]
        lines.sort(key=lambda line: (line.occurred_on, line.id))
        return [
            line
            for line in lines
            if any(starts_on <= day <= ends_on for day in (line.occurred_on, line.registered_on, line.changed_on))
        ]

    def count_occurred(self, starts_on: date, ends_on: date) -> int:
        days = (incident.facts.occurred_on for incident in self._kept().values())
        return sum(starts_on <= day <= ends_on for day in days)

    def of_person(self, person_id: str) -> Sequence[str]:
        return self.ids(IncidentQuery(person_id=person_id))

    def _fits(self, incident: Incident, query: IncidentQuery) -> bool:
        facts = incident.facts
        tests = (
            not query.kinds or facts.kind in catalogue_family(self.desk, CatalogueName.KIND, query.kinds),
            not query.places or facts.place in catalogue_family(self.desk, CatalogueName.PLACE, query.places),
            not query.statuses or incident.status in query.statuses,
            query.occurred_from is None or facts.occurred_on >= query.occurred_from,
            query.occurred_to is None or facts.occurred_on <= query.occurred_to,
            query.person_id is None or any(p.person_id in self._same(query.person_id) for p in facts.persons),
            query.ids is None or incident.id in query.ids,
            query.visible_to is None or incident.is_own(query.visible_to),
            any(begins_words_of(query.text, text) for text in self._texts_of(incident)),
        )
        return all(tests)

    def _same(self, person_id: str) -> tuple[str, ...]:
        return same_persons(self.desk, person_id)

    def _texts_of(self, incident: Incident) -> tuple[str, ...]:
        """What it says itself, and what each of its closings says."""
        closings = self.desk.state.closings.values()
        learned = (c for c in closings if c.incident_id == incident.id)
        said = (" ".join((c.helped, c.did_not_help, c.differently, c.open_ends)) for c in learned)
        return (self._text_of(incident), *said)

    def _text_of(self, incident: Incident) -> str:
        persons = (self.desk.state.persons.get(p.person_id or "") for p in incident.facts.persons)
        names = (person.display_name for person in persons if person is not None)
        return " ".join((incident.number, incident.facts.facts, *names))

    def _row(self, incident: Incident, today: date) -> IncidentRow:
        agreements = [
            a
            for a in self.desk.state.agreements.values()
            if a.facts.incident_id == incident.id and not a.closed and a.id not in self.desk.state.trash
        ]
        deadlines = [a.facts.due_on for a in agreements if a.facts.due_on is not None]
        return IncidentRow(
            id=incident.id,
            number=incident.number,
            kind=incident.facts.kind,
            subkind=incident.facts.subkind,
            occurred_on=incident.facts.occurred_on,
            time_note=incident.facts.time_note,
            place=incident.facts.place,
            place_note=incident.facts.place_note,
            status=incident.status,
            late_agreements=sum(agreement.days_late(today) > 0 for agreement in agreements),
            open_agreements=len(agreements),
            next_due_on=min(deadlines, default=None),
        )


def _person_ids(incident: Incident) -> list[str | None]:
    involved = [entry.person_id for entry in incident.facts.persons]
    return involved + [measure.person_id for measure in incident.facts.measures]
