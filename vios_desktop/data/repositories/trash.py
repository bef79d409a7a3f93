"""The trash: which records were taken away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from vios_desktop.data.repositories.rows import fields_from, fields_of, rows_of
from vios_desktop.data.tables.dossier import trash_entry
from vios_desktop.domain.trash import TrashEntry

_FIELDS: Final = ("record_kind", "record_id", "trashed_at", "trashed_by", "reason", "purge_on")


class SqlTrash:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, entry: TrashEntry) -> None:
        self._connection.execute(insert(trash_entry), [fields_of(entry, _FIELDS)])

    def get(self, record_id: str) -> TrashEntry | None:
        found = rows_of(self._connection, select(trash_entry).where(trash_entry.c.record_id == record_id))
        return TrashEntry(**fields_from(found[0], _FIELDS)) if found else None

    def take_out(self, record_id: str) -> None:
        self._connection.execute(delete(trash_entry).where(trash_entry.c.record_id == record_id))

    def all(self) -> Sequence[TrashEntry]:
        """Newest first."""
        query = select(trash_entry).order_by(trash_entry.c.trashed_at.desc(), trash_entry.c.record_id)
        return [TrashEntry(**fields_from(row, _FIELDS)) for row in rows_of(self._connection, query)]
