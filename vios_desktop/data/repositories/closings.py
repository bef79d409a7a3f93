"""Closings of incidents and what was learned. Those of an incident in the trash are left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select, update

from vios_desktop.data.repositories.rows import among, fields_from, fields_of, matching, not_trashed, rows_of
from vios_desktop.data.search_text import prefix_query
from vios_desktop.data.tables.derived import CLOSING_SEARCH
from vios_desktop.data.tables.dossier import closing
from vios_desktop.data.tables.incident import incident
from vios_desktop.domain.closing import Closing
from vios_desktop.domain.errors import NotFoundError

_FIELDS: Final = (
    *("id", "incident_id", "closed_at", "closed_by", "helped", "did_not_help", "differently", "open_ends"),
    *("reopened_at", "reopened_by", "reopen_reason"),
)
_KIND: Final = "closing"


class SqlClosings:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: Closing) -> None:
        self._connection.execute(insert(closing), [fields_of(record, _FIELDS)])

    def get(self, closing_id: str) -> Closing | None:
        found = self._read(closing.c.id == closing_id)
        return found[0] if found else None

    def of_incident(self, incident_id: str) -> Sequence[Closing]:
        """Newest first."""
        return self._read(closing.c.incident_id == incident_id)

    def of_incidents(self, incident_ids: Iterable[str]) -> Sequence[Closing]:
        """Newest first."""
        return self._read(among(closing.c.incident_id, tuple(incident_ids)))

    def of_kinds(self, kinds: Iterable[str]) -> Sequence[Closing]:
        """Of incidents of one of these kinds, newest first."""
        ids = select(incident.c.id).where(among(incident.c.kind, tuple(kinds)))
        return self._read(closing.c.incident_id.in_(ids))

    def search(self, text: str) -> Sequence[Closing]:
        """By the beginnings of words, newest first; all of them for an empty text."""
        words = prefix_query(text)
        return (
            self._read() if words is None else self._read(matching(closing.c.row_no, CLOSING_SEARCH.name, words))
        )

    def set_reopened(self, closing_id: str, at: datetime | None, by: str, reason: str) -> None:
        """Mark it as opened again, or with None take that mark away. Raises `NotFoundError`."""
        values = {"reopened_at": at, "reopened_by": by, "reopen_reason": reason}
        changed = self._connection.execute(update(closing).where(closing.c.id == closing_id).values(**values))
        if changed.rowcount != 1:
            raise NotFoundError(_KIND)

    def remove(self, closing_id: str) -> None:
        """Only for undoing a closing that still stands."""
        standing = and_(closing.c.id == closing_id, closing.c.reopened_at.is_(None))
        self._connection.execute(delete(closing).where(standing))

    def _read(self, *wanted: ColumnElement[bool]) -> list[Closing]:
        order = (closing.c.closed_at.desc(), closing.c.row_no.desc())
        kept = (not_trashed(closing.c.incident_id), *wanted)
        query = select(closing).where(*kept).order_by(*order)
        return [Closing(**fields_from(row, _FIELDS)) for row in rows_of(self._connection, query)]
