"""Breaches (datalekken): what happened, whose data, what was done, who was told. Numbers and kinds, never a name.

Source: registration.md 2.9. Every breach stands in the register, also a small one; nothing of it is removed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.privacy_clocks import hours_left, report_due

MAX_CHARACTERS: Final = 4000


class WhoseData(StrEnum):
    PUPILS = "pupils"
    PARENTS = "parents"
    STAFF = "staff"
    OTHERS = "others"


class BreachData(StrEnum):
    """Which sort of data."""

    NAMES = "names"
    CONTACT = "contact"
    INCIDENTS = "incidents"
    OFFENCES = "offences"
    HEALTH = "health"
    CARE = "care"
    PASSPHRASES = "passphrases"
    OTHER = "other"


class AuthorityChoice(StrEnum):
    """Whether it is reported to the data protection authority (Autoriteit Persoonsgegevens)."""

    OPEN = "open"
    REPORTED = "reported"
    NOT_REPORTED = "not_reported"


class PersonsChoice(StrEnum):
    """Whether the persons concerned are told."""

    OPEN = "open"
    INFORMED = "informed"
    NOT_INFORMED = "not_informed"


@dataclass(frozen=True, slots=True)
class BreachFacts:
    """What a user enters. `people` is about how many people it concerns; None: not known yet."""

    discovered_at: datetime
    what: str
    whose: tuple[WhoseData, ...] = ()
    data: tuple[BreachData, ...] = ()
    people: int | None = None
    consequences: str = ""
    measures: str = ""


@dataclass(frozen=True, slots=True)
class BreachChoices:
    """What was decided. `late_reason` says why it was reported after the 72 hours."""

    authority: AuthorityChoice = AuthorityChoice.OPEN
    reported_at: datetime | None = None
    authority_reason: str = ""
    late_reason: str = ""
    reference: str = ""
    persons: PersonsChoice = PersonsChoice.OPEN
    informed_on: date | None = None
    persons_reason: str = ""


@dataclass(frozen=True, slots=True)
class Breach:
    id: str
    facts: BreachFacts
    choices: BreachChoices
    created_at: datetime
    created_by: str
    version: int = 1

    @property
    def clock_runs(self) -> bool:
        """Until it is reported, or decided with a reason that it is not."""
        return self.choices.authority is AuthorityChoice.OPEN

    @property
    def handled(self) -> bool:
        return not self.clock_runs and self.choices.persons is not PersonsChoice.OPEN

    @property
    def due_at(self) -> datetime:
        """In UTC."""
        return report_due(self.facts.discovered_at)

    def hours_left(self, now: datetime) -> int:
        """Negative: so many hours too late."""
        return hours_left(self.facts.discovered_at, now)


def check_breach(facts: BreachFacts, now: datetime) -> None:
    """Raise `ValidationError`. Little is asked: a breach is recorded at once and completed later."""
    problems = []
    if not facts.what.strip():
        problems.append(FieldProblem("what", "breach_what_missing"))
    if facts.discovered_at > now:
        problems.append(FieldProblem("discovered_at", "moment_in_future"))
    if facts.people is not None and facts.people < 0:
        problems.append(FieldProblem("people", "number_wrong"))
    problems.extend(
        FieldProblem(name, "text_too_long")
        for name in ("what", "consequences", "measures")
        if len(getattr(facts, name)) > MAX_CHARACTERS
    )
    if problems:
        raise ValidationError(tuple(problems))


def check_choices(facts: BreachFacts, choices: BreachChoices, now: datetime) -> None:
    """Raise `ValidationError`: a report has its moment, a late one its reason, not telling always one."""
    problems = (*_authority_problems(facts, choices, now), *_persons_problems(choices, now))
    if problems:
        raise ValidationError(problems)


def _authority_problems(facts: BreachFacts, choices: BreachChoices, now: datetime) -> tuple[FieldProblem, ...]:
    at = choices.reported_at
    if choices.authority is AuthorityChoice.NOT_REPORTED and not choices.authority_reason.strip():
        return (FieldProblem("authority_reason", "reason_missing"),)
    if choices.authority is not AuthorityChoice.REPORTED:
        return ()
    if at is None:
        return (FieldProblem("reported_at", "moment_missing"),)
    if at > now:
        return (FieldProblem("reported_at", "moment_in_future"),)
    if at < facts.discovered_at:
        return (FieldProblem("reported_at", "before_discovery"),)
    late = at > report_due(facts.discovered_at) and not choices.late_reason.strip()
    return (FieldProblem("late_reason", "late_reason_missing"),) if late else ()


def _persons_problems(choices: BreachChoices, now: datetime) -> tuple[FieldProblem, ...]:
    if choices.persons is PersonsChoice.NOT_INFORMED and not choices.persons_reason.strip():
        return (FieldProblem("persons_reason", "reason_missing"),)
    if choices.persons is not PersonsChoice.INFORMED:
        return ()
    if choices.informed_on is None:
        return (FieldProblem("informed_on", "day_missing"),)
    later = choices.informed_on > now.astimezone().date()
    return (FieldProblem("informed_on", "day_in_future"),) if later else ()
