"""Walks every path of a protocol, for every age, role and part, and holds the hard rules against each.

Ages enter a walk only as the bands between which the law makes a difference, so ages in one band need one walk,
and so does an age that is known and one that was answered; options that no condition tells apart need one as
well. None of this leaves anything out. Walks into a second kind are made for every age and role; the parts
and school settings of a kind are varied on the walks of that kind itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from vios_desktop.decision.check_answers import LOOKED_AT, LOOKED_AT_OF_PERSONS
from vios_desktop.decision.check_rules import RULES, Case
from vios_desktop.decision.conditions import Condition, Subject, Test, View
from vios_desktop.decision.content import Option, Pack
from vios_desktop.decision.facts import Facts, PersonFacts, age_bands
from vios_desktop.decision.merging import AxisDecision, Decision, decide_axis, rules_of
from vios_desktop.decision.routing import Route, Stop, find_on, find_route, offered
from vios_desktop.decision.structure import DANGER, conditions_of
from vios_desktop.decision.vocabulary import UNKNOWN, Part
from vios_desktop.domain.person import AgeRange
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

AGES = (
    *(AgeRange(age, age) for age in (11, 12, 15, 16, 17, 18, 20)),
    AgeRange(11, 12),
    AgeRange(15, 16),
    AgeRange(17, 18),
    None,
)
_BETWEEN = 200
"""Walks between two looks at whether to go on: a small part of a second."""
SEVERAL = (
    PersonFacts("a", age=AgeRange(15, 15), part=Part.SELLER),
    PersonFacts("b", age=AgeRange(13, 13), part=Part.BUYER),
    PersonFacts("c", kind=PersonKind.THIRD_PARTY, age=AgeRange(20, 20), part=Part.SUPPLIER),
    PersonFacts("d", PersonRole.VICTIM, age=AgeRange(17, 17)),
)
"""A case with everyone in it: each must get an answer of their own."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, in which protocol, and the answers that lead there."""

    kind: str
    rule: str
    detail: str
    answers: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Walked:
    """What came by while walking one protocol."""

    pack: Pack
    kind: str
    groups: Mapping[str, tuple[Option, ...]]
    problems: dict[tuple[str, str], Problem] = field(default_factory=dict)
    came_by: set[AxisDecision] = field(default_factory=set)
    questions: set[str] = field(default_factory=set)
    mattering: set[str] = field(default_factory=set)
    judges: dict[tuple[str, ...], _Judge] = field(default_factory=dict)
    walks: int = 0
    stop_at: str = ""
    go_on: Callable[[], None] = field(default=lambda: None)

    @property
    def items(self) -> frozenset[str]:
        """The rules that applied on some walk, also those that another rule outweighed."""
        shown = {entry.item.id for part in self.came_by for entry in part.shown}
        beaten = {i.id for part in self.came_by for verdict in part.verdicts for i in verdict.beaten}
        return frozenset(shown | beaten)

    def note(self, rule: str, detail: str, route: Route) -> None:
        """Keep the first path for each thing that is wrong."""
        answers = tuple((stop.key, stop.option_id) for stop in route.stops)
        self.problems.setdefault((rule, detail), Problem(self.kind, rule, detail, answers))
        if rule == self.stop_at:
            raise _Enough


class _Enough(Exception):  # noqa: N818 - no error, only the end of the walking
    """The rule that was looked for has said what is wrong."""


@dataclass(frozen=True, slots=True)
class _Profile:
    facts: Facts
    answers: Mapping[str, str]
    with_second_kind: bool
    with_doubt: bool = False


def walk_everything(
    pack: Pack,
    kind: str,
    *,
    thorough: bool = True,
    stop_at: str = "",
    go_on: Callable[[], None] = lambda: None,
) -> Walked:
    """Make every walk of this kind and apply the hard rules to each.

    Without `thorough` the walks are those for one causer and one victim of whom nothing is known: every
    question, answer and age, but not every part, role and school setting. With `stop_at` the walking ends as
    soon as that rule finds something. `go_on` is called now and then, and may raise.
    """
    walked = Walked(pack, kind, _groups(pack), stop_at=stop_at, go_on=go_on)
    with suppress(_Enough):
        for profile in _profiles(pack, kind) if thorough else _first_profiles():
            _walk(walked, profile, profile.answers)
    return walked


def _first_profiles() -> Iterator[_Profile]:
    yield _Profile(Facts((PersonFacts("p1"),)), {}, with_second_kind=False, with_doubt=True)
    yield _profile(PersonFacts("p1", PersonRole.VICTIM), second=False)
    yield _Profile(Facts(SEVERAL), {}, with_second_kind=False)


def _profiles(pack: Pack, kind: str) -> Iterator[_Profile]:
    """Every set of possible ages × role × part; then, for two ages, every value of every school setting.

    A part that the kind asks for is met as an answer, so only the other parts come in as facts.
    """
    # Nothing known: age and part are asked, and every answer is tried. Doubt about danger decides the same as
    # danger, so it is walked here only.
    yield _Profile(Facts((PersonFacts("p1"),)), {}, with_second_kind=False, with_doubt=True)
    yield _profile(PersonFacts("p1"))
    asked = _asked_parts(pack, kind)
    others = [part for part in _different_parts(pack, kind) if part not in asked]
    seen: set[frozenset[str]] = set()
    for age in AGES:
        bands = age_bands(PersonFacts("p1", age=age))
        if bands in seen:
            continue
        seen.add(bands)
        unknown = {"age": UNKNOWN} if len(bands) > 1 else {}
        if age is not None and not age.exact:
            yield _profile(PersonFacts("p1", age=age), unknown)
        yield _profile(PersonFacts("p1", PersonRole.VICTIM, age=age), unknown, second=age is None)
        for part in others:
            yield _profile(PersonFacts("p1", age=age, part=part), unknown, second=False)
    yield _Profile(Facts(SEVERAL), {}, with_second_kind=False)
    known_part = next(iter(asked), None)
    yield _profile(PersonFacts("p1", PersonRole.WITNESS), {"age": UNKNOWN}, second=False)
    yield _profile(PersonFacts("p1", kind=PersonKind.THIRD_PARTY, part=known_part), second=False)
    for age in (AgeRange(15, 15), AgeRange(18, 18)):
        for setting in pack.settings.values():
            for value in setting.outcomes:
                facts = Facts((PersonFacts("p1", age=age, part=known_part),), school={setting.id: value})
                yield _Profile(facts, {}, with_second_kind=False)


def _asked_parts(pack: Pack, kind: str) -> tuple[Part, ...]:
    questions = [pack.questions[name] for name in pack.protocols[kind].ask]
    options = [option.id for question in questions if question.fact == "part" for option in question.options]
    return tuple(Part(option_id) for option_id in options if option_id != UNKNOWN)


def _different_parts(pack: Pack, kind: str) -> tuple[Part, ...]:
    """One part for each group that no condition of this kind tells apart."""
    tests = [
        test
        for rule_file in pack.parts_of(kind)
        for condition in conditions_of(rule_file)
        for test in condition.tests()
        if test.name == "part"
    ]
    groups: dict[tuple[bool, ...], Part] = {}
    for part in Part:
        groups.setdefault(tuple(part in test.values for test in tests), part)
    return tuple(groups.values())


def _profile(person: PersonFacts, answers: Mapping[str, str] | None = None, *, second: bool = True) -> _Profile:
    return _Profile(Facts((person,)), answers or {}, second)


def _walk(
    walked: Walked, profile: _Profile, answers: Mapping[str, str], before: Route | None = None
) -> frozenset[object]:
    """Walk on from here in every way; returns all that can come out, to see whether a question matters.

    It ends because a question is asked once per person, which `find_route` sees to.
    """
    if before is None:
        route = find_route(walked.pack, (walked.kind,), profile.facts, answers)
    else:
        route = find_on(walked.pack, profile.facts, answers, before)
    if len(route.kinds) > 1 and not profile.with_second_kind:
        return frozenset({route.kinds})
    stop = route.open_stop
    if stop is None:
        return frozenset({_judge(walked, route)})
    walked.questions.add(stop.question.id)
    outcomes = [
        _walk(walked, profile, {**answers, stop.key: option.id}, route)
        for option in _told_apart(walked, profile, stop)
    ]
    if any(outcome != outcomes[0] for outcome in outcomes):
        walked.mattering.add(stop.question.id)
    return frozenset[object]().union(*outcomes)


@dataclass(frozen=True, slots=True)
class _Judgement:
    """What one finished walk comes to: the axes, what is wrong, and a number for the outcome."""

    axes: tuple[AxisDecision, ...]
    wrong: tuple[tuple[str, str], ...]
    signature: int


@dataclass(frozen=True, slots=True)
class _Glance:
    """What some conditions or rules look at: answers, fields of a person and settings of the school."""

    answers: tuple[str, ...]
    fields: tuple[str, ...]
    school: tuple[str, ...]

    def at(self, view: View) -> tuple[object, ...]:
        """Equal for two views of the same kinds that differ in nothing that is looked at."""
        persons = tuple((person.key, *map(person.possible.get, self.fields)) for person in view.persons)
        return (persons, *map(view.answers.get, self.answers), *map(view.school.get, self.school))

    def and_at(self, other: _Glance) -> _Glance:
        """What one or the other looks at."""
        pairs = ((self.answers, other.answers), (self.fields, other.fields), (self.school, other.school))
        return _Glance(*(tuple(sorted({*mine, *theirs})) for mine, theirs in pairs))


def _glance(tests: Iterable[Test], states: Mapping[str, Sequence[Test]]) -> _Glance:
    """At what these tests look, also through the situations that they name."""
    names: dict[Subject, set[str]] = {subject: set() for subject in Subject}
    for test in tests:
        for looks in states.get(test.name, ()) if test.subject is Subject.STATE else (test,):
            names[looks.subject].add(looks.name)
    persons = names[Subject.PERSON] | names[Subject.SOMEONE]
    return _Glance(*(tuple(sorted(part)) for part in (names[Subject.ANSWER], persons, names[Subject.SCHOOL])))


_BY_RULES = _Glance(tuple(sorted(LOOKED_AT)), LOOKED_AT_OF_PERSONS, ())
"""What the hard rules look at by themselves, beside the axes and the situations."""


class _Judge:
    """Decides and judges for one set of kinds, remembering what comes of the few things that are looked at."""

    def __init__(self, pack: Pack, kinds: tuple[str, ...]) -> None:
        self._rules = rules_of(pack, kinds)
        states: dict[str, list[Test]] = {}
        for kind in kinds:
            for situation, conditions in pack.states[kind].items():
                states.setdefault(situation, []).extend(test for c in conditions for test in c.tests())
        self._glances = {
            axis: _glance((test for item in items for test in item.when.tests()), states)
            for axis, items in self._rules.items()
        }
        self._judged_on = _BY_RULES.and_at(_glance((test for tests in states.values() for test in tests), {}))
        self._known: dict[tuple[object, ...], AxisDecision] = {}
        self._same: dict[tuple[object, ...], AxisDecision] = {}
        self._judged: dict[tuple[object, ...], _Judgement] = {}

    def judge(self, route: Route) -> _Judgement:
        view = route.view
        axes: list[AxisDecision] = []
        for axis, glance in self._glances.items():
            key = (axis, glance.at(view))
            known = self._known.get(key)
            if known is None:
                known = self._known[key] = self._one_of_a_kind(decide_axis(axis, self._rules[axis], view))
            axes.append(known)
        outcome = (self._judged_on.at(view), *map(id, axes))
        judged = self._judged.get(outcome)
        if judged is None:
            judged = self._judged[outcome] = self._apply_rules(route, tuple(axes))
        return judged

    def _one_of_a_kind(self, decided: AxisDecision) -> AxisDecision:
        """Equal outcomes as one object, so that an answer that changes nothing is seen to change nothing."""
        shown = tuple((entry.item.id, entry.person_key) for entry in decided.shown)
        verdicts = tuple((v.axis, v.person_key, v.values, tuple(i.id for i in v.beaten)) for v in decided.verdicts)
        return self._same.setdefault((shown, verdicts), decided)

    def _apply_rules(self, route: Route, axes: tuple[AxisDecision, ...]) -> _Judgement:
        case = Case(route, Decision(dict(zip(self._glances, axes, strict=True))))
        wrong = tuple((name, detail) for name, rule in RULES.items() if (detail := rule(case)))
        return _Judgement(axes, wrong, hash(tuple(map(id, axes))))


def _judge(walked: Walked, route: Route) -> int:
    """Apply the rules to one finished walk; returns a signature of its outcome."""
    if walked.walks % _BETWEEN == 0:
        walked.go_on()
    walked.walks += 1
    judge = walked.judges.get(route.kinds)
    if judge is None:
        judge = walked.judges[route.kinds] = _Judge(walked.pack, route.kinds)
    judgement = judge.judge(route)
    walked.came_by.update(judgement.axes)
    for name, detail in judgement.wrong:
        walked.note(name, detail, route)
    return judgement.signature


def _told_apart(walked: Walked, profile: _Profile, stop: Stop) -> tuple[Option, ...]:
    if stop.question.fact:
        return offered(stop)
    options = walked.groups[stop.question.id]
    if stop.question.id == DANGER and not profile.with_doubt:
        return tuple(option for option in options if option.id != UNKNOWN)
    return options


def _groups(pack: Pack) -> Mapping[str, tuple[Option, ...]]:
    """Per question one option for each group that no condition of the content tells apart."""
    tests = [
        test for condition in _conditions(pack) for test in condition.tests() if test.subject is Subject.ANSWER
    ]
    groups: dict[str, tuple[Option, ...]] = {}
    for question in pack.questions.values():
        own = [test for test in tests if test.name == question.id]
        found: dict[tuple[object, ...], Option] = {}
        for option in question.options:
            found.setdefault((option.pulls, *(option.id in test.values for test in own)), option)
        groups[question.id] = tuple(found.values())
    return groups


def _conditions(pack: Pack) -> Iterator[Condition]:
    for rule_file in (*pack.modules.values(), *pack.protocols.values()):
        yield from conditions_of(rule_file)
