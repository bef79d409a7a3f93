"""The way through the questions: which were asked, which are known, which comes next. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vios_desktop.decision.conditions import Condition, PersonView, View
from vios_desktop.decision.content import Option, Pack, Protocol, Question
from vios_desktop.decision.facts import Facts, PersonFacts, age_bands
from vios_desktop.decision.vocabulary import UNKNOWN, Part, Situation


@dataclass(frozen=True, slots=True)
class Stop:
    """One question on the way; `option_id` is empty while it is open. `known` means the record answered it.

    `kind` is the kind of incident for which it is asked: the first one in whose questions it comes up.
    """

    key: str
    question: Question
    person: PersonFacts | None
    option_id: str
    known: bool
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """The stops so far, the first open one, and what conditions can look at.

    `place` is where the walk stands: the number of the kind and of the question with its person.
    """

    stops: tuple[Stop, ...]
    open_stop: Stop | None
    kinds: tuple[str, ...]
    view: View
    place: tuple[int, int] = (0, 0)


def step_key(question: Question, person: PersonFacts | None, facts: Facts) -> str:
    """The key under which an answer is kept: the question's id, with the person for all but the first."""
    if person is None or person.key == facts.involved[0].key:
        return question.id
    return f"{question.id}@{person.key}"


def find_route(pack: Pack, kinds: tuple[str, ...], facts: Facts, answers: Mapping[str, str]) -> Route:
    """Walk the questions of all kinds in order; an answer may pull in a further kind at the end."""
    given: dict[str, str] = {}
    view = _view(pack, list(kinds), facts, answers, given)
    return _Way(pack, facts, answers, Route((), None, kinds, view)).go_on(given)


def find_on(pack: Pack, facts: Facts, answers: Mapping[str, str], route: Route) -> Route:
    """Go on from a route whose open question has got its answer; the earlier `answers` are those of the route.

    Gives what `find_route` gives, without walking the first part again.
    """
    given = dict(route.view.answers)
    if route.open_stop is not None and route.open_stop.question.fact:
        view = _view(pack, list(route.kinds), facts, answers, given)
    else:
        known = route.view
        view = View(given, known.kinds, known.persons, known.school, known.states)
    further = Route(route.stops, route.open_stop, route.kinds, view, route.place)
    return _Way(pack, facts, answers, further).go_on(given)


class _Way:
    """One walk through the questions, from where a route stands to the next open question or the end."""

    def __init__(self, pack: Pack, facts: Facts, answers: Mapping[str, str], route: Route) -> None:
        self._pack = pack
        self._facts = facts
        self._answers = answers
        self._kinds = list(route.kinds)
        self._stops = list(route.stops)
        self._done = {stop.key for stop in route.stops}
        self._view = route.view
        self._place = route.place

    def go_on(self, given: dict[str, str]) -> Route:
        """`given` is the mapping that the view looks at; answers are put into it on the way."""
        number, first = self._place
        while number < len(self._kinds):
            protocol = self._pack.protocols[self._kinds[number]]
            for position, (question, person) in enumerate(self._asked_in(protocol)):
                if position < first:
                    continue
                key = step_key(question, person, self._facts)
                if key in self._done or not _is_asked(protocol, question, self._view, person):
                    continue
                stop = _stop(key, question, person, self._facts, self._answers, protocol.id)
                if not stop.option_id:
                    return self._route(stop, (number, position))
                self._pass(stop, given)
            number, first = number + 1, 0
        return self._route(None, (number, 0))

    def _asked_in(self, protocol: Protocol) -> Iterator[tuple[Question, PersonFacts | None]]:
        for name in protocol.ask:
            question = self._pack.questions[name]
            for person in self._facts.involved if question.fact else (None,):
                yield question, person

    def _pass(self, stop: Stop, given: dict[str, str]) -> None:
        self._done.add(stop.key)
        self._stops.append(stop)
        if not stop.question.fact:
            given[stop.key] = stop.option_id
        if _pull(stop.question, stop.option_id, self._kinds):
            self._view = _view(self._pack, self._kinds, self._facts, self._answers, given)

    def _route(self, stop: Stop | None, place: tuple[int, int]) -> Route:
        return Route(tuple(self._stops), stop, tuple(self._kinds), self._view, place)


def _is_asked(protocol: Protocol, question: Question, view: View, person: PersonFacts | None) -> bool:
    seen = None if person is None else _seen(view, person)
    narrower = protocol.ask_only_if.get(question.id)
    return question.ask_if.holds(view, seen) and (narrower is None or narrower.holds(view, seen))


def _pull(question: Question, option_id: str, kinds: list[str]) -> bool:
    option = question.option(option_id)
    if option is None or not option.pulls or option.pulls in kinds:
        return False
    kinds.append(option.pulls)
    return True


def _seen(view: View, person: PersonFacts) -> PersonView:
    return next(other for other in view.persons if other.key == person.key)


def _stop(
    key: str,
    question: Question,
    person: PersonFacts | None,
    facts: Facts,
    answers: Mapping[str, str],
    kind: str,
) -> Stop:
    chosen = answers.get(key, "")
    if chosen:
        return Stop(key, question, person, chosen, known=False, kind=kind)
    return Stop(key, question, person, _known(question, person, facts), known=True, kind=kind)


def _known(question: Question, person: PersonFacts | None, facts: Facts) -> str:
    """The option that the record itself gives, or empty."""
    if person is None:
        return question.known.get(facts.record.get(question.record, ""), "")
    if question.fact == "part":
        return str(person.part) if person.part and question.option(person.part) else ""
    bands = age_bands(person)
    return next(iter(bands)) if len(bands) == 1 else ""


def _view(
    pack: Pack, kinds: list[str], facts: Facts, answers: Mapping[str, str], given: Mapping[str, str]
) -> View:
    """`given` is filled while walking; the view looks at it, so it need not be made again for each answer."""
    persons = tuple(_person_view(pack, kinds, facts, person, answers) for person in facts.involved)
    return View(given, tuple(kinds), persons, facts.school, _states(pack, kinds))


def _states(pack: Pack, kinds: list[str]) -> Mapping[str, tuple[Condition, ...]]:
    if len(kinds) == 1:
        return pack.states[kinds[0]]
    states: dict[str, tuple[Condition, ...]] = {}
    for kind in kinds:
        for situation, conditions in pack.states[kind].items():
            states[situation] = (*states.get(situation, ()), *conditions)
    return states


def _person_view(
    pack: Pack, kinds: list[str], facts: Facts, person: PersonFacts, answers: Mapping[str, str]
) -> PersonView:
    protocols = [pack.protocols[kind] for kind in kinds]
    asked = {pack.questions[name].fact: pack.questions[name] for p in protocols for name in p.ask}
    defaults = [protocol.default_part for protocol in protocols if protocol.default_part]
    return PersonView(
        person.key,
        {
            "age": _age(asked["age"], facts, person, answers),
            "part": _part(asked.get("part"), defaults, facts, person, answers),
            "role": frozenset({str(person.role)}),
            "kind": frozenset({str(person.kind)}),
        },
    )


def _age(question: Question, facts: Facts, person: PersonFacts, answers: Mapping[str, str]) -> frozenset[str]:
    chosen = answers.get(step_key(question, person, facts), UNKNOWN)
    return age_bands(person) if chosen == UNKNOWN else frozenset({chosen})


def _part(
    question: Question | None,
    defaults: list[Part],
    facts: Facts,
    person: PersonFacts,
    answers: Mapping[str, str],
) -> frozenset[str]:
    if question is not None:
        chosen = answers.get(step_key(question, person, facts), "")
        if chosen and chosen != UNKNOWN:
            return frozenset({chosen})
    if person.part and not (question and answers.get(step_key(question, person, facts)) == UNKNOWN):
        return frozenset({str(person.part)})
    if question is None and defaults:
        return frozenset({str(defaults[0])})
    return frozenset(str(part) for part in Part)


def offered(stop: Stop) -> tuple[Option, ...]:
    """The options to show: for an age of which part is known only those that are still possible."""
    options = stop.question.options
    if stop.person is None or stop.question.fact != "age" or not stop.person.age:
        return options
    bands = age_bands(stop.person)
    return tuple(option for option in options if option.id in bands or option.id == UNKNOWN)


def holds(view: View, situation: Situation) -> bool:
    """Whether a named situation holds in this view."""
    return any(condition.holds(view) for condition in view.states.get(situation, ()))
