"""Rules of a kernteam meeting: when the next one is, and what was typed at it. No I/O."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from vios_desktop.domain.core_team import FollowUp, Typed
from vios_desktop.domain.errors import FieldProblem, ValidationError

EVERY: Final = timedelta(weeks=4)
"""Source: registration.md 3.1, "every four weeks"."""
_FRIDAY: Final = 4


def next_meeting_day(last: date | None, today: date, holidays: Iterable[tuple[date, date]]) -> date:
    """Four weeks after the last one, never before tomorrow, on the next school day. Holidays include both days.

    After a holiday the day of the week is kept where the school is open on it.
    """
    holidays = tuple(holidays)
    day = last + EVERY if last is not None else today + timedelta(weeks=1)
    while day <= today:
        day += timedelta(weeks=1)
    while _free(day, holidays):
        day += timedelta(days=7) if day.weekday() <= _FRIDAY else timedelta(days=1)
    return day


def check_typed(typed: Typed) -> None:
    """Raise `ValidationError` for an agreement, a gap or a word on an agreement that could not be kept."""
    problems = []
    for agreement in typed.agreements:
        if not agreement.text.strip():
            problems.append(FieldProblem("text", "agreement_text_missing"))
        if not agreement.owner_kind:
            problems.append(FieldProblem("owner_kind", "owner_missing"))
    problems += [FieldProblem("gap", "gap_text_missing") for gap in typed.gaps if not gap.text.strip()]
    problems += [FieldProblem("asked_kinds", "gap_asked_missing") for gap in typed.gaps if not gap.asked_kinds]
    problems += [p for f in typed.follow_ups if (p := follow_up_problem(f)) is not None]
    if problems:
        raise ValidationError(tuple(problems))


def follow_up_problem(follow_up: FollowUp) -> FieldProblem | None:
    """Evaluated needs what came of it, a new day needs why: nothing leaves the list without a reason."""
    if follow_up.kept is None and follow_up.new_due_on is None:
        return None
    if follow_up.note.strip():
        return None
    return FieldProblem("note", "outcome_missing" if follow_up.kept is not None else "reason_missing")


def _free(day: date, holidays: tuple[tuple[date, date], ...]) -> bool:
    return day.weekday() > _FRIDAY or any(first <= day <= last for first, last in holidays)
