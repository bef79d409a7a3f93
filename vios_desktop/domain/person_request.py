"""Requests of persons concerned (verzoeken van betrokkenen): see, rectify, erase, object; what was asked and done.

Source: registration.md 2.6. A request is never removed: it ends with an answer, and one that is refused or drawn
back says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.privacy_clocks import SHORT_DAYS, answer_due
from vios_desktop.domain.vocabulary import RecordKind

MAX_CHARACTERS: Final = 4000


class RequestKind(StrEnum):
    ACCESS = "access"
    RECTIFY = "rectify"
    ERASE = "erase"
    OBJECT = "object"


class Asker(StrEnum):
    """In which role somebody asks."""

    PUPIL = "pupil"
    PARENT = "parent"
    STAFF = "staff"
    REPRESENTATIVE = "representative"


class RequestOutcome(StrEnum):
    OPEN = "open"
    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class StepKind(StrEnum):
    """What was done with one record of a request."""

    CORRECTED = "corrected"
    VIEW_ADDED = "view_added"
    DESTROY = "destroy"
    KEPT = "kept"


STEPS_OF: Final = {
    RequestKind.ACCESS: (),
    RequestKind.RECTIFY: (StepKind.CORRECTED, StepKind.VIEW_ADDED, StepKind.KEPT),
    RequestKind.ERASE: (StepKind.DESTROY, StepKind.KEPT),
    RequestKind.OBJECT: (),
}
_WITH_REASON: Final = (RequestOutcome.PARTLY, RequestOutcome.REFUSED, RequestOutcome.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class RequestFacts:
    """What a user enters of a new request.

    `about` says whom it is about where that person is not in the vault. `what` is what is asked, in the words of
    who asks.
    """

    kind: RequestKind
    asked_by: Asker
    received_on: date
    person_id: str | None = None
    about: str = ""
    asker_name: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class PersonRequest:
    """`identity_checked_on` with how in `identity_note`; never a copy of a document.

    `told_on` is the day on which who asked heard that the answer takes two months more, and `extended_reason` why.
    `stop` says what is no longer done after an objection that was granted.
    """

    id: str
    facts: RequestFacts
    created_at: datetime
    created_by: str
    identity_checked_on: date | None = None
    identity_note: str = ""
    told_on: date | None = None
    extended_reason: str = ""
    outcome: RequestOutcome = RequestOutcome.OPEN
    outcome_reason: str = ""
    answered_on: date | None = None
    stop: str = ""
    version: int = 1

    @property
    def is_open(self) -> bool:
        return self.outcome is RequestOutcome.OPEN

    @property
    def extended(self) -> bool:
        return self.told_on is not None

    @property
    def due_on(self) -> date:
        return answer_due(self.facts.received_on, extended=self.extended)

    def days_left(self, today: date) -> int:
        """Negative: so many days late."""
        return (self.due_on - today).days

    def runs_short(self, today: date) -> bool:
        """Whether it belongs on Vandaag: it is open, and its last day is near or past."""
        return self.is_open and self.days_left(today) <= SHORT_DAYS


@dataclass(frozen=True, slots=True)
class RequestStep:
    """What was done with one record because of a request; never changed. `record_id` may be gone by now."""

    id: str
    request_id: str
    record_kind: RecordKind
    record_id: str
    kind: StepKind
    reason: str
    made_at: datetime
    made_by: str


@dataclass(frozen=True, slots=True)
class RequestAnswer:
    """What the answer is. `stop` is of an objection alone."""

    outcome: RequestOutcome
    answered_on: date
    reason: str = ""
    stop: str = ""


def check_request(facts: RequestFacts, today: date) -> None:
    """Raise `ValidationError` for a request of which is not said who asks, about whom, what, and since when."""
    problems = []
    if facts.person_id is None and not facts.about.strip():
        problems.append(FieldProblem("person_id", "request_about_missing"))
    if facts.asked_by is not Asker.PUPIL and not facts.asker_name.strip():
        problems.append(FieldProblem("asker_name", "asker_missing"))
    if facts.received_on > today:
        problems.append(FieldProblem("received_on", "day_in_future"))
    if facts.kind is not RequestKind.ACCESS and not facts.what.strip():
        problems.append(FieldProblem("what", "request_what_missing"))
    if len(facts.what) > MAX_CHARACTERS:
        problems.append(FieldProblem("what", "text_too_long"))
    if problems:
        raise ValidationError(tuple(problems))


def check_extension(request: PersonRequest, told_on: date, reason: str, today: date) -> None:
    """Raise `ValidationError`: no reason, or not told within the first month."""
    problems = []
    if not reason.strip():
        problems.append(FieldProblem("extended_reason", "reason_missing"))
    if told_on > today:
        problems.append(FieldProblem("told_on", "day_in_future"))
    elif told_on < request.facts.received_on:
        problems.append(FieldProblem("told_on", "before_received"))
    elif told_on > answer_due(request.facts.received_on, extended=False):
        problems.append(FieldProblem("told_on", "told_too_late"))
    if problems:
        raise ValidationError(tuple(problems))


def check_answer(request: PersonRequest, answer: RequestAnswer, today: date) -> None:
    """Raise `ValidationError`: no outcome, no identity, no reason where one is owed, or a day that cannot be."""
    problems = []
    if answer.outcome is RequestOutcome.OPEN:
        problems.append(FieldProblem("outcome", "outcome_missing"))
    granted = answer.outcome in (RequestOutcome.GRANTED, RequestOutcome.PARTLY)
    if granted and request.identity_checked_on is None:
        problems.append(FieldProblem("outcome", "identity_first"))
    if answer.outcome in _WITH_REASON and not answer.reason.strip():
        problems.append(FieldProblem("reason", "reason_missing"))
    if granted and request.facts.kind is RequestKind.OBJECT and not answer.stop.strip():
        problems.append(FieldProblem("stop", "stop_missing"))
    if answer.answered_on > today:
        problems.append(FieldProblem("answered_on", "day_in_future"))
    elif answer.answered_on < request.facts.received_on:
        problems.append(FieldProblem("answered_on", "before_received"))
    if problems:
        raise ValidationError(tuple(problems))
