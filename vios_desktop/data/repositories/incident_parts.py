"""The parts of an incident in tables of their own: persons, items with their hand-overs, measures, own answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Table, delete, insert, select, update

from vios_desktop.data.repositories.rows import among, fields_from, fields_of, rows_of
from vios_desktop.data.tables.incident import (
    handover,
    incident_item,
    incident_person,
    incident_shared,
    measure,
    own_answer,
)
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import Handover, Incident, IncidentItem, IncidentPerson, Measure
from vios_desktop.domain.own_field import OwnAnswer

_PERSON: Final = (
    *("id", "role", "person_kind", "person_id", "description", "parents_told", "parents_told_on"),
    *("parents_told_by", "parents_note", "own_view"),
)
_ITEM: Final = ("id", "item_kind", "description", "count", "taken_by", "taken_on", "witness", "kept_at")
_HANDOVER: Final = ("id", "handed_on", "handed_by", "handed_to", "witness", "note")
_MEASURE: Final = ("id", "kind", "person_id", "starts_on", "ends_on", "note")
_ANSWER: Final = ("field", "sort", "value")


def load_parts(connection: Connection, incident_id: str) -> dict[str, Any]:
    """Persons, items, measures and own answers of one incident in their order, as arguments of `IncidentFacts`."""
    return {
        "persons": tuple(
            IncidentPerson(**fields_from(row, _PERSON))
            for row in _ordered(connection, incident_person, incident_id)
        ),
        "items": _load_items(connection, incident_id),
        "measures": tuple(
            Measure(**fields_from(row, _MEASURE)) for row in _ordered(connection, measure, incident_id)
        ),
        "own": tuple(
            OwnAnswer(**fields_from(row, _ANSWER)) for row in _ordered(connection, own_answer, incident_id)
        ),
    }


def load_shared(connection: Connection, incident_id: str) -> frozenset[str]:
    query = select(incident_shared.c.account_id).where(incident_shared.c.incident_id == incident_id)
    return frozenset(connection.scalars(query))


def add_parts(connection: Connection, incidents: Sequence[Incident]) -> None:
    """Add all parts of new incidents."""
    items = [(one, position, item) for one in incidents for position, item in enumerate(one.facts.items)]
    rows = [_item_row(one.id, position, item) for one, position, item in items]
    _insert(connection, incident_item, rows)
    chains = [row for _, _, item in items for row in _handover_rows(item.id, item.handovers, 0)]
    _insert(connection, handover, chains)
    _add_free_parts(connection, incidents)


def _add_free_parts(connection: Connection, incidents: Sequence[Incident]) -> None:
    persons: list[dict[str, Any]] = []
    measures: list[dict[str, Any]] = []
    answers: list[dict[str, Any]] = []
    shared: list[dict[str, Any]] = []
    for one in incidents:
        own = {"incident_id": one.id}
        persons += [fields_of(part, _PERSON) | own | {"position": n} for n, part in enumerate(one.facts.persons)]
        measures += [
            fields_of(part, _MEASURE) | own | {"position": n} for n, part in enumerate(one.facts.measures)
        ]
        answers += [fields_of(part, _ANSWER) | own | {"position": n} for n, part in enumerate(one.facts.own)]
        shared += [own | {"account_id": account} for account in sorted(one.shared_with)]
    _insert(connection, incident_person, persons)
    _insert(connection, measure, measures)
    _insert(connection, own_answer, answers)
    _insert(connection, incident_shared, shared)


def check_handovers(connection: Connection, incident: Incident) -> dict[str, IncidentItem]:
    """The stored items by id. Raises `ViosError("handover_fixed")` when a hand-over would change or go."""
    stored = {item.id: item for item in _load_items(connection, incident.id)}
    after = {item.id: item.handovers for item in incident.facts.items}
    for item in stored.values():
        if after.get(item.id, ())[: len(item.handovers)] != item.handovers:
            raise ViosError("handover_fixed")
    return stored


def replace_parts(connection: Connection, incident: Incident, stored: dict[str, IncidentItem]) -> None:
    """Write the parts as they are now; `stored` comes from `check_handovers`."""
    for table in (incident_person, measure, own_answer, incident_shared):
        connection.execute(delete(table).where(table.c.incident_id == incident.id))
    kept = {item.id for item in incident.facts.items}
    gone = [item_id for item_id in stored if item_id not in kept]
    if gone:
        connection.execute(delete(incident_item).where(among(incident_item.c.id, gone)))
    for position, item in enumerate(incident.facts.items):
        _write_item(connection, _item_row(incident.id, position, item), item, stored.get(item.id))
    _add_free_parts(connection, [incident])


def _write_item(
    connection: Connection, row: dict[str, Any], item: IncidentItem, stored: IncidentItem | None
) -> None:
    if stored is None:
        connection.execute(insert(incident_item), [row])
    else:
        connection.execute(update(incident_item).where(incident_item.c.id == item.id).values(row))
    known = len(stored.handovers) if stored else 0
    _insert(connection, handover, _handover_rows(item.id, item.handovers[known:], known))


def _load_items(connection: Connection, incident_id: str) -> tuple[IncidentItem, ...]:
    rows = _ordered(connection, incident_item, incident_id)
    if not rows:
        return ()
    chains: defaultdict[str, list[Handover]] = defaultdict(list)
    query = select(handover).where(among(handover.c.item_id, [row["id"] for row in rows]))
    for row in rows_of(connection, query.order_by(handover.c.item_id, handover.c.position)):
        chains[row["item_id"]].append(Handover(**fields_from(row, _HANDOVER)))
    return tuple(IncidentItem(**fields_from(row, _ITEM), handovers=tuple(chains[row["id"]])) for row in rows)


def _item_row(incident_id: str, position: int, item: IncidentItem) -> dict[str, Any]:
    return fields_of(item, _ITEM) | {"incident_id": incident_id, "position": position}


def _handover_rows(item_id: str, handovers: tuple[Handover, ...], first: int) -> list[dict[str, Any]]:
    return [
        fields_of(one, _HANDOVER) | {"item_id": item_id, "position": position}
        for position, one in enumerate(handovers, first)
    ]


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _ordered(connection: Connection, table: Table, incident_id: str) -> list[Any]:
    query = select(table).where(table.c.incident_id == incident_id).order_by(table.c.position)
    return rows_of(connection, query)
