"""Cases for the kernteam: opened by a named person, told a step at a time, closed with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.core_team import CaseLink, CoreTeamCase, Meeting
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.identifiers.marks import Mark
from vios_desktop.domain.involvement import Consent
from vios_desktop.domain.partner_case import SKETCH_FIELDS, PartnerCase, partner_case
from vios_desktop.domain.person import Person
from vios_desktop.domain.rights import Action
from vios_desktop.domain.sharing import SharingReasons, may_be_brought, with_level
from vios_desktop.domain.vocabulary import CaseState, Domain, SharingLevel
from vios_desktop.services.core_team.names import marks_in, named_people, own_people
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.session import Session

KIND = "case"


@dataclass(frozen=True, slots=True)
class CaseSketch:
    """What a user enters. Whom it is about stays inside the school; `facts` to `question` are for partners."""

    title: str = ""
    person_id: str | None = None
    group_label: str = ""
    phase: str = ""
    domains: frozenset[Domain] = frozenset()
    facts: str = ""
    pattern: str = ""
    strengths: str = ""
    question: str = ""
    lead_owner: str = ""


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case of a list with the pupil it is about."""

    case: CoreTeamCase
    person: Person | None
    last_meeting: Meeting | None


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """`marks` are what identifies, by field of the sketch; `partner` is what partners would see now."""

    case: CoreTeamCase
    person: Person | None
    consents: tuple[Consent, ...]
    marks: Mapping[str, tuple[Mark, ...]]
    partner: PartnerCase
    meetings: tuple[Meeting, ...]


class CaseService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[CaseLine, ...]:
        """Open ones first, then by when they were opened, newest first."""
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            cases = sorted(work.cases.all(), key=lambda case: case.state is CaseState.CLOSED)
            persons = work.persons.get_many(case.person_id for case in cases if case.person_id)
            last: dict[str, Meeting] = {}
            for meeting in work.meetings.all():
                for told in meeting.cases:
                    last.setdefault(told.case_id, meeting)
        return tuple(CaseLine(case, persons.get(case.person_id or ""), last.get(case.id)) for case in cases)

    def view(self, case_id: str) -> CaseDetail:
        """One case with what it needs to choose a level. Raises `NotFoundError`."""
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            case = known_case(work, case_id)
            detail = _detail(work, case)
            work.audit.record(AuditAction.DOSSIER_VIEWED, object_kind=KIND, object_id=case_id)
            work.commit()
        return detail

    def open(self, sketch: CaseSketch) -> CoreTeamCase:
        """A new case at the level of the trend: nothing is told yet. Raises `ValidationError` without a title."""
        return self._open(sketch, None, ())

    def open_about(self, person_id: str | None = None, group_label: str = "") -> CoreTeamCase:
        """An empty case about a pupil or a group, to be filled in."""
        return self._open(CaseSketch(person_id=person_id, group_label=group_label), None, (), titled=False)

    def open_from_review(self, review_id: str) -> CoreTeamCase:
        """A case with the counts of a review as its pattern; no word of the signals comes with it.

        A case that was opened from this review before is given back. Raises `NotFoundError`.
        """
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            known = next((c for c in work.cases.all() if c.review_id == review_id and not closed(c)), None)
            review = work.reviews.get(review_id)
        if known is not None:
            return known
        if review is None:
            raise NotFoundError("review")
        sketch = CaseSketch(
            person_id=review.person_id,
            group_label=review.group_label,
            pattern=plain_pattern(
                review.signal_count, review.observer_count, (review.last_on - review.first_on).days
            ),
        )
        return self._open(sketch, review_id, (), titled=False)

    def change(self, case_id: str, sketch: CaseSketch, expected_version: int) -> CoreTeamCase:
        """Replace the sketch, keep old and new of every field.

        From the first step up a sketch that identifies is refused. Raises `ValidationError`, `ConflictError`,
        `NotFoundError`, `ViosError("case_closed")`.
        """
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            old = known_case(work, case_id)
            if closed(old):
                raise ViosError("case_closed")
            new = self._next(old, **_values(sketch))
            if old.person_id != new.person_id and old.level is not SharingLevel.TREND:
                raise ValidationError((FieldProblem("person_id", "case_person_fixed"),))
            if new.level is not SharingLevel.TREND:
                check_sketch(work, new)
            self._write(work, old, new, expected_version)
            work.commit()
        return new

    def set_level(
        self, case_id: str, level: SharingLevel, reasons: SharingReasons, expected_version: int
    ) -> CoreTeamCase:
        """One step up, or down to any level. Who did it stands in the history.

        Raises `ValidationError` for missing reasons, for a sketch that is empty or identifies.
        """
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            old = known_case(work, case_id)
            consent = consent_of(work, old, reasons.consent_id)
            new = with_level(old, level, reasons, consent, self._session.clock.today())
            if level is not SharingLevel.TREND:
                check_sketch(work, new)
            new = self._next(old, **{f.name: getattr(new, f.name) for f in fields(new) if f.name != "version"})
            self._write(work, old, new, expected_version)
            work.commit()
        return new

    def close(self, case_id: str, reason: str, expected_version: int) -> CoreTeamCase:
        """No longer for the kernteam, for a reason. It keeps its level for what was told; nothing more is."""
        self._session.require(Action.RUN_CORE_TEAM)
        if not reason.strip():
            raise ValidationError((FieldProblem("close_reason", "reason_missing"),))
        today = self._session.clock.today()
        return self._set(
            case_id, expected_version, state=CaseState.CLOSED, closed_on=today, close_reason=reason.strip()
        )

    def reopen(self, case_id: str, expected_version: int) -> CoreTeamCase:
        """Open again, as it was."""
        self._session.require(Action.RUN_CORE_TEAM)
        return self._set(case_id, expected_version, state=CaseState.OPEN, closed_on=None, close_reason="")

    def check(self, text: str, person_id: str | None = None) -> tuple[Mark, ...]:
        """What identifies in a text that is being written for partners."""
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            own = work.persons.get_many([person_id] if person_id else [])
            return marks_in(work, text, own.values())

    def _open(
        self, sketch: CaseSketch, review_id: str | None, links: tuple[CaseLink, ...], *, titled: bool = True
    ) -> CoreTeamCase:
        session = self._session
        session.require(Action.RUN_CORE_TEAM)
        if titled and not sketch.title.strip():
            raise ValidationError((FieldProblem("title", "case_title_missing"),))
        case = CoreTeamCase(
            id=str(uuid4()),
            state=CaseState.OPEN,
            level=SharingLevel.TREND,
            opened_on=session.clock.today(),
            opened_by=session.account.id,
            created_at=session.clock.now(),
            review_id=review_id,
            links=links,
            **_values(sketch),  # type: ignore[arg-type]
        )
        with session.begin() as work:
            if case.person_id and work.persons.get(case.person_id) is None:
                raise NotFoundError("person")
            work.cases.add(case)
            _log(work, AuditAction.CASE_OPENED, case)
            work.commit()
        return case

    def _set(self, case_id: str, expected_version: int, **values: object) -> CoreTeamCase:
        with self._session.begin() as work:
            old = known_case(work, case_id)
            new = self._next(old, **values)
            self._write(work, old, new, expected_version)
            work.commit()
        return new

    def _next(self, old: CoreTeamCase, **values: object) -> CoreTeamCase:
        return replace(old, **values, version=old.version + 1)  # type: ignore[arg-type]

    def _write(self, work: UnitOfWork, old: CoreTeamCase, new: CoreTeamCase, expected_version: int) -> None:
        work.cases.replace(new, expected_version)
        now, by = self._session.clock.now(), self._session.account.id
        work.history.add(
            FieldChange(KIND, new.id, new.version, name, before, after, now, by)
            for name, before, after in changed_fields(old, new)
            if name != "version"
        )
        _log(work, AuditAction.CASE_CHANGED, new)


def plain_pattern(signals: int, observers: int, days: int) -> str:
    """The counts of a review as partners may hear them: how many, from how many, in how long."""
    weeks = max(1, round(days / 7))
    counted = f"{signals} signalen" if signals != 1 else "1 signaal"
    seen_by = f"{observers} collega's" if observers != 1 else "1 collega"
    return f"{counted} van {seen_by} in {weeks} {'weken' if weeks != 1 else 'week'}."


def closed(case: CoreTeamCase) -> bool:
    return case.state is CaseState.CLOSED


def known_case(work: UnitOfWork, case_id: str) -> CoreTeamCase:
    """Raises `NotFoundError`."""
    case = work.cases.get(case_id)
    if case is None:
        raise NotFoundError(KIND)
    return case


def told_case(work: UnitOfWork, case_id: str) -> CoreTeamCase:
    """One that was told at a meeting, also while it lies in the trash to be destroyed. Raises `NotFoundError`."""
    return work.cases.get_trashed(case_id) or known_case(work, case_id)


def consent_of(work: UnitOfWork, case: CoreTeamCase, consent_id: str | None) -> Consent | None:
    """The consent with this id, if it is one of the person of the case."""
    given = work.cases.consents_of(case.person_id) if case.person_id and consent_id else ()
    return next((consent for consent in given if consent.id == consent_id), None)


def may_be_told(work: UnitOfWork, case: CoreTeamCase, today: date) -> bool:
    """Whether partners may hear of it as it is now."""
    return may_be_brought(case, consent_of(work, case, case.consent_id), today)


def check_sketch(work: UnitOfWork, case: CoreTeamCase) -> None:
    """Raise `ValidationError` for a sketch that says nothing, asks nothing, or identifies."""
    problems = [
        FieldProblem(name, f"sketch_{name}_missing")
        for name in ("facts", "question")
        if not getattr(case, name).strip()
    ]
    identifies = [name for name, marks in sketch_marks(work, case).items() if any(m.blocks for m in marks)]
    problems += [FieldProblem(name, "sketch_identifies") for name in identifies]
    if problems:
        raise ValidationError(tuple(problems))


def sketch_marks(work: UnitOfWork, case: CoreTeamCase) -> dict[str, tuple[Mark, ...]]:
    own = own_people(work, case)
    return {name: marks_in(work, getattr(case, name), own) for name in SKETCH_FIELDS}


def for_partners(work: UnitOfWork, case: CoreTeamCase, position: int) -> PartnerCase:
    """The case as partners see it, every name of the vault out of its texts."""
    texts = tuple(getattr(case, name) for name in SKETCH_FIELDS)
    return partner_case(case, position, own_people(work, case), named_people(work, texts))


def _detail(work: UnitOfWork, case: CoreTeamCase) -> CaseDetail:
    person = work.persons.get(case.person_id) if case.person_id else None
    return CaseDetail(
        case,
        person,
        tuple(work.cases.consents_of(case.person_id)) if case.person_id else (),
        sketch_marks(work, case),
        for_partners(work, case, 0),
        tuple(work.meetings.with_case(case.id)),
    )


def _values(sketch: CaseSketch) -> dict[str, object]:
    """The fields of a sketch without blanks at their ends."""
    found = {f.name: getattr(sketch, f.name) for f in fields(sketch)}
    return {name: value.strip() if isinstance(value, str) else value for name, value in found.items()}


def _log(work: UnitOfWork, action: AuditAction, case: CoreTeamCase) -> None:
    work.audit.record(action, object_kind=KIND, object_id=case.id, object_hash=canonical_hash(case))
