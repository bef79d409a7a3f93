"""What was typed into the inline forms, and what is missing in it before a service is asked. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING

from vios_desktop.domain.errors import FieldProblem

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.vocabulary import ContactChannel, ContactWith
    from vios_desktop.services.ports import Clock
    from vios_desktop.ui.widgets.date_words import Moment


@dataclass(frozen=True, slots=True)
class AgreementDraft:
    text: str
    owner_kind: str
    owner_name: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class ClosingDraft:
    """An agreement that is done (`cancelled` False: `words` is the outcome) or cancelled (`words` the reason)."""

    agreement_id: str
    cancelled: bool
    words: str


@dataclass(frozen=True, slots=True)
class ContactDraft:
    with_whom: ContactWith | None
    name: str
    channel: ContactChannel | None
    moment: Moment | None
    summary: str
    from_police: bool = False


@dataclass(frozen=True, slots=True)
class HandoverDraft:
    item_id: str
    handed_to: str
    handed_by: str
    handed_on: date | None
    witness: str
    note: str


def contact_gaps(draft: ContactDraft) -> tuple[FieldProblem, ...]:
    """What is missing or cannot be, in the order of the form."""
    gaps = (
        ("with_whom", draft.with_whom is None, "contact_with_missing"),
        ("channel", draft.channel is None, "contact_channel_missing"),
        ("contacted_at", draft.moment is None, "day_missing"),
        ("summary", not draft.summary.strip(), "summary_missing"),
    )
    return tuple(FieldProblem(field, code) for field, missing, code in gaps if missing)


def handover_problems(draft: HandoverDraft, today: date) -> tuple[FieldProblem, ...]:
    """What is missing or cannot be, in the order of the form."""
    gaps = (
        ("handed_to", not draft.handed_to.strip(), "receiver_missing"),
        ("handed_by", not draft.handed_by.strip(), "giver_missing"),
        ("handed_on", draft.handed_on is None, "day_missing"),
        (
            "handed_on",
            draft.handed_on is not None and draft.handed_on > today,
            "day_in_future",
        ),
    )
    return tuple(FieldProblem(field, code) for field, missing, code in gaps if missing)


def instant(moment: Moment, clock: Clock) -> datetime:
    """A moment on the wall as an instant; a day without a time is now, or noon on another day."""
    if moment.clock is None and moment.day == clock.today():
        return clock.now()
    return datetime.combine(moment.day, moment.clock or time(12)).astimezone()
