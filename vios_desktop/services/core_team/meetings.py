"""Meetings of the kernteam: planned every four weeks, prepared, held with everything typed kept at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from uuid import uuid4

from vios_desktop.disclosure.summary import PeriodSummary
from vios_desktop.disclosure.summary_json import parse_summary
from vios_desktop.domain.agreement import Agreement
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.core_team import AgendaItem, Attendee, Meeting, MeetingCase
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.identifying import conceal
from vios_desktop.domain.meeting_rules import check_typed, next_meeting_day
from vios_desktop.domain.partner_case import PartnerCase
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import AgendaKind, AgreementState, MeetingState
from vios_desktop.services.core_team.cases import closed, for_partners, known_case, may_be_told, told_case
from vios_desktop.services.core_team.finishing import Finished, finish
from vios_desktop.services.core_team.names import marks_in
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.queries import AgreementQuery
from vios_desktop.services.school import read_school
from vios_desktop.services.session import Session
from vios_desktop.services.summaries import KIND as SUMMARY_KIND

KIND = "meeting"
_USUAL_TIME = time(10, 0)
_AT_THE_TABLE = ("neighbourhood_team", "youth_work", "police", "attendance")
"""Who sits in the kernteam beside the school. Source: registration.md 3.1."""


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    held_on: date
    starts_at: time | None = _USUAL_TIME
    place: str = ""
    chair: str = ""


@dataclass(frozen=True, slots=True)
class MeetingOverview:
    """`proposed_on` is the day for a next one when none is planned, `waiting` how many cases may be brought."""

    upcoming: Meeting | None
    past: tuple[Meeting, ...]
    proposed_on: date
    waiting: int


@dataclass(frozen=True, slots=True)
class BroughtCase:
    """A case on the agenda: what partners see, the word of the school, and whether it may still be told."""

    partner: PartnerCase
    title: str
    allowed: bool


@dataclass(frozen=True, slots=True)
class OfferedCase:
    """An open case that is not on the agenda; `allowed` is False while its level says only the trend."""

    case_id: str
    title: str
    allowed: bool


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting with all its agenda needs. `trends` is the last published summary, never the exact figures.

    `told` are the agreements of before as the table may read them, by their id: what identifies is out of them.
    """

    meeting: Meeting
    last: Meeting | None
    agreements: tuple[Agreement, ...]
    told: Mapping[str, str]
    late: Mapping[str, int]
    trends: PeriodSummary | None
    cases: tuple[BroughtCase, ...]
    offered: tuple[OfferedCase, ...]


class MeetingService:
    """A finished meeting is fixed: nothing here changes it any more."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def overview(self) -> MeetingOverview:
        """The next meeting or the day to propose, and those that were held, newest first."""
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            meetings = tuple(work.meetings.all())
            past = tuple(m for m in meetings if m.finished)
            upcoming = next((m for m in reversed(meetings) if not m.finished), None)
            day = next_meeting_day(past[0].held_on if past else None, self._session.clock.today(), _holidays(work))
            waiting = sum(self._may_be_brought(work, case.id) for case in work.cases.all())
        return MeetingOverview(upcoming, past, day, waiting)

    def make(self, plan: MeetingPlan) -> Meeting:
        """Plan a meeting with its agenda, the partners of the school as guests, and cases that may be told.

        Raises `ValidationError`, and `ViosError("meeting_open")` while another is not finished.
        """
        session = self._session
        session.require(Action.RUN_CORE_TEAM)
        _check_plan(plan)
        now, by = session.clock.now(), session.account.id
        with session.begin() as work:
            if any(not m.finished for m in work.meetings.all()):
                raise ViosError("meeting_open")
            meeting = Meeting(
                id=str(uuid4()),
                held_on=plan.held_on,
                starts_at=plan.starts_at,
                place=plan.place.strip(),
                chair=plan.chair.strip() or session.account.display_name,
                state=MeetingState.PREPARING,
                created_at=now,
                created_by=by,
                updated_at=now,
                updated_by=by,
                next_on=next_meeting_day(plan.held_on, plan.held_on, _holidays(work)),
                attendees=guests_of(work, session.account.display_name),
                agenda=tuple(AgendaItem(kind) for kind in AgendaKind),
                cases=tuple(
                    MeetingCase(case.id, case.level)
                    for case in reversed(work.cases.all())
                    if self._may_be_brought(work, case.id)
                ),
            )
            work.meetings.add(meeting)
            _log(work, AuditAction.MEETING_PREPARED, meeting)
            work.commit()
        return meeting

    def view(self, meeting_id: str) -> MeetingView:
        """Raises `NotFoundError`."""
        self._session.require(Action.RUN_CORE_TEAM)
        today = self._session.clock.today()
        with self._session.begin() as work:
            meeting = known_meeting(work, meeting_id)
            agreements = _to_look_at(work, meeting)
            on_it = {told.case_id for told in meeting.cases}
            return MeetingView(
                meeting,
                _before(work, meeting),
                agreements,
                {a.id: conceal(a.facts.text, marks_in(work, a.facts.text)) for a in agreements},
                {a.id: a.days_late(today) for a in agreements},
                _trends(work, meeting),
                tuple(self._brought(work, n, told) for n, told in zip(meeting.places, meeting.cases, strict=True)),
                tuple(
                    OfferedCase(case.id, case.title, self._may_be_brought(work, case.id))
                    for case in work.cases.all()
                    if case.id not in on_it and not closed(case)
                ),
            )

    def keep(self, meeting: Meeting, expected_version: int) -> Meeting:
        """Write what was prepared or typed, at once. The state changes with `hold` and `finish` alone.

        What is typed for partners holds no name: raises `ValidationError` for a name in it, or for an agreement
        without owner or day; also `ConflictError`, `ViosError` `meeting_finished`, `case_not_to_be_told`.
        """
        self._session.require(Action.RUN_CORE_TEAM)
        check_typed(meeting.typed)
        with self._session.begin() as work:
            old = self._open(work, meeting.id)
            for told in meeting.cases:
                if told.case_id not in {t.case_id for t in old.cases} and not self._may_be_brought(
                    work, told.case_id
                ):
                    raise ViosError("case_not_to_be_told")
            self._check_names(work, old, meeting)
            new = self._write(work, replace(meeting, state=old.state), old, expected_version)
            work.commit()
        return new

    def hold(self, meeting_id: str, expected_version: int) -> Meeting:
        """Begin. Each case is told at the level it has now; one that may not be told any more is left out."""
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            old = self._open(work, meeting_id)
            cases = tuple(
                replace(told, level=known_case(work, told.case_id).level)
                for told in old.cases
                if self._may_be_brought(work, told.case_id)
            )
            running = replace(old, state=MeetingState.RUNNING, cases=cases)
            new = self._write(work, running, old, expected_version)
            work.commit()
        return new

    def finish(self, meeting_id: str, expected_version: int) -> Finished:
        """Everything that was typed becomes records, in one unit of work, and the meeting is fixed.

        Raises `ViosError` `meeting_not_running`, `confidentiality_not_read`, `nobody_present`, `ConflictError`.
        """
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            old = self._open(work, meeting_id)
            if old.state is not MeetingState.RUNNING:
                raise ViosError("meeting_not_running")
            if not old.confidentiality_read:
                raise ViosError("confidentiality_not_read")
            if not any(a.present for a in old.attendees):
                raise ViosError("nobody_present")
            finished = finish(work, self._session, old, expected_version)
            _log(work, AuditAction.MEETING_FINISHED, finished.meeting)
            work.commit()
        return finished

    def cancel(self, meeting_id: str) -> Meeting:
        """Take away a meeting that was planned and not begun; `restore` brings it back."""
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            meeting = self._open(work, meeting_id)
            if meeting.state is not MeetingState.PREPARING:
                raise ViosError("meeting_running")
            work.meetings.remove(meeting_id)
            _log(work, AuditAction.MEETING_CHANGED, meeting)
            work.commit()
        return meeting

    def restore(self, meeting: Meeting) -> None:
        """Undo of `cancel`."""
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            if any(not m.finished for m in work.meetings.all()):
                raise ViosError("meeting_open")
            work.meetings.add(replace(meeting, state=MeetingState.PREPARING))
            _log(work, AuditAction.MEETING_PREPARED, meeting)
            work.commit()

    def _open(self, work: UnitOfWork, meeting_id: str) -> Meeting:
        meeting = known_meeting(work, meeting_id)
        if meeting.finished:
            raise ViosError("meeting_finished")
        return meeting

    def _may_be_brought(self, work: UnitOfWork, case_id: str) -> bool:
        return may_be_told(work, known_case(work, case_id), self._session.clock.today())

    def _brought(self, work: UnitOfWork, position: int, told: MeetingCase) -> BroughtCase:
        case = told_case(work, told.case_id)
        allowed = may_be_told(work, case, self._session.clock.today())
        return BroughtCase(for_partners(work, case, position), case.title, allowed)

    def _check_names(self, work: UnitOfWork, old: Meeting, new: Meeting) -> None:
        """Agreements and gaps go to the partners: only what is new is looked at, so that saving stays quick."""
        known = {a.text for a in old.typed.agreements} | {g.text for g in old.typed.gaps}
        typed = [a.text for a in new.typed.agreements] + [g.text for g in new.typed.gaps]
        if any(mark.blocks for text in typed if text not in known for mark in marks_in(work, text)):
            raise ValidationError((FieldProblem("text", "text_identifies"),))

    def _write(self, work: UnitOfWork, new: Meeting, old: Meeting, expected_version: int) -> Meeting:
        now, by = self._session.clock.now(), self._session.account.id
        new = replace(new, updated_at=now, updated_by=by, version=old.version + 1)
        work.meetings.replace(new, expected_version)
        _log(work, AuditAction.MEETING_CHANGED, new)
        return new


def known_meeting(work: UnitOfWork, meeting_id: str) -> Meeting:
    """Raises `NotFoundError`."""
    meeting = work.meetings.get(meeting_id)
    if meeting is None:
        raise NotFoundError(KIND)
    return meeting


def _check_plan(plan: MeetingPlan) -> None:
    if plan.held_on.weekday() > 4:
        raise ValidationError((FieldProblem("held_on", "meeting_in_weekend"),))


def _holidays(work: UnitOfWork) -> tuple[tuple[date, date], ...]:
    return tuple((holiday.starts_on, holiday.ends_on) for holiday in work.school.holidays())


def guests_of(work: UnitOfWork, own_name: str) -> tuple[Attendee, ...]:
    """The table of last time, or the usual kernteam out of the social map with the school first.

    Who is not on the map yet stands there by its kind.
    """
    last = next((m for m in work.meetings.all() if m.finished), None)
    if last is not None:
        return tuple(replace(a, present=None, note="") for a in last.attendees)
    school = read_school(work)
    own = Attendee("school", school.school.name, own_name)
    names = {contact.organisation.id: contact.contact.name for contact in reversed(school.contacts)}
    guests = [own]
    for kind in _AT_THE_TABLE:
        known = [one for one in school.partners_now if one.kind == kind]
        guests += [Attendee(kind, one.name, names.get(one.id, "")) for one in known]
        if not known:
            guests.append(Attendee(kind, school.label(CatalogueName.PARTNER, kind), ""))
    return tuple(guests)


def _before(work: UnitOfWork, meeting: Meeting) -> Meeting | None:
    """The last one that was held before this one."""
    return next((m for m in work.meetings.all() if m.finished and m.held_on < meeting.held_on), None)


def _to_look_at(work: UnitOfWork, meeting: Meeting) -> tuple[Agreement, ...]:
    """Agreements of the kernteam from before this meeting that are open, or done and not yet evaluated.

    Of a finished meeting: those that its follow-ups spoke about.
    """
    made = work.agreements.find(AgreementQuery(core_team=True))
    if meeting.finished:
        spoken = {f.agreement_id for f in meeting.typed.follow_ups}
        return tuple(a for a in made if a.id in spoken)
    earlier = (a for a in made if a.facts.meeting_id != meeting.id)
    return tuple(a for a in earlier if not a.closed or a.state is AgreementState.DONE)


def _trends(work: UnitOfWork, meeting: Meeting) -> PeriodSummary | None:
    """The newest published summary of a period that was over when the meeting was held."""
    published = [p for p in work.publications.all(SUMMARY_KIND) if p.period_ends_on < meeting.held_on]
    newest = max(published, key=lambda p: p.period_ends_on, default=None)
    recent = newest and meeting.held_on - newest.period_ends_on <= timedelta(days=70)
    return parse_summary(newest.summary_json) if newest and recent else None


def _log(work: UnitOfWork, action: AuditAction, meeting: Meeting) -> None:
    work.audit.record(action, object_kind=KIND, object_id=meeting.id, object_hash=canonical_hash(meeting))
