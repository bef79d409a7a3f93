"""What a handover that came in would bring: what is new, what is here already, and where to choose."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.domain.agreement import AgreementFacts, check_agreement
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.file_kinds import check_file
from vios_desktop.domain.handover import HandedAgreement, HandedFile, HandedIncident, HandedSignal, same_facts
from vios_desktop.domain.incident import IncidentFacts, check_incident
from vios_desktop.domain.signal import SignalFacts, check_signal
from vios_desktop.domain.vocabulary import PersonKind, RecordKind
from vios_desktop.services.queries import AgreementQuery, SignalQuery

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.handover import Handover
    from vios_desktop.domain.incident import Incident
    from vios_desktop.domain.person import Person
    from vios_desktop.domain.signal import Signal
    from vios_desktop.domain.vocabulary import SignalTheme
    from vios_desktop.services.handover.telling import Lines, Teller, ToldItem
    from vios_desktop.services.ports import UnitOfWork

Handed = HandedIncident | HandedSignal | HandedAgreement | HandedFile
_OTHER: Final = "other"
_MOST_CANDIDATES: Final = 8


class ItemState(StrEnum):
    """How a record that came stands to what is here."""

    NEW = "new"
    SAME = "same"  # it is here already, and tells the same
    DIFFERS = "differs"  # it is here already, and tells something else: a choice is asked
    ALIKE = "alike"  # something else is here of the same day and kind: a choice is asked
    UNFIT = "unfit"  # it cannot be kept here


ASKS: Final = frozenset({ItemState.DIFFERS, ItemState.ALIKE})
TAKEABLE: Final = frozenset({ItemState.NEW, ItemState.DIFFERS, ItemState.ALIKE})


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """`own` is the record here that it is compared with. `recoded`: a word this school does not have became other.

    `problem` is the code of why it is unfit.
    """

    kind: RecordKind
    handed: Handed
    state: ItemState
    own: object | None = None
    recoded: bool = False
    problem: str = ""

    @property
    def id(self) -> str:
        return self.handed.id


@dataclass(frozen=True, slots=True)
class ReviewPupil:
    """A pupil that came. `same` has the same id; `candidates` are called alike, best first."""

    person: Person
    same: Person | None
    candidates: tuple[Person, ...]
    proposed: str  # id of a person here, or "" for a new one


@dataclass(frozen=True, slots=True)
class HandoverReview:
    """Under the choice of pupils: `pupils` leads from the id that came to the id here, "" for a new one.

    `told` is what came in words, by id; `told_own` what is here of those that differ or are alike.
    """

    handover: Handover
    contents: Mapping[str, bytes] = field(repr=False)
    file_words: tuple[str, ...]
    taken_before: bool
    people: tuple[ReviewPupil, ...]
    pupils: Mapping[str, str]
    items: tuple[ReviewItem, ...]
    told: Mapping[str, ToldItem]
    told_own: Mapping[str, Lines]

    def asks(self) -> tuple[ReviewItem, ...]:
        """Those about which somebody has to choose."""
        return tuple(item for item in self.items if item.state in ASKS)


def look_at_people(work: UnitOfWork, handover: Handover) -> tuple[ReviewPupil, ...]:
    """Namesakes are shown and never taken for the same by the name alone: a birth date has to agree."""
    found = []
    for person in handover.pupils:
        same = work.persons.get(person.id)
        same = work.persons.get(work.persons.same_as(person.id)[0]) if same is not None else None
        candidates = [
            one
            for one in work.persons.find(person.display_name, _MOST_CANDIDATES)
            if one.kind is PersonKind.PUPIL and (same is None or one.id != same.id)
        ]
        proposed = same.id if same is not None else next((one.id for one in candidates if _agree(one, person)), "")
        found.append(ReviewPupil(person, same, tuple(candidates), proposed))
    return tuple(found)


def look_at_items(
    work: UnitOfWork, handover: Handover, contents: Mapping[str, bytes], pupils: Mapping[str, str], today: date
) -> tuple[ReviewItem, ...]:
    """Every record against what is here, newest first within its sort."""
    looker = _Looker(work, contents, pupils, today)
    return (
        *map(looker.incident, handover.incidents),
        *map(looker.signal, handover.signals),
        *map(looker.agreement, handover.agreements),
        *map(looker.file, handover.files),
    )


def tell(
    teller: Teller, handover: Handover, items: Sequence[ReviewItem]
) -> tuple[dict[str, ToldItem], dict[str, Lines]]:
    """What came, and beside it what is here, in words."""
    kinds = {one.id: teller.kind(one.facts.kind) for one in handover.incidents}
    told = {
        **{one.id: teller.incident(one) for one in handover.incidents},
        **{one.id: teller.signal(one) for one in handover.signals},
        **{one.id: teller.agreement(one) for one in handover.agreements},
        **{one.id: teller.file(one, kinds) for one in handover.files},
    }
    ways: dict[RecordKind, Callable[[Any], Lines]] = {
        RecordKind.INCIDENT: teller.incident_lines,
        RecordKind.SIGNAL: teller.signal_lines,
        RecordKind.AGREEMENT: teller.agreement_lines,
    }
    own = {
        item.id: ways[item.kind](getattr(item.own, "facts", None))
        for item in items
        if item.state in ASKS and item.own is not None and item.kind in ways
    }
    return told, own


class Fitted:
    """Puts a record in the words and ids of this school."""

    def __init__(self, work: UnitOfWork, pupils: Mapping[str, str]) -> None:
        self._pupils = pupils
        self._codes = {
            name: {item.code for item in work.catalogues.items(name, active_only=True)}
            for name in (CatalogueName.KIND, CatalogueName.PLACE, CatalogueName.MEASURE, CatalogueName.PARTNER)
        }

    def person(self, person_id: str | None) -> str | None:
        """The id here; that of the handover for who is new."""
        return None if person_id is None else self._pupils.get(person_id) or person_id

    def incident(self, facts: IncidentFacts) -> tuple[IncidentFacts, bool]:
        """Also whether a word had to become another."""
        kind, place = self._code(CatalogueName.KIND, facts.kind), self._code(CatalogueName.PLACE, facts.place)
        measures = tuple(
            replace(one, kind=self._code(CatalogueName.MEASURE, one.kind), person_id=self.person(one.person_id))
            for one in facts.measures
        )
        recoded = (kind, place) != (facts.kind, facts.place)
        recoded |= [one.kind for one in measures] != [one.kind for one in facts.measures]
        persons = tuple(replace(one, person_id=self.person(one.person_id)) for one in facts.persons)
        subkind = facts.subkind if kind == facts.kind else ""
        fitted = replace(
            facts, kind=kind, place=place, subkind=subkind, persons=persons, measures=measures, location_id=None
        )
        return fitted, recoded

    def signal(self, facts: SignalFacts) -> tuple[SignalFacts, bool]:
        place = self._code(CatalogueName.PLACE, facts.place) if facts.place else ""
        return replace(facts, person_id=self.person(facts.person_id), place=place), place != facts.place

    def agreement(self, facts: AgreementFacts) -> tuple[AgreementFacts, bool]:
        owner = self._code(CatalogueName.PARTNER, facts.owner_kind)
        fitted = replace(facts, person_id=self.person(facts.person_id), owner_kind=owner)
        return fitted, owner != facts.owner_kind

    def _code(self, name: CatalogueName, code: str) -> str:
        known = self._codes[name]
        if code in known:
            return code
        return _OTHER if _OTHER in known else "none" if "none" in known else next(iter(sorted(known)), code)


class _Looker:
    def __init__(
        self, work: UnitOfWork, contents: Mapping[str, bytes], pupils: Mapping[str, str], today: date
    ) -> None:
        self._work, self._contents, self._today = work, contents, today
        self._fit = Fitted(work, pupils)
        self._of: dict[str, dict[tuple[str, date], Incident]] = {}
        self._signals_of: dict[str, dict[tuple[SignalTheme, date], Signal]] = {}
        self._agreements_of: dict[str, dict[str, Agreement]] = {}

    def incident(self, handed: HandedIncident) -> ReviewItem:
        facts, recoded = self._fit.incident(handed.facts)
        kind = RecordKind.INCIDENT
        own = self._work.incidents.get(handed.id)
        if own is not None:
            state = ItemState.SAME if same_facts(facts, own.facts) else ItemState.DIFFERS
            return ReviewItem(kind, handed, state, own, recoded)
        try:
            check_incident(facts, self._today)
        except ValidationError as error:
            return _unfit(kind, handed, error)
        for person in facts.persons:
            other = self._incidents(person.person_id or "").get((facts.kind, facts.occurred_on))
            if other is not None:
                return ReviewItem(kind, handed, ItemState.ALIKE, other, recoded)
        return ReviewItem(kind, handed, ItemState.NEW, None, recoded)

    def signal(self, handed: HandedSignal) -> ReviewItem:
        facts, recoded = self._fit.signal(handed.facts)
        kind = RecordKind.SIGNAL
        own = self._work.signals.get(handed.id)
        if own is not None:
            state = ItemState.SAME if own.facts == facts else ItemState.DIFFERS
            return ReviewItem(kind, handed, state, own, recoded)
        try:
            check_signal(facts, self._today)
        except ValidationError as error:
            return _unfit(kind, handed, error)
        other = self._signals(facts.person_id or "").get((facts.theme, facts.observed_on))
        return ReviewItem(kind, handed, ItemState.ALIKE if other else ItemState.NEW, other, recoded)

    def agreement(self, handed: HandedAgreement) -> ReviewItem:
        facts, recoded = self._fit.agreement(handed.facts)
        kind = RecordKind.AGREEMENT
        own = self._work.agreements.get(handed.id)
        if own is not None:
            alike = (own.facts.text, own.facts.due_on, own.state, own.outcome)
            same = alike == (facts.text, facts.due_on, handed.state, handed.outcome)
            return ReviewItem(kind, handed, ItemState.SAME if same else ItemState.DIFFERS, own, recoded)
        try:
            check_agreement(facts)
        except ValidationError as error:
            return _unfit(kind, handed, error)
        other = self._agreements(facts.person_id or "").get(facts.text)
        return ReviewItem(kind, handed, ItemState.ALIKE if other else ItemState.NEW, other, recoded)

    def file(self, handed: HandedFile) -> ReviewItem:
        owner = handed.record_id
        if handed.record_kind is RecordKind.PERSON:
            owner = self._fit.person(owner) or owner
        for other in self._work.files.of(handed.record_kind, owner):
            if other.sha256 == handed.sha256:
                return ReviewItem(RecordKind.FILE, handed, ItemState.SAME, other)
        try:
            check_file(handed.name, self._contents[handed.sha256])
        except ViosError as error:
            return ReviewItem(RecordKind.FILE, handed, ItemState.UNFIT, problem=error.code)
        return ReviewItem(RecordKind.FILE, handed, ItemState.NEW)

    def _incidents(self, person_id: str) -> Mapping[tuple[str, date], Incident]:
        """Read once for each person, however many records came: of one day and kind the last."""
        if person_id not in self._of:
            ids = dict.fromkeys(
                one for same in self._same(person_id) for one in self._work.incidents.of_person(same)
            )
            found = [incident for incident in map(self._work.incidents.get, ids) if incident is not None]
            self._of[person_id] = {(one.facts.kind, one.facts.occurred_on): one for one in found}
        return self._of[person_id]

    def _signals(self, person_id: str) -> Mapping[tuple[SignalTheme, date], Signal]:
        if person_id not in self._signals_of:
            found = self._work.signals.find(SignalQuery(person_ids=self._same(person_id))) if person_id else ()
            self._signals_of[person_id] = {(one.facts.theme, one.facts.observed_on): one for one in found}
        return self._signals_of[person_id]

    def _agreements(self, person_id: str) -> Mapping[str, Agreement]:
        if person_id not in self._agreements_of:
            queries = [AgreementQuery(person_id=same) for same in self._same(person_id)]
            found = [one for query in queries for one in self._work.agreements.find(query)]
            self._agreements_of[person_id] = {one.facts.text: one for one in found}
        return self._agreements_of[person_id]

    def _same(self, person_id: str) -> tuple[str, ...]:
        """All entries of this person; none for nobody."""
        return self._work.persons.same_as(person_id) if person_id else ()


def _agree(one: Person, other: Person) -> bool:
    """One name and one birth date: a year, or no date at all, is not enough."""
    same_name = one.display_name.casefold() == other.display_name.casefold()
    return same_name and one.birth_date is not None and one.birth_date == other.birth_date


def _unfit(kind: RecordKind, handed: Handed, error: ValidationError) -> ReviewItem:
    return ReviewItem(kind, handed, ItemState.UNFIT, problem=error.problems[0].code)
