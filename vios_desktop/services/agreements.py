"""Agreements: making them, moving the deadline with a reason, closing them with an outcome, undoing that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import uuid4

from vios_desktop.domain.agreement import (
    CLOSED_STATES,
    Agreement,
    AgreementFacts,
    check_agreement,
    check_closing,
)
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import FieldProblem, NotAllowedError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import AgreementState
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.queries import AgreementQuery, IncidentRow
from vios_desktop.services.session import Session

KIND = "agreement"
OPEN_STATES = (AgreementState.OPEN, AgreementState.IN_PROGRESS)


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """An agreement as lists show it, with what it belongs to. `incident_kind` is a code."""

    agreement: Agreement
    incident_number: str
    incident_kind: str
    days_late: int


@dataclass(frozen=True, slots=True)
class AgreementOverview:
    """Open agreements by what they ask of the reader. Nothing is in two lists."""

    late: tuple[AgreementLine, ...]
    this_week: tuple[AgreementLine, ...]
    waiting_on_others: tuple[AgreementLine, ...]
    later: tuple[AgreementLine, ...]


class AgreementService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def make(self, facts: AgreementFacts, *, draft_id: str | None = None) -> Agreement:
        """Keep a new agreement and drop its draft. Raises `ValidationError`, `NotAllowedError`."""
        check_agreement(facts)
        with self._session.begin() as work:
            require_incident(work, self._session, facts.incident_id)
            agreement = add_agreement(work, self._session, facts)
            remove_own_draft(work, self._session, draft_id)
            work.commit()
        return agreement

    def change(
        self,
        agreement_id: str,
        facts: AgreementFacts,
        expected_version: int,
        reason: str = "",
        *,
        draft_id: str | None = None,
    ) -> Agreement:
        """Replace text, owner or deadline and drop the draft of it.

        A later deadline needs a reason, which becomes part of the history.
        """
        check_agreement(facts)
        with self._session.begin() as work:
            old = agreement_for_change(work, self._session, agreement_id)
            new = write_changed(work, self._session, old, facts, expected_version, reason)
            remove_own_draft(work, self._session, draft_id)
            work.commit()
        return new

    def start(self, agreement_id: str, expected_version: int) -> Agreement:
        return self._set_state(agreement_id, AgreementState.IN_PROGRESS, "", expected_version)

    def complete(
        self, agreement_id: str, outcome: str, expected_version: int, *, draft_id: str | None = None
    ) -> Agreement:
        """Done, with what came of it; the draft of the outcome is dropped."""
        return self._set_state(agreement_id, AgreementState.DONE, outcome, expected_version, draft_id)

    def cancel(
        self, agreement_id: str, reason: str, expected_version: int, *, draft_id: str | None = None
    ) -> Agreement:
        """Will not be done, with the reason; the draft of the reason is dropped."""
        return self._set_state(agreement_id, AgreementState.CANCELLED, reason, expected_version, draft_id)

    def reopen(self, agreement_id: str, expected_version: int) -> Agreement:
        """Undo closing; the outcome stays in the history."""
        return self._set_state(agreement_id, AgreementState.OPEN, "", expected_version)

    def find(self, query: AgreementQuery) -> tuple[AgreementLine, ...]:
        """Agreements this account may see, by deadline."""
        with self._session.begin() as work:
            return self._lines(work, work.agreements.find(self._limited(query)))

    def overview(self) -> AgreementOverview:
        """All open agreements, divided for the page Vandaag. A week ends on Sunday."""
        today = self._session.clock.today()
        sunday = today + timedelta(days=6 - today.weekday())
        lines = self.find(AgreementQuery(states=OPEN_STATES))
        late = tuple(line for line in lines if line.days_late)
        rest = [line for line in lines if not line.days_late]
        waiting = tuple(line for line in rest if line.agreement.waits_on_others())
        own = [line for line in rest if not line.agreement.waits_on_others()]
        return AgreementOverview(
            late=late,
            this_week=tuple(line for line in own if _due(line) <= sunday),
            waiting_on_others=waiting,
            later=tuple(line for line in own if _due(line) > sunday),
        )

    def _limited(self, query: AgreementQuery) -> AgreementQuery:
        self._session.require(Action.MANAGE_ALL_AGREEMENTS, Action.MANAGE_OWN_AGREEMENTS)
        if self._session.may(Action.MANAGE_ALL_AGREEMENTS):
            return query
        return replace(query, mine=self._session.account.id)

    def _lines(self, work: UnitOfWork, agreements: Sequence[Agreement]) -> tuple[AgreementLine, ...]:
        today = self._session.clock.today()
        ids = dict.fromkeys(a.facts.incident_id for a in agreements if a.facts.incident_id)
        rows = visible_rows(work, self._session, ids)
        lines = []
        for agreement in agreements:
            row = rows.get(agreement.facts.incident_id or "")
            number, kind = (row.number, row.kind) if row else ("", "")
            lines.append(AgreementLine(agreement, number, kind, agreement.days_late(today)))
        return tuple(lines)

    def _set_state(
        self,
        agreement_id: str,
        state: AgreementState,
        outcome: str,
        expected_version: int,
        draft_id: str | None = None,
    ) -> Agreement:
        check_closing(state, outcome)
        with self._session.begin() as work:
            old = agreement_for_change(work, self._session, agreement_id)
            new = _write_state(work, self._session, old, state, outcome, expected_version)
            remove_own_draft(work, self._session, draft_id)
            work.commit()
        return new


def add_agreement(work: UnitOfWork, session: Session, facts: AgreementFacts) -> Agreement:
    """Add an agreement inside a running unit of work; the caller commits and has checked the rights."""
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
    moved = old.facts.due_on and facts.due_on and facts.due_on > old.facts.due_on
    if moved and not reason.strip():
        raise ValidationError((FieldProblem("reason", "reason_missing"),))
    new = _stamped(session, replace(old, facts=facts))
    _write(work, old, new, expected_version, reason)
    return new


def write_done(
    work: UnitOfWork, session: Session, old: Agreement, outcome: str, expected_version: int
) -> Agreement:
    """Close inside a running unit of work, with what came of it; the caller commits and has checked the rights."""
    check_closing(AgreementState.DONE, outcome)
    return _write_state(work, session, old, AgreementState.DONE, outcome, expected_version)


def _write_state(
    work: UnitOfWork, session: Session, old: Agreement, state: AgreementState, outcome: str, expected_version: int
) -> Agreement:
    closed_on = session.clock.today() if state in CLOSED_STATES else None
    new = _stamped(session, replace(old, state=state, outcome=outcome.strip(), closed_on=closed_on))
    _write(work, old, new, expected_version)
    return new


def _stamped(session: Session, agreement: Agreement) -> Agreement:
    return replace(
        agreement,
        updated_at=session.clock.now(),
        updated_by=session.account.id,
        version=agreement.version + 1,
    )


def _write(work: UnitOfWork, old: Agreement, new: Agreement, expected_version: int, reason: str = "") -> None:
    work.agreements.replace(new, expected_version)
    pairs = list(changed_fields(old.facts, new.facts))
    pairs += [p for p in changed_fields(old, new) if p[0] in ("state", "outcome", "closed_on")]
    if reason.strip():
        pairs.append(("reason", "", reason.strip()))
    work.history.add(
        FieldChange(KIND, new.id, new.version, name, before, after, new.updated_at, new.updated_by)
        for name, before, after in pairs
    )
    work.audit.record(
        AuditAction.AGREEMENT_CHANGED, object_kind=KIND, object_id=new.id, object_hash=canonical_hash(new)
    )


def visible_rows(work: UnitOfWork, session: Session, incident_ids: Iterable[str]) -> dict[str, IncidentRow]:
    """The rows of those incidents that this account may see, by id: an agreement may be about one it may not."""
    ids = list(incident_ids)
    if not session.may(Action.VIEW_ALL_INCIDENTS):
        found = (work.incidents.get(incident_id) for incident_id in ids)
        ids = [incident.id for incident in found if incident and incident.is_own(session.account.id)]
    return {row.id: row for row in work.incidents.rows(ids, session.clock.today())}


def _due(line: AgreementLine) -> date:
    return line.agreement.facts.due_on or date.max
