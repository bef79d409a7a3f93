"""Limited records: their ciphertext, and how an incident or signal goes out of the ordinary tables and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, true

from vios_desktop.data import search_index
from vios_desktop.data.repositories.incidents import SqlIncidents
from vios_desktop.data.repositories.rows import among, fields_from, fields_of, rows_of
from vios_desktop.data.repositories.signals import SqlSignals
from vios_desktop.data.tables.agreement import contact
from vios_desktop.data.tables.casework import signal
from vios_desktop.data.tables.dossier import dossier_file, trash_entry
from vios_desktop.data.tables.incident import (
    incident,
    incident_item,
    incident_person,
    incident_shared,
    measure,
    own_answer,
)
from vios_desktop.data.tables.journal import draft, field_change
from vios_desktop.data.tables.limited import limited_copy, limited_figure, limited_part, limited_record
from vios_desktop.data.tables.person import person
from vios_desktop.data.tables.retention import destroyed_record, retention_choice
from vios_desktop.domain.limited_counting import LimitedFigure
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.ports import SealedCopy, SealedRecord
from vios_desktop.services.ports.limited import PERSONS

if TYPE_CHECKING:
    from vios_desktop.services.ports.limited import Rows

_ABOUT: Final = "instr(subject_id, :id) > 0"
"""A draft: of some forms the subject is the record with what the form stands under beside it."""
_INCIDENT: Final = {
    incident: "id = :id",
    incident_person: "incident_id = :id",
    incident_item: "incident_id = :id",
    measure: "incident_id = :id",
    own_answer: "incident_id = :id",
    incident_shared: "incident_id = :id",
    contact: "incident_id = :id",
    field_change: "record_id = :id OR record_id IN (SELECT id FROM contact WHERE incident_id = :id)",
    dossier_file: "record_kind = 'incident' AND record_id = :id",
    draft: _ABOUT,
    retention_choice: "record_id = :id",
    trash_entry: (
        "record_id IN (SELECT id FROM contact WHERE incident_id = :id "
        "UNION SELECT id FROM dossier_file WHERE record_kind = 'incident' AND record_id = :id)"
    ),
}
"""Every table with what is only of one incident, in the order of putting back, and which rows those are."""
_SIGNAL: Final = {
    signal: "id = :id",
    field_change: "record_id = :id",
    dossier_file: "record_kind = 'signal' AND record_id = :id",
    draft: _ABOUT,
    retention_choice: "record_id = :id",
    trash_entry: "record_id IN (SELECT id FROM dossier_file WHERE record_kind = 'signal' AND record_id = :id)",
}
"""As `_INCIDENT`, of one signal."""
_OWN: Final = {RecordKind.INCIDENT: _INCIDENT, RecordKind.SIGNAL: _SIGNAL}
_FIGURE: Final = ("record_id", "line", "place", "happened_in", "seen_in")
_NAMING: Final = ("person_id", "observer_person_id")
_LEFT: Final = {"row_no", "wrapped_key"}
"""A new place in the table, and the key of a file whose content is sealed with the record itself."""


class SqlLimited:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, record_id: str) -> SealedRecord | None:
        found = self._read(limited_part.c.record_id == record_id, limited_record.c.id == record_id)
        return found[0] if found else None

    def ids(self) -> frozenset[str]:
        return frozenset(self._connection.scalars(select(limited_record.c.id)))

    def all(self, field: str = "") -> Sequence[SealedRecord]:
        return self._read(limited_part.c.field == field if field else true(), true())

    def _read(self, parts_of: ColumnElement[bool], records: ColumnElement[bool]) -> list[SealedRecord]:
        parts: defaultdict[str, list[tuple[str, bytes]]] = defaultdict(list)
        for row in rows_of(self._connection, select(limited_part).where(parts_of).order_by(limited_part.c.field)):
            parts[row["record_id"]].append((row["field"], row["body"]))
        copies: defaultdict[str, list[SealedCopy]] = defaultdict(list)
        for row in rows_of(self._connection, select(limited_copy).order_by(limited_copy.c.holder_id)):
            copies[row["record_id"]].append(SealedCopy(row["holder_id"], row["public_key"], row["sealed_key"]))
        found = rows_of(self._connection, select(limited_record).where(records).order_by(limited_record.c.id))
        return [SealedRecord(r["id"], r["version"], tuple(parts[r["id"]]), tuple(copies[r["id"]])) for r in found]

    def put(self, record: SealedRecord) -> None:
        self.remove(record.id)
        run, key = self._connection.execute, {"record_id": record.id}
        run(insert(limited_record), [{"id": record.id, "version": record.version}])
        run(insert(limited_part), [{**key, "field": field, "body": body} for field, body in record.parts])
        run(
            insert(limited_copy),
            [
                {**key, "holder_id": c.holder_id, "public_key": c.public_key, "sealed_key": c.sealed_key}
                for c in record.copies
            ],
        )

    def remove(self, record_id: str) -> None:
        for table in (limited_part, limited_copy, limited_figure):
            self._connection.execute(delete(table).where(table.c.record_id == record_id))
        self._connection.execute(delete(limited_record).where(limited_record.c.id == record_id))

    def put_figure(self, figure: LimitedFigure) -> None:
        self.remove_figures((figure.record_id,))
        self._connection.execute(insert(limited_figure), [fields_of(figure, _FIGURE)])

    def figures(self) -> Sequence[LimitedFigure]:
        rows = rows_of(self._connection, select(limited_figure).order_by(limited_figure.c.record_id))
        return [LimitedFigure(**fields_from(row, _FIGURE)) for row in rows]

    def remove_figures(self, record_ids: Iterable[str]) -> None:
        self._connection.execute(delete(limited_figure).where(among(limited_figure.c.record_id, record_ids)))

    def take(self, kind: RecordKind, record_id: str) -> Rows:
        own = _OWN[kind]
        rows = {table.name: self._raw(table, own[table], record_id) for table in own}
        for table in (trash_entry, retention_choice, draft, dossier_file, field_change):
            query = f"DELETE FROM {table.name} WHERE {own[table]}"  # noqa: S608 names of our own
            self._connection.exec_driver_sql(query, {"id": record_id})
        if kind is RecordKind.SIGNAL:
            SqlSignals(self._connection).erase(record_id)
        else:
            SqlIncidents(self._connection).erase(record_id)
        return rows

    def persons_of(self, rows: Rows) -> list[dict[str, Any]]:
        named = {row.get(name) for each in rows.values() for row in each for name in _NAMING}
        return [row for one in sorted(filter(None, named)) for row in self._raw(person, "id = :id", one)]

    def _persons_back(self, rows: Rows) -> None:
        """Of those whose entry was destroyed since. They left school; when is not always known any more."""
        for row in rows.get(PERSONS, ()):
            gone = select(destroyed_record.c.destroyed_at).where(destroyed_record.c.record_id == row["id"])
            day = self._connection.scalar(gone)
            there = self._connection.scalar(select(person.c.id).where(person.c.id == row["id"]))
            if day is not None and there is None:
                left_on = row["left_on"] or day.astimezone().date().isoformat()
                self._insert(person, {**row, "left_on": left_on, "version": row["version"] + 1})

    def put_back(self, kind: RecordKind, rows: Rows) -> None:
        self._persons_back(rows)
        for table in _OWN[kind]:
            for row in rows.get(table.name, ()):
                self._insert(table, dict(row))
        if kind is RecordKind.INCIDENT:  # the triggers do it for signals
            kept = select(incident.c.row_no).where(incident.c.id == rows["incident"][0]["id"])
            search_index.remember(self._connection, list(self._connection.scalars(kept)))

    def _raw(self, table: Table, which: str, record_id: str) -> list[dict[str, Any]]:
        """Rows as the file has them, past the types of the columns."""
        columns = [f'"{column.name}"' for column in table.c if column.name not in _LEFT]
        order = "row_no" if "row_no" in table.c else "rowid"
        query = f"SELECT {', '.join(columns)} FROM {table.name} WHERE {which} ORDER BY {order}"  # noqa: S608
        found = self._connection.exec_driver_sql(query, {"id": record_id})
        return [dict(row) for row in found.mappings()]

    def _insert(self, table: Table, row: dict[str, Any]) -> None:
        for column in table.c:
            if column.nullable and row.get(column.name) is not None:
                for key in column.foreign_keys:
                    there = f"SELECT 1 FROM {key.column.table.name} WHERE {key.column.name} = :id"  # noqa: S608
                    if self._connection.exec_driver_sql(there, {"id": row[column.name]}).first() is None:
                        row[column.name] = None
        names = ", ".join(f'"{name}"' for name in row)
        values = ", ".join(f":{name}" for name in row)
        statement = f"INSERT INTO {table.name}({names}) VALUES({values})"
        self._connection.exec_driver_sql(statement, row)
