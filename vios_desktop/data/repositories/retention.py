"""What was chosen about keeping records, what is to be looked at, and the proof of what was destroyed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, func, insert, select

from vios_desktop.data.repositories.destroying import RecordDestroyer
from vios_desktop.data.repositories.destroying_pupils import PupilDestroyer
from vios_desktop.data.repositories.pupil_files import PupilFiles
from vios_desktop.data.repositories.rows import among, fields_from, fields_of, not_trashed, rows_of
from vios_desktop.data.tables.agreement import agreement, contact
from vios_desktop.data.tables.core_team import core_team_case
from vios_desktop.data.tables.decision import decision_record
from vios_desktop.data.tables.dossier import closing, dossier_file
from vios_desktop.data.tables.incident import incident, incident_person
from vios_desktop.data.tables.letter import letter
from vios_desktop.data.tables.person import person
from vios_desktop.data.tables.retention import (
    destroyed_record,
    destruction_certificate,
    erased_fact,
    retention_choice,
)
from vios_desktop.domain.retention import (
    CertificateLine,
    DestroyedRecord,
    DestructionCertificate,
    ErasedFact,
    RetentionChoice,
)
from vios_desktop.domain.vocabulary import PersonKind, RecordKind
from vios_desktop.services.ports.retention import Destroyed, KeptRecord

_CHOICE: Final = ("id", "record_kind", "record_id", "kind", "reason", "until", "made_at", "made_by")
_GONE: Final = ("record_id", "record_kind", "destroyed_at", "destroyed_by")
_HANGING: Final = {
    "agreement": agreement,
    "contact": contact,
    "decision": decision_record,
    "letter": letter,
    "closing": closing,
}


class SqlRetention:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def incidents(self, *, hanging: bool = True) -> Sequence[KeptRecord]:
        """Those that are closed, with the day of it; oldest first. None of those in the trash."""
        closed = (
            select(closing.c.incident_id, func.max(closing.c.closed_at).label("closed_at"))
            .where(closing.c.reopened_at.is_(None))
            .group_by(closing.c.incident_id)
            .subquery()
        )
        columns = (incident.c.id, incident.c.number, incident.c.kind, incident.c.occurred_on, closed.c.closed_at)
        query = select(*columns).join(closed, closed.c.incident_id == incident.c.id)
        rows = rows_of(self._connection, query.where(not_trashed(incident.c.id)).order_by(closed.c.closed_at))
        ids = [row["id"] for row in rows]
        left, belonging = self._left_school(ids), self._hanging(ids) if hanging else {}
        return [
            KeptRecord(
                RecordKind.INCIDENT,
                row["id"],
                row["number"],
                row["kind"],
                row["occurred_on"],
                row["closed_at"].astimezone().date(),
                left.get(row["id"]),
                belonging.get(row["id"], {}),
            )
            for row in rows
        ]

    def cases(self) -> Sequence[KeptRecord]:
        """Those of the kernteam that are closed, oldest first. None of those in the trash."""
        about = core_team_case.outerjoin(person, person.c.id == core_team_case.c.person_id)
        columns = (core_team_case.c.id, core_team_case.c.opened_on, core_team_case.c.closed_on, person.c.left_on)
        wanted = (core_team_case.c.closed_on.is_not(None), not_trashed(core_team_case.c.id))
        query = select(*columns).select_from(about).where(*wanted).order_by(core_team_case.c.closed_on)
        return [
            KeptRecord(RecordKind.CASE, row["id"], "", "", row["opened_on"], row["closed_on"], row["left_on"], {})
            for row in rows_of(self._connection, query)
        ]

    def add_choice(self, choice: RetentionChoice) -> None:
        self._connection.execute(insert(retention_choice), [fields_of(choice, _CHOICE)])

    def choices(self, record_ids: Sequence[str]) -> Sequence[RetentionChoice]:
        """About these records, oldest first."""
        return self._choices(among(retention_choice.c.record_id, record_ids))

    def all_choices(self) -> Sequence[RetentionChoice]:
        return self._choices()

    def pupils(self, *, hanging: bool = True, trashed: bool = False) -> Sequence[KeptRecord]:
        """Who left school, first who left first; merged entries are one pupil."""
        return PupilFiles(self._connection).all(hanging=hanging, trashed=trashed)

    def destroy_pupil(self, entries: Sequence[DestroyedRecord]) -> Destroyed:
        first = entries[0]
        destroyer = PupilDestroyer(self._connection, first.destroyed_at, first.destroyed_by)
        return destroyer.destroy_pupil([entry.record_id for entry in entries])

    def destroy(self, choice: DestroyedRecord) -> Destroyed:
        return self._destroyer(choice).destroy(choice.record_kind, choice.record_id)

    def note_destroyed(self, record: DestroyedRecord) -> None:
        self._destroyer(record).note(record.record_kind, record.record_id)

    def destroyed(self) -> Sequence[DestroyedRecord]:
        """Oldest first."""
        query = select(destroyed_record).order_by(destroyed_record.c.destroyed_at)
        return [DestroyedRecord(**fields_from(row, _GONE)) for row in rows_of(self._connection, query)]

    def add_certificate(self, certificate: DestructionCertificate) -> None:
        values = fields_of(certificate, ("id", "made_at", "made_by"))
        lines = [
            {
                "record_kind": line.record_kind.value,
                "record_id": line.record_id,
                "rule": line.rule,
                "decided_by": line.decided_by,
                "decided_on": line.decided_on.isoformat() if line.decided_on else "",
                "belonging": dict(line.belonging),
            }
            for line in certificate.lines
        ]
        self._connection.execute(insert(destruction_certificate), [values | {"lines": lines}])

    def certificates(self) -> Sequence[DestructionCertificate]:
        """Newest first."""
        query = select(destruction_certificate).order_by(destruction_certificate.c.made_at.desc())
        return [_certificate(row) for row in rows_of(self._connection, query)]

    def certificate(self, certificate_id: str) -> DestructionCertificate | None:
        query = select(destruction_certificate).where(destruction_certificate.c.id == certificate_id)
        found = rows_of(self._connection, query)
        return _certificate(found[0]) if found else None

    def facts(self) -> Sequence[ErasedFact]:
        query = select(erased_fact).order_by(erased_fact.c.month, erased_fact.c.row_no)
        return [
            ErasedFact(**fields_from(row, ("kind", "place", "month"))) for row in rows_of(self._connection, query)
        ]

    def _choices(self, *wanted: Any) -> list[RetentionChoice]:
        query = select(retention_choice).where(*wanted).order_by(retention_choice.c.row_no)
        return [RetentionChoice(**fields_from(row, _CHOICE)) for row in rows_of(self._connection, query)]

    def _destroyer(self, record: DestroyedRecord) -> RecordDestroyer:
        return RecordDestroyer(self._connection, record.destroyed_at, record.destroyed_by)

    def _left_school(self, incident_ids: Sequence[str]) -> dict[str, date]:
        """The day the last of its pupils left, of incidents of which every known pupil did."""
        left = func.max(person.c.left_on)
        query = (
            select(incident_person.c.incident_id, left.label("left_on"))
            .join(person, person.c.id == incident_person.c.person_id)
            .where(among(incident_person.c.incident_id, incident_ids), person.c.kind == PersonKind.PUPIL)
            .group_by(incident_person.c.incident_id)
            .having(func.count() == func.count(person.c.left_on))
        )
        return {row["incident_id"]: row["left_on"] for row in rows_of(self._connection, query)}

    def _hanging(self, incident_ids: Sequence[str]) -> dict[str, dict[str, int]]:
        found: dict[str, dict[str, int]] = {}
        columns = {name: table.c.incident_id for name, table in _HANGING.items()}
        columns["file"] = dossier_file.c.record_id
        for name, column in columns.items():
            query = select(column.label("owner"), func.count().label("many")).where(among(column, incident_ids))
            for row in rows_of(self._connection, query.group_by(column)):
                found.setdefault(row["owner"], {})[name] = row["many"]
        return found


def _certificate(row: RowMapping) -> DestructionCertificate:
    lines = tuple(
        CertificateLine(
            RecordKind(line["record_kind"]),
            line["record_id"],
            line["rule"],
            line["decided_by"],
            date.fromisoformat(line["decided_on"]) if line["decided_on"] else None,
            line["belonging"],
        )
        for line in row["lines"]
    )
    return DestructionCertificate(row["id"], row["made_at"], row["made_by"], lines)
