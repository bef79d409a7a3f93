"""Incidents: adding, changing with a version check, numbering, and the counts that figures need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, delete, func, insert, not_, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert_into

from vios_desktop.data import search_index
from vios_desktop.data.as_logged import require_as_logged
from vios_desktop.data.repositories import incident_list
from vios_desktop.data.repositories.incident_parts import (
    add_parts,
    check_handovers,
    load_parts,
    load_shared,
    replace_parts,
)
from vios_desktop.data.repositories.rows import among, check_version, fields_from, fields_of, not_trashed, rows_of
from vios_desktop.data.tables.agreement import agreement, contact
from vios_desktop.data.tables.decision import decision_record
from vios_desktop.data.tables.dossier import closing
from vios_desktop.data.tables.incident import (
    handover,
    incident,
    incident_item,
    incident_number,
    incident_person,
    measure,
)
from vios_desktop.data.tables.journal import field_change
from vios_desktop.data.tables.letter import letter
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.incident import Incident, IncidentFacts
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.giving_way import in_stretches
from vios_desktop.services.queries import CountableIncident, IncidentQuery, IncidentRow

_HEAD: Final = ("id", "number", "status", "created_at", "created_by", "updated_at", "updated_by", "version")
_FACTS: Final = (
    *("kind", "occurred_on", "place", "facts", "subkind", "occurred_time", "time_precision", "time_note"),
    *("location_id", "place_note", "domain", "severity", "means_note", "cause_note"),
    *("discrimination_ground", "digital_medium", "injury", "injury_note", "damage_note", "damage_eur"),
    *("reported_by", "reported_on", "first_hand", "intake_channel"),
    *("police", "police_on", "police_reference", "police_note"),
    *("report_filed_by", "report_filed_on", "report_number", "evaluation", "evaluated_on"),
)
_COUNTED: Final = ("id", "occurred_on", "created_at", "updated_at", "kind", "place")
_A_PART: Final = 2000
"""Rows that are read at a time: letting go of all of a large school at once held the window up for 70 ms."""

_NUMBERED: Final = upsert_into(incident_number)
_COUNT_ON: Final = _NUMBERED.on_conflict_do_update(
    index_elements=[incident_number.c.year], set_={"last": incident_number.c.last + 1}
).returning(incident_number.c.last)
_AT_LEAST: Final = _NUMBERED.on_conflict_do_update(
    index_elements=[incident_number.c.year],
    set_={"last": func.max(incident_number.c.last, _NUMBERED.excluded.last)},
)


class SqlIncidents:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: Incident) -> None:
        self.add_all([record])

    def add_all(self, records: Sequence[Incident]) -> None:
        """Add many at once, about six times as fast as one by one."""
        if not records:
            return
        self._connection.execute(insert(incident), [_values(record) for record in records])
        add_parts(self._connection, records)
        self._use_numbers([record.number for record in records])
        added = select(incident.c.row_no).where(among(incident.c.id, [record.id for record in records]))
        search_index.remember(self._connection, list(self._connection.scalars(added)))

    def get(self, incident_id: str) -> Incident | None:
        return self._one(incident_id, not_trashed(incident.c.id))

    def get_trashed(self, incident_id: str) -> Incident | None:
        """One that is in the trash; None for any other."""
        return self._one(incident_id, not_(not_trashed(incident.c.id)))

    def holds_fixed(self, incident_id: str) -> bool:
        """Whether something hangs on it that stays: a decision, letter, closing, hand-over or agreement."""
        items = select(incident_item.c.id).where(incident_item.c.incident_id == incident_id)
        hanging = [
            select(table.c.incident_id).where(table.c.incident_id == incident_id)
            for table in (decision_record, letter, closing, agreement)
        ]
        hanging.append(select(handover.c.item_id).where(handover.c.item_id.in_(items)))
        return any(self._connection.execute(query.limit(1)).first() is not None for query in hanging)

    def erase(self, incident_id: str) -> None:
        """Remove it with its contacts, history and words for good. Its number stays used."""
        row_no = self._connection.scalar(select(incident.c.row_no).where(incident.c.id == incident_id))
        if row_no is None:
            return
        search_index.forget(self._connection, [row_no])
        history = and_(field_change.c.record_kind == "incident", field_change.c.record_id == incident_id)
        for statement in (
            delete(contact).where(contact.c.incident_id == incident_id),
            delete(field_change).where(history),
            delete(incident).where(incident.c.id == incident_id),
        ):
            self._connection.execute(statement)

    def _one(self, incident_id: str, where: ColumnElement[bool]) -> Incident | None:
        found = rows_of(self._connection, select(incident).where(incident.c.id == incident_id, where))
        if not found:
            return None
        row = found[0]
        facts = IncidentFacts(**fields_from(row, _FACTS), **load_parts(self._connection, incident_id))
        shared = load_shared(self._connection, incident_id)
        read = Incident(**fields_from(row, _HEAD), facts=facts, shared_with=shared)
        require_as_logged(self._connection, RecordKind.INCIDENT, read)
        return read

    def replace(self, record: Incident, expected_version: int) -> None:
        """Write a changed incident. Raises `ConflictError` unless the stored version is `expected_version`.

        Raises `ViosError("handover_fixed")` when a hand-over was changed or left out.
        """
        check_version(record.version, expected_version, "incident")
        current = and_(incident.c.id == record.id, incident.c.version == expected_version)
        row_no = self._connection.scalar(select(incident.c.row_no).where(current))
        if row_no is None:
            raise ConflictError("incident")
        stored_items = check_handovers(self._connection, record)
        search_index.forget(self._connection, [row_no])
        self._connection.execute(update(incident).where(current).values(_values(record)))
        replace_parts(self._connection, record, stored_items)
        search_index.remember(self._connection, [row_no])

    def next_number(self, year: int) -> str:
        """The next number of that calendar year: "2026-061". Numbers are never used twice; gaps may occur."""
        while True:
            last = self._connection.execute(_COUNT_ON, {"year": year, "last": 1}).scalar_one()
            number = f"{year}-{last:03d}"
            used = select(incident.c.id).where(incident.c.number == number)
            if (
                self._connection.execute(used).first() is None
            ):  # as after an older page of the counting was put back
                return number

    def ids(self, query: IncidentQuery, most: int | None = None) -> Sequence[str]:
        return incident_list.ids(self._connection, query, most)

    def rows(self, ids: Sequence[str], today: date) -> Sequence[IncidentRow]:
        return incident_list.rows(self._connection, ids, today)

    def count(self, query: IncidentQuery) -> int:
        return incident_list.count(self._connection, query)

    def countable(self, starts_on: date, ends_on: date) -> Sequence[CountableIncident]:
        """Incidents that happened, were registered or were changed between these days, oldest first.

        The day of registering is the day on the wall in this computer's time zone, as for `Clock.today`.
        """
        moments = (_first_moment(starts_on), _first_moment(ends_on + timedelta(days=1)))
        columns = [incident.c[name] for name in _COUNTED]
        query = (
            select(*columns)
            .where(
                or_(
                    incident.c.occurred_on.between(starts_on, ends_on),
                    *(
                        and_(column >= moments[0], column < moments[1])
                        for column in (incident.c.created_at, incident.c.updated_at)
                    ),
                ),
                not_trashed(incident.c.id),
            )
            .order_by(incident.c.occurred_on, incident.c.occurred_time, incident.c.row_no)
        )
        counted: list[CountableIncident] = []
        for part in self._connection.execute(query).mappings().partitions(_A_PART):
            counted += self._counted(part)
        return counted

    def _counted(self, found: Sequence[RowMapping]) -> Iterator[CountableIncident]:
        ids = [row["id"] for row in found]
        roles, measures = self._roles(ids), self._measures(ids)
        for row in in_stretches(found):
            yield CountableIncident(
                id=row["id"],
                occurred_on=row["occurred_on"],
                registered_on=_wall_day(row["created_at"]),
                changed_on=_wall_day(row["updated_at"]),
                kind=row["kind"],
                place=row["place"],
                roles=tuple(roles[row["id"]]),
                measures=tuple(measures[row["id"]]),
            )

    def count_occurred(self, starts_on: date, ends_on: date) -> int:
        days, kept = incident.c.occurred_on.between(starts_on, ends_on), not_trashed(incident.c.id)
        return self._connection.scalar(select(func.count()).select_from(incident).where(days, kept)) or 0

    def of_person(self, person_id: str) -> Sequence[str]:
        """Ids of the incidents a person is involved in, newest first."""
        return self.ids(IncidentQuery(person_id=person_id))

    def _roles(self, ids: list[str]) -> dict[str, list[tuple[str, str | None]]]:
        roles: defaultdict[str, list[tuple[str, str | None]]] = defaultdict(list)
        query = select(incident_person).where(among(incident_person.c.incident_id, ids))
        query = query.order_by(incident_person.c.incident_id, incident_person.c.position)
        for row in in_stretches(rows_of(self._connection, query)):
            roles[row["incident_id"]].append((row["role"].value, row["person_id"]))
        return roles

    def _measures(self, ids: list[str]) -> dict[str, list[str]]:
        kinds: defaultdict[str, list[str]] = defaultdict(list)
        query = select(measure.c.incident_id, measure.c.kind).where(among(measure.c.incident_id, ids))
        query = query.order_by(measure.c.incident_id, measure.c.position)
        for row in in_stretches(rows_of(self._connection, query)):
            kinds[row["incident_id"]].append(row["kind"])
        return kinds

    def _use_numbers(self, numbers: list[str]) -> None:
        """Numbers that came from elsewhere count as used too."""
        highest: dict[int, int] = {}
        for number in numbers:
            year, _, last = number.partition("-")
            if year.isdecimal() and last.isdecimal():
                highest[int(year)] = max(int(last), highest.get(int(year), 0))
        if highest:
            rows = [{"year": year, "last": last} for year, last in highest.items()]
            self._connection.execute(_AT_LEAST, rows)


def _values(record: Incident) -> dict[str, Any]:
    return fields_of(record, _HEAD) | fields_of(record.facts, _FACTS)


def _first_moment(day: date) -> datetime:
    """Midnight at the start of that day on the wall."""
    return datetime.combine(day, time.min).astimezone(UTC)


def _wall_day(moment: datetime) -> date:
    return moment.astimezone().date()
