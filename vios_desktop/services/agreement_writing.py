"""Writing agreements and gaps inside a running unit of work: what every use case that makes one goes through."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from vios_desktop.domain.agreement import CLOSED_STATES, Agreement, AgreementFacts, check_closing
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import FieldProblem, NotAllowedError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.gap import Gap, GapFacts, check_gap
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.rights import Action
from vios_desktop.domain.school import is_school_day
from vios_desktop.domain.vocabulary import AgreementState, GapState, PersonKind
from vios_desktop.services.closed_incident import refuse_addition

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

KIND: Final = "agreement"
GAP_KIND: Final = "gap"
_HEAD_FIELDS: Final = (
    *("state", "outcome", "closed_on", "sleeps_until"),
    *("kept", "helped", "evaluation", "evaluated_on"),
)
_LONGEST_HOLIDAY: Final = 100  # days; the summer holiday is some fifty
_WORD: Final = re.compile(r"[^\W\d_][^\W\d_'’-]+")


def school_day_from(work: UnitOfWork, day: date) -> date:
    """This day, or the next on which the school is open: Monday to Friday, outside the holidays."""
    holidays = work.school.holidays()
    days = (day + timedelta(days=ahead) for ahead in range(_LONGEST_HOLIDAY))
    return next((one for one in days if is_school_day(one, holidays)), day)


def add_agreement(
    work: UnitOfWork, session: Session, facts: AgreementFacts, *, follows: bool = False
) -> Agreement:
    """Add an agreement inside a running unit of work; the caller commits and has checked facts and rights.

    Raises `ViosError("incident_closed_adding")`; one that `follows` from one that ran on is not new.
    """
    if not follows:
        refuse_addition(work, facts.incident_id)
    now = session.clock.now()
    agreed_on = facts.agreed_on or session.clock.today()
    agreement = Agreement(
        id=str(uuid4()),
        facts=replace(facts, agreed_on=agreed_on),
        state=AgreementState.OPEN,
        outcome="",
        created_at=now,
        created_by=session.account.id,
        updated_at=now,
        updated_by=session.account.id,
    )
    work.agreements.add(agreement)
    work.audit.record(
        AuditAction.AGREEMENT_MADE,
        object_kind=KIND,
        object_id=agreement.id,
        object_hash=canonical_hash(agreement),
    )
    return agreement


def require_incident(work: UnitOfWork, session: Session, incident_id: str | None) -> None:
    """A colleague may only make agreements about incidents they may see."""
    session.require(Action.MANAGE_ALL_AGREEMENTS, Action.MANAGE_OWN_AGREEMENTS)
    if incident_id is None:
        return
    incident = work.incidents.get(incident_id)
    if incident is None:
        raise NotFoundError("incident")
    if not session.may(Action.MANAGE_ALL_AGREEMENTS) and not incident.is_own(session.account.id):
        raise NotAllowedError(Action.MANAGE_ALL_AGREEMENTS.value)


def agreement_for_change(work: UnitOfWork, session: Session, agreement_id: str) -> Agreement:
    """The agreement, if this account may change it. Raises `NotFoundError`, `NotAllowedError`."""
    session.require(Action.MANAGE_ALL_AGREEMENTS, Action.MANAGE_OWN_AGREEMENTS)
    agreement = work.agreements.get(agreement_id)
    if agreement is None:
        raise NotFoundError(KIND)
    own = session.account.id in (agreement.created_by, agreement.facts.owner_account)
    if not own and not session.may(Action.MANAGE_ALL_AGREEMENTS):
        raise NotAllowedError(Action.MANAGE_ALL_AGREEMENTS.value)
    return agreement


def write_changed(
    work: UnitOfWork,
    session: Session,
    old: Agreement,
    facts: AgreementFacts,
    expected_version: int,
    reason: str,
) -> Agreement:
    """Write other facts inside a running unit of work; the caller commits. A later deadline needs a reason."""
    if old.closed:
        raise ViosError("agreement_closed")
    if facts.incident_id != old.facts.incident_id:
        require_incident(work, session, facts.incident_id)
        refuse_addition(work, facts.incident_id)
    moved = old.facts.due_on and facts.due_on and facts.due_on > old.facts.due_on
    if moved and not reason.strip():
        raise ValidationError((FieldProblem("reason", "reason_missing"),))
    new = stamped(replace(old, facts=facts), session)
    write(work, old, new, expected_version, reason)
    return new


def write_done(
    work: UnitOfWork, session: Session, old: Agreement, outcome: str, expected_version: int
) -> Agreement:
    """Close inside a running unit of work, with what came of it; the caller commits and has checked the rights."""
    check_closing(AgreementState.DONE, outcome)
    return write_state(work, session, old, AgreementState.DONE, outcome, expected_version)


def write_state(
    work: UnitOfWork, session: Session, old: Agreement, state: AgreementState, outcome: str, expected_version: int
) -> Agreement:
    """Another state inside a running unit of work, checked by the caller; it wakes, and evaluation starts anew."""
    closed_on = session.clock.today() if state in CLOSED_STATES else None
    fresh = replace(old, kept=None, helped=None, evaluation="", evaluated_on=None, evaluated_by="")
    fresh = replace(fresh, sleeps_until=None)
    new = stamped(replace(fresh, state=state, outcome=outcome.strip(), closed_on=closed_on), session)
    write(work, old, new, expected_version)
    return new


def stamped(agreement: Agreement, session: Session) -> Agreement:
    """The next version, with who made it and when."""
    return replace(
        agreement,
        updated_at=session.clock.now(),
        updated_by=session.account.id,
        version=agreement.version + 1,
    )


def write(
    work: UnitOfWork,
    old: Agreement,
    new: Agreement,
    expected_version: int,
    reason: str = "",
    action: AuditAction = AuditAction.AGREEMENT_CHANGED,
) -> None:
    """Keep the new version with old and new value of every field, the reason, and its line in the log."""
    work.agreements.replace(new, expected_version)
    pairs = list(changed_fields(old.facts, new.facts))
    pairs += [pair for pair in changed_fields(old, new) if pair[0] in _HEAD_FIELDS]
    if reason.strip():
        pairs.append(("reason", "", reason.strip()))
    work.history.add(
        FieldChange(KIND, new.id, new.version, name, before, after, new.updated_at, new.updated_by)
        for name, before, after in pairs
    )
    work.audit.record(action, object_kind=KIND, object_id=new.id, object_hash=canonical_hash(new))


def add_gap(work: UnitOfWork, session: Session, facts: GapFacts) -> Gap:
    """Keep a gap inside a running unit of work; the caller commits and has checked the rights.

    Raises `ValidationError`. Whether it names a pupil is asked with `check_no_names`.
    """
    found_on = check_gap(facts, session.clock.today())
    gap = Gap(
        id=str(uuid4()),
        text=facts.text.strip(),
        found_on=found_on,
        asked_kinds=facts.asked_kinds,
        state=GapState.OPEN,
        created_at=session.clock.now(),
        created_by=session.account.id,
        agreement_id=facts.agreement_id,
        meeting_id=facts.meeting_id,
        case_id=facts.case_id,
    )
    work.gaps.add(gap)
    work.audit.record(
        AuditAction.GAP_RECORDED, object_kind=GAP_KIND, object_id=gap.id, object_hash=canonical_hash(gap)
    )
    return gap


def check_no_names(work: UnitOfWork, text: str) -> tuple[str, ...]:
    """Words of this text that are the name of a pupil, in their order: a warning, the writer decides.

    A first name counts however it is written, a last name with a capital only, because "de Jong" and "jong" are
    not the same. A word with a capital at the beginning of a sentence may be no name at all.
    """
    found: dict[str, None] = {}
    for word in _WORD.findall(text):
        bare = word.removesuffix("'s").removesuffix("’s")
        if len(bare) > 1 and any(_is_named(work, said) for said in {bare, _without_genitive(bare)}):
            found[word] = None
    return tuple(found)


def _without_genitive(word: str) -> str:
    """ "Daans" is of Daan."""
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def _is_named(work: UnitOfWork, word: str) -> bool:
    said = word.casefold()
    for person in work.persons.find(word, 40):
        if person.kind is not PersonKind.PUPIL:
            continue
        if word[0].isupper() and said in (person.first_name.casefold(), person.last_name.casefold()):
            return True
        if said == person.first_name.casefold() and len(said) > 3:
            return True
    return False
