"""The end of an incident (afsluiten): what helped, what did not, what to do differently; and opening it again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from vios_desktop.domain.errors import FieldProblem, ValidationError

MAX_CHARACTERS: Final = 4000


@dataclass(frozen=True, slots=True)
class ClosingFacts:
    """What a user enters. `open_ends` says who keeps watch over what still runs."""

    helped: str = ""
    did_not_help: str = ""
    differently: str = ""
    open_ends: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """Append-only but for the reopening. An incident that was closed twice has two."""

    id: str
    incident_id: str
    closed_at: datetime
    closed_by: str
    helped: str
    did_not_help: str
    differently: str
    open_ends: str = ""
    reopened_at: datetime | None = None
    reopened_by: str = ""
    reopen_reason: str = ""

    @property
    def in_force(self) -> bool:
        """True until it was opened again."""
        return self.reopened_at is None


def check_closing_facts(facts: ClosingFacts, *, still_open: int) -> None:
    """Raise `ValidationError`: at least one lesson, and a word about agreements that still run."""
    problems: list[FieldProblem] = []
    lessons = ("helped", "did_not_help", "differently")
    if not any(getattr(facts, name).strip() for name in lessons):
        problems.append(FieldProblem("helped", "lesson_missing"))
    if still_open and not facts.open_ends.strip():
        problems.append(FieldProblem("open_ends", "open_ends_missing"))
    problems.extend(
        FieldProblem(name, "text_too_long")
        for name in (*lessons, "open_ends")
        if len(getattr(facts, name)) > MAX_CHARACTERS
    )
    if problems:
        raise ValidationError(tuple(problems))
