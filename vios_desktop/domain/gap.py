"""A gap (gat): something that no partner could take up, counted and brought to the municipality."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.vocabulary import GapState


@dataclass(frozen=True, slots=True)
class Gap:
    """`text` holds no names: it goes to the municipality. `asked_kinds` are codes of the catalogue `partner`."""

    id: str
    text: str
    found_on: date
    asked_kinds: tuple[str, ...]
    state: GapState
    created_at: datetime
    created_by: str
    agreement_id: str | None = None
    meeting_id: str | None = None
    case_id: str | None = None
    brought_on: date | None = None
    brought_to: str = ""
    outcome: str = ""
    closed_on: date | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class GapFacts:
    """What a user enters. The ids say where it came up."""

    text: str
    found_on: date | None
    asked_kinds: tuple[str, ...] = ()
    agreement_id: str | None = None
    meeting_id: str | None = None
    case_id: str | None = None


def facts_of(gap: Gap) -> GapFacts:
    """What was entered, to be changed."""
    return GapFacts(gap.text, gap.found_on, gap.asked_kinds, gap.agreement_id, gap.meeting_id, gap.case_id)


def check_gap(facts: GapFacts, today: date) -> date:
    """The day it was found, for a gap that can be counted; raises `ValidationError` for another.

    Without an organisation that was asked nobody can say that nobody could.
    """
    problems: list[FieldProblem] = []
    if not facts.text.strip():
        problems.append(FieldProblem("text", "gap_text_missing"))
    if not facts.asked_kinds:
        problems.append(FieldProblem("asked_kinds", "gap_asked_missing"))
    found_on = facts.found_on
    if found_on is None:
        problems.append(FieldProblem("found_on", "date_missing"))
    elif found_on > today:
        problems.append(FieldProblem("found_on", "date_in_future"))
    if problems or found_on is None:
        raise ValidationError(tuple(problems))
    return found_on


def check_bringing(gap: Gap, on: date | None, to: str, today: date) -> date:
    """The day it was brought; raises `ValidationError` where day or receiver is missing or cannot be."""
    problems: list[FieldProblem] = []
    if on is None:
        problems.append(FieldProblem("brought_on", "date_missing"))
    elif on > today:
        problems.append(FieldProblem("brought_on", "date_in_future"))
    elif on < gap.found_on:
        problems.append(FieldProblem("brought_on", "gap_brought_too_early"))
    if not to.strip():
        problems.append(FieldProblem("brought_to", "gap_receiver_missing"))
    if problems or on is None:
        raise ValidationError(tuple(problems))
    return on


def check_gap_closing(outcome: str) -> None:
    """A gap is closed with what came of it alone."""
    if not outcome.strip():
        raise ValidationError((FieldProblem("outcome", "outcome_missing"),))
