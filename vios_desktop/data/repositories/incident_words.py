"""Which incidents hold the words somebody looks for, in themselves or in what was learned at their closing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
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

from vios_desktop.data.repositories.rows import matching
from vios_desktop.data.tables.derived import CLOSING_SEARCH, INCIDENT_SEARCH
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

    The index is gone through between the lowest and the highest number, and nothing is kept of other incidents:
    half the time of `holding` where nearly all hold the words, and next to none of it where the numbers follow the
    days, as they do in a school that records what happens when it happens.
    """
    if not some:
        return set()
    numbers, ids = json.dumps(list(some)), json.dumps(list(some.values()))
    asked = {"words": expression, "lowest": min(some), "highest": max(some), "numbers": numbers, "ids": ids}
    found = connection.scalar(_IN_THEMSELVES, asked)
    learned = connection.scalars(_IN_WHAT_WAS_LEARNED, asked)
    return {*learned, *(some[int(number)] for number in (found.split(",") if found else ()))}


def _many(connection: Connection, expression: str) -> bool:
    name = INCIDENT_SEARCH.name
    hits = f"SELECT count(*) FROM (SELECT 1 FROM {name} WHERE {name} MATCH :words LIMIT {_MANY})"  # noqa: S608 own names
    return bool(connection.scalar(text(hits), {"words": expression}) == _MANY)


def _one_of(name: str, parameter: str) -> ColumnElement[bool]:
    """True for rows whose column is in this list; the plus keeps SQLite from asking an index for each of them."""
    listed = func.json_each(bindparam(parameter, type_=String)).table_valued("value")
    return literal_column(f"+{name}", String).in_(select(listed.c.value))


_words: Final = bindparam("words", type_=String)
_number: Final = named("rowid", Integer)
_IN_THEMSELVES: Final = (
    select(func.group_concat(_number))
    .select_from(source(INCIDENT_SEARCH.name))
    .where(
        named(INCIDENT_SEARCH.name).op("MATCH")(_words),
        _number.between(bindparam("lowest", type_=Integer), bindparam("highest", type_=Integer)),
        _one_of("rowid", "numbers"),
    )
)
_IN_WHAT_WAS_LEARNED: Final = select(closing.c.incident_id).where(
    closing.c.row_no.in_(
        select(_number)
        .select_from(source(CLOSING_SEARCH.name))
        .where(named(CLOSING_SEARCH.name).op("MATCH")(_words))
    ),
    _one_of("closing.incident_id", "ids"),
)
