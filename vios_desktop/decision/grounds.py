"""On which answers and facts a rule rests, in words."""

from __future__ import annotations

from dataclasses import dataclass, field

from vios_desktop.decision.conditions import AllOf, AnyOf, Condition, Subject, Test
from vios_desktop.decision.facts import PersonFacts
from vios_desktop.decision.routing import step_key
from vios_desktop.decision.vocabulary import UNKNOWN, Part
from vios_desktop.decision.walk import Walk


@dataclass(frozen=True, slots=True)
class Ground:
    """A question or fact and what it came to: "Dwang of schuld?" and "Misschien".

    `setting` is the id of the rule of the school that was looked at, or empty; `known` whether it was filled in.
    """

    label: str
    value: str
    setting: str = field(default="", compare=False)
    known: bool = field(default=True, compare=False)


def grounds_of(walk: Walk, condition: Condition, person_key: str) -> tuple[Ground, ...]:
    """The answers and facts that made this condition true, each once, in the order of the condition."""
    found: dict[Ground, None] = {}
    for test in _deciding(walk, condition, person_key):
        for ground in _grounds(walk, test, person_key):
            found.setdefault(ground)
    return tuple(found)


def _deciding(walk: Walk, condition: Condition, person_key: str) -> list[Test]:
    """The tests that carry a true condition; of an `or` only the parts that hold."""
    if isinstance(condition, Test):
        return [condition]
    if isinstance(condition, AllOf):
        return [test for part in condition.parts for test in _deciding(walk, part, person_key)]
    if isinstance(condition, AnyOf):
        view = walk.route.view
        person = next((p for p in view.persons if p.key == person_key), None)
        holding = [part for part in condition.parts if part.holds(view, person)]
        return [test for part in holding for test in _deciding(walk, part, person_key)]
    return list(condition.tests())


def _grounds(walk: Walk, test: Test, person_key: str) -> list[Ground]:
    labels = walk.pack.labels
    match test.subject:
        case Subject.ANSWER:
            step = walk.step(test.name)
            return [Ground(step.short, step.answer)] if step and step.option else []
        case Subject.KIND:
            shorts = [walk.pack.protocols[kind].short for kind in walk.all_kinds if kind in test.values]
            return [Ground(labels.kind_ground, short) for short in shorts]
        case Subject.SCHOOL:
            value = walk.facts.school.get(test.name, UNKNOWN)
            text = walk.pack.settings[test.name].text
            return [Ground(text, labels.setting_value(value), test.name, known=value != UNKNOWN)]
        case Subject.STATE:
            view = walk.route.view
            states = [state for state in view.states.get(test.name, ()) if state.holds(view)]
            tests = [inner for state in states for inner in _deciding(walk, state, "")]
            return [ground for inner in tests for ground in _grounds(walk, inner, "")]
        case _:
            return _about_persons(walk, test, person_key)


def _about_persons(walk: Walk, test: Test, person_key: str) -> list[Ground]:
    """Grounds from facts of this person or, for `someone`, of all persons that fit."""
    keys = {person_key}
    if test.subject is Subject.SOMEONE:
        keys = {view.key for view in walk.route.view.persons if test.fits(view)}
    about = [person for person in walk.facts.involved if person.key in keys]
    return [ground for person in about for ground in _about(walk, test.name, person)]


def _about(walk: Walk, field: str, person: PersonFacts) -> list[Ground]:
    """A fact of one person: the answer to its question, else what the record or the protocol says."""
    for question in walk.pack.questions.values():
        if question.fact == field:
            step = walk.step(step_key(question, person, walk.facts))
            if step and step.option:
                return [Ground(step.short, step.answer)]
    labels = walk.pack.labels
    if field == "role":
        return [Ground(labels.role_ground, labels.roles[person.role])]
    if field == "part":
        view = next(p for p in walk.route.view.persons if p.key == person.key)
        known = view.possible["part"]
        if len(known) == 1:
            return [Ground(labels.role_ground, labels.parts[Part(next(iter(known)))])]
    return []
