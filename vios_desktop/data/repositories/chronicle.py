"""The chronology of one person, gathered from every table that points at them; and the list of pupils."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, and_, or_, select

from vios_desktop.data.repositories.persons import person_of
from vios_desktop.data.repositories.rows import among, matching, not_trashed, rows_of
from vios_desktop.data.search_text import prefix_query
from vios_desktop.data.tables.agreement import agreement, contact
from vios_desktop.data.tables.casework import review, signal
from vios_desktop.data.tables.decision import decision_record
from vios_desktop.data.tables.derived import PERSON_SEARCH
from vios_desktop.data.tables.dossier import closing, dossier_file, person_merge
from vios_desktop.data.tables.incident import incident, incident_item, incident_person, measure
from vios_desktop.data.tables.letter import letter
from vios_desktop.data.tables.person import person
from vios_desktop.data.tables.register import disclosure, disclosure_person
from vios_desktop.domain.chronology import ChronicleEntry, ChronicleKind, in_order
from vios_desktop.domain.person import Person
from vios_desktop.domain.police_marked import said_by_police
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.ports.dossier import PupilQuery

K: Final = ChronicleKind


class SqlChronicle:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, person_ids: Sequence[str], today: date) -> Sequence[ChronicleEntry]:
        """Every line about this person, newest first; without trash and without signals past their date."""
        roles = self._roles(person_ids)
        own = list(roles)
        incidents = self._read(incident, among(incident.c.id, own))
        numbers = {row["id"]: (row["number"], row["occurred_on"], row["created_at"]) for row in incidents}
        return in_order(
            (
                *(_incident(row, roles[row["id"]]) for row in incidents),
                *self._in_incidents(person_ids, own, numbers),
                *self._signals(person_ids, today),
                *self._by_person(person_ids, own),
                *self._files(person_ids, own, today),
                *self._disclosures(person_ids),
            )
        )

    def _roles(self, person_ids: Sequence[str]) -> dict[str, str]:
        """The incidents of this person, each with the role this person had in it; more than one after a merge."""
        c = incident_person.c
        wanted = select(c.incident_id, c.role).where(among(c.person_id, person_ids), not_trashed(c.incident_id))
        found: dict[str, set[str]] = {}
        for row in rows_of(self._connection, wanted):
            found.setdefault(row["incident_id"], set()).add(row["role"].value)
        return {incident_id: ",".join(sorted(roles)) for incident_id, roles in found.items()}

    def pupils(self, query: PupilQuery) -> Sequence[Person]:
        """By last name; one that was merged into another is not listed."""
        merged = select(person_merge.c.merged_id).where(person_merge.c.undone_at.is_(None))
        gone = person.c.left_on.is_not(None) if query.left else person.c.left_on.is_(None)
        wanted = select(person).where(person.c.kind == PersonKind.PUPIL, gone, person.c.id.not_in(merged))
        words = prefix_query(query.text)
        if words is not None:
            wanted = wanted.where(matching(person.c.row_no, PERSON_SEARCH.name, words))
        if query.class_name:
            wanted = wanted.where(person.c.class_name == query.class_name)
        found = rows_of(self._connection, wanted.order_by(person.c.sort_name, person.c.row_no))
        return [person_of(row) for row in found]

    def classes(self) -> Sequence[str]:
        here = and_(person.c.kind == PersonKind.PUPIL, person.c.left_on.is_(None), person.c.class_name != "")
        query = select(person.c.class_name).where(here).distinct().order_by(person.c.class_name)
        return list(self._connection.scalars(query))

    def _read(self, table: Table, *where: ColumnElement[bool]) -> list[RowMapping]:
        return rows_of(self._connection, select(table).where(*where, not_trashed(table.c.id)))

    def _in_incidents(
        self, person_ids: Sequence[str], own: Sequence[str], known: dict[str, tuple[str, date, datetime]]
    ) -> Iterator[ChronicleEntry]:
        for row in self._read(incident_item, among(incident_item.c.incident_id, own)):
            number, on, at = known[row["incident_id"]]
            taken = row["taken_on"] or on
            yield _line(
                K.ITEM, row, taken, _day(at), opens="incident_id", opens_as=K.INCIDENT,
                code=row["item_kind"].value, text=row["description"], note=str(row["count"]), number=number,
            )  # fmt: skip
        for row in self._read(measure, among(measure.c.incident_id, own), _own_or_nobody(measure, person_ids)):
            number, on, at = known[row["incident_id"]]
            yield _line(
                K.MEASURE, row, row["starts_on"] or on, _day(at), opens="incident_id", opens_as=K.INCIDENT,
                code=row["kind"], text=row["note"], due_on=row["ends_on"], number=number,
            )  # fmt: skip
        for row in self._read(decision_record, among(decision_record.c.incident_id, own)):
            on = _day(row["made_at"])
            yield _line(K.DECISION, row, on, on, by=row["made_by"], number=known[row["incident_id"]][0])
        for row in self._read(closing, among(closing.c.incident_id, own)):
            on = _day(row["closed_at"])
            yield _line(
                K.CLOSING, row, on, on, opens="incident_id", opens_as=K.INCIDENT, by=row["closed_by"],
                text=row["helped"], state="" if row["reopened_at"] is None else "reopened",
                number=known[row["incident_id"]][0],
            )  # fmt: skip

    def _signals(self, person_ids: Sequence[str], today: date) -> Iterator[ChronicleEntry]:
        lives = signal.c.expires_on >= today
        for row in self._read(signal, among(signal.c.person_id, person_ids), lives):
            yield _line(
                K.SIGNAL, row, row["observed_on"], _day(row["created_at"]), code=row["theme"].value,
                text=row["facts"], note=row["other_explanation"], state=row["state"].value,
                mark=row["source"].value, due_on=row["expires_on"], by=row["observer_name"],
                from_police=said_by_police(marked=row["from_police"], source=row["source"]),
            )  # fmt: skip

    def _by_person(self, person_ids: Sequence[str], own: Sequence[str]) -> Iterator[ChronicleEntry]:
        held = among(review.c.person_id, person_ids)
        for row in self._read(review, held, review.c.withdrawn_at.is_(None)):
            on = _day(row["reviewed_at"])
            yield _line(K.REVIEW, row, on, on, code=row["outcome"].value, text=row["reason"],
                        note=str(row["signal_count"]), by=row["reviewed_by"])  # fmt: skip
        for row in self._read(contact, _about(contact, person_ids, own), _kept_with(contact)):
            on = _day(row["contacted_at"])
            hangs_on = K.INCIDENT if row["incident_id"] else K.AGREEMENT
            yield _line(
                K.CONTACT, row, on, on, opens=f"{hangs_on}_id", opens_as=hangs_on,
                code=row["with_whom"].value, text=row["summary"], note=row["name"],
                state=row["outcome"].value if row["outcome"] else "", mark=row["channel"].value,
                by=row["created_by"], from_police=said_by_police(marked=row["from_police"]),
            )  # fmt: skip
        for row in self._read(letter, _about(letter, person_ids, own), _kept_with(letter)):
            yield _line(
                K.LETTER, row, row["sent_on"], _day(row["fixed_at"]), code=row["kind"].value,
                text=row["subject"], mark=row["sent_to"].value, by=row["fixed_by"],
            )  # fmt: skip
        for row in self._read(agreement, _about(agreement, person_ids, own)):
            made = _day(row["created_at"])
            yield _line(
                K.AGREEMENT, row, row["agreed_on"] or made, made, code=row["owner_kind"], text=row["text"],
                note=row["owner_name"], state=row["state"].value, mark=row["kept"].value if row["kept"] else "",
                due_on=row["due_on"],
            )  # fmt: skip

    def _files(self, person_ids: Sequence[str], own: Sequence[str], today: date) -> Iterator[ChronicleEntry]:
        """A file under a signal that came from the police came from the police."""
        lives = and_(signal.c.expires_on >= today, not_trashed(signal.c.id))
        told = select(signal.c.id, signal.c.from_police, signal.c.source)
        signals = {
            row["id"]: said_by_police(marked=row["from_police"], source=row["source"])
            for row in rows_of(self._connection, told.where(among(signal.c.person_id, person_ids), lives))
        }
        for row in self._read(dossier_file, among(dossier_file.c.record_id, (*person_ids, *own, *signals))):
            on = _day(row["added_at"])
            police = said_by_police(marked=row["from_police"]) or signals.get(row["record_id"], False)
            yield _line(
                K.FILE, row, on, on, text=row["name"], note=row["note"], by=row["added_by"], from_police=police,
            )  # fmt: skip

    def _disclosures(self, person_ids: Sequence[str]) -> Iterator[ChronicleEntry]:
        link = select(disclosure_person.c.disclosure_id).where(among(disclosure_person.c.person_id, person_ids))
        columns = [column for column in disclosure.c if column.name != "file"]
        for row in rows_of(self._connection, select(*columns).where(disclosure.c.id.in_(link))):
            on = _day(row["made_at"])
            yield _line(
                K.DISCLOSURE, row, on, on, code=row["kind"].value, text=row["what"], note=row["recipient"],
                mark=row["level"].value, by=row["made_by"],
            )  # fmt: skip


def _incident(row: RowMapping, roles: str) -> ChronicleEntry:
    return _line(
        K.INCIDENT, row, row["occurred_on"], _day(row["created_at"]), code=row["kind"], text=row["facts"],
        note=row["place"], state=row["status"].value, mark=roles, number=row["number"], by=row["created_by"],
    )  # fmt: skip


def _line(
    kind: ChronicleKind,
    row: RowMapping,
    happened_on: date,
    recorded_on: date,
    opens: str = "id",
    **parts: Any,  # the other fields of an entry, which checks them itself
) -> ChronicleEntry:
    return ChronicleEntry(kind, row["id"], row[opens] or "", happened_on, recorded_on, **parts)


def _own_or_nobody(table: Table, person_ids: Sequence[str]) -> ColumnElement[bool]:
    return or_(table.c.person_id.is_(None), among(table.c.person_id, person_ids))


def _about(table: Table, person_ids: Sequence[str], own: Sequence[str]) -> ColumnElement[bool]:
    """About this person, or about one of their incidents and nobody in particular."""
    shared = and_(table.c.person_id.is_(None), among(table.c.incident_id, own))
    return or_(among(table.c.person_id, person_ids), shared)


def _kept_with(table: Table) -> ColumnElement[bool]:
    """What hangs on an incident lies in the trash with it; an agreement stands on its own."""
    return or_(table.c.incident_id.is_(None), not_trashed(table.c.incident_id))


def _day(moment: datetime) -> date:
    """The day on the wall."""
    return moment.astimezone().date()
