"""A signal (signaal): a dated observation whose meaning is still open. Never a label, never an incident by itself.

The fact stands apart from what somebody makes of it, and another explanation is always asked for
(registration.md 4.3, rules 1 to 7).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.vocabulary import (
    Certainty,
    Domain,
    LifeArea,
    SignalSource,
    SignalState,
    SignalSubject,
    SignalTheme,
)

USUAL_DAYS: Final = 91
"""After three months somebody looks again (registration.md 2.5, a proposal that the board decides on)."""
LONGEST_DAYS: Final = 365
"""No decision of a named person keeps a signal for more than twelve months ahead (registration.md 2.5)."""
MAX_CHARACTERS: Final = 4000
EARLIEST_DAY: Final = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class SignalFacts:
    """What a user enters. `person_id`, `group_label` or `place` is filled by `subject_kind`.

    `observer_name` is who saw or heard it, `observer_person_id` that person where known: observers are counted by
    it. `interpretation` is what `interpretation_by` makes of it. `place` is a code of the catalogue `place`.
    """

    subject_kind: SignalSubject
    observed_on: date
    domain: Domain
    theme: SignalTheme
    facts: str
    other_explanation: str
    source: SignalSource
    certainty: Certainty
    observer_name: str
    expires_on: date
    person_id: str | None = None
    group_label: str = ""
    place: str = ""
    place_note: str = ""
    observed_time: time | None = None
    time_note: str = ""
    life_area: LifeArea | None = None
    context: str = ""
    protective_factors: str = ""
    observer_person_id: str | None = None
    interpretation: str = ""
    interpretation_by: str = ""
    from_police: bool = False


@dataclass(frozen=True, slots=True)
class Signal:
    """A kept signal; `version` rises with every change."""

    id: str
    facts: SignalFacts
    state: SignalState
    created_at: datetime
    created_by: str  # account id
    updated_at: datetime
    updated_by: str
    version: int = 1

    def expired(self, today: date) -> bool:
        """True from the day after its date."""
        return today > self.facts.expires_on


def usual_expiry(today: date) -> date:
    """The day that is proposed."""
    return today + timedelta(days=USUAL_DAYS)


def last_expiry(today: date) -> date:
    """The latest day that may be chosen today."""
    return today + timedelta(days=LONGEST_DAYS)


def expiry_problem(expires_on: date, today: date) -> str | None:
    """The code of what is wrong with this day, or None: it lies ahead, but not more than a year."""
    if expires_on <= today:
        return "expiry_not_ahead"
    return "expiry_too_far" if expires_on > last_expiry(today) else None


def check_signal(facts: SignalFacts, today: date, old: SignalFacts | None = None) -> None:
    """Raise `ValidationError`, problems in the order of the form. A date that was there already stays allowed."""
    problems = tuple(_problems(facts, today, old))
    if problems:
        raise ValidationError(problems)


def _problems(facts: SignalFacts, today: date, old: SignalFacts | None) -> Iterator[FieldProblem]:
    missing = _MISSING_SUBJECT[facts.subject_kind]
    if not str(getattr(facts, missing.field) or "").strip():
        yield missing
    if facts.observed_on > today:
        yield FieldProblem("observed_on", "day_in_future")
    elif facts.observed_on < EARLIEST_DAY:
        yield FieldProblem("observed_on", "day_not_possible")
    for required in _REQUIRED:
        if not getattr(facts, required.field).strip():
            yield required
    if facts.interpretation.strip() and not facts.interpretation_by.strip():
        yield FieldProblem("interpretation_by", "interpreter_missing")
    for name in ("facts", "context", "other_explanation", "protective_factors", "interpretation"):
        if len(getattr(facts, name)) > MAX_CHARACTERS:
            yield FieldProblem(name, "text_too_long")
    changed = old is None or old.expires_on != facts.expires_on
    wrong = expiry_problem(facts.expires_on, today) if changed else None
    if wrong is not None:
        yield FieldProblem("expires_on", wrong)


_MISSING_SUBJECT: Final = {
    SignalSubject.PUPIL: FieldProblem("person_id", "pupil_missing"),
    SignalSubject.GROUP: FieldProblem("group_label", "group_missing"),
    SignalSubject.PLACE: FieldProblem("place", "place_missing"),
}
_REQUIRED: Final = (
    FieldProblem("facts", "facts_missing"),
    FieldProblem("other_explanation", "other_explanation_missing"),
    FieldProblem("observer_name", "observer_missing"),
)
