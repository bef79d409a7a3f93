"""Everything that is held about one person, row by row, for a request to see it (inzageverzoek).

`COVERED` says of every column that points at a person what is done with it; a test compares it with the tables, so
that a table that is added later cannot be forgotten.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Table, and_, or_, select

from vios_desktop.data.repositories.persons import SqlPersons
from vios_desktop.data.repositories.rows import among, rows_of
from vios_desktop.data.tables.agreement import agreement, contact
from vios_desktop.data.tables.casework import consent, household_member, involvement, review, signal, strength
from vios_desktop.data.tables.core_team import core_team_case
from vios_desktop.data.tables.decision import decision_record
from vios_desktop.data.tables.dossier import closing, dossier_file, trash_entry
from vios_desktop.data.tables.incident import incident, incident_item, incident_person, measure, own_answer
from vios_desktop.data.tables.letter import letter
from vios_desktop.data.tables.person import person
from vios_desktop.data.tables.privacy import person_request
from vios_desktop.data.tables.register import demand, disclosure, disclosure_person
from vios_desktop.domain.person import Person
from vios_desktop.services.held_rows import HeldRow

OF_THE_PERSON: Final = "of the person"
LINK: Final = "leads to what is of the person"
OF_SOMEBODY_ELSE: Final = "a record about somebody else"
MERGE: Final = "tells which persons are one; their records are all here"

COVERED: Final = {
    ("incident_person", "person_id"): OF_THE_PERSON,
    ("measure", "person_id"): OF_THE_PERSON,
    ("agreement", "person_id"): OF_THE_PERSON,
    ("contact", "person_id"): OF_THE_PERSON,
    ("letter", "person_id"): OF_THE_PERSON,
    ("signal", "person_id"): OF_THE_PERSON,
    ("signal", "observer_person_id"): OF_SOMEBODY_ELSE,
    ("review", "person_id"): OF_THE_PERSON,
    ("household_member", "person_id"): OF_THE_PERSON,
    ("involvement", "person_id"): OF_THE_PERSON,
    ("strength", "person_id"): OF_THE_PERSON,
    ("consent", "person_id"): OF_THE_PERSON,
    ("core_team_case", "person_id"): OF_THE_PERSON,
    ("disclosure_person", "person_id"): LINK,
    ("demand", "person_id"): OF_THE_PERSON,
    ("person_request", "person_id"): OF_THE_PERSON,
    ("person_merge", "kept_id"): MERGE,
    ("person_merge", "merged_id"): MERGE,
}
"""Table and column -> what is done with it."""

READ: Final = (
    *(person, incident, incident_person, measure, own_answer, contact, agreement, letter, signal, review),
    *(involvement, household_member, strength, consent, core_team_case, disclosure, demand, dossier_file),
    *(decision_record, closing, person_request),
)
"""The tables whose rows are handed on, in the order of the pages."""


class SqlHeldData:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, person_ids: Sequence[str]) -> Sequence[HeldRow]:
        """Every row that is about this person, those in the trash too and marked so."""
        trashed = frozenset(self._connection.scalars(select(trash_entry.c.record_id)))
        own = self._ids(incident_person.c.incident_id, among(incident_person.c.person_id, person_ids))
        signals = self._ids(signal.c.id, among(signal.c.person_id, person_ids))
        given = self._ids(disclosure_person.c.disclosure_id, among(disclosure_person.c.person_id, person_ids))
        chosen: dict[Table, ColumnElement[bool]] = {
            person: among(person.c.id, person_ids),
            incident: among(incident.c.id, own),
            contact: or_(
                among(contact.c.person_id, person_ids),
                and_(contact.c.person_id.is_(None), among(contact.c.incident_id, own)),
            ),
            agreement: or_(
                among(agreement.c.person_id, person_ids),
                and_(agreement.c.person_id.is_(None), among(agreement.c.incident_id, own)),
            ),
            disclosure: among(disclosure.c.id, given),
            dossier_file: among(dossier_file.c.record_id, (*person_ids, *own, *signals)),
        }
        chosen[decision_record] = among(decision_record.c.incident_id, own)
        chosen[own_answer] = among(own_answer.c.incident_id, own)
        chosen[closing] = among(closing.c.incident_id, own)
        found: list[HeldRow] = []
        for table in READ:
            where = chosen.get(table)
            where = among(table.c.person_id, person_ids) if where is None else where
            found += self._rows(table, where, trashed)
        return [*found, *self._beside(person_ids, own)]

    def _beside(self, person_ids: Sequence[str], incident_ids: Sequence[str]) -> list[HeldRow]:
        """What hangs together with the person's records and is about somebody else: only to be counted."""
        homes = self._ids(household_member.c.household_id, among(household_member.c.person_id, person_ids))
        not_own = {table: ~among(table.c.person_id, person_ids) for table in (incident_person, contact, agreement)}
        unknown = incident_person.c.person_id.is_(None)
        found: list[HeldRow] = []
        for table, where in (
            (
                incident_person,
                and_(among(incident_person.c.incident_id, incident_ids), or_(unknown, not_own[incident_person])),
            ),
            (contact, and_(among(contact.c.incident_id, incident_ids), not_own[contact])),
            (agreement, and_(among(agreement.c.incident_id, incident_ids), not_own[agreement])),
            (incident_item, among(incident_item.c.incident_id, incident_ids)),
            (signal, among(signal.c.observer_person_id, person_ids)),
            (
                household_member,
                and_(
                    among(household_member.c.household_id, homes),
                    ~among(household_member.c.person_id, person_ids),
                ),
            ),
        ):
            found += self._rows(table, where, (), of_others=True)
        return found

    def others(self, person_ids: Sequence[str]) -> Sequence[Person]:
        """Everybody else in the vault: their names are looked for in the texts."""
        ids = self._ids(person.c.id, ~among(person.c.id, person_ids))
        return list(SqlPersons(self._connection).get_many(ids).values())

    def _ids(self, column: ColumnElement[Any], where: ColumnElement[bool]) -> list[str]:
        return list(self._connection.scalars(select(column).where(where).distinct()))

    def _rows(
        self, table: Table, where: ColumnElement[bool], trashed: Collection[str], *, of_others: bool = False
    ) -> list[HeldRow]:
        columns = [column for column in table.c if column.name not in ("file", "wrapped_key")]
        order = [column for column in (table.c.get(name) for name in _DAYS) if column is not None]
        query = select(*columns).where(where).order_by(*order[:1])
        rows = []
        for row in rows_of(self._connection, query):
            gone = any(row.get(name) in trashed for name in ("id", "incident_id", "record_id"))
            rows.append(HeldRow(table.name, dict(row), trashed=gone, of_others=of_others))
        return rows


_DAYS: Final = (
    *("occurred_on", "observed_on", "contacted_at", "agreed_on", "dated_on", "reviewed_at", "made_at"),
    *("received_on", "added_at", "since", "noted_on", "given_on", "opened_on", "starts_on"),
)
