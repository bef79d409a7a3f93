"""On which answers and facts a rule rests, in words."""

from __future__ import annotations

from dataclasses import dataclass

from vios_desktop.decision.conditions import AllOf, Always, AnyOf, Condition, Not, Subject, Test
from vios_desktop.decision.facts import PersonFacts
from vios_desktop.decision.routing import step_key
from vios_desktop.decision.vocabulary import Part, Situation
from vios_desktop.decision.walk import Walk, age_text


@dataclass(frozen=True, slots=True)
class Ground:
    """A question or fact and what it came to: "Dwang of schuld?" and "Misschien"."""

    label: str
    value: str


def grounds_of(walk: Walk, condition: Condition, person_key: str) -> tuple[Ground, ...]:
    """The answers and facts that made this condition true, each once, in the order of the condition."""
    found: dict[Ground, None] = {}
    for test in _deciding(walk, condition, person_key):
        for ground in _grounds(walk, test, person_key):
            found.setdefault(ground)
    return tuple(found)


def _deciding(walk: Walk, condition: Condition, person_key: str) -> list[Test]:
    """The tests that carry a true condition; of an `or` only the parts that hold."""
    match condition:
        case Always():
            return []
        case Test():
            return [condition]
        case Not(part=part):
            return list(part.tests())
        case AllOf(parts=parts):
            return [test for part in parts for test in _deciding(walk, part, person_key)]
        case AnyOf(parts=parts):
            view = walk.route.view
            person = next((p for p in view.persons if p.key == person_key), None)
            return [t for p in parts if p.holds(view, person) for t in _deciding(walk, p, person_key)]


def _grounds(walk: Walk, test: Test, person_key: str) -> list[Ground]:
    match test.subject:
        case Subject.ANSWER:
            step = walk.step(test.name)
            return [Ground(step.short, step.answer)] if step and step.option else []
        case Subject.KIND:
            shorts = [walk.pack.protocols[kind].short for kind in walk.all_kinds if kind in test.values]
            return [Ground(walk.pack.labels.kind_ground, short) for short in shorts]
        case Subject.SCHOOL:
            value = walk.facts.school.get(test.name, "unknown")
            setting = walk.pack.settings[test.name]
            return [Ground(setting.text, walk.pack.labels.setting_value(value))]
        case Subject.STATE:
            view = walk.route.view
            states = [s for s in view.states.get(Situation(test.name), ()) if s.holds(view)]
            return [g for state in states for t in _deciding(walk, state, "") for g in _grounds(walk, t, "")]
        case Subject.PERSON:
            about = [person for person in walk.facts.involved if person.key == person_key]
            return [ground for person in about for ground in _about(walk, test.name, person)]
        case Subject.SOMEONE:
            fitting = {view.key for view in walk.route.view.persons if test.fits(view)}
            about = [person for person in walk.facts.involved if person.key in fitting]
            return [ground for person in about for ground in _about(walk, test.name, person)]


def _about(walk: Walk, field: str, person: PersonFacts) -> list[Ground]:
    """A fact of one person: the answer to its question, else what the record or the protocol says."""
    for question in walk.pack.questions.values():
        if question.fact == field:
            step = walk.step(step_key(question, person, walk.facts))
            if step and step.option:
                return [Ground(step.short, step.answer)]
    labels = walk.pack.labels
    if field == "age" and person.age:
        return [Ground(labels.age_ground, age_text(walk.pack, person))]
    if field == "role":
        return [Ground(labels.role_ground, labels.roles[person.role])]
    if field == "part":
        view = next(p for p in walk.route.view.persons if p.key == person.key)
        known = view.possible["part"]
        if len(known) == 1:
            return [Ground(labels.role_ground, labels.parts[Part(next(iter(known)))])]
    return []
