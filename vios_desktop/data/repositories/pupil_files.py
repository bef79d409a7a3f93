"""A pupil's own file (leerlingdossier): who left, what hangs on a pupil alone, and what still names a pupil.

What names a pupil keeps the whole file: an incident, a signal, a case, an agreement that runs or belongs to one of
these, minutes that were handed out, a demand or request that is open, a draft.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, exists, func, select, true

from vios_desktop.data.repositories.person_merges import merged_pairs
from vios_desktop.data.repositories.rows import among, not_trashed, rows_of
from vios_desktop.data.tables.agreement import agreement, contact
from vios_desktop.data.tables.casework import consent, household_member, involvement, review, signal, strength
from vios_desktop.data.tables.core_team import core_team_case
from vios_desktop.data.tables.dossier import dossier_file, trash_entry
from vios_desktop.data.tables.incident import incident_person, measure
from vios_desktop.data.tables.journal import draft
from vios_desktop.data.tables.letter import letter
from vios_desktop.data.tables.limited import limited_part, limited_record
from vios_desktop.data.tables.person import person
from vios_desktop.data.tables.privacy import person_request
from vios_desktop.data.tables.register import demand, disclosure, disclosure_person
from vios_desktop.domain.person import Person
from vios_desktop.domain.person_merge import head_of
from vios_desktop.domain.person_request import RequestOutcome
from vios_desktop.domain.retention import FilePart
from vios_desktop.domain.vocabulary import AgreementState, DemandOutcome, DisclosureKind, PersonKind, RecordKind
from vios_desktop.services.ports.limited import PERSONS_PART
from vios_desktop.services.ports.retention import KeptRecord

_IDS: Final = re.compile(r"[\w-]+")
_GO_WITH_IT: Final = ("pupil", "retention", "trash")
"""Drafts on the page of the pupil, and of why something stays longer or is taken away, hold nothing up."""
_RUNS: Final = (AgreementState.OPEN, AgreementState.IN_PROGRESS)
_ASKED: Final = (DemandOutcome.OPEN, DemandOutcome.ADVICE_ASKED)

own_agreement: Final = and_(
    agreement.c.incident_id.is_(None),
    agreement.c.decision_id.is_(None),
    agreement.c.case_id.is_(None),
    agreement.c.meeting_id.is_(None),
    agreement.c.state.not_in(_RUNS),
)
"""One that belongs to the pupil alone and is over."""
_told: Final = select(disclosure.c.id).where(disclosure.c.kind == DisclosureKind.MINUTES)
_over: Final = select(agreement.c.id).where(own_agreement)
_case: Final = select(core_team_case.c.id)
_promised: Final = select(agreement.c.id).where(agreement.c.review_id == review.c.id, agreement.c.state.in_(_RUNS))
_NAMINGS: Final = (
    (RecordKind.INCIDENT.value, incident_person.c.person_id, true()),
    (RecordKind.INCIDENT.value, measure.c.person_id, true()),
    (RecordKind.LETTER.value, letter.c.person_id, true()),
    (RecordKind.SIGNAL.value, signal.c.person_id, true()),
    (RecordKind.SIGNAL.value, signal.c.observer_person_id, true()),
    (RecordKind.CASE.value, core_team_case.c.person_id, true()),
    (RecordKind.CASE.value, consent.c.person_id, exists(_case.where(core_team_case.c.consent_id == consent.c.id))),
    (RecordKind.CASE.value, review.c.person_id, exists(_case.where(core_team_case.c.review_id == review.c.id))),
    (RecordKind.AGREEMENT.value, agreement.c.person_id, ~own_agreement),
    (RecordKind.AGREEMENT.value, review.c.person_id, exists(_promised)),
    (RecordKind.CONTACT.value, contact.c.person_id, contact.c.incident_id.is_not(None)),
    (RecordKind.CONTACT.value, contact.c.person_id, contact.c.agreement_id.not_in(_over)),
    (RecordKind.MEETING.value, disclosure_person.c.person_id, disclosure_person.c.disclosure_id.in_(_told)),
    (RecordKind.DEMAND.value, demand.c.person_id, demand.c.outcome.in_(_ASKED)),
    (FilePart.REQUEST.value, person_request.c.person_id, person_request.c.outcome == RequestOutcome.OPEN),
)
"""Kind, the column that names a pupil, and which of its rows keep the pupil's file."""


class PupilFiles:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, *, hanging: bool, trashed: bool) -> list[KeptRecord]:
        """As `Retention.pupils`."""
        groups = self._groups(trashed=trashed)
        ids = [one for group, _who, _left in groups for one in group]
        needed = self.needed([group for group, _who, _left in groups])
        parts = self._hanging(ids) if hanging else {}
        return [
            KeptRecord(
                *(RecordKind.PERSON, group[0], "", who.class_name, left, left, left),
                _summed(parts, group),
                _name(who),
                group,
                _summed(needed, group),
            )
            for group, who, left in groups
        ]

    def needed(self, groups: Sequence[Sequence[str]]) -> dict[str, Counter[str]]:
        """Of each entry of these pupils what still names it, counted by the name of the kind."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        ids = [one for group in groups for one in group]
        for kind, column, where in _NAMINGS:
            self._count(found, kind, column, and_(where, among(column, ids)))
        self._count_consents(found, groups)
        wanted = set(ids)
        for row in rows_of(self._connection, select(draft.c.form, draft.c.subject_id, draft.c["values"])):
            if row["form"] not in _GO_WITH_IT:
                words = set(_IDS.findall(f"{row['subject_id'] or ''} {row['values']}"))
                for one in words & wanted:
                    found[one][FilePart.DRAFT.value] += 1
        older = self._limited_without_names()
        for group in groups if older else ():
            found[group[0]][FilePart.LIMITED.value] = older
        return found

    def _groups(self, *, trashed: bool) -> list[tuple[tuple[str, ...], Any, date]]:
        """Entries, the one that is kept first; its row; the last day any of them was at school."""
        into = {merged: kept for kept, merged in merged_pairs(self._connection)}
        in_trash = person.c.id.in_(select(trash_entry.c.record_id))
        wanted = select(person).where(person.c.kind == PersonKind.PUPIL, person.c.left_on.is_not(None))
        heads = {
            row["id"]: row
            for row in rows_of(self._connection, wanted.where(in_trash if trashed else not_trashed(person.c.id)))
            if row["id"] not in into
        }
        groups: dict[str, list[str]] = {one: [one] for one in heads}
        for merged in into:
            head = head_of(merged, into)
            if head in groups:
                groups[head].append(merged)
        others = [one for group in groups.values() for one in group[1:]]
        days = {
            row["id"]: row["left_on"]
            for row in rows_of(self._connection, select(person).where(among(person.c.id, others)))
        }
        found = []
        for head, group in groups.items():
            left = max([heads[head]["left_on"], *(day for one in group[1:] if (day := days.get(one)))])
            found.append((tuple(group), heads[head], left))
        return sorted(found, key=lambda one: (one[2], one[1]["sort_name"], one[0]))

    def _count_consents(self, found: defaultdict[str, Counter[str]], groups: Sequence[Sequence[str]]) -> None:
        """Those on which a line of the register stands that is about somebody else too."""
        head = {one: group[0] for group in groups for one in group}
        about = disclosure_person.c.person_id.label("about")
        query = (
            select(consent.c.person_id, about)
            .join(disclosure, disclosure.c.consent_id == consent.c.id)
            .join(disclosure_person, disclosure_person.c.disclosure_id == disclosure.c.id)
            .where(among(consent.c.person_id, head))
        )
        for row in rows_of(self._connection, query):
            if head.get(row["about"]) != head[row["person_id"]]:
                found[row["person_id"]][RecordKind.DISCLOSURE.value] += 1

    def _limited_without_names(self) -> int:
        """Protected records that cannot do without the entries they name: those of before they held them."""
        holds = select(limited_part.c.record_id).where(limited_part.c.field == PERSONS_PART)
        older = select(func.count()).select_from(limited_record).where(limited_record.c.id.not_in(holds))
        return int(self._connection.scalar(older) or 0)

    def _hanging(self, ids: Sequence[str]) -> dict[str, Counter[str]]:
        """What goes with each entry, counted."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        there = (
            (RecordKind.INVOLVEMENT.value, involvement.c.person_id),
            (RecordKind.STRENGTH.value, strength.c.person_id),
            (FilePart.CONSENT.value, consent.c.person_id),
            (RecordKind.REVIEW.value, review.c.person_id),
            (RecordKind.CONTACT.value, contact.c.person_id),
            (RecordKind.AGREEMENT.value, agreement.c.person_id),
            (RecordKind.DEMAND.value, demand.c.person_id),
            (FilePart.HOUSEHOLD.value, household_member.c.person_id),
        )
        for kind, column in there:
            self._count(found, kind, column, among(column, ids))
        of_person = and_(dossier_file.c.record_kind == RecordKind.PERSON, among(dossier_file.c.record_id, ids))
        self._count(found, RecordKind.FILE.value, dossier_file.c.record_id, of_person)
        return found

    def _count(
        self,
        found: defaultdict[str, Counter[str]],
        kind: str,
        column: ColumnElement[Any],
        where: ColumnElement[bool],
    ) -> None:
        query = select(column.label("owner"), func.count().label("many")).where(where).group_by(column)
        for row in rows_of(self._connection, query):
            found[row["owner"]][str(kind)] += row["many"]


def _summed(found: Mapping[str, Counter[str]], group: Collection[str]) -> dict[str, int]:
    """Of a pupil with several entries."""
    total: Counter[str] = Counter()
    for one in group:
        total.update(found.get(one, {}))
    return dict(total)


def _name(row: Any) -> str:
    names = {name: row[name] for name in ("id", "kind", "first_name", "last_name", "prefix")}
    return Person(**names).display_name
