"""Importing incidents one by one: each is durable before its id is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.incident import Incident, IncidentFacts, IncidentPerson, Measure, check_incident
from vios_desktop.domain.person import Person, check_person
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.incident_json.reading import Catalogues, NamedPerson, from_json
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.session import Session

MOST_NAMESAKES = 200
_NEW = "new "  # begins the id of a person who is not in the vault yet; no id of a vault holds a space


@dataclass(frozen=True, slots=True)
class _Plan:
    """A person's part in the incident, and the person where one has to be added."""

    entry: IncidentPerson
    new: Person | None = None


class IncidentImport:
    """One run over many records. The catalogues are read once, at the start."""

    def __init__(self, session: Session) -> None:
        session.require(Action.IMPORT_RECORDS)
        self._session = session
        self._incidents = IncidentService(session)
        self._persons = PersonService(session)
        with session.begin() as work:
            self._catalogues: Catalogues = {
                name: tuple(work.catalogues.items(name, active_only=True)) for name in CatalogueName
            }
            self._locations = work.school.get().locations

    def add(self, data: Mapping[str, Any]) -> Incident:
        """Record one object (`services.incident_json`). Durable when this returns; nothing written on an error.

        Raises `ValidationError` with every problem by field.
        """
        imported = from_json(data, self._catalogues, self._locations)
        plans = [self._plan(person, number) for number, person in enumerate(imported.persons, 1)]
        facts = replace(imported.facts, persons=tuple(plan.entry for plan in plans))
        facts = replace(facts, measures=self._for_these(facts.measures, imported.persons, plans))
        check_incident(facts, self._session.clock.today())
        new_ids = {plan.new.id: self._added(plan.new) for plan in plans if plan.new is not None}
        return self._incidents.record(_with_ids(facts, new_ids), status=imported.status)

    def _plan(self, named: NamedPerson, number: int) -> _Plan:
        """Find the person by id or by exact name and class; prepare one who is really new. Writes nothing."""
        entry = named.entry
        if entry.person_id is not None:
            with self._session.begin() as work:
                known = work.persons.get(entry.person_id)
            if known is None and not named.named:
                raise ValidationError((FieldProblem(f"persons[{number}].person_id", "person_unknown"),))
            if known is not None:
                return _Plan(replace(entry, person_kind=known.kind))
        if not named.named:
            return _Plan(replace(entry, person_id=None))
        kind = PersonKind.PUPIL if entry.person_kind is PersonKind.UNKNOWN else entry.person_kind
        new = Person(
            id=_NEW + repr((named.first_name, named.prefix, named.last_name, named.class_name, named.birth_year)),
            kind=kind,
            first_name=named.first_name,
            prefix=named.prefix,
            last_name=named.last_name,
            class_name=named.class_name,
            birth_year=named.birth_year,
        )
        known = self._found(new)
        if known is not None:
            return _Plan(replace(entry, person_id=known.id, person_kind=known.kind))
        try:
            check_person(new, self._session.clock.today())
        except ValidationError as error:
            found = (FieldProblem(f"persons[{number}].{p.field}", p.code) for p in error.problems)
            raise ValidationError(tuple(found)) from None
        return _Plan(replace(entry, person_id=new.id, person_kind=kind), new)

    def _found(self, wanted: Person) -> Person | None:
        with self._session.begin() as work:
            hits = work.persons.find(wanted.display_name, MOST_NAMESAKES)
        for person in hits:
            same = (person.display_name, person.class_name) == (wanted.display_name, wanted.class_name)
            born = person.birth_date.year if person.birth_date else person.birth_year
            if same and wanted.birth_year in (None, born):
                return person
        return None

    def _for_these(
        self, measures: tuple[Measure, ...], persons: tuple[NamedPerson, ...], plans: list[_Plan]
    ) -> tuple[Measure, ...]:
        """The measures with the ids of this vault: in a listing of another one they are those of that vault."""
        ids = {
            person.entry.person_id: plan.entry.person_id
            for person, plan in zip(persons, plans, strict=True)
            if person.entry.person_id is not None
        }
        asked = {measure.person_id for measure in measures if measure.person_id is not None}
        with self._session.begin() as work:
            ids = dict.fromkeys(work.persons.get_many(asked - ids.keys())) | ids
        problems = [
            FieldProblem(f"measures[{number}].person_id", "person_unknown")
            for number, measure in enumerate(measures, 1)
            if measure.person_id is not None and measure.person_id not in ids
        ]
        if problems:
            raise ValidationError(tuple(problems))
        return tuple(
            replace(measure, person_id=ids.get(measure.person_id or "") or measure.person_id)
            for measure in measures
        )

    def _added(self, person: Person) -> str:
        return self._persons.add(
            kind=person.kind,
            first_name=person.first_name,
            prefix=person.prefix,
            last_name=person.last_name,
            class_name=person.class_name,
            birth_year=person.birth_year,
        ).id


def _with_ids(facts: IncidentFacts, ids: Mapping[str, str]) -> IncidentFacts:
    """The facts with the ids of the persons who were added, in place of those they were planned with."""

    def kept(person_id: str | None) -> str | None:
        return ids.get(person_id or "", person_id)

    return replace(
        facts,
        persons=tuple(replace(entry, person_id=kept(entry.person_id)) for entry in facts.persons),
        measures=tuple(replace(measure, person_id=kept(measure.person_id)) for measure in facts.measures),
    )
