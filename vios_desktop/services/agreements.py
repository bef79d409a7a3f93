"""Agreements: making them, moving the deadline with a reason, closing them with an outcome, undoing that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vios_desktop.domain.agreement import (
    Agreement,
    AgreementFacts,
    check_agreement,
    check_closing,
    check_evaluation,
    check_sleep,
)
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import AgreementState, Helped, Kept
from vios_desktop.services.agreement_writing import (
    add_agreement,
    agreement_for_change,
    require_incident,
    school_day_from,
    stamped,
    write,
    write_changed,
    write_state,
)
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.queries import AgreementQuery, IncidentRow
from vios_desktop.services.session import Session

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
    """Agreements by what they ask of the reader. Nothing is in two lists.

    `this_week` holds those that woke up or have to be reminded of as well. What sleeps asks nothing; `to_evaluate`
    is done, and waits for the question whether it was kept and helped.
    """

    late: tuple[AgreementLine, ...]
    this_week: tuple[AgreementLine, ...]
    waiting_on_others: tuple[AgreementLine, ...]
    later: tuple[AgreementLine, ...]
    asleep: tuple[AgreementLine, ...] = ()
    to_evaluate: tuple[AgreementLine, ...] = ()


class AgreementService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def make(self, facts: AgreementFacts, *, draft_id: str | None = None) -> Agreement:
        """Keep a new agreement and drop its draft. Raises `ValidationError`, `NotAllowedError`.

        A deadline in a weekend or holiday becomes the next school day, unless the law says without delay.
        """
        check_agreement(facts)
        with self._session.begin() as work:
            require_incident(work, self._session, facts.incident_id)
            agreement = add_agreement(work, self._session, _on_school_day(work, facts, None))
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
            facts = _on_school_day(work, facts, old.facts.due_on)
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

    def sleep(
        self,
        agreement_id: str,
        until: date | None,
        reason: str,
        expected_version: int,
        *,
        draft_id: str | None = None,
    ) -> Agreement:
        """Put it away until a day, for a reason; on that day it asks for attention again.

        Raises `ValidationError`, and `ViosError("agreement_closed")`.
        """
        wakes_on = check_sleep(until, reason, self._session.clock.today())
        with self._session.begin() as work:
            old = agreement_for_change(work, self._session, agreement_id)
            wakes_on = school_day_from(work, wakes_on)
            new = _put_away(work, self._session, old, wakes_on, reason, expected_version)
            remove_own_draft(work, self._session, draft_id)
            work.commit()
        return new

    def wake(self, agreement_id: str, expected_version: int) -> Agreement:
        """Wake it before its day, or undo putting it away."""
        with self._session.begin() as work:
            old = agreement_for_change(work, self._session, agreement_id)
            new = _put_away(work, self._session, old, None, "", expected_version)
            work.commit()
        return new

    def evaluate(
        self,
        agreement_id: str,
        kept: Kept | None,
        helped: Helped | None,
        words: str,
        expected_version: int,
        *,
        draft_id: str | None = None,
    ) -> Agreement:
        """Was it kept, did it help: a step of its own after it is done. Evaluated again, the history keeps both.

        Raises `ValidationError`, and `ViosError("agreement_not_done")` for one that still runs or lapsed.
        """
        was_kept, has_helped = check_evaluation(kept, helped, words)
        session = self._session
        with session.begin() as work:
            old = agreement_for_change(work, session, agreement_id)
            if old.state not in (AgreementState.DONE, AgreementState.EVALUATED):
                raise ViosError("agreement_not_done")
            new = replace(
                old,
                state=AgreementState.EVALUATED,
                kept=was_kept,
                helped=has_helped,
                evaluation=words.strip(),
                evaluated_on=session.clock.today(),
                evaluated_by=session.account.id,
            )
            new = write_evaluation(work, session, old, new, expected_version)
            remove_own_draft(work, session, draft_id)
            work.commit()
        return new

    def take_back_evaluation(self, agreement_id: str, expected_version: int) -> Agreement:
        """Undo evaluating: done again; what was written stays in the history."""
        with self._session.begin() as work:
            old = agreement_for_change(work, self._session, agreement_id)
            if old.state is not AgreementState.EVALUATED:
                raise ViosError("agreement_not_done")
            new = replace(
                old,
                state=AgreementState.DONE,
                kept=None,
                helped=None,
                evaluation="",
                evaluated_on=None,
                evaluated_by="",
            )
            new = write_evaluation(work, self._session, old, new, expected_version)
            work.commit()
        return new

    def of_meeting(self, meeting_id: str) -> tuple[AgreementLine, ...]:
        """What was agreed at one meeting of the kernteam, by deadline."""
        return self.find(AgreementQuery(meeting_id=meeting_id))

    def made_since(self, day: date) -> tuple[AgreementLine, ...]:
        """What was agreed on or after this day, in whatever state, by deadline."""
        return self.find(AgreementQuery(agreed_from=day))

    def find(self, query: AgreementQuery) -> tuple[AgreementLine, ...]:
        """Agreements this account may see, by deadline."""
        with self._session.begin() as work:
            return self._lines(work, work.agreements.find(self._limited(query)))

    def overview(self) -> AgreementOverview:
        """All open agreements, divided for the page Vandaag, and those to evaluate. A week ends on Sunday."""
        today = self._session.clock.today()
        sunday = today + timedelta(days=6 - today.weekday())
        lines = self.find(AgreementQuery(states=OPEN_STATES))
        asleep = tuple(line for line in lines if line.agreement.asleep(today))
        late = tuple(line for line in lines if line.days_late)
        rest = [line for line in lines if not line.days_late and not line.agreement.asleep(today)]
        called = [line for line in rest if line.agreement.woken(today) or line.agreement.reminds(today)]
        quiet = [line for line in rest if line not in called]
        own = [line for line in quiet if not line.agreement.waits_on_others()]
        this_week = [*called, *(line for line in own if _due(line) <= sunday)]
        done = self.find(AgreementQuery(states=(AgreementState.DONE,)))
        return AgreementOverview(
            late=late,
            this_week=tuple(sorted(this_week, key=_due)),
            waiting_on_others=tuple(line for line in quiet if line.agreement.waits_on_others()),
            later=tuple(line for line in own if _due(line) > sunday),
            asleep=asleep,
            to_evaluate=tuple(line for line in done if line.agreement.asks_evaluation()),
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
            new = write_state(work, self._session, old, state, outcome, expected_version)
            remove_own_draft(work, self._session, draft_id)
            work.commit()
        return new


def visible_rows(work: UnitOfWork, session: Session, incident_ids: Iterable[str]) -> dict[str, IncidentRow]:
    """The rows of those incidents that this account may see, by id: an agreement may be about one it may not."""
    ids = list(incident_ids)
    if not session.may(Action.VIEW_ALL_INCIDENTS):
        found = (work.incidents.get(incident_id) for incident_id in ids)
        ids = [incident.id for incident in found if incident and incident.is_own(session.account.id)]
    return {row.id: row for row in work.incidents.rows(ids, session.clock.today())}


def _due(line: AgreementLine) -> date:
    return line.agreement.facts.due_on or date.max


def _on_school_day(work: UnitOfWork, facts: AgreementFacts, before: date | None) -> AgreementFacts:
    """A deadline that was chosen now skips weekends and holidays; one that stays is left as it is."""
    if facts.due_on is None or facts.due_on == before or facts.without_delay:
        return facts
    return replace(facts, due_on=school_day_from(work, facts.due_on))


def _put_away(
    work: UnitOfWork, session: Session, old: Agreement, until: date | None, reason: str, expected_version: int
) -> Agreement:
    if old.closed:
        raise ViosError("agreement_closed")
    new = stamped(replace(old, sleeps_until=until), session)
    write(work, old, new, expected_version, reason)
    return new


def write_evaluation(
    work: UnitOfWork, session: Session, old: Agreement, new: Agreement, expected_version: int
) -> Agreement:
    """Keep an evaluation, or its taking back, inside a running unit of work; the caller commits."""
    new = stamped(new, session)
    write(work, old, new, expected_version, action=AuditAction.AGREEMENT_EVALUATED)
    return new
