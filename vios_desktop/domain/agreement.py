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

    def days_late(self, today: date) -> int:
        """Whole calendar days past the deadline; 0 when in time, closed or without a deadline."""
        if self.closed or self.facts.due_on is None:
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
