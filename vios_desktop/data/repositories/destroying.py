"""Removing a record with all that hangs on it, fixed content included; what is asked for was decided before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, func, insert, or_, select, update

from vios_desktop.data import search_index
from vios_desktop.data.repositories.minutes_without import take_out_of_minutes
from vios_desktop.data.repositories.rows import among
from vios_desktop.data.tables.agreement import agreement, contact
from vios_desktop.data.tables.core_team import case_link, core_team_case, gap
from vios_desktop.data.tables.decision import decision_choice, decision_record
from vios_desktop.data.tables.dossier import closing, dossier_file, trash_entry
from vios_desktop.data.tables.incident import handover, incident, incident_item
from vios_desktop.data.tables.journal import draft, field_change
from vios_desktop.data.tables.letter import letter
from vios_desktop.data.tables.register import demand, disclosure, disclosure_person
from vios_desktop.data.tables.retention import destroyed_record, erased_fact, retention_choice
from vios_desktop.domain.retention import DestroyedRecord
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.ports.retention import Destroyed

_OF_INCIDENT: Final = {
    RecordKind.AGREEMENT: agreement,
    RecordKind.DECISION: decision_record,
    RecordKind.LETTER: letter,
    RecordKind.CLOSING: closing,
}


class RecordDestroyer:
    def __init__(self, connection: Connection, at: datetime, by: str) -> None:
        self._connection, self._at, self._by = connection, at, by

    def destroy(self, kind: RecordKind, record_id: str) -> Destroyed:
        """Of an incident or a case: everything that hangs on it. What was never there destroys nothing."""
        belonging = self._belonging(kind, record_id)
        everything = [record_id, *(one for ids in belonging.values() for one in ids)]
        files = self._ids(dossier_file.c.id, among(dossier_file.c.record_id, everything))
        given = self._ids(disclosure.c.id, among(disclosure.c.object_id, [*everything, *files]))
        belonging |= {RecordKind.FILE: files, RecordKind.DISCLOSURE: given}
        blobs = self._ids(dossier_file.c.blob_id, among(dossier_file.c.id, files))
        self._note({kind: [record_id], **belonging})
        if kind is RecordKind.INCIDENT:
            self._keep_fact(record_id)
        self._delete(kind, record_id, belonging)
        self._forget([*everything, *files, *given])
        counts = {one.value: len(ids) for one, ids in belonging.items() if ids}
        return Destroyed(counts, tuple(blobs))

    def note(self, kind: RecordKind, record_id: str) -> None:
        """Write down that this one is gone for good; it may be gone already."""
        self._note({kind: [record_id]})

    def _belonging(self, kind: RecordKind, record_id: str) -> dict[RecordKind, list[str]]:
        if kind is RecordKind.INCIDENT:
            found = {
                one: self._ids(table.c.id, table.c.incident_id == record_id) for one, table in _OF_INCIDENT.items()
            }
        else:
            own = and_(agreement.c.case_id == record_id, agreement.c.incident_id.is_(None))
            found = {RecordKind.AGREEMENT: self._ids(agreement.c.id, own)}
        about = among(contact.c.agreement_id, found[RecordKind.AGREEMENT])
        of_contact = and_(contact.c.incident_id.is_(None), about)
        if kind is RecordKind.INCIDENT:
            of_contact = or_(contact.c.incident_id == record_id, of_contact)
        return found | {RecordKind.CONTACT: self._ids(contact.c.id, of_contact)}

    def _note(self, gone: dict[RecordKind, list[str]]) -> None:
        known = set(self._connection.scalars(select(destroyed_record.c.record_id)))
        rows = [
            {
                "record_id": record.record_id,
                "record_kind": record.record_kind,
                "destroyed_at": record.destroyed_at,
                "destroyed_by": record.destroyed_by,
            }
            for kind, ids in gone.items()
            for record in (DestroyedRecord(one, kind, self._at, self._by) for one in ids)
            if record.record_id not in known
        ]
        if rows:
            self._connection.execute(insert(destroyed_record), rows)

    def _keep_fact(self, incident_id: str) -> None:
        query = select(incident.c.kind, incident.c.place, incident.c.occurred_on)
        row = self._connection.execute(query.where(incident.c.id == incident_id)).first()
        if row is not None:
            month = date(row.occurred_on.year, row.occurred_on.month, 1)
            self._connection.execute(insert(erased_fact), [{"kind": row.kind, "place": row.place, "month": month}])

    def _delete(self, kind: RecordKind, record_id: str, belonging: dict[RecordKind, list[str]]) -> None:
        agreements, given = belonging[RecordKind.AGREEMENT], belonging[RecordKind.DISCLOSURE]
        self._remove(contact, belonging[RecordKind.CONTACT])
        for table, column in ((contact, "agreement_id"), (contact, "promise_id"), (gap, "agreement_id")):
            self._loosen(table, column, agreements)
        self._loosen(demand, "disclosure_id", given)
        self._remove(agreement, agreements)
        self._connection.execute(delete(disclosure_person).where(among(disclosure_person.c.disclosure_id, given)))
        self._remove(disclosure, given)
        self._remove(dossier_file, belonging[RecordKind.FILE])
        if kind is RecordKind.INCIDENT:
            self._delete_incident(record_id, belonging)
        else:
            take_out_of_minutes(self._connection, record_id, agreements)
            self._loosen(gap, "case_id", [record_id])
            self._loosen(agreement, "case_id", [record_id])
            self._remove(core_team_case, [record_id])

    def _delete_incident(self, incident_id: str, belonging: dict[RecordKind, list[str]]) -> None:
        self._remove(letter, belonging[RecordKind.LETTER])
        self._remove(closing, belonging[RecordKind.CLOSING])
        decisions = belonging[RecordKind.DECISION]
        self._connection.execute(delete(decision_choice).where(among(decision_choice.c.decision_id, decisions)))
        self._loosen(agreement, "decision_id", decisions)
        self._remove(decision_record, decisions)
        items = self._ids(incident_item.c.id, incident_item.c.incident_id == incident_id)
        self._connection.execute(delete(handover).where(among(handover.c.item_id, items)))
        row_no = self._connection.scalar(select(incident.c.row_no).where(incident.c.id == incident_id))
        if row_no is not None:
            search_index.forget(self._connection, [row_no])
        self._connection.execute(delete(incident).where(incident.c.id == incident_id))

    def _forget(self, ids: Sequence[str]) -> None:
        """The history, half-typed changes, links, and the reasons why it was kept or thrown away."""
        for table, column in (
            (field_change, field_change.c.record_id),
            (case_link, case_link.c.record_id),
            (retention_choice, retention_choice.c.record_id),
            (trash_entry, trash_entry.c.record_id),
            (draft, draft.c.subject_id),
        ):
            self._connection.execute(delete(table).where(among(column, ids)))
        for one in ids:  # a form of something new about it names it among its values
            typed = func.instr(func.concat(draft.c["values"]), one) > 0
            self._connection.execute(delete(draft).where(typed))

    def _remove(self, table: Table, ids: Sequence[str]) -> None:
        if ids:
            self._connection.execute(delete(table).where(among(table.c.id, ids)))

    def _loosen(self, table: Table, column: str, ids: Sequence[str]) -> None:
        if ids:
            self._connection.execute(update(table).where(among(table.c[column], ids)).values({column: None}))

    def _ids(self, column: ColumnElement[Any], where: ColumnElement[bool]) -> list[str]:
        return list(self._connection.scalars(select(column).where(where)))
