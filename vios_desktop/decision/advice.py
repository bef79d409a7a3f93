"""The advice as a screen shows it: seven cards, each with what, why, source, certainty, deadline and who."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from vios_desktop.decision.calls import PARENTS
from vios_desktop.decision.content import Alarm, Item, Number, Source
from vios_desktop.decision.grounds import Ground, grounds_of
from vios_desktop.decision.labels import Deadline
from vios_desktop.decision.merging import Applied, Decision, Verdict, decide
from vios_desktop.decision.rule_files import HEADLINE_WORDS
from vios_desktop.decision.vocabulary import MANY_VALUED, READ_ONLY, Act, Axis, Certainty, Doer, merge_rank
from vios_desktop.decision.walk import Walk, joined, person_label
from vios_desktop.domain.errors import ViosError


@dataclass(frozen=True, slots=True)
class Person:
    """Whom something concerns."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Call:
    """A number to call; `own` when it is the school's own contact, maybe with a name. `id` finds its card."""

    label: str
    number: str
    own: bool
    certainty: Certainty
    id: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule that had a say in the value of a card, also when another rule outweighed it."""

    item_id: str
    value: str
    value_text: str
    because: str
    cites: tuple[str, ...]
    wins: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """What can become an agreement when the card is accepted."""

    item_id: str
    text: str
    owner: Doer
    owner_text: str
    deadline: Deadline
    deadline_text: str
    persons: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class AdviceItem:
    """One thing to do (or, with `avoid`, not to do). `leads` marks the rules that decide the card's answer.

    `value` is what the axis comes to for these persons; `rests_on` the answers and facts in words. `persons` is
    empty for what concerns the whole incident.
    """

    id: str
    axis: Axis
    value: str
    value_text: str
    headline: str
    text: str
    because: str
    rests_on: tuple[Ground, ...]
    sources: tuple[Source, ...]
    certainty: Certainty
    certainty_text: str
    verified: bool
    checked_on: date
    deadline: Deadline
    deadline_text: str
    who: Doer
    who_text: str
    numbers: tuple[Call, ...]
    persons: tuple[Person, ...]
    avoid: bool
    leads: bool
    proposal: Proposal | None

    @property
    def person_text(self) -> str:
        """Whom it concerns, in words: "de verkoper en de koper"; empty for the whole incident."""
        return joined([person.label for person in self.persons])

    @property
    def cites(self) -> tuple[str, ...]:
        return tuple(source.cite for source in self.sources)


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of an axis for one person, or for the incident when `person` is None."""

    person: Person | None
    value: str
    value_text: str
    headline: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One axis. `answers` has one entry per person where persons differ or rules are per person.

    `because` is the paragraph under the headline. `reasons` holds every rule that had a say.
    """

    axis: Axis
    question: str
    short: str
    value: str
    value_text: str
    values: tuple[str, ...]
    headline: str
    because: str
    answers: tuple[Answer, ...]
    items: tuple[AdviceItem, ...]
    deadline: Deadline
    deadline_text: str
    verified: bool
    read_only: bool

    @property
    def leads(self) -> tuple[AdviceItem, ...]:
        return tuple(item for item in self.items if item.leads)

    @property
    def asks(self) -> tuple[Proposal, ...]:
        """What accepting this card turns into agreements."""
        return tuple(item.proposal for item in self.items if item.proposal)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        return tuple(dict.fromkeys(reason for answer in self.answers for reason in answer.reasons))

    @property
    def merged(self) -> bool:
        """Whether a rule was outweighed, so that both reasons must be shown."""
        return any(not reason.wins for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Advice:
    """All seven cards in their fixed order, and the 112 card when there may be danger."""

    title: str
    cards: tuple[Card, ...]
    alarm: Alarm | None
    disclaimer: str
    pack_version: str
    checked_on: date

    def card(self, axis: Axis) -> Card:
        return next(card for card in self.cards if card.axis is axis)

    @property
    def unverified(self) -> tuple[AdviceItem, ...]:
        """The items that may not be shown as fact."""
        return tuple(item for card in self.cards for item in card.items if not item.verified)


def advise(walk: Walk) -> Advice:
    """The advice of a complete walk. Raises `ViosError` `decision_not_complete` while a question is open."""
    if not walk.complete:
        raise ViosError("decision_not_complete", remaining=walk.remaining.least)
    decision = decide(walk.pack, walk.route)
    return Advice(
        title=walk.title,
        cards=tuple(_card(walk, decision, axis) for axis in Axis if decision.on(axis)),
        alarm=walk.alarm,
        disclaimer=walk.pack.disclaimer,
        pack_version=walk.pack.version,
        checked_on=walk.pack.checked_on,
    )


def _card(walk: Walk, decision: Decision, axis: Axis) -> Card:
    verdicts = decision.on(axis)
    items = _in_order(_items(walk, decision.axes[axis].shown, verdicts))
    labels = walk.pack.labels
    strongest = min(verdicts, key=lambda verdict: merge_rank(axis, verdict.value))
    deadline = min((item.deadline for item in items), key=lambda deadline: deadline.urgency)
    values = tuple(dict.fromkeys(value for verdict in verdicts for value in verdict.values))
    return Card(
        axis=axis,
        question=labels.axes[axis].question,
        short=labels.axes[axis].short,
        value=strongest.value,
        value_text=labels.value(axis, strongest.value),
        values=values,
        headline=_card_headline(walk, axis, verdicts, strongest),
        because=strongest.winning[0].because,
        answers=tuple(_answer(walk, verdict) for verdict in verdicts),
        items=items,
        deadline=deadline,
        deadline_text=labels.deadline(deadline),
        verified=all(item.verified for item in items),
        read_only=axis in READ_ONLY,
    )


def _in_order(items: Iterable[AdviceItem]) -> tuple[AdviceItem, ...]:
    """What decides first, then by urgency, what not to do last; otherwise as the content has it."""
    return tuple(sorted(items, key=lambda item: (not item.leads, item.avoid, item.deadline.urgency)))


def _card_headline(walk: Walk, axis: Axis, verdicts: tuple[Verdict, ...], strongest: Verdict) -> str:
    differs = walk.pack.labels.axes[axis].differs
    if differs and len({verdict.values for verdict in verdicts}) > 1:
        return differs
    return _headline(walk, axis, strongest)


def _headline(walk: Walk, axis: Axis, verdict: Verdict) -> str:
    if axis not in MANY_VALUED:
        if _answered_by_several_kinds(walk, verdict):
            return walk.pack.labels.value(axis, verdict.value)
        return verdict.winning[0].headline
    words = [walk.pack.labels.value(axis, value) for value in verdict.values]
    tries = [joined(words[:count]) for count in (3, 2, 1)]
    headline = next((text for text in tries if len(text.split()) <= HEADLINE_WORDS), tries[-1])
    return headline[0].upper() + headline[1:]


def _answered_by_several_kinds(walk: Walk, verdict: Verdict) -> bool:
    """Whether the headline of one kind would speak for another: "hebben niet" of a vape beside a knife."""
    files = {walk.pack.protocols[kind].file for kind in walk.kinds}
    own = {item.place.file: item.headline for item in verdict.winning if item.place.file in files}
    return len(set(own.values())) > 1


def _answer(walk: Walk, verdict: Verdict) -> Answer:
    labels = walk.pack.labels
    reasons = tuple(
        Reason(
            item_id=item.id,
            value=item.value,
            value_text=labels.value(verdict.axis, item.value),
            because=item.because,
            cites=tuple(source.cite for source in item.sources),
            wins=item in verdict.winning,
        )
        for item in (*verdict.winning, *_ranked(verdict))
    )
    return Answer(
        person=_person(walk, verdict.person_key),
        value=verdict.value,
        value_text=labels.value(verdict.axis, verdict.value),
        headline=_headline(walk, verdict.axis, verdict),
        reasons=reasons,
    )


def _ranked(verdict: Verdict) -> list[Item]:
    return sorted(verdict.beaten, key=lambda item: merge_rank(verdict.axis, item.value))


def _person(walk: Walk, key: str) -> Person | None:
    for person in walk.facts.involved:
        if person.key == key:
            return Person(key, person_label(walk.pack, walk.facts, person))
    return None


def _items(walk: Walk, shown: Iterable[Applied], verdicts: tuple[Verdict, ...]) -> Iterator[AdviceItem]:
    """One item per text and value: what holds for several persons, or by the rules of two kinds, is said once."""
    groups: dict[tuple[str, str], list[tuple[Applied, Verdict]]] = {}
    for entry in shown:
        verdict = next((v for v in verdicts if v.person_key == entry.person_key), verdicts[0])
        groups.setdefault((entry.item.text, entry.item.value or verdict.value), []).append((entry, verdict))
    for (_, value), group in groups.items():
        yield _item(walk, value, [entry for entry, _ in group], group[0][1])


def _item(walk: Walk, value: str, entries: list[Applied], verdict: Verdict) -> AdviceItem:
    labels = walk.pack.labels
    item = max((entry.item for entry in entries), key=lambda item: item.certainty.weakness)  # never too sure
    found = dict.fromkeys(_person(walk, entry.person_key) for entry in entries)
    persons = tuple(person for person in found if person is not None)
    grounds = dict.fromkeys(g for e in entries for g in grounds_of(walk, e.item.when, e.person_key))
    return AdviceItem(
        id=item.id,
        axis=item.axis,
        value=value,
        value_text=labels.value(item.axis, value),
        headline=item.headline or _headline(walk, item.axis, verdict),
        text=item.text,
        because=item.because,
        rests_on=tuple(grounds),
        sources=item.sources,
        certainty=item.certainty,
        certainty_text=labels.certainties[item.certainty],
        verified=item.certainty.verified,
        checked_on=item.checked_on,
        deadline=item.deadline,
        deadline_text=labels.deadline(item.deadline),
        who=item.who,
        who_text=labels.doers[item.who],
        numbers=tuple(_call(walk, number) for number in _numbers(walk, item)),
        persons=persons,
        avoid=item.avoid,
        leads=bool(item.value),
        proposal=_proposal(walk, item, persons),
    )


def _call(walk: Walk, number: Number) -> Call:
    own = walk.facts.school.get(number.setting, "") if number.setting else ""
    name = walk.facts.contacts.get(number.setting, "") if own else ""
    return Call(number.label, own or number.number, bool(own), number.certainty, number.id, name)


def _numbers(walk: Walk, item: Item) -> Iterator[Number]:
    """The numbers of a rule; one that has the parents called leads to their call card without saying so again."""
    yield from item.numbers
    if Act.CALL_PARENTS in item.does and PARENTS in walk.pack.calls.cards:
        yield walk.pack.numbers[PARENTS]


def _proposal(walk: Walk, item: Item, persons: tuple[Person, ...]) -> Proposal | None:
    if item.ask is None:
        return None
    labels = walk.pack.labels
    return Proposal(
        item_id=item.id,
        text=item.ask.text,
        owner=item.ask.owner,
        owner_text=labels.doers[item.ask.owner],
        deadline=item.ask.deadline,
        deadline_text=labels.deadline(item.ask.deadline),
        persons=persons,
    )
