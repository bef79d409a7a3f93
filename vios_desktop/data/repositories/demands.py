"""Demands for data by police and prosecution."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, insert, select, true, update

from vios_desktop.data.repositories.rows import check_version, fields_from, fields_of, rows_of
from vios_desktop.data.tables.register import demand
from vios_desktop.domain.disclosure_entry import Demand
from vios_desktop.domain.errors import ConflictError

_PLAIN: Final = (
    *("id", "received_on", "received_by", "article", "officer_name", "officer_function", "by_prosecutor"),
    *("in_writing", "about", "person_id", "term_on", "manner", "title_ground", "reference", "outcome"),
    *("outcome_reason", "paper_due_on", "created_at", "created_by", "disclosure_id", "note", "version"),
)
_LISTS: Final = ("asked_data", "given_data")


class SqlDemands:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: Demand) -> None:
        self._connection.execute(insert(demand), [_values(record)])

    def get(self, demand_id: str) -> Demand | None:
        found = self._where(demand.c.id == demand_id)
        return found[0] if found else None

    def replace(self, record: Demand, expected_version: int) -> None:
        """Raises `ConflictError` unless the stored version is `expected_version`."""
        check_version(record.version, expected_version, "demand")
        current = and_(demand.c.id == record.id, demand.c.version == expected_version)
        if self._connection.execute(update(demand).where(current).values(_values(record))).rowcount != 1:
            raise ConflictError("demand")

    def all(self) -> Sequence[Demand]:
        """Received last first."""
        return self._where(true())

    def _where(self, condition: ColumnElement[bool]) -> list[Demand]:
        query = select(demand).where(condition).order_by(demand.c.received_on.desc(), demand.c.id)
        return [_demand(row) for row in rows_of(self._connection, query)]


def _values(record: Demand) -> dict[str, Any]:
    return fields_of(record, _PLAIN) | {name: list(getattr(record, name)) for name in _LISTS}


def _demand(row: RowMapping) -> Demand:
    lists: dict[str, Any] = {name: tuple(row[name]) for name in _LISTS}
    return Demand(**fields_from(row, _PLAIN), **lists)
