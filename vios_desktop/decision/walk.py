"""A walk through the decision help: an immutable value of kinds, facts and answers that knows the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from vios_desktop.decision.conditions import Test
from vios_desktop.decision.content import Alarm, Option, Pack, Question
from vios_desktop.decision.facts import IMPLIED, Facts, PersonFacts
from vios_desktop.decision.outlook import Outlook, look_ahead
from vios_desktop.decision.routing import (
    Route,
    Stop,
    find_route,
    holds,
    offered,
)
from vios_desktop.decision.structure import alarm_module
from vios_desktop.decision.vocabulary import Part, Situation
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import PersonKind


class StepState(StrEnum):
    ANSWERED = "answered"
    KNOWN = "known"
    CURRENT = "current"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the path map, and the whole question when it is the current one.

    `key` is what `Walk.answer` takes. `answer` is the words of the answer or of the fact from the record.
    `certain` is False for a later question that depends on answers still to come. `kind` is the kind of incident
    for which it is asked.
    """

    key: str
    question: Question
    state: StepState
    short: str
    text: str
    options: tuple[Option, ...]
    option: Option | None = None
    answer: str = ""
    person_key: str = ""
    certain: bool = True
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Remaining:
    """How many questions are still to come, the current one included."""

    least: int
    most: int

    @property
    def certain(self) -> bool:
        return self.least == self.most


@dataclass(frozen=True, slots=True)
class Change:
    """What changing one answer did: answers that no longer count, answers to check, new questions."""

    walk: Walk
    left: tuple[Step, ...]
    to_check: tuple[Step, ...]
    new: tuple[Step, ...]


@dataclass(frozen=True)
class Walk:
    """Pack, kinds, facts and answers. Everything else follows from them and is worked out when asked for.

    Answers on a branch that was left stay in `answers` but do not count: they are not on the `path`.
    """

    pack: Pack
    kinds: tuple[str, ...]
    facts: Facts = field(default_factory=Facts)
    answers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def route(self) -> Route:
        return find_route(self.pack, self.kinds, self.facts, self.answers)

    @cached_property
    def outlook(self) -> Outlook:
        return look_ahead(self.pack, self.kinds, self.facts, self.answers)

    @property
    def all_kinds(self) -> tuple[str, ...]:
        """The kinds that were chosen and those that answers pulled in."""
        return self.route.kinds

    @property
    def title(self) -> str:
        """What it is about, for the head of the page: the short names of all kinds."""
        shorts = [self.pack.protocols[kind].short for kind in self.all_kinds]
        return joined([shorts[0], *(lowered(short) for short in shorts[1:])])

    @property
    def complete(self) -> bool:
        return self.route.open_stop is None

    @cached_property
    def path(self) -> tuple[Step, ...]:
        """The map: answered and known questions, the current one, and those that may follow."""
        done = [self._done(stop) for stop in self.route.stops]
        ahead = [] if self.complete else [self._ahead(stop) for stop in self.outlook.stops]
        return (*done, *ahead)

    @property
    def next_question(self) -> Step | None:
        """The question to ask now, or None when the advice can be given."""
        return next((step for step in self.path if step.state is StepState.CURRENT), None)

    @property
    def remaining(self) -> Remaining:
        return Remaining(0, 0) if self.complete else Remaining(self.outlook.least, self.outlook.most)

    @property
    def asked(self) -> int:
        """How many questions of the path the user answered; what the record knew does not count."""
        return sum(not stop.known for stop in self.route.stops)

    @property
    def danger(self) -> bool:
        """Whether the answers say that there may be danger now."""
        return holds(self.route.view, Situation.DANGER)

    @property
    def alarm(self) -> Alarm | None:
        """The 112 card, to be shown alone as soon as it is there; None without danger."""
        if not self.danger:
            return None
        alarm = alarm_module(self.pack, self.kinds[0]).alarm
        own = [step for kind in self.all_kinds for step in self.pack.protocols[kind].alarm_steps]
        return replace(alarm, steps=(*own, *alarm.steps)) if alarm else None

    @property
    def set_aside(self) -> tuple[str, ...]:
        """Keys of answers that are kept but do not count now."""
        counted = {stop.key for stop in self.route.stops}
        return tuple(key for key in self.answers if key not in counted)

    def pulled_by(self, kind: str) -> Step | None:
        """The answer that brought this kind in; None for a kind that was chosen, or does not play."""
        if kind in self.kinds:
            return None
        for stop in self.route.stops:
            option = stop.question.option(stop.option_id)
            if option is not None and option.pulls == kind:
                return self._done(stop)
        return None

    def also(self, kind: str) -> Walk:
        """This walk with a further kind, after those that were chosen: one advice about all of them.

        Answers stay, also those given for this kind before it was taken away. Raises `ViosError`
        `decision_no_rule` for a kind without a protocol.
        """
        if kind not in self.pack.protocols:
            raise ViosError("decision_no_rule", kind=kind)
        return self if kind in self.kinds else replace(self, kinds=(*self.kinds, kind))

    def without(self, kind: str) -> Walk:
        """This walk without a kind that was added; the first kind stays, and no answer is lost."""
        return replace(self, kinds=(self.kinds[0], *(other for other in self.kinds[1:] if other != kind)))

    def step(self, key: str) -> Step | None:
        """The step of the path with this key."""
        return next((step for step in self.path if step.key == key), None)

    def answer(self, key: str, option_id: str) -> Walk:
        """This walk with one answer given or changed; nothing else is lost.

        Raises `ViosError`: `decision_unknown_question`, `decision_unknown_option`.
        """
        question = question_of(self.pack, self.facts, key)
        if question.option(option_id) is None:
            raise ViosError("decision_unknown_option", question=key, option=option_id)
        return replace(self, answers=MappingProxyType({**self.answers, key: option_id}))

    def forget(self, key: str) -> Walk:
        """This walk without one answer: what the record knew counts again, else the question is open again."""
        return replace(self, answers=MappingProxyType({k: v for k, v in self.answers.items() if k != key}))

    def with_facts(self, facts: Facts) -> Walk:
        """The same answers under facts that were corrected in the record."""
        return replace(self, facts=_with_somebody(self.pack, self.kinds, facts))

    def change(self, key: str, option_id: str) -> Change:
        """Change one answer and tell what that does to the others. Raises like `answer`."""
        after = self.answer(key, option_id)
        before_keys = {stop.key for stop in self.route.stops}
        after_keys = {stop.key for stop in after.route.stops}
        left = tuple(step for step in self._answered() if step.key not in after_keys)
        depending = _depending(self.pack, key.partition("@")[0])
        position = [stop.key for stop in after.route.stops].index(key) if key in after_keys else 0
        to_check = tuple(
            step
            for number, step in enumerate(after.path)
            if number > position
            and step.state is StepState.ANSWERED
            and (step.key not in before_keys or step.question.id in depending)
        )
        known_before = before_keys | set(self.answers)
        new = tuple(s for s in after.path if s.state is StepState.CURRENT and s.key not in known_before)
        return Change(after, left, to_check, new)

    def _answered(self) -> tuple[Step, ...]:
        return tuple(step for step in self.path if step.state is StepState.ANSWERED)

    def _done(self, stop: Stop) -> Step:
        option = stop.question.option(stop.option_id)
        answer = option.label if option else ""
        if stop.known and stop.person is not None and stop.question.fact == "age":
            answer = age_text(self.pack, stop.person) or answer
        state = StepState.KNOWN if stop.known else StepState.ANSWERED
        return self._step(stop, state, option=option, answer=answer)

    def _ahead(self, stop: Stop) -> Step:
        current = self.route.open_stop is not None and stop.key == self.route.open_stop.key
        state = StepState.CURRENT if current else StepState.LATER
        return self._step(stop, state, certain=stop.key in self.outlook.certain)

    def _step(
        self,
        stop: Stop,
        state: StepState,
        *,
        option: Option | None = None,
        answer: str = "",
        certain: bool = True,
    ) -> Step:
        label = person_label(self.pack, self.facts, stop.person) if stop.person else ""
        return Step(
            key=stop.key,
            question=stop.question,
            state=state,
            short=stop.question.short.replace("{person}", label),
            text=stop.question.text.replace("{person}", label),
            options=stop.question.options if state is not StepState.CURRENT else offered(stop),
            option=option,
            answer=answer,
            person_key=stop.person.key if stop.person else "",
            certain=certain,
            kind=stop.kind,
        )


def start(pack: Pack, kinds: Iterable[str], facts: Facts | None = None) -> Walk:
    """Begin a walk for one kind or more.

    Raises `ViosError`: `decision_no_rule` for a kind without a protocol, `decision_no_kind` without any kind.
    """
    chosen = tuple(dict.fromkeys(kinds))
    if not chosen:
        raise ViosError("decision_no_kind")
    for kind in chosen:
        if kind not in pack.protocols:
            raise ViosError("decision_no_rule", kind=kind)
    return Walk(pack, chosen, _with_somebody(pack, chosen, facts or Facts()))


def _with_somebody(pack: Pack, kinds: tuple[str, ...], facts: Facts) -> Facts:
    """These facts; where they name nobody who gets advice, the pupil is what the first kind takes them to be."""
    role = pack.protocols[kinds[0]].default_role
    if role == IMPLIED.role or facts.involved != (IMPLIED,) or IMPLIED in facts.persons:
        return facts
    return replace(facts, persons=(*facts.persons, replace(IMPLIED, role=role)))


def question_of(pack: Pack, facts: Facts, key: str) -> Question:
    """The question behind an answer key. Raises `ViosError` `decision_unknown_question`."""
    question_id, at, person_key = key.partition("@")
    question = pack.questions.get(question_id)
    later_persons = {person.key for person in facts.involved[1:]}
    if question is None or (at and (not question.fact or person_key not in later_persons)):
        raise ViosError("decision_unknown_question", question=key)
    return question


def joined(words: list[str]) -> str:
    """A list in words: "a, b en c"; empty for nothing."""
    return f"{', '.join(words[:-1])} en {words[-1]}" if len(words) > 1 else "".join(words)


def lowered(text: str) -> str:
    """With a small first letter, but "THC-vape" and "NVWA" stay as they are."""
    return text if len(text) > 1 and not text[1].islower() else text[:1].lower() + text[1:]


def person_label(pack: Pack, facts: Facts, person: PersonFacts) -> str:
    """What to call a person: the caller's label, else the part, else the role; a pupil alone simply "de leerling".

    Two persons that would be called the same get a number.
    """
    label = _plain_label(pack, facts, person)
    same = [other.key for other in facts.involved if _plain_label(pack, facts, other) == label]
    return label if len(same) == 1 else f"{label} {same.index(person.key) + 1}"


def _plain_label(pack: Pack, facts: Facts, person: PersonFacts) -> str:
    if person.label:
        return person.label
    pupil = person.kind in (PersonKind.PUPIL, PersonKind.UNKNOWN)
    if len(facts.involved) == 1 and person.part is None and pupil:
        return pack.labels.person
    return pack.labels.parts[Part(person.part)] if person.part else pack.labels.roles[person.role]


def age_text(pack: Pack, person: PersonFacts) -> str:
    """The known age in words: "15 jaar", "17 of 18 jaar"; empty when nothing is known."""
    if person.age is None:
        return ""
    if person.age.exact:
        return pack.labels.age_fact.replace("{age}", str(person.age.lowest))
    shown = pack.labels.ages_fact.replace("{lowest}", str(person.age.lowest))
    return shown.replace("{highest}", str(person.age.highest))


def _depending(pack: Pack, question_id: str) -> frozenset[str]:
    """Questions whose being asked depends on the answer to this one, directly or through others."""
    found: set[str] = set()
    more = {question_id}
    while more:
        found |= more
        names = found | {pack.questions[name].fact for name in found}
        more = {
            question.id
            for question in pack.questions.values()
            if question.id not in found and any(test.name in names for test in _asked_on(pack, question))
        }
    return frozenset(found - {question_id})


def _asked_on(pack: Pack, question: Question) -> Iterator[Test]:
    yield from question.ask_if.tests()
    for protocol in pack.protocols.values():
        if question.id in protocol.ask_only_if:
            yield from protocol.ask_only_if[question.id].tests()
