"""From the facts of a kept incident to the raw values of the form, to change it. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum

from vios_desktop.domain.incident import Handover, Incident, IncidentItem, IncidentPerson, Measure
from vios_desktop.domain.person import Person
from vios_desktop.ui.record.draft_values import Entry, FormValues
from vios_desktop.ui.record.facts import DAYS, KEPT, NO, TEXTS, YES

Naming = Callable[[IncidentPerson, Person | None], Mapping[str, str]]
"""Name, line below it and initials of an involved person, under "name", "meta" and "initials"."""


def values_of(incident: Incident, persons: Mapping[str, Person], naming: Naming) -> FormValues:
    """The form as it was filled in. `to_facts` of it gives back equal facts."""
    facts = incident.facts
    involved = tuple(_person(entry, naming(entry, persons.get(entry.person_id or ""))) for entry in facts.persons)
    texts = {name: getattr(facts, name) for name in TEXTS}
    texts |= {name: _iso(getattr(facts, name)) for name in DAYS}
    texts |= {
        "kind": facts.kind,
        "occurred_on": facts.occurred_on.isoformat(),
        "occurred_time": facts.occurred_time.isoformat() if facts.occurred_time else "",
        "place": facts.place,
        "facts": facts.facts,
        "location_id": facts.location_id or "",
        "damage_eur": "" if facts.damage_eur is None else str(facts.damage_eur),
        "first_hand": {True: YES, False: NO, None: ""}[facts.first_hand],
    }
    texts |= {
        name: _code(getattr(facts, name)) for name in ("time_precision", "domain", "severity", "injury", "police")
    }
    texts |= {answer.name: answer.value for answer in facts.own}
    return FormValues(
        texts=_filled(texts),
        persons=involved,
        items=tuple(_item(item) for item in facts.items),
        measures=tuple(_measure(measure) for measure in facts.measures),
        base_version=incident.version,
    )


def _person(entry: IncidentPerson, shown: Mapping[str, str]) -> Entry:
    texts = {
        "role": entry.role.value,
        "person_kind": entry.person_kind.value,
        "person_id": entry.person_id or "",
        "description": entry.description,
        "parents_told": entry.parents_told.value,
        "parents_told_on": _iso(entry.parents_told_on),
        "parents_told_by": entry.parents_told_by,
        "parents_note": entry.parents_note,
        "own_view": entry.own_view,
    }
    return Entry(entry.id, _filled({**texts, **shown}))


def _item(item: IncidentItem) -> Entry:
    texts = {
        "item_kind": item.item_kind.value,
        "description": item.description,
        "count": str(item.count),
        "taken_by": item.taken_by,
        "taken_on": _iso(item.taken_on),
        "witness": item.witness,
        "kept_at": item.kept_at,
    }
    return Entry(item.id, _filled(texts), tuple(_handover(handover) for handover in item.handovers))


def _handover(handover: Handover) -> Entry:
    texts = {
        "handed_on": handover.handed_on.isoformat(),
        "handed_by": handover.handed_by,
        "handed_to": handover.handed_to,
        "witness": handover.witness,
        "note": handover.note,
        KEPT: KEPT,
    }
    return Entry(handover.id, _filled(texts))


def _measure(measure: Measure) -> Entry:
    texts = {
        "kind": measure.kind,
        "person_id": measure.person_id or "",
        "starts_on": _iso(measure.starts_on),
        "ends_on": _iso(measure.ends_on),
        "note": measure.note,
    }
    return Entry(measure.id, _filled(texts))


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _code(value: Enum | None) -> str:
    return str(value.value) if value else ""


def _filled(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text}
