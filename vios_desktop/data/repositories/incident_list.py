"""The list of incidents: all ids in order from one covering index, then rows in blocks."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    bindparam,
    case,
    func,
    or_,
    select,
)

from vios_desktop.data.repositories.catalogues import family_in
from vios_desktop.data.repositories.incident_words import holding, holding_of
from vios_desktop.data.repositories.person_merges import same_persons
from vios_desktop.data.repositories.rows import among, not_trashed
from vios_desktop.data.search_text import prefix_query
from vios_desktop.data.tables.agreement import agreement
from vios_desktop.data.tables.dossier import trash_entry
from vios_desktop.data.tables.incident import incident, incident_person, incident_shared
from vios_desktop.domain.agreement import CLOSED_STATES
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import AgreementState
from vios_desktop.services.queries import IncidentOrder, IncidentQuery, IncidentRow

_BY_DAY: Final = (incident.c.occurred_on, incident.c.occurred_time, incident.c.row_no)
_ORDERS: Final = {
    IncidentOrder.NEWEST_FIRST: tuple(column.desc() for column in _BY_DAY),
    IncidentOrder.OLDEST_FIRST: tuple(column.asc() for column in _BY_DAY),
    IncidentOrder.LAST_CHANGED: (incident.c.updated_at.desc(), incident.c.row_no.desc()),
}
_OPEN_STATES: Final = tuple(state for state in AgreementState if state not in CLOSED_STATES)
_LOOKED_AT: Final = 512
"""So many are looked through for words before all are; they fill a page unless the words are rare."""
_BETWEEN: Final = "\n"
_ROW: Final = (*("id", "number", "kind", "subkind", "occurred_on", "time_note", "place", "place_note", "status"),)


def ids(connection: Connection, query: IncidentQuery, most: int | None = None) -> list[str]:
    """Ids of the incidents that fit, in the order asked for; of one day, the later time first or last.

    All of them, or the first `most`, for which SQLite looks no further than it has to: for words in the first few
    hundred, if those are enough.

    They come as one text. Fetched row by row, a hundred thousand of them ask for the interpreter's lock as often,
    and wait for the window each time. What this function puts together SQLite leaves in its order.
    """
    if most is not None and (soon := _among_the_first(connection, query, most)) is not None:
        return soon
    ordered = select(incident.c.id).where(*_filters(connection, query)).order_by(*_ORDERS[query.order])
    wanted = (ordered if most is None else ordered.limit(most)).subquery()
    together = connection.scalar(select(func.group_concat(wanted.c.id, _BETWEEN)))
    return together.split(_BETWEEN) if together else []


def _among_the_first(connection: Connection, query: IncidentQuery, most: int) -> list[str] | None:
    """The first `most` that hold the words, found among the first that fit the rest; None if more must be seen."""
    expression = prefix_query(query.text)
    if expression is None:
        return None
    fitting = select(incident.c.row_no, incident.c.id).where(*_filters(connection, replace(query, text="")))
    seen = connection.execute(fitting.order_by(*_ORDERS[query.order]).limit(_LOOKED_AT)).all()
    some = {row.row_no: row.id for row in seen}
    held = holding_of(connection, expression, some)
    if len(held) < most and len(seen) == _LOOKED_AT:
        return None
    return [one for one in some.values() if one in held][:most]


def count(connection: Connection, query: IncidentQuery) -> int:
    if query == IncidentQuery(order=query.order):
        return _count_all(connection)
    wanted = select(func.count()).select_from(incident).where(*_filters(connection, query))
    return connection.scalar(wanted) or 0


def _count_all(connection: Connection) -> int:
    """All without those in the trash: SQLite counts a whole table from its pages, and looks into no row."""
    every = select(func.count()).select_from(incident)
    in_trash = every.where(incident.c.id.in_(select(trash_entry.c.record_id)))
    return connection.scalar(select(every.scalar_subquery() - in_trash.scalar_subquery())) or 0


def rows(connection: Connection, wanted: Sequence[str], today: date) -> list[IncidentRow]:
    """Rows for these ids in their order. An agreement is late from the day after its deadline.

    `open_agreements` counts every agreement that is not closed, the late ones included.
    """
    asked = {"wanted": json.dumps(list(wanted))}
    found = {row["id"]: row for row in connection.execute(_LISTED, asked).mappings()}
    agreed = connection.execute(_AGREED, {**asked, "today": today}).mappings()
    counts: dict[str, Any] = {row["incident_id"]: row for row in agreed}
    none = {"late": 0, "open": 0, "next_due_on": None}
    return [
        IncidentRow(
            **found[one],
            late_agreements=counts.get(one, none)["late"],
            open_agreements=counts.get(one, none)["open"],
            next_due_on=counts.get(one, none)["next_due_on"],
        )
        for one in wanted
        if one in found
    ]


_asked: Final = func.json_each(bindparam("wanted", type_=String)).table_valued("value")
_due: Final = agreement.c.due_on
_LISTED: Final = select(*(incident.c[name] for name in _ROW)).where(
    incident.c.id.in_(select(_asked.c.value)), not_trashed(incident.c.id)
)
_AGREED: Final = (
    select(
        agreement.c.incident_id,
        func.count().label("open"),
        func.sum(case((_due < bindparam("today", type_=_due.type), 1), else_=0)).label("late"),
        func.min(_due, type_=_due.type).label("next_due_on"),
    )
    .where(
        agreement.c.incident_id.in_(select(_asked.c.value)),
        among(agreement.c.state, _OPEN_STATES),
        not_trashed(agreement.c.id),
    )
    .group_by(agreement.c.incident_id)
)
"""Put together once: that took as long as reading a block of the list."""


def _filters(connection: Connection, query: IncidentQuery) -> list[ColumnElement[bool]]:
    chosen = [
        (incident.c.kind, family_in(connection, CatalogueName.KIND, query.kinds)),
        (incident.c.place, family_in(connection, CatalogueName.PLACE, query.places)),
        (incident.c.status, query.statuses),
    ]
    filters: list[ColumnElement[bool]] = [among(column, values) for column, values in chosen if values]
    filters.append(not_trashed(incident.c.id))
    if query.occurred_from is not None:
        filters.append(incident.c.occurred_on >= query.occurred_from)
    if query.occurred_to is not None:
        filters.append(incident.c.occurred_on <= query.occurred_to)
    if query.ids is not None:
        filters.append(among(incident.c.id, query.ids))
    if query.person_id is not None:
        one = same_persons(connection, query.person_id)
        involved = select(incident_person.c.incident_id).where(among(incident_person.c.person_id, one))
        filters.append(incident.c.id.in_(involved))
    expression = prefix_query(query.text)
    if expression is not None:
        filters.append(holding(connection, expression))
    if query.visible_to is not None:
        shared = select(incident_shared.c.incident_id).where(incident_shared.c.account_id == query.visible_to)
        filters.append(or_(incident.c.created_by == query.visible_to, incident.c.id.in_(shared)))
    return filters
