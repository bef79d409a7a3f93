"""Writing: an incident as plain JSON values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.incident import Incident, IncidentItem, IncidentPerson, Measure
from vios_desktop.domain.own_field import FieldSort, OwnAnswer
from vios_desktop.domain.person import Person
from vios_desktop.domain.school import Location
from vios_desktop.services.incident_json.names import CODES, DATES, TEXTS

Labels = Mapping[tuple[CatalogueName, str], str]


def to_json(
    incident: Incident,
    persons: Mapping[str, Person],
    locations: Sequence[Location] = (),
    labels: Labels = MappingProxyType({}),
) -> dict[str, Any]:
    """Everything of one incident as plain JSON values; empty fields are left out.

    A location is given by its name, or by its id where `locations` does not know it. `labels` are what own fields
    and their choices are called: beside the codes, which alone are read back.
    """
    facts = incident.facts
    location_names = {location.id: location.name for location in locations}
    record: dict[str, Any] = {
        "id": incident.id,
        "number": incident.number,
        "status": incident.status.value,
        "kind": facts.kind,
        "subkind": facts.subkind,
        "occurred_on": facts.occurred_on.isoformat(),
        "occurred_time": _clock_time(facts.occurred_time),
        "location": location_names.get(facts.location_id or "", facts.location_id),
        "place": facts.place,
        "facts": facts.facts,
        "damage_eur": facts.damage_eur,
        "first_hand": facts.first_hand,
    }
    record |= {name: getattr(facts, name) for name in TEXTS}
    record |= {name: _iso(getattr(facts, name)) for name in DATES}
    record |= {name: _value(getattr(facts, name)) for name in CODES}
    record["persons"] = [_person_json(entry, persons.get(entry.person_id or "")) for entry in facts.persons]
    record["items"] = [_item_json(item) for item in facts.items]
    record["measures"] = [_measure_json(measure) for measure in facts.measures]
    record["own_fields"] = [_own_json(answer, labels) for answer in facts.own]
    record |= {
        "created_at": incident.created_at.isoformat(),
        "created_by": incident.created_by,
        "updated_at": incident.updated_at.isoformat(),
        "updated_by": incident.updated_by,
        "version": incident.version,
    }
    return _without_empty(record)


def _person_json(entry: IncidentPerson, person: Person | None) -> dict[str, Any]:
    record: dict[str, Any] = {
        "person_id": entry.person_id,
        "person_kind": entry.person_kind.value,
        "role": entry.role.value,
        "description": entry.description,
        "told_parents": entry.parents_told.value,
        "told_on": _iso(entry.parents_told_on),
        "told_by": entry.parents_told_by,
        "told_note": entry.parents_note,
        "own_view": entry.own_view,
    }
    if person is not None:
        record |= {
            "first_name": person.first_name,
            "prefix": person.prefix,
            "last_name": person.last_name,
            "class": person.class_name,
            "birth_year": person.birth_date.year if person.birth_date else person.birth_year,
        }
    return _without_empty(record)


def _item_json(item: IncidentItem) -> dict[str, Any]:
    handovers = [
        _without_empty(
            {
                "handed_on": handover.handed_on.isoformat(),
                "handed_by": handover.handed_by,
                "handed_to": handover.handed_to,
                "witness": handover.witness,
                "note": handover.note,
            }
        )
        for handover in item.handovers
    ]
    return _without_empty(
        {
            "item_kind": item.item_kind.value,
            "subtype": item.description,
            "count": item.count,
            "taken_by": item.taken_by,
            "taken_on": _iso(item.taken_on),
            "witness": item.witness,
            "kept_at": item.kept_at,
            "handovers": handovers,
        }
    )


def _measure_json(measure: Measure) -> dict[str, Any]:
    return _without_empty(
        {
            "kind": measure.kind,
            "person_id": measure.person_id,
            "start": _iso(measure.starts_on),
            "end": _iso(measure.ends_on),
            "note": measure.note,
        }
    )


def _own_json(answer: OwnAnswer, labels: Labels) -> dict[str, Any]:
    name = labels.get((CatalogueName.FIELD, answer.field), "")
    label = labels.get((CatalogueName.CHOICE, answer.value), "") if answer.sort is FieldSort.CHOICE else ""
    return _without_empty({"field": answer.field, "name": name, "answer": answer.value, "label": label})


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _clock_time(moment: time | None) -> str:
    """ "12:40", with seconds only where there are any."""
    if moment is None:
        return ""
    return moment.isoformat("auto" if moment.second or moment.microsecond else "minutes")


def _value(code: StrEnum | None) -> str:
    return str(code.value) if code else ""


def _without_empty(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value not in ("", None, [], ())}
