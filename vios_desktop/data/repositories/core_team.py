"""Cases and meetings of the kernteam. Cases in the trash are left out of every list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, Table, and_, delete, insert, not_, select, update

from vios_desktop.data.repositories.rows import (
    among,
    check_version,
    fields_from,
    fields_of,
    not_trashed,
    rows_of,
)
from vios_desktop.data.tables.agreement import agreement
from vios_desktop.data.tables.casework import consent
from vios_desktop.data.tables.core_team import (
    agenda_item,
    case_link,
    core_team_case,
    gap,
    meeting,
    meeting_attendee,
    meeting_case,
    partner_news,
)
from vios_desktop.data.tables.journal import field_change
from vios_desktop.domain.core_team import (
    AgendaItem,
    Attendee,
    CaseLink,
    CoreTeamCase,
    FollowUp,
    KeptDecision,
    Meeting,
    MeetingCase,
    PartnerNews,
    Typed,
    TypedAgreement,
    TypedGap,
)
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.gap import Gap
from vios_desktop.domain.involvement import Consent
from vios_desktop.domain.vocabulary import Domain, Helped, Kept

_CASE: Final = (
    *("id", "title", "person_id", "group_label", "state", "level", "opened_on", "opened_by", "created_at"),
    *("phase", "facts", "pattern", "strengths", "question", "basis", "purpose", "necessity", "proportion"),
    *("subsidiarity", "informed", "informed_note", "consent_id", "review_id", "lead_owner", "closed_on"),
    *("close_reason", "version"),
)
_CONSENT: Final = ("id", "person_id", "given_by", "scope", "given_on", "withdrawn_on", "recorded_by", "note")
_MEETING: Final = (
    *("id", "held_on", "starts_at", "place", "chair", "state", "confidentiality_read", "next_on"),
    *("created_at", "created_by", "updated_at", "updated_by", "finished_at", "version"),
)
_GAP: Final = (
    *("id", "text", "found_on", "state", "created_at", "created_by", "agreement_id", "meeting_id", "case_id"),
    *("brought_on", "brought_to", "outcome", "closed_on", "version"),
)
_ATTENDEE: Final = ("partner_kind", "organisation", "name", "present", "note")
_ITEM: Final = ("kind", "done", "notes")
_NEWS: Final = ("id", "partner_kind", "domain", "text", "from_police")
_TOLD: Final = ("case_id", "level", "notes", "outcome")


class SqlCases:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: CoreTeamCase) -> None:
        self._connection.execute(insert(core_team_case), [_case_values(record)])
        self._add_links(record)

    def get(self, case_id: str) -> CoreTeamCase | None:
        return next(iter(self._read(not_trashed(core_team_case.c.id), core_team_case.c.id == case_id)), None)

    def get_trashed(self, case_id: str) -> CoreTeamCase | None:
        """One that is in the trash; None for any other."""
        thrown = not_(not_trashed(core_team_case.c.id))
        return next(iter(self._read(thrown, core_team_case.c.id == case_id)), None)

    def holds_fixed(self, case_id: str) -> bool:
        """Whether a meeting, an agreement or a gap points at it, so that it is never erased."""
        hanging = [
            select(table.c.case_id).where(table.c.case_id == case_id) for table in (meeting_case, agreement, gap)
        ]
        return any(self._connection.execute(query.limit(1)).first() is not None for query in hanging)

    def erase(self, case_id: str) -> None:
        """Remove it with its links and history for good; the triggers take its words out of the index."""
        history = and_(field_change.c.record_kind == "case", field_change.c.record_id == case_id)
        self._connection.execute(delete(field_change).where(history))
        self._connection.execute(delete(core_team_case).where(core_team_case.c.id == case_id))

    def replace(self, record: CoreTeamCase, expected_version: int) -> None:
        """Raises `ConflictError` unless the stored version is `expected_version`."""
        check_version(record.version, expected_version, "case")
        current = and_(core_team_case.c.id == record.id, core_team_case.c.version == expected_version)
        if (
            self._connection.execute(update(core_team_case).where(current).values(_case_values(record))).rowcount
            != 1
        ):
            raise ConflictError("case")
        self._connection.execute(delete(case_link).where(case_link.c.case_id == record.id))
        self._add_links(record)

    def all(self) -> Sequence[CoreTeamCase]:
        return self._read(not_trashed(core_team_case.c.id))

    def of_persons(self, person_ids: Iterable[str]) -> Sequence[CoreTeamCase]:
        about = among(core_team_case.c.person_id, tuple(person_ids))
        return self._read(not_trashed(core_team_case.c.id), about)

    def consents_of(self, person_id: str) -> Sequence[Consent]:
        query = select(consent).where(consent.c.person_id == person_id)
        rows = rows_of(self._connection, query.order_by(consent.c.given_on.desc(), consent.c.id))
        return [Consent(**fields_from(row, _CONSENT)) for row in rows]

    def _read(self, *conditions: Any) -> list[CoreTeamCase]:
        query = select(core_team_case).where(*conditions)
        order = (core_team_case.c.created_at.desc(), core_team_case.c.id)
        rows = rows_of(self._connection, query.order_by(*order))
        wanted = select(case_link).where(among(case_link.c.case_id, [row["id"] for row in rows]))
        links: dict[str, list[CaseLink]] = {}
        for link in rows_of(self._connection, wanted.order_by(case_link.c.record_kind, case_link.c.record_id)):
            links.setdefault(link["case_id"], []).append(CaseLink(link["record_kind"], link["record_id"]))
        return [_case(row, links.get(row["id"], [])) for row in rows]

    def _add_links(self, record: CoreTeamCase) -> None:
        rows = [{"case_id": record.id, **fields_of(link, ("record_kind", "record_id"))} for link in record.links]
        if rows:
            self._connection.execute(insert(case_link), rows)


class SqlMeetings:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: Meeting) -> None:
        self._connection.execute(insert(meeting), [_meeting_values(record)])
        self._add_parts(record)

    def get(self, meeting_id: str) -> Meeting | None:
        return next(iter(self._read(meeting.c.id == meeting_id)), None)

    def replace(self, record: Meeting, expected_version: int) -> None:
        """Raises `ConflictError` unless the stored version is `expected_version`."""
        check_version(record.version, expected_version, "meeting")
        current = and_(meeting.c.id == record.id, meeting.c.version == expected_version)
        changed = self._connection.execute(update(meeting).where(current).values(_meeting_values(record)))
        if changed.rowcount != 1:
            raise ConflictError("meeting")
        self._remove_parts(record.id)
        self._add_parts(record)

    def remove(self, meeting_id: str) -> None:
        self._remove_parts(meeting_id)
        self._connection.execute(delete(meeting).where(meeting.c.id == meeting_id))

    def all(self) -> Sequence[Meeting]:
        return self._read()

    def with_case(self, case_id: str) -> Sequence[Meeting]:
        with_it = select(meeting_case.c.meeting_id).where(meeting_case.c.case_id == case_id)
        return self._read(meeting.c.id.in_(with_it))

    def _read(self, *conditions: Any) -> list[Meeting]:
        query = select(meeting).where(*conditions).order_by(meeting.c.held_on.desc(), meeting.c.id)
        rows = rows_of(self._connection, query)
        ids = [row["id"] for row in rows]
        parts = {table: self._parts(table, ids) for table in _PARTS}
        return [_meeting(row, {table: found.get(row["id"], []) for table, found in parts.items()}) for row in rows]

    def _parts(self, table: Table, ids: Sequence[str]) -> dict[str, list[RowMapping]]:
        found: dict[str, list[RowMapping]] = {}
        wanted = select(table).where(among(table.c.meeting_id, ids))
        for row in rows_of(self._connection, wanted.order_by(table.c.meeting_id, table.c.position)):
            found.setdefault(row["meeting_id"], []).append(row)
        return found

    def _add_parts(self, record: Meeting) -> None:
        for table, (names, parts) in _parts_of(record).items():
            rows = [
                {"meeting_id": record.id, "position": position, **fields_of(part, names)}
                for position, part in enumerate(parts)
            ]
            if rows:
                self._connection.execute(insert(table), rows)

    def _remove_parts(self, meeting_id: str) -> None:
        for table in _PARTS:
            self._connection.execute(delete(table).where(table.c.meeting_id == meeting_id))


_PARTS: Final = (meeting_attendee, agenda_item, partner_news, meeting_case)


def _parts_of(record: Meeting) -> dict[Table, tuple[tuple[str, ...], Sequence[object]]]:
    return {
        meeting_attendee: (_ATTENDEE, record.attendees),
        agenda_item: (_ITEM, record.agenda),
        partner_news: (_NEWS, record.news),
        meeting_case: (_TOLD, record.cases),
    }


def _gap_values(record: Gap) -> dict[str, Any]:
    return fields_of(record, _GAP) | {"asked_kinds": list(record.asked_kinds)}


def _case_values(record: CoreTeamCase) -> dict[str, Any]:
    return fields_of(record, _CASE) | {"domains": sorted(domain.value for domain in record.domains)}


def _case(row: RowMapping, links: Sequence[CaseLink]) -> CoreTeamCase:
    domains = frozenset(Domain(code) for code in row["domains"])
    return CoreTeamCase(**fields_from(row, _CASE), domains=domains, links=tuple(links))


def _meeting_values(record: Meeting) -> dict[str, Any]:
    return fields_of(record, _MEETING) | {"typed": _typed_json(record.typed)}


def _meeting(row: RowMapping, parts: Mapping[Table, Sequence[RowMapping]]) -> Meeting:
    return Meeting(
        **fields_from(row, _MEETING),
        attendees=tuple(Attendee(**fields_from(part, _ATTENDEE)) for part in parts[meeting_attendee]),
        agenda=tuple(AgendaItem(**fields_from(part, _ITEM)) for part in parts[agenda_item]),
        news=tuple(PartnerNews(**fields_from(part, _NEWS)) for part in parts[partner_news]),
        cases=tuple(MeetingCase(**fields_from(part, _TOLD)) for part in parts[meeting_case]),
        typed=_typed(row["typed"]),
    )


def _typed_json(typed: Typed) -> dict[str, Any]:
    return {
        "agreements": [
            fields_of(a, ("id", "text", "owner_kind", "owner_name", "feedback_to", "case_id"))
            | {"due_on": a.due_on.isoformat()}
            for a in typed.agreements
        ],
        "gaps": [
            fields_of(g, ("id", "text", "case_id")) | {"asked_kinds": list(g.asked_kinds)} for g in typed.gaps
        ],
        "follow_ups": [
            {
                "agreement_id": f.agreement_id,
                "kept": f.kept and f.kept.value,
                "helped": f.helped and f.helped.value,
                "new_due_on": f.new_due_on and f.new_due_on.isoformat(),
                "note": f.note,
            }
            for f in typed.follow_ups
        ],
        "decided": [fields_of(one, ("place", "outcome")) for one in typed.decided],
    }


def _typed(found: Mapping[str, Any]) -> Typed:
    def day(text: str) -> date:
        return date.fromisoformat(text)

    return Typed(
        agreements=tuple(TypedAgreement(**{**a, "due_on": day(a["due_on"])}) for a in found["agreements"]),
        gaps=tuple(TypedGap(**{**g, "asked_kinds": tuple(g["asked_kinds"])}) for g in found["gaps"]),
        follow_ups=tuple(
            FollowUp(
                f["agreement_id"],
                Kept(f["kept"]) if f["kept"] else None,
                Helped(f["helped"]) if f["helped"] else None,
                day(f["new_due_on"]) if f["new_due_on"] else None,
                f["note"],
            )
            for f in found["follow_ups"]
        ),
        decided=tuple(KeptDecision(**one) for one in found.get("decided", ())),
    )
