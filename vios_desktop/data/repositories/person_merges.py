"""Which entries are one person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, RowMapping, insert, or_, select, update

from vios_desktop.data.repositories.rows import among, fields_from, rows_of
from vios_desktop.data.tables.dossier import person_merge
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.person_merge import PersonMerge, group_of

_FIELDS: Final = ("id", "kept_id", "merged_id", "merged_at", "merged_by", "undone_at", "undone_by")


class SqlPersonMerges:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, merge: PersonMerge) -> None:
        before = {name: list(texts) for name, texts in merge.before.items()}
        values = {name: getattr(merge, name) for name in _FIELDS} | {"before": before}
        self._connection.execute(insert(person_merge), [values])

    def get(self, merge_id: str) -> PersonMerge:
        """Raises `NotFoundError`."""
        found = rows_of(self._connection, select(person_merge).where(person_merge.c.id == merge_id))
        if not found:
            raise NotFoundError("person_merge")
        return _merge(found[0])

    def undo(self, merge_id: str, at: datetime, by: str) -> None:
        of_it = person_merge.c.id == merge_id
        self._connection.execute(update(person_merge).where(of_it).values(undone_at=at, undone_by=by))

    def of(self, person_ids: Sequence[str]) -> Sequence[PersonMerge]:
        """The merges that hold and have one of these in them, oldest first."""
        touched = or_(among(person_merge.c.kept_id, person_ids), among(person_merge.c.merged_id, person_ids))
        query = select(person_merge).where(touched, person_merge.c.undone_at.is_(None))
        return [_merge(row) for row in rows_of(self._connection, query.order_by(person_merge.c.merged_at))]


def merged_pairs(connection: Connection) -> tuple[tuple[str, str], ...]:
    """(kept, merged) of every merge that holds, oldest first."""
    query = select(person_merge.c.kept_id, person_merge.c.merged_id).where(person_merge.c.undone_at.is_(None))
    return tuple(
        (row.kept_id, row.merged_id) for row in connection.execute(query.order_by(person_merge.c.merged_at))
    )


def same_persons(connection: Connection, person_id: str) -> tuple[str, ...]:
    """All ids of this person, the kept one first."""
    return group_of(person_id, merged_pairs(connection))


def _merge(row: RowMapping) -> PersonMerge:
    before = {name: (texts[0], texts[1]) for name, texts in row["before"].items()}
    return PersonMerge(**fields_from(row, _FIELDS), before=before)
