"""Small parts that every repository needs: picking named fields, and asking for many ids at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Connection, RowMapping, Select, Table, func, select, table
from sqlalchemy import column as named
from sqlalchemy.dialects.sqlite import insert

from vios_desktop.data.tables.dossier import trash_entry
from vios_desktop.domain.errors import ConflictError
from vios_desktop.giving_way import give_way, in_stretches

_A_PART: Final = 250


def fields_of(record: object, names: Iterable[str]) -> dict[str, Any]:
    """These attributes of a record, as values of columns with the same names."""
    return {name: getattr(record, name) for name in names}


def fields_from(row: RowMapping, names: Iterable[str]) -> dict[str, Any]:
    """These columns of a row, as arguments with the same names. Lists are made of thousands: it gives way."""
    give_way()
    return {name: row[name] for name in names}


def among(column: ColumnElement[Any], values: Iterable[str | int]) -> ColumnElement[bool]:
    """True for rows whose column is one of these values: one parameter, however many there are; each once."""
    listed = func.json_each(json.dumps(list(dict.fromkeys(values)))).table_valued("value")
    return column.in_(select(listed.c.value))


def matching(column: ColumnElement[Any], index: str, query: str) -> ColumnElement[bool]:
    """True for rows whose row number is a hit of an FTS5 query in this index."""
    source = table(index, named("rowid"))
    return column.in_(select(source.c.rowid).where(named(index).op("MATCH")(query)))


def not_trashed(record_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """True for rows that are not in the trash; every query of records for a reader has it."""
    return record_id.not_in(select(trash_entry.c.record_id))


def rows_of(connection: Connection, query: Select[Any]) -> list[RowMapping]:
    return list(connection.execute(query).mappings())


def in_parts(connection: Connection, query: Select[Any]) -> Iterator[RowMapping]:
    """The same rows, for whoever makes something else of each: no more than a part of them is held.

    Hundreds of thousands in one go are read, and let go of, in a stretch in which no thread runs.
    """
    for part in connection.execute(query).mappings().partitions(_A_PART):
        yield from in_stretches(part)


def upsert(connection: Connection, target: Table, key: Column[Any], values: dict[str, Any]) -> None:
    """Add a row, or replace the row that has the same key."""
    statement = insert(target)
    others = {name: statement.excluded[name] for name in values if name != key.name}
    connection.execute(statement.on_conflict_do_update(index_elements=[key], set_=others), [values])


def check_version(version: int, expected_version: int, kind: str) -> None:
    """A changed record carries the next version; less is a bug of the caller.

    More says that it was made of a later version than the caller had seen: somebody else was first. Raises
    `ConflictError`.
    """
    if version > expected_version + 1:
        raise ConflictError(kind)
    if version != expected_version + 1:
        raise ValueError("the version of a changed record must be one more than the one it replaces")
