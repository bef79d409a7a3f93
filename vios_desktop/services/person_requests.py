"""The register of requests of persons concerned (verzoeken van betrokkenen): recorded, clocked, answered.

A request is never removed. What its outcome does is done here too: a record that is erased goes the way of every
destruction, with days of grace and a certificate; one that is corrected keeps its old words in its history.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.person_request import (
    STEPS_OF,
    PersonRequest,
    RequestAnswer,
    RequestFacts,
    RequestKind,
    RequestOutcome,
    RequestStep,
    StepKind,
    check_answer,
    check_extension,
    check_request,
)
from vios_desktop.domain.privacy_clocks import ClockRule, load_rules
from vios_desktop.domain.retention import RetentionChoice, RetentionChoiceKind, load_policy
from vios_desktop.domain.rights import Action
from vios_desktop.domain.trash import TrashEntry
from vios_desktop.domain.vocabulary import DisclosureKind, RecordKind
from vios_desktop.services.destruction import is_held
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.request_records import ERASABLE, RequestRecord, corrections_of, records_of
from vios_desktop.services.trash_kinds import check_destroying

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

KIND: Final = "request"
_ERASE_REASON: Final = "Verzoek tot wissen van {day}"
_WITH_DECISION: Final = (RecordKind.INCIDENT, RecordKind.CASE)
"""Something fixed can hang on these: they go by a decision. What else lies in the trash goes on its day."""


@dataclass(frozen=True, slots=True)
class RequestLine:
    """A request as it is listed. Who sees no content gets neither names nor words of it."""

    request: PersonRequest
    person_name: str
    days_left: int


@dataclass(frozen=True, slots=True)
class RequestDetail:
    """`given_on` are the days on which pages were handed out since the request came in."""

    line: RequestLine
    records: tuple[RequestRecord, ...]
    names: dict[str, str]
    given_on: tuple[date, ...]
    history: tuple[FieldChange, ...]
    rules: dict[str, ClockRule]
    grace_days: int


class PersonRequestService:
    """`rules_text` is `resources/policy/privacy_clocks.json`, `policy_text` `resources/policy/retention.json`."""

    def __init__(self, session: Session, rules_text: Callable[[], str], policy_text: Callable[[], str]) -> None:
        self._session, self._rules_text, self._policy_text = session, rules_text, policy_text

    def all(self) -> tuple[RequestLine, ...]:
        """Open ones first, the shortest time first; then the answered ones, newest first. The look is logged."""
        self._session.require(Action.VIEW_REQUESTS)
        with self._session.begin() as work:
            lines = [self._line(work, request) for request in work.requests.all()]
            work.audit.record(AuditAction.REQUESTS_VIEWED, object_kind=KIND, detail=f"count={len(lines)}")
            work.commit()
        still_open = sorted((line for line in lines if line.request.is_open), key=lambda line: line.days_left)
        answered = [line for line in lines if not line.request.is_open]
        answered.sort(key=lambda line: line.request.answered_on or date.min, reverse=True)
        return (*still_open, *answered)

    def running_short(self) -> tuple[RequestLine, ...]:
        """Open ones whose last day is near or past, for Vandaag. Nothing is logged."""
        self._session.require(Action.HANDLE_REQUEST)
        today = self._session.clock.today()
        with self._session.begin() as work:
            lines = [self._line(work, one) for one in work.requests.all() if one.runs_short(today)]
        return tuple(sorted(lines, key=lambda line: line.days_left))

    def rule(self, rule_id: str) -> ClockRule:
        """What the time for an answer rests on, to be shown."""
        self._session.require(Action.VIEW_REQUESTS)
        return load_rules(self._rules_text())[rule_id]

    def stops(self, person_id: str) -> tuple[PersonRequest, ...]:
        """Objections about this person that were granted: what is no longer done. Raises `NotAllowedError`."""
        self._session.require(Action.VIEW_DOSSIER)
        with self._session.begin() as work:
            ids = work.persons.same_as(person_id)
            return tuple(one for one in work.requests.all() if one.stop and one.facts.person_id in ids)

    def view(self, request_id: str) -> RequestDetail:
        """One with the records it reaches; the view is logged. Raises `NotFoundError`."""
        session = self._session
        session.require(Action.VIEW_REQUESTS)
        with session.begin() as work:
            request = _get(work, request_id)
            detail = self._detail(work, request)
            work.audit.record(AuditAction.REQUESTS_VIEWED, object_kind=KIND, object_id=request_id)
            work.commit()
        return detail

    def record(self, facts: RequestFacts, *, draft_id: str | None = None) -> PersonRequest:
        """Recorded; its draft goes with it, as with what follows.

        Raises `ValidationError`, `NotFoundError` (a person that is not there), `NotAllowedError`.
        """
        session = self._session
        session.require(Action.HANDLE_REQUEST)
        check_request(facts, session.clock.today())
        made = PersonRequest(str(uuid4()), facts, session.clock.now(), session.account.id)
        with session.begin() as work:
            if facts.person_id is not None and work.persons.get(facts.person_id) is None:
                raise NotFoundError("person")
            work.requests.add(made)
            remove_own_draft(work, session, draft_id)
            _log(work, AuditAction.REQUEST_RECORDED, made)
            work.commit()
        return made

    def change(
        self, request_id: str, facts: RequestFacts, expected_version: int, *, draft_id: str | None = None
    ) -> PersonRequest:
        """Put right what was noted of one that is open; its history keeps what stood there.

        Raises `ValidationError`, `NotFoundError`, `ConflictError`, `ViosError("request_answered")`.
        """
        check_request(facts, self._session.clock.today())
        return self._write(request_id, lambda old: replace(old, facts=facts), expected_version, draft_id)

    def check_identity(
        self, request_id: str, on: date, note: str, expected_version: int, *, draft_id: str | None = None
    ) -> PersonRequest:
        """Note that it was looked at who asks, and how. Raises as `change`."""
        problems = []
        if not note.strip():
            problems.append(FieldProblem("identity_note", "identity_note_missing"))
        if on > self._session.clock.today():
            problems.append(FieldProblem("identity_checked_on", "day_in_future"))
        if problems:
            raise ValidationError(tuple(problems))

        def checked(old: PersonRequest) -> PersonRequest:
            return replace(old, identity_checked_on=on, identity_note=note.strip())

        return self._write(request_id, checked, expected_version, draft_id)

    def extend(
        self, request_id: str, told_on: date, reason: str, expected_version: int, *, draft_id: str | None = None
    ) -> PersonRequest:
        """Two months more, for who heard of it with the reason within the first month. Raises as `change`."""
        today = self._session.clock.today()

        def extended(old: PersonRequest) -> PersonRequest:
            check_extension(old, told_on, reason, today)
            return replace(old, told_on=told_on, extended_reason=reason.strip())

        return self._write(request_id, extended, expected_version, draft_id)

    def note_step(
        self,
        request_id: str,
        kind: RecordKind,
        record_id: str,
        step: StepKind,
        reason: str,
        *,
        draft_id: str | None = None,
    ) -> RequestStep:
        """What is done with one record of the request.

        `DESTROY` puts it in the trash to go for good after the days of grace, with all that hangs on it, leaving a
        certificate. `CORRECTED` and `VIEW_ADDED` need a change that stands in the history of the record. `KEPT`
        needs the reason why not.

        Raises `ValidationError`, `NotFoundError`, `ViosError`: request_answered, retention_held, and those of the
        trash.
        """
        session = self._session
        session.require(Action.HANDLE_REQUEST)
        with session.begin() as work:
            request = _get_open(work, request_id)
            if step not in STEPS_OF[request.facts.kind] or not self._reaches(work, request, kind, record_id):
                raise NotFoundError(kind.value)
            self._check_step(work, request, (kind, record_id), step, reason)
            if step is StepKind.DESTROY:
                self._erase(work, request, kind, record_id)
            ids = (str(uuid4()), request_id, kind, record_id, step, reason.strip())
            made = RequestStep(*ids, session.clock.now(), session.account.id)
            work.requests.add_step(made)
            remove_own_draft(work, session, draft_id)
            detail = f"step={step.value} kind={kind.value}"
            work.audit.record(AuditAction.REQUEST_CHANGED, object_kind=KIND, object_id=request_id, detail=detail)
            work.commit()
        return made

    def answer(
        self, request_id: str, answer: RequestAnswer, expected_version: int, *, draft_id: str | None = None
    ) -> PersonRequest:
        """The end of it, and of every draft about it: nothing more can be written then.

        One that was granted to rectify or erase shows first that something was done.

        Raises `ValidationError`, `NotFoundError`, `ConflictError`, `ViosError("request_answered")`.
        """
        today = self._session.clock.today()

        def answered(old: PersonRequest) -> PersonRequest:
            check_answer(old, answer, today)
            stop = answer.stop.strip() if old.facts.kind is RequestKind.OBJECT else ""
            return replace(
                old,
                outcome=answer.outcome,
                outcome_reason=answer.reason.strip(),
                answered_on=answer.answered_on,
                stop=stop if answer.outcome in (RequestOutcome.GRANTED, RequestOutcome.PARTLY) else "",
            )

        return self._write(request_id, answered, expected_version, draft_id, answer)

    def _write(
        self,
        request_id: str,
        make: Callable[[PersonRequest], PersonRequest],
        expected_version: int,
        draft_id: str | None,
        answer: RequestAnswer | None = None,
    ) -> PersonRequest:
        session = self._session
        session.require(Action.HANDLE_REQUEST)
        with session.begin() as work:
            old = _get_open(work, request_id)
            new = replace(make(old), version=old.version + 1)
            if new.facts.person_id is not None and work.persons.get(new.facts.person_id) is None:
                raise NotFoundError("person")
            if answer is not None:
                _check_done(work, old, answer)
            work.requests.replace(new, expected_version)
            now, by = session.clock.now(), session.account.id
            changes = (*changed_fields(old.facts, new.facts), *changed_fields(old, new))
            work.history.add(
                FieldChange(KIND, new.id, new.version, name, before, after, now, by)
                for name, before, after in changes
                if name not in ("facts", "version")
            )
            remove_own_draft(work, session, draft_id)
            if answer is not None:
                work.drafts.remove_about(request_id)
            done = AuditAction.REQUEST_ANSWERED if answer is not None else AuditAction.REQUEST_CHANGED
            _log(work, done, new)
            work.commit()
        return new

    def _check_step(
        self, work: UnitOfWork, request: PersonRequest, what: tuple[RecordKind, str], step: StepKind, reason: str
    ) -> None:
        if step is StepKind.KEPT and not reason.strip():
            raise ValidationError((FieldProblem("reason", "reason_missing"),))
        corrects = step in (StepKind.CORRECTED, StepKind.VIEW_ADDED)
        if corrects and not corrections_of(work, *what, request.created_at):
            raise ValidationError((FieldProblem("step", "correct_first"),))

    def _erase(self, work: UnitOfWork, request: PersonRequest, kind: RecordKind, record_id: str) -> None:
        session = self._session
        if kind not in ERASABLE:
            raise NotFoundError(kind.value)
        if is_held(work, record_id):
            raise ViosError("retention_held")
        reason = _ERASE_REASON.format(day=long_date(request.facts.received_on))
        check_destroying(work, session, kind, record_id, reason)
        now, by = session.clock.now(), session.account.id
        goes_on = session.clock.today() + timedelta(days=self._grace_days())
        if kind in _WITH_DECISION:
            ids = (str(uuid4()), kind, record_id, RetentionChoiceKind.DESTROY, reason, None)
            work.retention.add_choice(RetentionChoice(*ids, now, by))
        work.trash.put(TrashEntry(kind, record_id, now, by, reason, goes_on))
        work.audit.record(
            AuditAction.RETENTION_CHOSEN, object_kind=kind.value, object_id=record_id, detail="choice=destroy"
        )

    def _reaches(self, work: UnitOfWork, request: PersonRequest, kind: RecordKind, record_id: str) -> bool:
        """Only what is about the person is touched by the person's request."""
        records = _records(work, request, ())
        return any((record.record_kind, record.record_id) == (kind, record_id) for record in records)

    def _detail(self, work: UnitOfWork, request: PersonRequest) -> RequestDetail:
        shown, person_id = self._session.may(Action.HANDLE_REQUEST), request.facts.person_id
        records: tuple[RequestRecord, ...] = ()
        given: tuple[date, ...] = ()
        if person_id is not None and shown:
            records = _records(work, request, work.requests.steps(request.id))
            given = tuple(
                entry.made_at.astimezone().date()
                for entry in work.disclosures.of_persons(work.persons.same_as(person_id))
                if entry.kind is DisclosureKind.DOSSIER and entry.made_at >= request.created_at
            )
        history = tuple(work.history.of(KIND, request.id)) if shown else ()
        names = {account.id: account.display_name for account in work.accounts.all()}
        rules, grace = load_rules(self._rules_text()), self._grace_days()
        return RequestDetail(self._line(work, request), records, names, given, history, rules, grace)

    def _line(self, work: UnitOfWork, request: PersonRequest) -> RequestLine:
        left = request.days_left(self._session.clock.today())
        if not self._session.may(Action.HANDLE_REQUEST):
            bare = replace(request.facts, person_id=None, about="", asker_name="", what="")
            words = {"identity_note": "", "extended_reason": "", "outcome_reason": "", "stop": ""}
            return RequestLine(replace(request, facts=bare, **words), "", left)  # type: ignore[arg-type]  # texts
        person = work.persons.get(request.facts.person_id) if request.facts.person_id else None
        return RequestLine(request, person.display_name if person is not None else request.facts.about, left)

    def _grace_days(self) -> int:
        return load_policy(self._policy_text()).grace_days


def _get(work: UnitOfWork, request_id: str) -> PersonRequest:
    request = work.requests.get(request_id)
    if request is None:
        raise NotFoundError(KIND)
    return request


def _records(work: UnitOfWork, request: PersonRequest, steps: Sequence[RequestStep]) -> tuple[RequestRecord, ...]:
    """What the request reaches. Rectifying needs a history, which what hangs on a pupil alone has not."""
    person_id, erases = request.facts.person_id, request.facts.kind is RequestKind.ERASE
    return records_of(work, person_id, steps, request.created_at, hanging=erases) if person_id else ()


def _get_open(work: UnitOfWork, request_id: str) -> PersonRequest:
    request = _get(work, request_id)
    if not request.is_open:
        raise ViosError("request_answered")
    return request


def _check_done(work: UnitOfWork, request: PersonRequest, answer: RequestAnswer) -> None:
    """Granting says that something was done: a step that acts, where there are records to do it with."""
    granted = answer.outcome in (RequestOutcome.GRANTED, RequestOutcome.PARTLY)
    acts = set(STEPS_OF[request.facts.kind]) - {StepKind.KEPT}
    if not granted or not acts or request.facts.person_id is None:
        return
    if not any(step.kind in acts for step in work.requests.steps(request.id)):
        raise ValidationError((FieldProblem("outcome", "step_first"),))


def _log(work: UnitOfWork, action: AuditAction, request: PersonRequest) -> None:
    work.audit.record(action, object_kind=KIND, object_id=request.id, object_hash=canonical_hash(request))
