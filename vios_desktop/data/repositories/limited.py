"""Limited records: their ciphertext, and how an incident or signal goes out of the ordinary tables and back."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, true

from vios_desktop.data import search_index
from vios_desktop.data.repositories.limited_hanging import (
    APART,
    OF_ALL,
    OF_DRAFTS,
    OF_FILES,
    ON_INCIDENT,
    ON_SIGNAL,
    hanging_on,
    let_go,
    loosen,
    parameters,
    tie_again,
)
from vios_desktop.data.repositories.rows import among, fields_from, fields_of, rows_of
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
    from vios_desktop.services.ports.limited import Hanging, Rows

_BESIDE: Final = {
    field_change: OF_ALL,
    dossier_file: OF_FILES,
    draft: OF_DRAFTS,
    retention_choice: OF_ALL,
    trash_entry: OF_ALL,
}
"""What is kept beside a record of any kind."""
_INCIDENT: Final = {
    incident: "id = :id",
    incident_person: "incident_id = :id",
    incident_item: "incident_id = :id",
    measure: "incident_id = :id",
    own_answer: "incident_id = :id",
    incident_shared: "incident_id = :id",
    **ON_INCIDENT,
    **_BESIDE,
}
"""Every table with what is only of one incident, in the order of putting back, and which rows those are."""
_SIGNAL: Final = {signal: "id = :id", **ON_SIGNAL, **_BESIDE}
"""As `_INCIDENT`, of one signal."""
_OWN: Final = {RecordKind.INCIDENT: _INCIDENT, RecordKind.SIGNAL: _SIGNAL}
_FIGURE: Final = ("record_id", "line", "place", "happened_in", "seen_in")
_NAMING: Final = ("person_id", "observer_person_id")
_KEY: Final = "wrapped_key"
"""Of a file, whose content is sealed with the record itself: it stays out."""


_GOES_ALONE: Final = ("agreement", "contact", "dossier_file")
"""What can be destroyed without its record. A backup may hold it sealed all the same, and then it stays away."""


def _names_of(row: Mapping[str, Any]) -> set[Any]:
    return {row.get("id"), row.get("record_id")}


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

    def hanging(self, kind: RecordKind, record_id: str) -> Hanging:
        return hanging_on(self._connection, kind, record_id)

    def take(self, kind: RecordKind, record_id: str) -> Rows:
        own, asked = _OWN[kind], parameters(self._connection, kind, record_id)
        rows = {table.name: self._raw(table, own[table], asked) for table in own}
        if kind is RecordKind.INCIDENT:  # the triggers do it for signals
            search_index.forget(self._connection, [row["row_no"] for row in rows[incident.name]])
        rows[APART] = loosen(self._connection, asked)
        with let_go(self._connection, own):
            for table in reversed(own):
                query = f"DELETE FROM {table.name} WHERE {own[table]}"  # noqa: S608 names of our own
                self._connection.exec_driver_sql(query, asked)
        return rows

    def persons_of(self, rows: Rows) -> list[dict[str, Any]]:
        named = {row.get(name) for each in rows.values() for row in each for name in _NAMING}
        return [row for one in sorted(filter(None, named)) for row in self._raw(person, "id = :id", {"id": one})]

    def _persons_back(self, rows: Rows) -> None:
        """Of those whose entry was destroyed since. They left school; when is not always known any more."""
        for row in rows.get(PERSONS, ()):
            gone = select(destroyed_record.c.destroyed_at).where(destroyed_record.c.record_id == row["id"])
            day = self._connection.scalar(gone)
            there = self._connection.scalar(select(person.c.id).where(person.c.id == row["id"]))
            if day is not None and there is None:
                left_on = row["left_on"] or day.astimezone().date().isoformat()
                self._insert_all(person, [{**row, "left_on": left_on, "version": row["version"] + 1}])

    def put_back(self, kind: RecordKind, rows: Rows) -> None:
        self._persons_back(rows)
        ids = [str(row["id"]) for name in _GOES_ALONE for row in rows.get(name, ())]
        gone = {row[0] for row in self._among(destroyed_record, "record_id", ids)}
        for table in _OWN[kind]:
            kept = [dict(row) for row in rows.get(table.name, ()) if gone.isdisjoint(_names_of(row))]
            self._insert_all(table, kept)
        tie_again(self._connection, [dict(row) for row in rows.get(APART, ())])
        if kind is RecordKind.INCIDENT:
            back = select(incident.c.row_no).where(incident.c.id == rows["incident"][0]["id"])
            search_index.remember(self._connection, list(self._connection.scalars(back)))

    def _raw(self, table: Table, which: str, asked: dict[str, str]) -> list[dict[str, Any]]:
        """Rows as the file has them, past the types of the columns."""
        columns = [f'"{column.name}"' for column in table.c if column.name != _KEY]
        order = "row_no" if "row_no" in table.c else "rowid"
        query = f"SELECT {', '.join(columns)} FROM {table.name} WHERE {which} ORDER BY {order}"  # noqa: S608
        return [dict(row) for row in self._connection.exec_driver_sql(query, asked).mappings()]

    def _insert_all(self, table: Table, rows: list[dict[str, Any]]) -> None:
        """In their own places in the order of the table, or all behind it when one of those is taken by now."""
        places = [row["row_no"] for row in rows if "row_no" in row]
        if places and self._among(table, "row_no", places):
            rows = [{name: value for name, value in row.items() if name != "row_no"} for row in rows]
        for row in rows:
            self._insert(table, row)

    def _among(self, table: Table, column: str, values: list[Any]) -> list[Any]:
        query = f"SELECT {column} FROM {table.name} WHERE {column} IN (SELECT value FROM json_each(:of))"  # noqa: S608
        return list(self._connection.exec_driver_sql(query, {"of": json.dumps(values)}))

    def _insert(self, table: Table, row: dict[str, Any]) -> None:
        for column in table.c:
            if column.nullable and row.get(column.name) is not None:
                for key in column.foreign_keys:
                    if not self._among(key.column.table, key.column.name, [row[column.name]]):
                        row[column.name] = None
        names = ", ".join(f'"{name}"' for name in row)
        values = ", ".join(f":{name}" for name in row)
        statement = f"INSERT INTO {table.name}({names}) VALUES({values})"
        self._connection.exec_driver_sql(statement, row)
