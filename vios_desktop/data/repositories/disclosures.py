"""The register of what left the school. Append-only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, insert, select, true

from vios_desktop.data.repositories.rows import among, fields_from, fields_of, rows_of
from vios_desktop.data.tables.register import disclosure, disclosure_person
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.errors import NotFoundError

_FIELDS: Final = (
    *("id", "kind", "what", "level", "recipient", "recipient_kind", "basis", "purpose", "necessity"),
    *("informed", "informed_note", "made_at", "made_by", "consent_id", "object_id", "content_hash"),
    *("file", "media_type"),
)

_LINE: Final = tuple(name for name in _FIELDS if name != "file")


class SqlDisclosures:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, entry: DisclosureEntry) -> None:
        self._connection.execute(insert(disclosure), [fields_of(entry, _FIELDS)])
        persons = [{"disclosure_id": entry.id, "person_id": person_id} for person_id in entry.person_ids]
        if persons:
            self._connection.execute(insert(disclosure_person), persons)

    def get(self, entry_id: str) -> DisclosureEntry:
        found = self._where(disclosure.c.id == entry_id, with_file=True)
        if not found:
            raise NotFoundError("disclosure")
        return found[0]

    def all(self) -> Sequence[DisclosureEntry]:
        """Newest first; without the bytes of their files, which `get` has."""
        return self._where(true())

    def of_persons(self, person_ids: Sequence[str]) -> Sequence[DisclosureEntry]:
        """All that anybody got about one of these persons, newest first; without the bytes of their files."""
        about = select(disclosure_person.c.disclosure_id).where(among(disclosure_person.c.person_id, person_ids))
        return self._where(disclosure.c.id.in_(about))

    def _where(self, condition: ColumnElement[bool], *, with_file: bool = False) -> list[DisclosureEntry]:
        names = _FIELDS if with_file else _LINE
        query = select(*(disclosure.c[name] for name in names)).where(condition)
        rows = rows_of(self._connection, query.order_by(disclosure.c.made_at.desc(), disclosure.c.id))
        persons = self._persons([row["id"] for row in rows])
        return [
            DisclosureEntry(**fields_from(row, names), person_ids=tuple(persons.get(row["id"], ())))
            for row in rows
        ]

    def _persons(self, ids: Sequence[str]) -> dict[str, list[Any]]:
        query = select(disclosure_person).where(among(disclosure_person.c.disclosure_id, ids))
        found: dict[str, list[Any]] = {}
        for row in rows_of(self._connection, query.order_by(disclosure_person.c.person_id)):
            found.setdefault(row["disclosure_id"], []).append(row["person_id"])
        return found
