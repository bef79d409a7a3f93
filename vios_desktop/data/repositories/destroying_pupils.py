"""Removing a pupil's own file: the entry, what hangs on the pupil alone, and every link to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import and_, delete, or_, select, update

from vios_desktop.data.repositories.around import SqlAround
from vios_desktop.data.repositories.destroying import RecordDestroyer
from vios_desktop.data.repositories.pupil_files import PupilFiles, own_agreement
from vios_desktop.data.repositories.rows import among
from vios_desktop.data.tables.agreement import agreement, contact
from vios_desktop.data.tables.casework import consent, household_member, involvement, review, strength
from vios_desktop.data.tables.core_team import gap
from vios_desktop.data.tables.dossier import dossier_file, person_merge
from vios_desktop.data.tables.person import person
from vios_desktop.data.tables.privacy import person_request
from vios_desktop.data.tables.register import demand, disclosure, disclosure_person
from vios_desktop.domain.retention import FilePart
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.ports.retention import Destroyed

_OWN: Final = {
    RecordKind.INVOLVEMENT: involvement,
    RecordKind.STRENGTH: strength,
    RecordKind.REVIEW: review,
    RecordKind.DEMAND: demand,
}


class PupilDestroyer(RecordDestroyer):
    def destroy_pupil(self, entries: Sequence[str]) -> Destroyed:
        """All entries of one pupil; nothing when something still names one of them, or none is there."""
        there = self._ids(person.c.id, among(person.c.id, entries))
        if not there:
            self._note({RecordKind.PERSON: list(entries)})
            return Destroyed({}, ())
        if any(PupilFiles(self._connection).needed([there]).values()):
            return Destroyed({}, (), needed=True)
        parts = self._parts(there)
        consents = self._ids(consent.c.id, among(consent.c.person_id, there))
        everything = [*there, *consents, *(one for ids in parts.values() for one in ids)]
        files = self._ids(dossier_file.c.id, among(dossier_file.c.record_id, everything))
        blobs = self._ids(dossier_file.c.blob_id, among(dossier_file.c.id, files))
        given = self._lines_about_nobody_else(there)
        self._note({RecordKind.PERSON: list(entries), RecordKind.DISCLOSURE: given})
        homes = self._leave_home(there)
        self._delete_lines(there, given, parts[RecordKind.DEMAND])
        self._delete_parts(parts, consents, files)
        self._delete_entries(there)
        self._forget([*everything, *files, *given])
        gone = parts | {RecordKind.FILE: files, RecordKind.DISCLOSURE: given, RecordKind.PERSON: there[1:]}
        counts = {kind.value: len(ids) for kind, ids in gone.items() if ids}
        more = {FilePart.CONSENT.value: len(consents), FilePart.HOUSEHOLD.value: homes}
        return Destroyed(counts | {part: many for part, many in more.items() if many}, tuple(blobs))

    def _parts(self, entries: Sequence[str]) -> dict[RecordKind, list[str]]:
        """What hangs on this pupil alone."""
        parts = {kind: self._ids(table.c.id, among(table.c.person_id, entries)) for kind, table in _OWN.items()}
        agreements = self._ids(agreement.c.id, and_(own_agreement, among(agreement.c.person_id, entries)))
        about = and_(contact.c.person_id.is_(None), among(contact.c.agreement_id, agreements))
        of_pupil = or_(among(contact.c.person_id, entries), about)
        contacts = self._ids(contact.c.id, and_(contact.c.incident_id.is_(None), of_pupil))
        return parts | {RecordKind.AGREEMENT: agreements, RecordKind.CONTACT: contacts}

    def _lines_about_nobody_else(self, entries: Sequence[str]) -> list[str]:
        """Lines of the register; those about more pupils stay with the others."""
        about = disclosure_person.c.disclosure_id
        others = select(about).where(~among(disclosure_person.c.person_id, entries))
        return list(
            dict.fromkeys(
                self._ids(about, and_(among(disclosure_person.c.person_id, entries), about.not_in(others)))
            )
        )

    def _leave_home(self, entries: Sequence[str]) -> int:
        """How many households the pupil was in; one with a single person left is none any more."""
        own = among(household_member.c.person_id, entries)
        around = SqlAround(self._connection)
        rows = self._connection.execute(
            select(household_member.c.household_id, household_member.c.person_id).where(own)
        )
        members = rows.all()
        for home, who in members:
            around.part(home, who)
        return len({home for home, _who in members})

    def _delete_lines(self, entries: Sequence[str], given: Sequence[str], demands: Sequence[str]) -> None:
        self._loosen(demand, "disclosure_id", given)
        self._remove(demand, demands)
        link = disclosure_person.c
        of_it = or_(among(link.disclosure_id, given), among(link.person_id, entries))
        self._connection.execute(delete(disclosure_person).where(of_it))
        self._remove(disclosure, given)

    def _delete_parts(
        self, parts: dict[RecordKind, list[str]], consents: Sequence[str], files: Sequence[str]
    ) -> None:
        agreements = parts[RecordKind.AGREEMENT]
        self._remove(contact, parts[RecordKind.CONTACT])
        for table, column in ((contact, "agreement_id"), (contact, "promise_id"), (gap, "agreement_id")):
            self._loosen(table, column, agreements)
        self._remove(agreement, agreements)
        self._loosen(agreement, "review_id", parts[RecordKind.REVIEW])
        self._remove(dossier_file, files)
        self._remove(consent, consents)
        for kind in (RecordKind.REVIEW, RecordKind.INVOLVEMENT, RecordKind.STRENGTH):
            self._remove(_OWN[kind], parts[kind])

    def _delete_entries(self, entries: Sequence[str]) -> None:
        """The register of requests keeps its lines, without the link."""
        answered = among(person_request.c.person_id, entries)
        self._connection.execute(update(person_request).where(answered).values(person_id=None))
        merged = or_(among(person_merge.c.kept_id, entries), among(person_merge.c.merged_id, entries))
        self._connection.execute(delete(person_merge).where(merged))
        self._remove(person, entries)
