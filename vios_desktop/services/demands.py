"""Demands for data (vordering): kept with what they say, warned about, answered by a named person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.demand_rules import (
    CLOSED,
    DemandData,
    FoundWarning,
    check_answer,
    check_demand,
    paper_due_on,
    warnings_of,
)
from vios_desktop.domain.disclosure_entry import Demand, DisclosureEntry
from vios_desktop.domain.errors import NotFoundError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import (
    DemandOutcome,
    DisclosureKind,
    Informed,
    LegalBasis,
    SharingLevel,
)
from vios_desktop.services.agreement_writing import add_agreement
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.register import add_disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session
    from vios_desktop.texts import Texts

KIND: Final = "demand"
FORM: Final = "demand"
ANSWER_TEXT: Final = "Vordering van de politie beantwoorden"
PAPER_TEXT: Final = "Mondelinge vordering op papier ontvangen"
PURPOSE: Final = "Antwoord op een vordering"


@dataclass(frozen=True, slots=True)
class DemandLine:
    """A demand with what is to be looked at, and the name of the pupil it is about, if it is about one."""

    demand: Demand
    warnings: tuple[FoundWarning, ...]
    person_name: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What was done with a demand. `informed` is whether pupil or parents know, where data were given."""

    outcome: DemandOutcome
    reason: str
    given: tuple[DemandData, ...] = ()
    informed: Informed | None = None
    informed_note: str = ""


class DemandService:
    def __init__(self, session: Session, texts: Callable[[], Texts]) -> None:
        self._session, self._texts = session, texts

    def all(self) -> tuple[DemandLine, ...]:
        """Received last first. That they were looked at is logged."""
        self._session.require(Action.HANDLE_DEMAND)
        with self._session.begin() as work:
            lines = tuple(_line(work, demand) for demand in work.demands.all())
            work.audit.record(AuditAction.DISCLOSURES_VIEWED, object_kind=KIND, detail=f"count={len(lines)}")
            work.commit()
        return lines

    def view(self, demand_id: str) -> DemandLine:
        """One of them; the view is logged. Raises `NotFoundError`."""
        self._session.require(Action.HANDLE_DEMAND)
        with self._session.begin() as work:
            line = _line(work, _get(work, demand_id))
            work.audit.record(AuditAction.DISCLOSURES_VIEWED, object_kind=KIND, object_id=demand_id)
            work.commit()
        return line

    def record(self, demand: Demand, *, draft_id: str | None = None) -> Demand:
        """Keep a new demand, make agreements of its terms, and drop the draft of the form.

        Raises `ValidationError` (nothing written). An incomplete or too wide demand is kept all the same: its
        warnings are what it is kept for.
        """
        session = self._session
        session.require(Action.HANDLE_DEMAND)
        check_demand(demand, session.clock.today())
        made = replace(
            demand,
            id=str(uuid4()),
            outcome=DemandOutcome.OPEN,
            outcome_reason="",
            given_data=(),
            paper_due_on=paper_due_on(demand.received_on, in_writing=demand.in_writing),
            created_at=session.clock.now(),
            created_by=session.account.id,
            disclosure_id=None,
            version=1,
        )
        with session.begin() as work:
            if made.person_id is not None and work.persons.get(made.person_id) is None:
                raise NotFoundError("person")
            work.demands.add(made)
            self._make_agreements(work, made)
            remove_own_draft(work, session, draft_id)
            _log(work, AuditAction.DEMAND_RECORDED, made)
            work.commit()
        return made

    def change(self, demand: Demand, expected_version: int, *, draft_id: str | None = None) -> Demand:
        """Put right what was noted of a demand that is not answered yet. Outcome and givings are not touched.

        A term that was not known before becomes an agreement, as with a new demand.

        Raises `ValidationError`, `ConflictError`, `NotFoundError`, `ViosError("demand_answered")`.
        """
        session = self._session
        session.require(Action.HANDLE_DEMAND)
        check_demand(demand, session.clock.today())
        with session.begin() as work:
            old = _get(work, demand.id)
            if old.outcome in CLOSED:
                raise ViosError("demand_answered")
            new = replace(
                demand,
                outcome=old.outcome,
                outcome_reason=old.outcome_reason,
                given_data=old.given_data,
                paper_due_on=paper_due_on(demand.received_on, in_writing=demand.in_writing),
                created_at=old.created_at,
                created_by=old.created_by,
                disclosure_id=old.disclosure_id,
                version=old.version + 1,
            )
            work.demands.replace(new, expected_version)
            self._make_agreements(work, new, old)
            remove_own_draft(work, session, draft_id)
            _log(work, AuditAction.DEMAND_CHANGED, new)
            work.commit()
        return new

    def answer(
        self, demand_id: str, answer: Answer, expected_version: int, *, draft_id: str | None = None
    ) -> Demand:
        """Write what was done with it; what was given goes into the register. The draft of the form goes.

        Raises `ValidationError`, `ConflictError`, `NotFoundError`, `ViosError("demand_answered")`: an answer that
        was given is not changed.
        """
        session = self._session
        session.require(Action.HANDLE_DEMAND)
        with session.begin() as work:
            old = _get(work, demand_id)
            if old.outcome in CLOSED:
                raise ViosError("demand_answered")
            new = replace(
                old,
                outcome=answer.outcome,
                outcome_reason=answer.reason.strip(),
                given_data=tuple(data.value for data in answer.given),
                version=old.version + 1,
            )
            check_answer(new)
            if answer.given:
                entry = add_disclosure(work, session, self._entry(new, answer))
                new = replace(new, disclosure_id=entry.id)
            work.demands.replace(new, expected_version)
            remove_own_draft(work, session, draft_id)
            _log(work, AuditAction.DEMAND_CHANGED, new)
            work.commit()
        return new

    def _entry(self, demand: Demand, answer: Answer) -> DisclosureEntry:
        texts, session = self._texts(), self._session
        given = ", ".join(texts.term(data) for data in answer.given)
        officer = ", ".join(part for part in (demand.officer_name, demand.officer_function) if part.strip())
        named = demand.person_id is not None
        return DisclosureEntry(
            id=str(uuid4()),
            kind=DisclosureKind.DEMAND,
            what=given,
            level=SharingLevel.NAMED_REASONED if named else SharingLevel.DEIDENTIFIED,
            recipient=officer or texts.label("DisclosureKind", DisclosureKind.DEMAND.value),
            recipient_kind="police",
            basis=LegalBasis.DEMAND,
            purpose=PURPOSE,
            necessity=answer.reason.strip() or f"{texts.term(demand.article)}. {demand.title_ground}".strip(". "),
            informed=answer.informed,
            informed_note=answer.informed_note.strip(),
            made_at=session.clock.now(),
            made_by=session.account.id,
            person_ids=(demand.person_id,) if demand.person_id is not None else (),
            object_id=demand.id,
        )

    def _make_agreements(self, work: UnitOfWork, demand: Demand, before: Demand | None = None) -> None:
        """The terms of a demand are ordinary agreements, so that they are late where everything is late.

        Of a changed demand those that it did not have `before`.
        """
        account = self._session.account
        terms = (
            (ANSWER_TEXT, demand.term_on, before.term_on if before else None),
            (PAPER_TEXT, demand.paper_due_on, before.paper_due_on if before else None),
        )
        for text, due_on, known in terms:
            if due_on is not None and known is None:
                facts = AgreementFacts(text, due_on, owner_name=account.display_name, owner_account=account.id)
                add_agreement(work, self._session, facts)


def _get(work: UnitOfWork, demand_id: str) -> Demand:
    demand = work.demands.get(demand_id)
    if demand is None:
        raise NotFoundError(KIND)
    return demand


def _line(work: UnitOfWork, demand: Demand) -> DemandLine:
    person = work.persons.get(demand.person_id) if demand.person_id else None
    return DemandLine(demand, warnings_of(demand), person.display_name if person is not None else "")


def _log(work: UnitOfWork, action: AuditAction, demand: Demand) -> None:
    work.audit.record(action, object_kind=KIND, object_id=demand.id, object_hash=canonical_hash(demand))
