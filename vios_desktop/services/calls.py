"""Helping to call: the card of a number, and keeping the call with what was promised in one unit of work."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vios_desktop.domain.agreement import Agreement, AgreementFacts, check_agreement
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.contact import check_contact
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import CallOutcome
from vios_desktop.services.agreement_writing import (
    add_agreement,
    agreement_for_change,
    require_incident,
    write_changed,
    write_done,
)
from vios_desktop.services.agreements import visible_rows
from vios_desktop.services.call_help import CallHelp, CallSubject, Read, call_help
from vios_desktop.services.contacts import add_contact, require_subject
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.partner_numbers import own_numbers
from vios_desktop.services.school import read_school

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vios_desktop.decision.content import Pack
    from vios_desktop.domain.contact import Contact
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised: text, who has to do it and by when. `owner_kind` is a code of the catalogue `partner`."""

    text: str
    due_on: date | None
    owner_kind: str
    owner_name: str = ""
    owner_account: str | None = None


@dataclass(frozen=True, slots=True)
class CallLog:
    """A call to keep. `agreement_version` is that of the agreement it was about, as it was read.

    `words` become the outcome of that agreement, or the reason to try again on a later day.
    """

    contact: Contact
    promise: Promise | None = None
    agreement_version: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class LoggedCall:
    """What was written. `agreement` is the one the call was about, closed or moved by it."""

    contact: Contact
    promise: Agreement | None
    agreement: Agreement | None


class CallService:
    """`pack` gives the loaded rules."""

    def __init__(self, session: Session, pack: Callable[[], Pack]) -> None:
        self._session, self._pack = session, pack

    def prepare(self, subject: CallSubject) -> CallHelp:
        """The card and what goes with it; looking at the incident or agreement it is about is logged.

        Raises `NotFoundError`, and `NotAllowedError` for an agreement or incident this account may not see.
        """
        session, pack = self._session, self._pack()
        session.require(Action.LOG_CONTACT, Action.ASK_ADVICE)
        with session.begin() as work:
            agreement = agreement_for_change(work, session, subject.agreement_id) if subject.agreement_id else None
            if agreement is None and subject.incident_id is not None:
                require_subject(work, session, subject.incident_id)
            about = agreement.facts.incident_id if agreement is not None else subject.incident_id
            row = visible_rows(work, session, [about]).get(about) if about else None
            own = {setting: number for setting, (number, _name) in own_numbers(work, pack.settings).items()}
            read = Read(read_school(work), own, agreement, row, session.clock.today())
            for action, kind, record in (
                (AuditAction.AGREEMENTS_LISTED, "agreement", agreement),
                (AuditAction.INCIDENT_VIEWED, "incident", row),
            ):
                if record is not None:
                    work.audit.record(action, object_kind=kind, object_id=record.id)
            work.commit()
        subject = replace(subject, incident_id=row.id if row is not None else None)
        return call_help(pack, subject, read, session.account.display_name)

    def log(self, call: CallLog, *, draft_id: str | None = None) -> LoggedCall:
        """Keep the contact, what was promised, and what becomes of the agreement it was about: all or nothing.

        Being spoken to, or called back, closes the agreement that asked for the call. Not being reached moves
        it to the day of the promise, which is then to try again. Raises `ValidationError`, `ConflictError`,
        `NotAllowedError`.
        """
        session = self._session
        session.require(Action.LOG_CONTACT)
        contact = replace(call.contact, created_by=session.account.id)
        check_call(call, session.clock.today())
        with session.begin() as work:
            about = agreement_for_change(work, session, contact.agreement_id) if contact.agreement_id else None
            again = about is not None and not about.closed and contact.outcome is CallOutcome.NOT_REACHED
            runs = about is not None and not about.closed
            promise = None if again else self._promised(work, call, follows=runs)
            contact = replace(contact, promise_id=promise.id if promise is not None else None)
            check_contact(contact, session.clock.now())
            add_contact(work, session, contact)
            after = None
            if about is not None and not about.closed:
                after = self._after(work, call, about, again=again)
            remove_own_draft(work, session, draft_id)
            work.commit()
        return LoggedCall(contact, promise, after)

    def _promised(self, work: UnitOfWork, call: CallLog, *, follows: bool) -> Agreement | None:
        promise = call.promise
        if promise is None:
            return None
        reference = call.contact.reference.strip()
        facts = AgreementFacts(
            text=promise.text.strip(),
            due_on=promise.due_on,
            owner_kind=promise.owner_kind,
            owner_name=promise.owner_name.strip(),
            owner_account=promise.owner_account,
            incident_id=call.contact.incident_id,
            note=reference,
        )
        check_agreement(facts)
        require_incident(work, self._session, facts.incident_id)
        return add_agreement(work, self._session, facts, follows=follows)

    def _after(self, work: UnitOfWork, call: CallLog, about: Agreement, *, again: bool) -> Agreement:
        version, words = call.agreement_version, call.words
        if not again:
            return write_done(work, self._session, about, words, version)
        due_on = call.promise.due_on if call.promise is not None else about.facts.due_on
        return write_changed(work, self._session, about, replace(about.facts, due_on=due_on), version, words)


def check_call(call: CallLog, today: date) -> None:
    """Raise `ValidationError` with the fields of the form for a call that cannot be kept."""
    problems = []
    promise = call.promise
    if call.contact.outcome is None:
        problems.append(FieldProblem("outcome", "call_outcome_missing"))
    if promise is not None:
        if not promise.text.strip():
            problems.append(FieldProblem("promise", "agreement_text_missing"))
        if promise.due_on is None:
            problems.append(FieldProblem("due_on", "deadline_missing"))
        elif promise.due_on < today:
            problems.append(FieldProblem("due_on", "deadline_in_past"))
    enough = promise is not None or call.contact.says_enough
    if call.contact.outcome is CallOutcome.SPOKEN and not enough:
        problems.append(FieldProblem("summary", "call_says_nothing"))
    if problems:
        raise ValidationError(tuple(problems))
