"""An agreement (afspraak): who does what and when, one's own or a partner's. The one word for every action."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.vocabulary import AgreementState, Helped, Kept

CLOSED_STATES = frozenset({AgreementState.DONE, AgreementState.CANCELLED, AgreementState.EVALUATED})


@dataclass(frozen=True, slots=True)
class AgreementFacts:
    """What a user enters. `owner_kind` is a code of the catalogue `partner`; "school" is oneself.

    `owner_account` names the account that has to do it, if that is one of ours. `without_delay` marks a
    deadline the law calls "onverwijld" or "terstond".
    """

    text: str
    due_on: date | None
    owner_kind: str = "school"
    owner_name: str = ""
    owner_account: str | None = None
    without_delay: bool = False
    incident_id: str | None = None
    decision_id: str | None = None
    axis: str = ""  # of the advice card it came from
    core_team: bool = False  # made by the kernteam
    agreed_on: date | None = None
    note: str = ""
    person_id: str | None = None  # the pupil it is about
    review_id: str | None = None  # the review of signals it came from
    meeting_id: str | None = None  # the kernteam meeting it was made at
    case_id: str | None = None  # the case it belongs to
    feedback_to: str = ""  # who hears how it went
    remind_on: date | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """A kept agreement with its state and outcome."""

    id: str
    facts: AgreementFacts
    state: AgreementState
    outcome: str
    created_at: datetime
    created_by: str
    updated_at: datetime
    updated_by: str
    closed_on: date | None = None
    sleeps_until: date | None = None
    kept: Kept | None = None
    helped: Helped | None = None
    evaluation: str = ""
    evaluated_on: date | None = None
    evaluated_by: str = ""
    version: int = 1

    @property
    def closed(self) -> bool:
        return self.state in CLOSED_STATES

    def asleep(self, today: date) -> bool:
        """True for an open one that was put away, with a reason, until a day that has not come."""
        return not self.closed and self.sleeps_until is not None and today < self.sleeps_until

    def woken(self, today: date) -> bool:
        """True for an open one whose day of waking has come: it asks for attention again."""
        return not self.closed and self.sleeps_until is not None and today >= self.sleeps_until

    def reminds(self, today: date) -> bool:
        """True for an open one, awake, on or after the day at which it should be reminded of."""
        remind_on = self.facts.remind_on
        return not self.closed and remind_on is not None and today >= remind_on and not self.asleep(today)

    def asks_evaluation(self) -> bool:
        """True for one that is done and that others had a part in: was it kept, did it help?

        Tasks of the school alone may be evaluated as well, but do not ask for it.
        """
        facts = self.facts
        shared = self.waits_on_others() or facts.core_team or facts.meeting_id or facts.case_id
        return self.state is AgreementState.DONE and bool(shared)

    def days_late(self, today: date) -> int:
        """Whole calendar days past the deadline; 0 when in time, asleep, closed or without a deadline."""
        if self.closed or self.facts.due_on is None or self.asleep(today):
            return 0
        return max((today - self.facts.due_on).days, 0)

    def waits_on_others(self) -> bool:
        return self.facts.owner_kind != "school"


def check_agreement(facts: AgreementFacts) -> None:
    """Raise `ValidationError` for an agreement that cannot be kept."""
    problems: list[FieldProblem] = []
    if not facts.text.strip():
        problems.append(FieldProblem("text", "agreement_text_missing"))
    if not facts.owner_kind:
        problems.append(FieldProblem("owner_kind", "owner_missing"))
    if facts.due_on is None:
        problems.append(FieldProblem("due_on", "deadline_missing"))
    if problems:
        raise ValidationError(tuple(problems))


def check_closing(state: AgreementState, outcome: str) -> None:
    """Nothing leaves the list without an outcome (done) or a reason (cancelled)."""
    if state in CLOSED_STATES and not outcome.strip():
        code = "reason_missing" if state is AgreementState.CANCELLED else "outcome_missing"
        raise ValidationError((FieldProblem("outcome", code),))


def check_sleep(until: date | None, reason: str, today: date) -> date:
    """The day of waking; nothing is put away without a reason or without an end. Raises `ValidationError`."""
    problems: list[FieldProblem] = []
    if until is None:
        problems.append(FieldProblem("due_on", "wake_date_missing"))
    elif until <= today:
        problems.append(FieldProblem("due_on", "wake_date_not_ahead"))
    if not reason.strip():
        problems.append(FieldProblem("reason", "reason_missing"))
    if problems or until is None:
        raise ValidationError(tuple(problems))
    return until


def check_evaluation(kept: Kept | None, helped: Helped | None, words: str) -> tuple[Kept, Helped]:
    """Both answers; where it was not kept or did not help, the words say why. Raises `ValidationError`."""
    problems: list[FieldProblem] = []
    if kept is None:
        problems.append(FieldProblem("kept", "kept_missing"))
    if helped is None:
        problems.append(FieldProblem("helped", "helped_missing"))
    if (kept is Kept.NO or helped is Helped.NO) and not words.strip():
        problems.append(FieldProblem("evaluation", "evaluation_words_missing"))
    if problems or kept is None or helped is None:
        raise ValidationError(tuple(problems))
    return kept, helped


def check_trashing(agreement: Agreement, reason: str) -> None:
    """An open agreement is not thrown away in silence. Raises `ValidationError` without a reason for it."""
    if not agreement.closed and not reason.strip():
        raise ValidationError((FieldProblem("reason", "reason_missing"),))
