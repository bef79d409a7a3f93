"""Gaps: what no partner could take up, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, delete, func, insert, not_, select, update

from vios_desktop.data.repositories.catalogues import family_in
from vios_desktop.data.repositories.rows import (
    among,
    check_version,
    fields_from,
    fields_of,
    not_trashed,
    rows_of,
)
from vios_desktop.data.tables.core_team import gap
from vios_desktop.data.tables.journal import field_change
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.gap import Gap
from vios_desktop.services.queries import GapQuery

_FIELDS: Final = (
    *("id", "text", "found_on", "asked_kinds", "state", "created_at", "created_by", "agreement_id", "meeting_id"),
    *("case_id", "brought_on", "brought_to", "outcome", "closed_on", "version"),
)


class SqlGaps:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: Gap) -> None:
        self._connection.execute(insert(gap), [_values(record)])

    def get(self, gap_id: str) -> Gap | None:
        return self._one(gap_id, not_trashed(gap.c.id))

    def get_trashed(self, gap_id: str) -> Gap | None:
        """One that is in the trash; None for any other."""
        return self._one(gap_id, not_(not_trashed(gap.c.id)))

    def erase(self, gap_id: str) -> None:
        """Remove it and its history for good; the triggers take the words out of the search index."""
        history = and_(field_change.c.record_kind == "gap", field_change.c.record_id == gap_id)
        self._connection.execute(delete(field_change).where(history))
        self._connection.execute(delete(gap).where(gap.c.id == gap_id))

    def replace(self, record: Gap, expected_version: int) -> None:
        """Raises `ConflictError` unless the stored version is `expected_version`."""
        check_version(record.version, expected_version, "gap")
        current = and_(gap.c.id == record.id, gap.c.version == expected_version)
        changed = self._connection.execute(update(gap).where(current).values(_values(record)))
        if changed.rowcount != 1:
            raise ConflictError("gap")

    def find(self, query: GapQuery) -> Sequence[Gap]:
        """By the day they were found, newest first."""
        wanted = select(gap).where(not_trashed(gap.c.id), *_filters(self._connection, query))
        order = (gap.c.found_on.desc(), gap.c.created_at.desc(), gap.c.id)
        return [_gap(row) for row in rows_of(self._connection, wanted.order_by(*order))]

    def _one(self, gap_id: str, where: ColumnElement[bool]) -> Gap | None:
        found = rows_of(self._connection, select(gap).where(gap.c.id == gap_id, where))
        return _gap(found[0]) if found else None


def _filters(connection: Connection, query: GapQuery) -> list[ColumnElement[bool]]:
    columns = gap.c
    found: list[ColumnElement[bool]] = []
    if query.states:
        found.append(among(columns.state, query.states))
    if query.asked_kind:
        asked = func.json_each(columns.asked_kinds).table_valued("value", name="asked")
        kinds = family_in(connection, CatalogueName.PARTNER, (query.asked_kind,))
        found.append(select(asked.c.value).where(among(asked.c.value, kinds)).exists())
    if query.found_from is not None:
        found.append(columns.found_on >= query.found_from)
    if query.found_to is not None:
        found.append(columns.found_on <= query.found_to)
    equal = ("meeting_id", "case_id", "agreement_id")
    found.extend(columns[name] == getattr(query, name) for name in equal if getattr(query, name) is not None)
    return found


def _values(record: Gap) -> dict[str, object]:
    return fields_of(record, _FIELDS) | {"asked_kinds": list(record.asked_kinds)}


def _gap(row: RowMapping) -> Gap:
    values = fields_from(row, _FIELDS)
    return Gap(**{**values, "asked_kinds": tuple(values["asked_kinds"])})
