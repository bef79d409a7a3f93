"""Importing incidents one by one: each is durable before its id is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.incident import Incident, IncidentPerson, check_incident
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.incident_json.reading import Catalogues, NamedPerson, from_json
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.session import Session


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

    def add(self, data: Mapping[str, Any]) -> Incident:
        """Record one object (`services.incident_json`). Durable when this returns; nothing written on an error.

        Raises `ValidationError` with every problem by field.
        """
        imported = from_json(data, self._catalogues)
        check_incident(imported.facts, self._session.clock.today())
        persons = tuple(self._resolved(person, number) for number, person in enumerate(imported.persons, 1))
        return self._incidents.record(replace(imported.facts, persons=persons), status=imported.status)

    def _resolved(self, named: NamedPerson, number: int) -> IncidentPerson:
        """Find the person by id or by exact name and class; add one who is really new."""
        entry = named.entry
        if entry.person_id is not None:
            with self._session.begin() as work:
                known = work.persons.get(entry.person_id)
            if known is None and not named.named:
                raise ValidationError((FieldProblem(f"persons[{number}].person_id", "person_unknown"),))
            if known is not None:
                return replace(entry, person_kind=known.kind)
        if not named.named:
            return replace(entry, person_id=None)
        name = " ".join(part for part in (named.first_name, named.prefix, named.last_name) if part)
        with self._session.begin() as work:
            hits = work.persons.find(name, 20)
        for person in hits:
            same = person.display_name == name and person.class_name == named.class_name
            if same and named.birth_year in (
                None,
                person.birth_year,
                person.birth_date and person.birth_date.year,
            ):
                return replace(entry, person_id=person.id, person_kind=person.kind)
        kind = PersonKind.PUPIL if entry.person_kind is PersonKind.UNKNOWN else entry.person_kind
        added = self._persons.add(
            kind=kind,
            first_name=named.first_name,
            prefix=named.prefix,
            last_name=named.last_name,
            class_name=named.class_name,
            birth_year=named.birth_year,
        )
        return replace(entry, person_id=added.id, person_kind=kind)
