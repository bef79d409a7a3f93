"""What a protocol comes to, per age, with the answers that lead there; for the document that reviewers read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vios_desktop.decision.conditions import Subject, Test
from vios_desktop.decision.content import Pack, Question
from vios_desktop.decision.facts import Facts, PersonFacts
from vios_desktop.decision.merging import decide
from vios_desktop.decision.routing import Route, Stop, find_route
from vios_desktop.decision.vocabulary import Axis
from vios_desktop.domain.person import AgeRange

REVIEWED_AGES = (11, 15, 17, 18)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One combination of values on all axes, and every path that ends in it, in words."""

    values: Mapping[Axis, str]
    paths: tuple[str, ...]


def outcomes_by_age(pack: Pack, kind: str) -> Iterator[tuple[str, tuple[Outcome, ...]]]:
    """For each reviewed age its words and outcomes; a walk stops where an answer pulls in a second kind."""
    for age in REVIEWED_AGES:
        facts = Facts((PersonFacts("p1", age=AgeRange(age, age)),))
        yield pack.labels.age_fact.replace("{age}", str(age)), _outcomes(pack, kind, facts)


def _outcomes(pack: Pack, kind: str, facts: Facts) -> tuple[Outcome, ...]:
    found: dict[tuple[str, ...], list[str]] = {}
    for route, words in _paths(pack, kind, facts, {}, ()):
        if len(route.kinds) > 1:
            values = tuple("ook: " + pack.protocols[route.kinds[1]].short for _ in Axis)
        else:
            decision = decide(pack, route)
            values = tuple(_words(pack, axis, decision.axes[axis].values) for axis in Axis)
        found.setdefault(values, []).append(" → ".join(words))
    return tuple(Outcome(dict(zip(Axis, v, strict=True)), tuple(paths)) for v, paths in found.items())


def _words(pack: Pack, axis: Axis, values: frozenset[str]) -> str:
    return ", ".join(word for value, word in pack.labels.axes[axis].values.items() if value in values)


def _paths(
    pack: Pack, kind: str, facts: Facts, answers: Mapping[str, str], words: tuple[str, ...]
) -> Iterator[tuple[Route, tuple[str, ...]]]:
    route = find_route(pack, (kind,), facts, answers)
    stop = route.open_stop
    if stop is None or len(route.kinds) > 1:
        yield route, words
        return
    for option_id, label in alternatives(pack, kind, stop):
        yield from _paths(pack, kind, facts, {**answers, stop.key: option_id}, (*words, label))


def alternatives(pack: Pack, kind: str, stop: Stop) -> list[tuple[str, str]]:
    """The options of a question, those that give the same values taken together."""
    if stop.question.fact:
        return [(option.id, option.label) for option in stop.question.options]
    groups = alike(pack, kind, stop.question)
    if len(groups) == 1:
        return [(stop.question.options[0].id, f"{stop.question.short} maakt hier niet uit")]
    return [(ids[0], _label(stop.question, ids)) for ids in groups]


def alike(pack: Pack, kind: str, question: Question) -> list[list[str]]:
    """The ids of the options in groups from which the same values follow, whatever else is answered."""
    if question.fact:
        return [[option.id] for option in question.options]
    tests = [t for t in _deciding_tests(pack, kind) if t.name == question.id]
    groups: dict[tuple[object, ...], list[str]] = {}
    for option in question.options:
        groups.setdefault((option.pulls, *(option.id in t.values for t in tests)), []).append(option.id)
    return list(groups.values())


def _label(question: Question, option_ids: list[str]) -> str:
    return " / ".join(option.label for option in question.options if option.id in option_ids)


def _deciding_tests(pack: Pack, kind: str) -> Iterator[Test]:
    """Comparisons with answers in whatever decides a value or a question."""
    for part in pack.parts_of(kind):
        conditions = [item.when for item in part.items if item.value]
        conditions += [*part.states.values(), *(question.ask_if for question in part.questions)]
        conditions += list(pack.protocols[kind].ask_only_if.values())
        for condition in conditions:
            yield from (test for test in condition.tests() if test.subject is Subject.ANSWER)
