"""Which incidents hold the words somebody looks for, in themselves or in what was learned at their closing."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    text,
)
from sqlalchemy import column as named
from sqlalchemy import table as source

from vios_desktop.data.repositories.rows import among, matching
from vios_desktop.data.tables.derived import CLOSING_SEARCH, INCIDENT_SEARCH, SearchIndex
from vios_desktop.data.tables.dossier import closing

_BY_KEY: Final = ("incident.row_no", "incident.id")
_MANY: Final = 1_000


def holding(connection: Connection, expression: str) -> ColumnElement[bool]:
    """True for incidents in which the words stand, or in what was learned at their closing.

    Of few, each is fetched by its number. Of many, that and the sorting take five times as long as going through
    the index of all days in order, which is what the plus signs ask of SQLite: no column is looked up with one.
    """
    row_no, incident_id = ("+incident.row_no", "+incident.id") if _many(connection, expression) else _BY_KEY
    learned = select(closing.c.incident_id).where(matching(closing.c.row_no, CLOSING_SEARCH.name, expression))
    found = matching(literal_column(row_no, Integer), INCIDENT_SEARCH.name, expression)
    return or_(found, literal_column(incident_id, String).in_(learned))


def holding_of(connection: Connection, expression: str, some: Mapping[int, str]) -> set[str]:
    """The same of these alone, ids by their row numbers.

    An index is gone through between the lowest and the highest number, and nothing is kept of others: half the
    time of `holding` where nearly all hold the words.
    """
    closed = select(closing.c.row_no, closing.c.incident_id).where(among(closing.c.incident_id, some.values()))
    closings = {row.row_no: row.incident_id for row in connection.execute(closed)}
    return {
        *(some[number] for number in _hits(connection, INCIDENT_SEARCH, expression, some)),
        *(closings[number] for number in _hits(connection, CLOSING_SEARCH, expression, closings)),
    }


def _hits(connection: Connection, index: SearchIndex, expression: str, numbers: Collection[int]) -> list[int]:
    """Which of these row numbers an index finds for an FTS5 query."""
    if not numbers:
        return []
    asked = {"words": expression, "lowest": min(numbers), "highest": max(numbers)}
    found = connection.scalar(_FOUND[index.name], {**asked, "numbers": json.dumps(list(numbers))})
    return [int(number) for number in found.split(",")] if found else []


def _many(connection: Connection, expression: str) -> bool:
    name = INCIDENT_SEARCH.name
    hits = f"SELECT count(*) FROM (SELECT 1 FROM {name} WHERE {name} MATCH :words LIMIT {_MANY})"  # noqa: S608 own names
    return bool(connection.scalar(text(hits), {"words": expression}) == _MANY)


def _found_in(index: SearchIndex) -> Select[Any]:
    """The hits among some, as one text. The plus keeps SQLite from asking the index for each of them by itself."""
    listed = func.json_each(bindparam("numbers", type_=String)).table_valued("value")
    number = named("rowid", Integer)
    return (
        select(func.group_concat(number))
        .select_from(source(index.name))
        .where(
            named(index.name).op("MATCH")(bindparam("words", type_=String)),
            number.between(bindparam("lowest", type_=Integer), bindparam("highest", type_=Integer)),
            literal_column("+rowid", Integer).in_(select(listed.c.value)),
        )
    )


_FOUND: Final = {index.name: _found_in(index) for index in (INCIDENT_SEARCH, CLOSING_SEARCH)}
"""Put together once, as what the list reads."""
