"""Agreements, in the order of their deadlines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, delete, insert, not_, or_, select, update

from vios_desktop.data.repositories.rows import (
    among,
    check_version,
    fields_from,
    fields_of,
    matching,
    not_trashed,
    rows_of,
)
from vios_desktop.data.search_text import prefix_query
from vios_desktop.data.tables.agreement import agreement, contact
from vios_desktop.data.tables.core_team import gap
from vios_desktop.data.tables.derived import AGREEMENT_SEARCH
from vios_desktop.data.tables.journal import field_change
from vios_desktop.domain.agreement import Agreement, AgreementFacts
from vios_desktop.domain.errors import ConflictError
from vios_desktop.services.queries import AgreementQuery

_HEAD: Final = (
    *("id", "state", "outcome", "created_at", "created_by", "updated_at", "updated_by", "closed_on", "version"),
    *("sleeps_until", "kept", "helped", "evaluation", "evaluated_on", "evaluated_by"),
)
_FACTS: Final = (
    *("text", "due_on", "owner_kind", "owner_name", "owner_account", "without_delay", "incident_id"),
    *("decision_id", "axis", "core_team", "agreed_on", "note"),
    *("person_id", "review_id", "meeting_id", "case_id", "feedback_to", "remind_on"),
)
_OWN: Final = "school"


class SqlAgreements:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: Agreement) -> None:
        self._connection.execute(insert(agreement), [_values(record)])

    def get(self, agreement_id: str) -> Agreement | None:
        return self._one(agreement_id, not_trashed(agreement.c.id))

    def get_trashed(self, agreement_id: str) -> Agreement | None:
        """One that is in the trash; None for any other."""
        return self._one(agreement_id, not_(not_trashed(agreement.c.id)))

    def holds_fixed(self, agreement_id: str) -> bool:
        """Whether a contact or a gap points at it."""
        spoken = or_(contact.c.agreement_id == agreement_id, contact.c.promise_id == agreement_id)
        hanging = (select(contact.c.id).where(spoken), select(gap.c.id).where(gap.c.agreement_id == agreement_id))
        return any(self._connection.execute(query.limit(1)).first() is not None for query in hanging)

    def erase(self, agreement_id: str) -> None:
        """Remove it and its history for good; the triggers take the words out of the search index."""
        history = and_(field_change.c.record_kind == "agreement", field_change.c.record_id == agreement_id)
        self._connection.execute(delete(field_change).where(history))
        self._connection.execute(delete(agreement).where(agreement.c.id == agreement_id))

    def _one(self, agreement_id: str, where: ColumnElement[bool]) -> Agreement | None:
        found = rows_of(self._connection, select(agreement).where(agreement.c.id == agreement_id, where))
        return _agreement(found[0]) if found else None

    def replace(self, record: Agreement, expected_version: int) -> None:
        """Write a changed agreement. Raises `ConflictError` unless the stored version is `expected_version`."""
        check_version(record.version, expected_version, "agreement")
        current = and_(agreement.c.id == record.id, agreement.c.version == expected_version)
        changed = self._connection.execute(update(agreement).where(current).values(_values(record)))
        if changed.rowcount != 1:
            raise ConflictError("agreement")

    def find(self, query: AgreementQuery) -> Sequence[Agreement]:
        """Agreements that fit, the earliest deadline first, without a deadline last; then in order of entry.

        `mine` are those the account made or has to do. `text` looks at the beginnings of words in text, owner,
        note and outcome.
        """
        order = (agreement.c.due_on.is_(None), agreement.c.due_on, agreement.c.row_no)
        found = select(agreement).where(*_filters(query)).order_by(*order)
        return [_agreement(row) for row in rows_of(self._connection, found)]


def _filters(query: AgreementQuery) -> list[ColumnElement[bool]]:
    columns = agreement.c
    filters: list[ColumnElement[bool]] = [not_trashed(columns.id)]
    if query.states:
        filters.append(among(columns.state, query.states))
    if query.mine is not None:
        filters.append(or_(columns.owner_account == query.mine, columns.created_by == query.mine))
    if query.waits_on_others is not None:
        other = columns.owner_kind != _OWN
        filters.append(other if query.waits_on_others else not_(other))
    expression = prefix_query(query.text)
    if expression is not None:
        filters.append(matching(columns.row_no, AGREEMENT_SEARCH.name, expression))
    equal = ("incident_id", "decision_id", "review_id", "core_team", "person_id", "meeting_id", "case_id")
    filters.extend(columns[name] == getattr(query, name) for name in equal if getattr(query, name) is not None)
    return (
        filters
        + _between(columns.due_on, query.due_from, query.due_to)
        + _between(columns.agreed_on, query.agreed_from, query.agreed_to)
    )


def _between(column: ColumnElement[Any], first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    """Both days included; a missing day is no limit."""
    limits = [] if first is None else [column >= first]
    return limits if last is None else [*limits, column <= last]


def _values(record: Agreement) -> dict[str, Any]:
    return fields_of(record, _HEAD) | fields_of(record.facts, _FACTS)


def _agreement(row: RowMapping) -> Agreement:
    return Agreement(**fields_from(row, _HEAD), facts=AgreementFacts(**fields_from(row, _FACTS)))
