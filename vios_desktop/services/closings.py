"""Closing an incident with what was learned, opening it again with a reason, and lessons that come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.closing import Closing, ClosingFacts, check_closing_facts
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import IncidentStatus
from vios_desktop.services.agreements import OPEN_STATES
from vios_desktop.services.closed_incident import standing_closing
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.queries import AgreementQuery, IncidentQuery
from vios_desktop.services.school import kind_groups
from vios_desktop.services.session import Session

KIND = "closing"
SHOWN_LESSONS: Final = 3
_VIEW = (Action.VIEW_ALL_INCIDENTS, Action.VIEW_OWN_INCIDENTS)


class Likeness(StrEnum):
    """Why a lesson belongs to an incident."""

    SAME_KIND = "same_kind"
    SAME_PLACE = "same_place"  # and a kind of the same group


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was learned from another incident. `kind` and `place` are codes."""

    closing: Closing
    number: str
    kind: str
    place: str
    occurred_on: date
    likeness: Likeness | None = None


class ClosingService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def close(
        self, incident_id: str, facts: ClosingFacts, expected_version: int, *, draft_id: str | None = None
    ) -> Closing:
        """Close it; agreements that still run stay open and are to be spoken of.

        Raises `ValidationError`, `ConflictError`, `NotFoundError`, `NotAllowedError`,
        `ViosError("incident_closed")`.
        """
        session = self._session
        session.require(Action.CLOSE_INCIDENT)
        with session.begin() as work:
            incident = _incident(work, incident_id)
            if standing_closing(work, incident_id) is not None:
                raise ViosError("incident_closed")
            running = work.agreements.find(AgreementQuery(incident_id=incident_id, states=OPEN_STATES))
            check_closing_facts(facts, still_open=len(running))
            self._write_status(work, incident, IncidentStatus.EVALUATED, expected_version)
            closing = Closing(
                str(uuid4()),
                incident_id,
                session.clock.now(),
                session.account.id,
                *(facts.helped.strip(), facts.did_not_help.strip(), facts.differently.strip()),
                facts.open_ends.strip(),
            )
            work.closings.add(closing)
            remove_own_draft(work, session, draft_id)
            _log(work, AuditAction.INCIDENT_CLOSED, closing)
            work.commit()
        return closing

    def undo_close(self, closing_id: str, status: IncidentStatus) -> None:
        """Right after closing: as if it had not been done. `status` is the one it had. Raises `NotFoundError`."""
        self._session.require(Action.CLOSE_INCIDENT)
        with self._session.begin() as work:
            closing = _closing(work, closing_id)
            if not closing.in_force:
                raise NotFoundError(KIND)
            incident = _incident(work, closing.incident_id)
            work.closings.remove(closing_id)
            self._write_status(work, incident, status, incident.version)
            _log(work, AuditAction.INCIDENT_REOPENED, closing, detail="undone")
            work.commit()

    def reopen(self, incident_id: str, reason: str, *, draft_id: str | None = None) -> Closing:
        """Open a closed incident again, for a reason that stays readable.

        Raises `ValidationError`, `NotFoundError` when it is not closed, `NotAllowedError`.
        """
        session = self._session
        session.require(Action.CLOSE_INCIDENT)
        if not reason.strip():
            raise ValidationError((FieldProblem("reason", "reason_missing"),))
        with session.begin() as work:
            incident, closing = _incident(work, incident_id), standing_closing(work, incident_id)
            if closing is None:
                raise NotFoundError(KIND)
            now, by = session.clock.now(), session.account.id
            work.closings.set_reopened(closing.id, now, by, reason.strip())
            self._write_status(work, incident, IncidentStatus.IN_PROGRESS, incident.version)
            remove_own_draft(work, session, draft_id)
            opened = replace(closing, reopened_at=now, reopened_by=by, reopen_reason=reason.strip())
            _log(work, AuditAction.INCIDENT_REOPENED, opened)
            work.commit()
        return opened

    def undo_reopen(self, closing_id: str) -> None:
        """Right after reopening: closed as it was. Raises `NotFoundError` when it was closed anew."""
        self._session.require(Action.CLOSE_INCIDENT)
        with self._session.begin() as work:
            closing = _closing(work, closing_id)
            if closing.in_force or standing_closing(work, closing.incident_id) is not None:
                raise NotFoundError(KIND)
            work.closings.set_reopened(closing_id, None, "", "")
            incident = _incident(work, closing.incident_id)
            self._write_status(work, incident, IncidentStatus.EVALUATED, incident.version)
            _log(work, AuditAction.INCIDENT_CLOSED, closing, detail="undone")
            work.commit()

    def lessons_for(self, incident_id: str, limit: int = SHOWN_LESSONS) -> tuple[Lesson, ...]:
        """What was learned from incidents like this one: the same kind first, then place and group; newest first.

        Those of incidents that this account may not see are left out. Raises `NotFoundError`, `NotAllowedError`.
        """
        self._session.require(*_VIEW)
        with self._session.begin() as work:
            incident = _incident(work, incident_id)
            kind, place = incident.facts.kind, incident.facts.place
            groups = kind_groups(work.catalogues.items(CatalogueName.KIND))
            group = groups.get(kind, "")
            alike = [code for code, other in groups.items() if other == group and group] or [kind]
            learned = [c for c in work.closings.of_kinds(alike) if c.incident_id != incident_id]
            lessons = self._lessons(work, learned)
        found = [replace(lesson, likeness=Likeness.SAME_KIND) for lesson in lessons if lesson.kind == kind]
        near = [lesson for lesson in lessons if lesson.kind != kind and lesson.place == place]
        found += [replace(lesson, likeness=Likeness.SAME_PLACE) for lesson in near]
        return tuple(found[:limit])

    def search_lessons(self, text: str = "") -> tuple[Lesson, ...]:
        """By the beginnings of words, newest first; all of them for an empty text. Logged without the text."""
        self._session.require(*_VIEW)
        with self._session.begin() as work:
            lessons = self._lessons(work, work.closings.search(text))
            work.audit.record(AuditAction.INCIDENTS_SEARCHED, object_kind=KIND, detail=f"hits={len(lessons)}")
            work.commit()
        return tuple(lessons)

    def _lessons(self, work: UnitOfWork, closings: Sequence[Closing]) -> list[Lesson]:
        ids = list(dict.fromkeys(closing.incident_id for closing in closings))
        if not self._session.may(Action.VIEW_ALL_INCIDENTS):
            own = set(work.incidents.ids(IncidentQuery(visible_to=self._session.account.id)))
            ids = [incident_id for incident_id in ids if incident_id in own]
        rows = {row.id: row for row in work.incidents.rows(ids, self._session.clock.today())}
        return [
            Lesson(closing, row.number, row.kind, row.place, row.occurred_on)
            for closing in closings
            if (row := rows.get(closing.incident_id)) is not None
        ]

    def _write_status(
        self, work: UnitOfWork, old: Incident, status: IncidentStatus, expected_version: int
    ) -> None:
        IncidentService(self._session).write_status(work, old, status, expected_version)


def _incident(work: UnitOfWork, incident_id: str) -> Incident:
    incident = work.incidents.get(incident_id)
    if incident is None:
        raise NotFoundError("incident")
    return incident


def _closing(work: UnitOfWork, closing_id: str) -> Closing:
    closing = work.closings.get(closing_id)
    if closing is None:
        raise NotFoundError(KIND)
    return closing


def _log(work: UnitOfWork, action: AuditAction, closing: Closing, detail: str = "") -> None:
    work.audit.record(
        action,
        object_kind="incident",
        object_id=closing.incident_id,
        object_hash=canonical_hash(closing),
        detail=detail,
    )
