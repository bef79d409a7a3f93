"""Signals. Those in the trash are left out everywhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    and_,
    delete,
    func,
    insert,
    not_,
    or_,
    select,
    update,
)

from vios_desktop.data.as_logged import require_as_logged
from vios_desktop.data.repositories import sightings
from vios_desktop.data.repositories.catalogues import family_in
from vios_desktop.data.repositories.rows import (
    among,
    check_version,
    fields_from,
    fields_of,
    in_parts,
    matching,
    not_trashed,
    rows_of,
)
from vios_desktop.data.search_text import prefix_query
from vios_desktop.data.tables.casework import signal
from vios_desktop.data.tables.derived import PERSON_SEARCH, SIGNAL_SEARCH
from vios_desktop.data.tables.journal import field_change
from vios_desktop.data.tables.person import person
from vios_desktop.domain.bundling import Sighting, Thresholds
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.signal import Signal, SignalFacts
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.queries import SignalQuery

_HEAD: Final = ("id", "state", "created_at", "created_by", "updated_at", "updated_by", "version")
_FACTS: Final = (
    *("subject_kind", "observed_on", "domain", "theme", "facts", "other_explanation", "source", "certainty"),
    *("observer_name", "expires_on", "person_id", "group_label", "place", "place_note", "observed_time"),
    *("time_note", "life_area", "context", "protective_factors", "observer_person_id", "interpretation"),
    *("interpretation_by", "from_police"),
)
_KIND: Final = "signal"


class SqlSignals:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: Signal) -> None:
        self._connection.execute(insert(signal), [_values(record)])

    def get(self, signal_id: str) -> Signal | None:
        return self._one(select(signal).where(signal.c.id == signal_id, not_trashed(signal.c.id)))

    def get_trashed(self, signal_id: str) -> Signal | None:
        return self._one(select(signal).where(signal.c.id == signal_id, not_(not_trashed(signal.c.id))))

    def _one(self, wanted: Select[Any]) -> Signal | None:
        found = rows_of(self._connection, wanted)
        if not found:
            return None
        read = _signal(found[0])
        require_as_logged(self._connection, RecordKind.SIGNAL, read)
        return read

    def get_many(self, ids: Iterable[str]) -> dict[str, Signal]:
        wanted = select(signal).where(among(signal.c.id, tuple(ids)), not_trashed(signal.c.id))
        return {row["id"]: _signal(row) for row in rows_of(self._connection, wanted)}

    def replace(self, record: Signal, expected_version: int) -> None:
        """Raises `ConflictError` unless the stored version is `expected_version`."""
        check_version(record.version, expected_version, _KIND)
        current = and_(signal.c.id == record.id, signal.c.version == expected_version)
        changed = self._connection.execute(update(signal).where(current).values(_values(record)))
        if changed.rowcount != 1:
            raise ConflictError(_KIND)

    def find(self, query: SignalQuery) -> Sequence[Signal]:
        """By day of observation, newest first."""
        wanted = select(signal).where(not_trashed(signal.c.id), *_filters(self._connection, query))
        order = (signal.c.observed_on.desc(), signal.c.row_no.desc())
        return [_signal(row) for row in in_parts(self._connection, wanted.order_by(*order))]

    def count(self, query: SignalQuery) -> int:
        """How many `find` would give."""
        wanted = (
            select(func.count())
            .select_from(signal)
            .where(not_trashed(signal.c.id), *_filters(self._connection, query))
        )
        return self._connection.scalar(wanted) or 0

    def ended_before(self, day: date) -> Sequence[str]:
        """By the index of last days: `find` goes through all signals in the order of the list."""
        ended = select(signal.c.id).where(signal.c.expires_on < day, not_trashed(signal.c.id))
        return self._connection.scalars(ended.order_by(signal.c.expires_on, signal.c.row_no)).all()

    def sightings(self, expires_from: date, subjects: Collection[str] | None = None) -> Sequence[Sighting]:
        """Merged persons are one. Those without an observer were anonymised (services.review_effects)."""
        return sightings.sightings(self._connection, expires_from, subjects)

    def busy(self, expires_from: date, limits: Thresholds) -> frozenset[str]:
        """Keys of the subjects that may have enough, never one too few."""
        return sightings.busy(self._connection, expires_from, limits)

    def erase(self, signal_id: str) -> None:
        """The triggers take the words out of the search index."""
        history = and_(field_change.c.record_kind == _KIND, field_change.c.record_id == signal_id)
        self._connection.execute(delete(field_change).where(history))
        self._connection.execute(delete(signal).where(signal.c.id == signal_id))


def _filters(connection: Connection, query: SignalQuery) -> list[ColumnElement[bool]]:
    columns = signal.c
    found: list[ColumnElement[bool]] = []
    for column, values in (
        (columns.state, query.states),
        (columns.subject_kind, query.subject_kinds),
        (columns.theme, query.themes),
        (columns.domain, query.domains),
        (columns.person_id, query.person_ids),
        (columns.place, family_in(connection, CatalogueName.PLACE, (query.place,) if query.place else ())),
    ):
        if values:
            found.append(among(column, values))
    for column, value in (
        (columns.group_label, query.group_label),
        (columns.created_by, query.recorded_by),
    ):
        if value:
            found.append(column == value)
    for column, first, last in (
        (columns.observed_on, query.observed_from, query.observed_to),
        (columns.expires_on, query.expires_from, query.expires_to),
    ):
        found += [] if first is None else [column >= first]
        found += [] if last is None else [column <= last]
    words = prefix_query(query.text)
    if words is not None:
        named = select(person.c.id).where(matching(person.c.row_no, PERSON_SEARCH.name, words))
        found.append(or_(matching(columns.row_no, SIGNAL_SEARCH.name, words), columns.person_id.in_(named)))
    return found


def _values(record: Signal) -> dict[str, Any]:
    return fields_of(record, _HEAD) | fields_of(record.facts, _FACTS)


def _signal(row: RowMapping) -> Signal:
    return Signal(**fields_from(row, _HEAD), facts=SignalFacts(**fields_from(row, _FACTS)))
