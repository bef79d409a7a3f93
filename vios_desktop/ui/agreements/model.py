"""What the presenter of Afspraken hands to its view. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.domain.history import FieldChange
    from vios_desktop.services.agreement_detail import AgreementDetail
    from vios_desktop.services.agreements import AgreementLine
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.agreements.filters import Filters


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything that fits the filters, in the order of the list."""

    lines: tuple[AgreementLine, ...]
    filters: Filters
    school: SchoolView
    today: date


@dataclass(frozen=True, slots=True)
class Shown:
    """The agreement that is open, as of `today`. `may_open_incident` is False for who sees no incidents."""

    detail: AgreementDetail
    school: SchoolView
    today: date
    may_open_incident: bool
    may_open_decision: bool
    may_record_gap: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """One time the deadline was moved."""

    moved_on: date
    by: str
    before: date | None
    after: date | None
    reason: str


TOLD = ("due_on", "sleeps_until", "state", "text", "owner_kind", "owner_name")
"""The fields whose changes are told, one row for each."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field that became another; `by` is an account id, `before` and `after` are as the history keeps them."""

    moved_on: date
    by: str
    field: str
    before: str
    after: str
    reason: str

    @property
    def dated(self) -> bool:
        return self.field in ("due_on", "sleeps_until")


def changes(history: Sequence[FieldChange]) -> tuple[Change, ...]:
    """What changed in an agreement, the last on top, with the reason or outcome of that time."""
    said: dict[int, str] = {}
    for change in history:
        if change.field in ("outcome", "evaluation", "reason") and change.new:
            said[change.version] = change.new
    found = [
        Change(
            moved_on=change.changed_at.astimezone().date(),
            by=change.changed_by,
            field=change.field,
            before=change.old,
            after=change.new,
            reason=said.get(change.version, ""),
        )
        for change in history
        if change.field in TOLD
    ]
    return tuple(reversed(found))


def moves(history: Sequence[FieldChange]) -> tuple[Move, ...]:
    """The moves of the deadline out of the history of an agreement, the last one first; `by` is an account id."""
    reasons = {change.version: change.new for change in history if change.field == "reason"}
    found = [
        Move(
            moved_on=change.changed_at.astimezone().date(),
            by=change.changed_by,
            before=_day(change.old),
            after=_day(change.new),
            reason=reasons.get(change.version, ""),
        )
        for change in history
        if change.field == "due_on"
    ]
    return tuple(reversed(found))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
