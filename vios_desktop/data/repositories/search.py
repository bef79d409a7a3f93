"""Searching everywhere: for each kind of record, the row numbers that hold the words, then the records."""

# ruff: noqa: S608 - statements are made of our own names; all that was typed is a parameter

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, delete, select, text

from vios_desktop.data.repositories.rows import fields_of, rows_of, upsert
from vios_desktop.data.repositories.search_sources import SOURCES, Source
from vios_desktop.data.search_text import word_query
from vios_desktop.data.tables.dossier import person_merge, saved_search
from vios_desktop.domain.name_match import NameEntry
from vios_desktop.domain.saved_search import IncidentFilter, SavedSearch, SearchFilter
from vios_desktop.domain.vocabulary import IncidentStatus, PersonKind, RecordKind
from vios_desktop.services.ports.search import FoundRecord, Wanted, WantedWord

_NAMES: Final = text("SELECT id, search_name, kind, left_on FROM person")
_IN_LIST: Final = "(SELECT value FROM json_each({}))"


class SqlSearch:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def names(self) -> Sequence[NameEntry]:
        """Read in one sweep: a school has few persons (benchmarks/search.py), and no copy of names is kept."""
        return [
            NameEntry(row[0], tuple(row[1].replace("-", " ").replace("'", " ").split()), _is_here(row[2], row[3]))
            for row in self._connection.execute(_NAMES)
        ]

    def kept_ids(self) -> Mapping[str, str]:
        """Of every person that was merged: whom into."""
        merged = select(person_merge.c.merged_id, person_merge.c.kept_id).where(person_merge.c.undone_at.is_(None))
        return {row[0]: row[1] for row in self._connection.execute(merged)}

    def find(self, kind: RecordKind, wanted: Wanted, limit: int) -> Sequence[FoundRecord]:
        """At most `limit` records of this kind, the last day first."""
        source = SOURCES[kind]
        parameters: dict[str, Any] = {"kind": kind.value, "today": wanted.today.isoformat(), "limit": limit}
        where = [*source.where, *_period(source, wanted, parameters), *_words(source, wanted, parameters)]
        if wanted.visible_to is not None:
            where.append(source.own)
            parameters["me"] = wanted.visible_to
        order = f"ORDER BY {source.day} DESC, t.row_no DESC"
        chosen = f"SELECT t.row_no FROM {source.base} WHERE {' AND '.join(where)} {order} LIMIT :limit"
        # The texts are read of those rows alone: the view of incidents is dear.
        statement = f"SELECT {source.columns} FROM {source.table} WHERE t.row_no IN ({chosen}) {order}"
        rows = self._connection.execute(text(statement), parameters)
        return [_record(kind, source, row) for row in rows.mappings()]


class SqlSavedSearches:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, search: SavedSearch) -> None:
        """Add or replace by id."""
        values = fields_of(search, ("id", "account_id", "name", "saved_at")) | {"query": _as_json(search)}
        upsert(self._connection, saved_search, saved_search.c.id, values)

    def get(self, search_id: str) -> SavedSearch | None:
        found = rows_of(self._connection, select(saved_search).where(saved_search.c.id == search_id))
        return _saved(found[0]) if found else None

    def of_account(self, account_id: str) -> Sequence[SavedSearch]:
        """By name."""
        wanted = select(saved_search).where(saved_search.c.account_id == account_id)
        return [_saved(row) for row in rows_of(self._connection, wanted.order_by(saved_search.c.name))]

    def remove(self, search_id: str) -> None:
        self._connection.execute(delete(saved_search).where(saved_search.c.id == search_id))


def _is_here(kind: str, left_on: str | None) -> bool:
    return kind == PersonKind.PUPIL and left_on is None


def _period(source: Source, wanted: Wanted, parameters: dict[str, Any]) -> list[str]:
    found = []
    for name, sign, day in (("first", ">=", wanted.first), ("last", "<=", wanted.last)):
        if day is not None:
            found.append(f"{source.day} {sign} :{name}")
            parameters[name] = day.isoformat()
    return found


def _words(source: Source, wanted: Wanted, parameters: dict[str, Any]) -> list[str]:
    """One set of row numbers: those that hold every word, and those about the person who was named."""
    if not wanted.words and not wanted.person_ids:
        return []
    sets = [_holding(source, word, number, parameters) for number, word in enumerate(wanted.words)]
    both = " INTERSECT ".join(f"SELECT row_no FROM ({one})" for one in sets)
    if wanted.person_ids and source.about:
        parameters["named"] = json.dumps(wanted.person_ids)
        about = source.about.format(_IN_LIST.format(":named"))
        both = f"{both} UNION {about}" if both else about
    return [f"t.row_no IN ({both})"] if both else ["0"]


def _holding(source: Source, wanted: WantedWord, number: int, parameters: dict[str, Any]) -> str:
    word = wanted.word
    parameters[f"match{number}"] = word_query(word.parts, exact=word.exact)
    found = [f"SELECT rowid AS row_no FROM {source.index} WHERE {source.index} MATCH :match{number}"]
    if wanted.person_ids and source.about:
        parameters[f"persons{number}"] = json.dumps(wanted.person_ids)
        found.append(source.about.format(_IN_LIST.format(f":persons{number}")))
    if wanted.kinds and source.numbered:
        parameters[f"kinds{number}"] = json.dumps(wanted.kinds)
        found.append(f"SELECT row_no FROM incident WHERE kind IN {_IN_LIST.format(f':kinds{number}')}")
    digits = word.parts[0] if len(word.parts) == 1 else ""
    if source.numbered and digits.isascii() and digits.isdigit():
        parameters[f"digits{number}"] = digits.zfill(3)
        found.append(f"SELECT row_no FROM incident WHERE substr(number, 6) = :digits{number}")
    return " UNION ".join(found)


def _record(kind: RecordKind, source: Source, row: RowMapping) -> FoundRecord:
    about = json.loads(row["persons"]) if row["persons"] else []
    return FoundRecord(
        kind,
        row["id"],
        date.fromisoformat(row["on_day"]),
        row["code"],
        tuple((field, row[field]) for field in source.fields if row[field]),
        row["number"],
        row["parent"],
        tuple(person_id for person_id in about if person_id),
    )


def _as_json(search: SavedSearch) -> dict[str, Any]:
    """The period lies beside the text; with "statuses" it is a filter of the list of incidents."""
    asked, filters = search.query, search.filters
    period = asked if filters is None else filters
    days = {name: day.isoformat() for name, day in (("first", period.first), ("last", period.last)) if day}
    if filters is None:
        return {"text": asked.text, "kinds": [kind.value for kind in asked.kinds], **days}
    return {
        "text": filters.text,
        "statuses": [status.value for status in filters.statuses],
        "kinds": list(filters.kinds),
        "places": list(filters.places),
        "period": filters.period,
        **days,
    }


def _saved(row: RowMapping) -> SavedSearch:
    kept = row["query"]
    first, last = (date.fromisoformat(kept[name]) if kept.get(name) else None for name in ("first", "last"))
    head = (row["id"], row["account_id"], row["name"])
    if "statuses" not in kept:
        query = SearchFilter(kept["text"], tuple(RecordKind(kind) for kind in kept["kinds"]), first, last)
        return SavedSearch(*head, query, row["saved_at"])
    filters = IncidentFilter(
        text=kept["text"],
        statuses=tuple(IncidentStatus(status) for status in kept["statuses"]),
        kinds=tuple(kept["kinds"]),
        places=tuple(kept["places"]),
        period=kept["period"],
        first=first,
        last=last,
    )
    return SavedSearch(*head, SearchFilter(), row["saved_at"], filters)
