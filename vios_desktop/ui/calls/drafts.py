"""What is typed about a call, where its draft stands, and the call that comes of it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol
from uuid import uuid4

from vios_desktop.domain.contact import Contact
from vios_desktop.domain.vocabulary import CallOutcome, ContactChannel, ContactWith
from vios_desktop.services.call_help import OTHER, CallSubject
from vios_desktop.services.calls import CallLog, Promise
from vios_desktop.ui.agreements.ownership import SCHOOL
from vios_desktop.ui.form_keeper import FormSet
from vios_desktop.ui.typed_form import FormPlace

if TYPE_CHECKING:
    from datetime import date, datetime

    from vios_desktop.services.call_help import CallHelp
    from vios_desktop.services.session import Session

LATEST_HOUR = 15
"""From this hour on somebody who was not reached is tried again on the next school day."""

_PART = "|"


class CallFormName(StrEnum):
    """Drafts of the form are kept under this name."""

    CALL = "call"


FORMS = FormSet("call", CallFormName)


@dataclass(frozen=True, slots=True)
class CallDraft:
    """The form as it was typed. `due_on` is None for a day that was not understood."""

    number_id: str
    outcome: CallOutcome
    name: str
    reference: str
    promise: str
    owner_kind: str
    due_on: date | None
    summary: str
    from_police: bool = False


@dataclass(frozen=True, slots=True)
class Usual:
    """What usually goes with an outcome: who has to do something, and by when."""

    owner_kind: str
    due_on: date


class CallWords(Protocol):
    def outcome_of(self, draft: CallDraft) -> str:
        """What becomes the outcome of the agreement that asked for the call, or the reason to try again."""
        ...


def place_of(subject: CallSubject) -> FormPlace:
    """Where the form about this subject stands; a draft comes back to it by `subject_of`."""
    parts = (subject.number_id, subject.incident_id or "", subject.agreement_id or "")
    return FormPlace(CallFormName.CALL, _PART.join(parts))


def subject_of(row: str) -> CallSubject:
    """The subject of a draft, from the row of its place."""
    number_id, incident_id, agreement_id = (*row.split(_PART), "", "", "")[:3]
    return CallSubject(number_id, incident_id or None, agreement_id or None)


def usual(outcome: CallOutcome, help_: CallHelp, now: datetime) -> Usual:
    """A promise is the other side's; trying again is one's own, today while there is time."""
    in_time = now.hour < LATEST_HOUR and help_.school.is_school_day(now.date())
    soon = now.date() if in_time else help_.next_school_day
    if outcome is CallOutcome.NOT_REACHED:
        return Usual(SCHOOL, soon)
    card = help_.card
    partner = (card.partner or OTHER) if card is not None else OTHER
    return Usual(partner, soon if outcome is CallOutcome.CALLS_BACK else help_.due_on)


def call_log(help_: CallHelp, draft: CallDraft, session: Session, words: CallWords) -> CallLog:
    """The call as the service keeps it. Without words in it nothing was promised."""
    card, subject, agreement = help_.card, help_.subject, help_.agreement
    contact = Contact(
        id=str(uuid4()),
        with_whom=card.with_whom if card is not None else ContactWith.OTHER,
        contacted_at=session.clock.now(),
        channel=ContactChannel.PHONE,
        summary=draft.summary.strip(),
        name=draft.name.strip(),
        reference=draft.reference.strip(),
        incident_id=subject.incident_id,
        agreement_id=agreement.id if agreement is not None else None,
        organisation=help_.name,
        number_id=card.id if card is not None else "",
        outcome=draft.outcome,
        from_police=draft.from_police,
    )
    version = agreement.version if agreement is not None else 0
    return CallLog(contact, _promise(help_, draft, session), version, words.outcome_of(draft))


def _promise(help_: CallHelp, draft: CallDraft, session: Session) -> Promise | None:
    text = draft.promise.strip()
    if not text:
        return None
    if draft.owner_kind == SCHOOL:
        return Promise(text, draft.due_on, SCHOOL, owner_account=session.account.id)
    kind = draft.owner_kind or OTHER
    named = [help_.name if kind == OTHER else "", draft.name.strip()]
    return Promise(text, draft.due_on, kind, ", ".join(part for part in named if part))
