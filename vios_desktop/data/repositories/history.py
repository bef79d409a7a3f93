"""The history of fields: old and new value of every change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import Connection, insert, select

from vios_desktop.data.repositories.rows import among, fields_from, fields_of, rows_of
from vios_desktop.data.tables.journal import field_change
from vios_desktop.domain.history import FieldChange

_FIELDS: Final = ("record_kind", "record_id", "version", "field", "old", "new", "changed_at", "changed_by")


class SqlHistory:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, changes: Iterable[FieldChange]) -> None:
        rows = [fields_of(change, _FIELDS) for change in changes]
        if rows:
            self._connection.execute(insert(field_change), rows)

    def of(self, record_kind: str, record_id: str) -> Sequence[FieldChange]:
        """Oldest first."""
        query = select(field_change).where(
            field_change.c.record_kind == record_kind, field_change.c.record_id == record_id
        )
        rows = rows_of(self._connection, query.order_by(field_change.c.row_no))
        return [FieldChange(**fields_from(row, _FIELDS)) for row in rows]

    def of_many(self, record_kind: str, record_ids: Iterable[str]) -> dict[str, list[FieldChange]]:
        """The changes of each of these that has any, oldest first."""
        query = select(field_change).where(
            field_change.c.record_kind == record_kind, among(field_change.c.record_id, record_ids)
        )
        found: defaultdict[str, list[FieldChange]] = defaultdict(list)
        for row in rows_of(self._connection, query.order_by(field_change.c.row_no)):
            found[row["record_id"]].append(FieldChange(**fields_from(row, _FIELDS)))
        return dict(found)
