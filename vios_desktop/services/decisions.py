"""The decision help on a record: facts from the incident, a walk that is kept, a record that is fixed.

Fixing writes the decision record, the agreements of the accepted cards and the archived texts of the rules in one
unit of work. The record is never changed; a change of mind is a new record.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import uuid4

from vios_desktop.decision.advice import Advice, Card, Proposal, advise
from vios_desktop.decision.content import Alarm, Pack
from vios_desktop.decision.deadlines import resolve
from vios_desktop.decision.facts import Facts, PersonFacts
from vios_desktop.decision.record import Replay, content_hash, record_payload, replay, texts_used
from vios_desktop.decision.vocabulary import DeadlineKind, Doer
from vios_desktop.decision.walk import Walk, start
from vios_desktop.domain.agreement import Agreement, AgreementFacts
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.decision_record import CardChoice, Choice, DecisionRecord
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.errors import FieldProblem, NotAllowedError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.person import Person
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import IncidentStatus
from vios_desktop.services.agreement_writing import add_agreement
from vios_desktop.services.drafts import DraftService, remove_own_draft
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.school import meaning_of, read_school
from vios_desktop.services.school_rules import read_school_rules
from vios_desktop.services.session import Session

FORM = "decision"
_PARTNERS = {Doer.POLICE: "police", Doer.YOUTH_WORK: "youth_work", Doer.HEALTH: "health"}


@dataclass(frozen=True, slots=True)
class WalkOnRecord:
    """A walk about one incident. `resumed_at` is set when earlier answers were found."""

    incident_id: str
    incident_number: str
    walk: Walk
    draft_id: str
    resumed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules in use. `kinds` are codes with their titles; `alarm` is what to do until help comes.

    With `instead` they take the place of a pack that was taken in and is spoilt.
    """

    version: str
    checked_on: date
    stale: bool
    kinds: tuple[tuple[str, str], ...]
    alarm: Alarm
    instead: bool = False


@dataclass(frozen=True, slots=True)
class MarkedChoice:
    """A choice, and the `card_mark` of the card it was made on."""

    choice: CardChoice
    mark: str


@dataclass(frozen=True, slots=True)
class FixedDecision:
    record: DecisionRecord
    agreements: tuple[Agreement, ...]


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A record as it was fixed, with the advice under the rules of that day."""

    record: DecisionRecord
    made_by_name: str
    replay: Replay


class DecisionService:
    """`pack` gives the loaded rules; it is asked for when a walk begins, since loading takes a moment."""

    def __init__(self, session: Session, pack: Callable[[], Pack]) -> None:
        self._session = session
        self._pack = pack

    def kinds(self) -> tuple[str, ...]:
        """Codes of the kinds there is content for."""
        return tuple(self._pack().protocols)

    def rules(self) -> Rules:
        """What the rules of today are about: before a kind is chosen, and beside an old record."""
        return rules_of(self._pack(), self._session.clock.today())

    def begin_without_record(self, kinds: Sequence[str]) -> Walk:
        """A walk about no record: nothing of it is kept. Raises `ViosError("decision_no_rules")`."""
        self._session.require(Action.ASK_ADVICE)
        with self._session.begin() as work:
            rules = read_school_rules(work, self._pack())
        school = rules.facts(self._pack(), self._session.clock.today())
        return self._start(kinds, Facts(school=school, contacts=rules.names))

    def begin(self, incident_id: str) -> WalkOnRecord:
        """A walk about an incident with what is known of it; earlier answers of this account come back.

        Raises `ViosError("decision_no_rules")` when there is no content for this kind of incident yet.
        """
        self._session.require(Action.ASK_ADVICE)
        with self._session.begin() as work:
            incident = self._incident(work, incident_id)
            persons = work.persons.get_many(p.person_id for p in incident.facts.persons if p.person_id)
            rules = read_school_rules(work, self._pack())
            draft = self._draft(work, incident_id)
            meaning = meaning_of(work, CatalogueName.KIND, incident.facts.kind)
            place = meaning_of(work, CatalogueName.PLACE, incident.facts.place)
            work.audit.record(AuditAction.INCIDENT_VIEWED, object_kind="incident", object_id=incident_id)
            work.commit()
        school = rules.facts(self._pack(), incident.facts.occurred_on)
        facts = Facts(_persons(incident, persons), {"place": place}, school, rules.names)
        walk = self._start((meaning,), facts)
        draft_id = draft.id if draft else str(uuid4())
        if draft is not None:
            walk = _with_answers(_with_kinds(walk, draft.values), draft.values)
        return WalkOnRecord(incident_id, incident.number, walk, draft_id, draft.saved_at if draft else None)

    def keep(self, on_record: WalkOnRecord, choices: Sequence[MarkedChoice] = ()) -> Draft:
        """Keep the answers and choices so far; they come back with `begin` and `kept_choices`."""
        values: dict[str, object] = {
            "kinds": list(on_record.walk.kinds[1:]),
            "answers": dict(on_record.walk.answers),
            "choices": [_kept_choice(marked) for marked in choices],
        }
        drafts = DraftService(self._session)
        return drafts.save(on_record.draft_id, FORM, values, subject_id=on_record.incident_id)

    def kept_choices(self, on_record: WalkOnRecord) -> tuple[MarkedChoice, ...]:
        """The choices that were kept with the answers. One without `chosen_at` is a reason being typed."""
        with self._session.begin() as work:
            draft = self._draft(work, on_record.incident_id)
        return _choices(draft.values) if draft else ()

    def advice(self, walk: Walk) -> Advice:
        return advise(walk)

    def fix(self, on_record: WalkOnRecord, choices: Sequence[CardChoice]) -> FixedDecision:
        """Fix the decision: every card chosen, every deviation with its reason.

        Raises `ValidationError` naming the axis of each card that is not ready.
        """
        self._session.require(Action.FIX_DECISION)
        choices = tuple({choice.axis: choice for choice in choices}.values())  # the last word on a card counts
        named = advise(on_record.walk)
        _check_choices(named, choices)
        # The record is kept without names: who is meant is found through the incident.
        bare = on_record.walk.with_facts(on_record.walk.facts.without_names())
        payload = record_payload(bare, advise(bare))
        texts = texts_used(bare)
        now = self._session.clock.now()
        record = _record(on_record.incident_id, now, self._session.account.id, payload, tuple(choices))
        with self._session.begin() as work:
            incident = self._incident(work, on_record.incident_id)
            work.decisions.keep_content(record.content_hash, texts)
            work.decisions.add(record)
            agreements = tuple(
                add_agreement(work, self._session, facts)
                for facts in self._proposed(work, named, choices, incident, record)
            )
            if incident.status is IncidentStatus.OPEN:
                status = IncidentStatus.IN_PROGRESS
                IncidentService(self._session).write_status(work, incident, status, incident.version)
            remove_own_draft(work, self._session, on_record.draft_id)
            work.audit.record(
                AuditAction.DECISION_FIXED,
                object_kind="decision",
                object_id=record.id,
                object_hash=record.record_hash,
            )
            work.commit()
        return FixedDecision(record, agreements)

    def view(self, record_id: str) -> DecisionView:
        """A fixed record with its advice under the rules of that day. The view is logged.

        Raises `ViosError("decision_record_damaged")` when the record does not match its hash.
        """
        with self._session.begin() as work:
            record, as_fixed = decision_in(work, record_id)
            self._incident(work, record.incident_id)
            work.audit.record(AuditAction.DECISION_VIEWED, object_kind=FORM, object_id=record_id)
            work.commit()
        return as_fixed()

    def _start(self, kinds: Sequence[str], facts: Facts) -> Walk:
        pack = self._pack()
        if any(kind not in pack.protocols for kind in kinds):
            raise ViosError("decision_no_rules")
        return start(pack, kinds, facts)

    def _incident(self, work: UnitOfWork, incident_id: str) -> Incident:
        incident = work.incidents.get(incident_id)
        if incident is None:
            raise NotFoundError("incident")
        sees_all = self._session.may(Action.VIEW_ALL_INCIDENTS)
        sees_own = self._session.may(Action.VIEW_OWN_INCIDENTS) and incident.is_own(self._session.account.id)
        if not (sees_all or sees_own):
            raise NotAllowedError(Action.VIEW_ALL_INCIDENTS.value)
        return incident

    def _draft(self, work: UnitOfWork, incident_id: str) -> Draft | None:
        drafts = work.drafts.of_account(self._session.account.id)
        return next((d for d in drafts if d.form == FORM and d.subject_id == incident_id), None)

    def _proposed(
        self,
        work: UnitOfWork,
        advice: Advice,
        choices: Sequence[CardChoice],
        incident: Incident,
        record: DecisionRecord,
    ) -> list[AgreementFacts]:
        accepted = {choice.axis for choice in choices if choice.choice is Choice.ACCEPTED}
        is_school_day = read_school(work).is_school_day
        today = self._session.clock.today()
        return [
            _agreement(card, proposal, incident, record, today, is_school_day)
            for card in advice.cards
            if card.axis.value in accepted
            for proposal in card.asks
        ]


def decision_in(work: UnitOfWork, record_id: str) -> tuple[DecisionRecord, Callable[[], DecisionView]]:
    """A fixed record, and what works it out when the unit of work is over. Raises `NotFoundError`.

    Working it out raises `ViosError("decision_record_damaged")`.
    """
    record = work.decisions.get(record_id)
    if record is None:
        raise NotFoundError(FORM)
    texts = work.decisions.content(record.content_hash) or {}
    author = work.accounts.get(record.made_by)

    def view() -> DecisionView:
        if _hash_of(record) != record.record_hash:
            raise ViosError("decision_record_damaged")
        return DecisionView(record, author.display_name if author else "", replay(record.payload, texts))

    return record, view


def rules_of(pack: Pack, today: date) -> Rules:
    """What this content is about."""
    titles = tuple((kind, protocol.title) for kind, protocol in pack.protocols.items())
    alarm = next(module.alarm for module in pack.modules.values() if module.alarm is not None)
    return Rules(pack.version, pack.checked_on, pack.is_stale(today), titles, alarm, pack.instead)


def _persons(incident: Incident, persons: Mapping[str, Person]) -> tuple[PersonFacts, ...]:
    """Everybody in the incident, by the id of their entry, with the age on the day it happened."""
    facts = []
    for entry in incident.facts.persons:
        person = persons.get(entry.person_id or "")
        facts.append(
            PersonFacts(
                key=entry.id,
                role=entry.role,
                kind=person.kind if person else entry.person_kind,
                age=person.age_on(incident.facts.occurred_on) if person else None,
                label=person.display_name if person else entry.description,
            )
        )
    return tuple(facts)


def _with_kinds(walk: Walk, values: Mapping[str, object]) -> Walk:
    """Add the further kinds that were kept, after the kind of the record; one without rules is left out."""
    kinds = values.get("kinds")
    for kind in kinds if isinstance(kinds, list) else ():
        with suppress(ViosError):
            walk = walk.also(str(kind))
    return walk


def _with_answers(walk: Walk, values: Mapping[str, object]) -> Walk:
    """Give kept answers again; an answer that the rules no longer know is left out, and asked again."""
    answers = values.get("answers")
    if isinstance(answers, Mapping):
        for key, option in answers.items():
            try:
                walk = walk.answer(str(key), str(option))
            except ViosError:
                continue
    return walk


def card_mark(card: Card) -> str:
    """Stands for what a card says: a choice on a card with another mark has to be made again."""
    items = sorted([item.id, *(person.key for person in item.persons)] for item in card.items)
    answers = [[answer.person.key if answer.person else "", answer.headline] for answer in card.answers]
    return content_hash([card.value, card.headline, card.deadline.code, items, answers])


def _kept_choice(marked: MarkedChoice) -> dict[str, str]:
    choice = marked.choice
    chosen_at = choice.chosen_at.isoformat() if choice.chosen_at else ""
    kept = {"axis": choice.axis, "choice": choice.choice.value, "reason": choice.reason}
    return kept | {"at": chosen_at, "mark": marked.mark}


def _choices(values: Mapping[str, object]) -> tuple[MarkedChoice, ...]:
    kept = values.get("choices")
    return tuple(_choice(row) for row in kept) if isinstance(kept, list) else ()


def _choice(row: Mapping[str, str]) -> MarkedChoice:
    chosen_at = datetime.fromisoformat(row["at"]) if row.get("at") else None
    choice = CardChoice(row["axis"], Choice(row["choice"]), row.get("reason", ""), chosen_at)
    return MarkedChoice(choice, row.get("mark", ""))


def _check_choices(advice: Advice, choices: Sequence[CardChoice]) -> None:
    chosen = {choice.axis: choice for choice in choices}
    problems = []
    for card in advice.cards:
        choice = chosen.get(card.axis.value)
        if not card.read_only and (choice is None or choice.choice is Choice.READ):
            problems.append(FieldProblem(card.axis.value, "card_not_chosen"))
        elif choice is not None and choice.choice is Choice.DEVIATED and not choice.reason.strip():
            problems.append(FieldProblem(card.axis.value, "reason_missing"))
    known = {card.axis.value for card in advice.cards}
    problems.extend(FieldProblem(axis, "card_unknown") for axis in chosen if axis not in known)
    if problems:
        raise ValidationError(tuple(problems))


def _record(
    incident_id: str, now: datetime, account_id: str, payload: dict[str, object], choices: tuple[CardChoice, ...]
) -> DecisionRecord:
    texts_hash = str(payload["texts_hash"])
    bare = DecisionRecord(str(uuid4()), incident_id, now, account_id, payload, choices, texts_hash, "")
    return replace(bare, record_hash=_hash_of(bare))


def _hash_of(record: DecisionRecord) -> str:
    """SHA-256 over the canonical JSON of everything but the hash itself."""
    return content_hash(
        {
            "id": record.id,
            "incident": record.incident_id,
            "made_at": record.made_at.isoformat(),
            "made_by": record.made_by,
            "payload": record.payload,
            "choices": [
                [c.axis, c.choice.value, c.reason, c.chosen_at.isoformat() if c.chosen_at else ""]
                for c in record.choices
            ],
            "content": record.content_hash,
        }
    )


def _agreement(
    card: Card,
    proposal: Proposal,
    incident: Incident,
    record: DecisionRecord,
    today: date,
    is_school_day: Callable[[date], bool],
) -> AgreementFacts:
    """A card that asks for something, with its clock counted from today. No clock means: within a week."""
    due = resolve(proposal.deadline, today, is_school_day)
    if due is None:
        due = resolve(replace(proposal.deadline, kind=DeadlineKind.CALENDAR_DAYS, count=7), today, is_school_day)
    return AgreementFacts(
        text=proposal.text,
        due_on=due,
        owner_kind=_PARTNERS.get(proposal.owner, "school"),
        owner_name=proposal.owner_text,
        without_delay=proposal.deadline.kind in (DeadlineKind.NOW, DeadlineKind.WITHOUT_DELAY),
        incident_id=incident.id,
        decision_id=record.id,
        axis=card.axis.value,
    )
