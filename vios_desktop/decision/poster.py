"""A protocol as one page for the staff room: questions, what an answer decides, whom to call, what never to do.

Everything is worked out from the rules by walking every path for one pupil of 15 without danger, so the page can
say nothing else than the decision help itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from vios_desktop.decision.content import Number, Pack, Question
from vios_desktop.decision.facts import Facts, PersonFacts
from vios_desktop.decision.merging import Decision, decide
from vios_desktop.decision.outcomes import alike, alternatives
from vios_desktop.decision.routing import Route, find_on, find_route
from vios_desktop.decision.structure import DANGER, alarm_module
from vios_desktop.decision.vocabulary import UNKNOWN, Axis, merge_rank
from vios_desktop.domain.person import AgeRange

USUAL_AGE = 15
OTHER_AGES = (11, 18)
MAIN_AXES = (Axis.CRIMINAL, Axis.POLICE, Axis.PARENTS, Axis.TAKE_IN)
MOST_NEVER = 6
MOST_VALUES = 3
MOST_NUMBERS = 7
SHORTEST_GIST = 24
"""In characters."""


@dataclass(frozen=True, slots=True)
class PosterAnswer:
    """One answer (or several that decide the same) and what follows from it for certain."""

    label: str
    follows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PosterStep:
    question: str
    answers: tuple[PosterAnswer, ...]


@dataclass(frozen=True, slots=True)
class PosterAxis:
    """One of the main questions; `rows` are the answers that can come out and what to do first for each."""

    question: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Poster:
    """All that stands on the page, in words."""

    title: str
    alarm_title: str
    alarm: tuple[str, ...]
    steps: tuple[PosterStep, ...]
    axes: tuple[PosterAxis, ...]
    ages: tuple[tuple[str, str], ...]
    never: tuple[str, ...]
    numbers: tuple[tuple[str, str], ...]
    disclaimer: str
    version: str
    checked_on: date
    verified_share: float


@dataclass(frozen=True, slots=True)
class _Way:
    """One finished path: its answers, the further kinds it pulled in, and what it comes to."""

    answers: Mapping[str, str]
    kinds: tuple[str, ...]
    decision: Decision


def poster(pack: Pack, kind: str, school: Mapping[str, str] | None = None) -> Poster:
    """The page for one kind, under the rules and with the numbers of the school where they are given.

    Raises KeyError for a kind without a protocol.
    """
    school = school or {}
    protocol = pack.protocols[kind]
    ways = list(_ways(pack, kind, USUAL_AGE, school))
    alarm = alarm_module(pack, kind).alarm
    steps = (*protocol.alarm_steps, *(alarm.steps if alarm else ()))
    items = [item for part in pack.parts_of(kind) for item in part.items]
    return Poster(
        title=protocol.title,
        alarm_title=alarm.title if alarm else "",
        alarm=tuple(step.text for step in steps[:2]),
        steps=tuple(_steps(pack, kind, ways)),
        axes=tuple(_answers_in_short(pack, ways)),
        ages=tuple(_ages(pack, kind, ways, school)),
        never=_never(ways),
        numbers=_numbers(ways, school),
        disclaimer=pack.disclaimer,
        version=pack.version,
        checked_on=pack.checked_on,
        verified_share=sum(item.certainty.verified for item in items) / len(items),
    )


def _ways(pack: Pack, kind: str, age: int, school: Mapping[str, str]) -> Iterator[_Way]:
    person = PersonFacts("p1", pack.protocols[kind].default_role, age=AgeRange(age, age))
    facts = Facts((person,), school=school)
    answers = {DANGER: "no"}
    yield from _on(pack, kind, facts, answers, find_route(pack, (kind,), facts, answers))


def _on(pack: Pack, kind: str, facts: Facts, answers: Mapping[str, str], route: Route) -> Iterator[_Way]:
    stop = route.open_stop
    if stop is None or len(route.kinds) > 1:
        yield _Way(answers, route.kinds, decide(pack, route))
        return
    for option_id, _ in alternatives(pack, kind, stop):
        further = {**answers, stop.key: option_id}
        yield from _on(pack, kind, facts, further, find_on(pack, facts, further, route))


def _values(ways: list[_Way], axis: Axis) -> frozenset[str]:
    return frozenset(_value(way, axis) for way in ways if len(way.kinds) == 1)


def _value(way: _Way, axis: Axis) -> str:
    values = way.decision.axes[axis].values
    return min(values, key=lambda value: merge_rank(axis, value))


def _steps(pack: Pack, kind: str, ways: list[_Way]) -> Iterator[PosterStep]:
    for name in pack.protocols[kind].ask:
        question = pack.questions[name]
        if name == DANGER or question.fact == "age" or not any(name in way.answers for way in ways):
            continue
        answers = tuple(_answers(pack, kind, question, ways))
        if any(answer.follows for answer in answers):
            yield PosterStep(question.text.replace("{person}", pack.labels.person), answers)


def _answers(pack: Pack, kind: str, question: Question, ways: list[_Way]) -> Iterator[PosterAnswer]:
    """The answers of a question; those from which the same follows stand together."""
    found: dict[tuple[str, ...], list[str]] = {}
    for group in alike(pack, kind, question):
        mine = [way for way in ways if way.answers.get(question.id) == group[0]]
        if mine:
            found.setdefault(tuple(_follows(pack, question, ways, mine)), []).extend(group)
    for follows, ids in found.items():
        labels = [option.label for option in question.options if option.id in ids and option.id != UNKNOWN]
        if labels:
            yield PosterAnswer(" / ".join(labels), follows)


def _follows(pack: Pack, question: Question, ways: list[_Way], mine: list[_Way]) -> Iterator[str]:
    asked = [way for way in ways if question.id in way.answers]
    pulled = {kind for way in mine for kind in way.kinds[1:]}
    if pulled and all(len(way.kinds) > 1 for way in mine):
        yield "lees ook: " + ", ".join(pack.protocols[kind].short for kind in sorted(pulled))
        return
    for axis in MAIN_AXES:
        here, everywhere = _values(mine, axis), _values(asked, axis)
        if len(here) == 1 and len(everywhere) > 1:
            labels = pack.labels.axes[axis]
            yield f"{labels.short}: {labels.values[next(iter(here))].lower()}"


def _answers_in_short(pack: Pack, ways: list[_Way]) -> Iterator[PosterAxis]:
    """What each question comes to, the weightiest value first, with the first thing to do for it."""
    for axis in (*MAIN_AXES, Axis.SCHOOL):
        labels = pack.labels.axes[axis]
        often = Counter(_value(way, axis) for way in ways if len(way.kinds) == 1).most_common(MOST_VALUES)
        values = sorted((value for value, _ in often), key=lambda value: merge_rank(axis, value))
        rows = tuple((labels.values[value], _usual_first_step(ways, axis, value)) for value in values)
        yield PosterAxis(labels.question, rows)


def _usual_first_step(ways: list[_Way], axis: Axis, value: str) -> str:
    leading = (v.winning[0].text for way in ways for v in way.decision.on(axis) if v.value == value)
    return _gist(Counter(leading).most_common(1)[0][0])


def _ages(pack: Pack, kind: str, ways: list[_Way], school: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    usual = {axis: _values(ways, axis) for axis in (*MAIN_AXES, Axis.CONSEQUENCES)}
    for age in OTHER_AGES:
        others = list(_ways(pack, kind, age, school))
        different = []
        for axis, values in usual.items():
            now = _values(others, axis)
            if now != values:
                labels = pack.labels.axes[axis]
                words = [labels.values[v].lower() for v in sorted(now, key=lambda v: merge_rank(axis, v))]
                different.append(f"{labels.short}: {' of '.join(words)}")
        if different:
            yield ("Jonger dan 12" if age < USUAL_AGE else "Vanaf 18"), "; ".join(different)


def _never(ways: list[_Way]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    for way in ways:
        for part in way.decision.axes.values():
            seen.update(list(dict.fromkeys(_gist(e.item.text) for e in part.shown if e.item.avoid)))
    return tuple(text for text, _ in seen.most_common(MOST_NEVER))


def _numbers(ways: list[_Way], school: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    seen: Counter[Number] = Counter()
    for way in ways:
        for part in way.decision.axes.values():
            seen.update(list(dict.fromkeys(number for e in part.shown for number in e.item.numbers)))
    found = (number for number, _ in seen.most_common(MOST_NUMBERS))
    return tuple((number.label, school.get(number.setting, "") or number.number) for number in found)


def _gist(text: str) -> str:
    """The first sentence; with the next one where the first is a question or says too little by itself."""
    sentences = re.split(r"(?<=[.!?])\s+", text)
    alone = not sentences[0].endswith("?") and len(sentences[0]) >= SHORTEST_GIST
    return sentences[0] if alone else " ".join(sentences[:2])
