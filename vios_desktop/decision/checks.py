"""Walks every path of every protocol, for every age, role and part, and holds the hard rules against it.

Ages enter a walk only as the bands between which the law makes a difference, so ages in one band need one
walk; options that no condition tells apart need one as well. Both leave nothing out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from vios_desktop.decision.check_rules import NEVER_ANYWHERE, RULES, Case
from vios_desktop.decision.conditions import Condition, Subject
from vios_desktop.decision.content import Item, Option, Pack
from vios_desktop.decision.facts import Facts, PersonFacts, age_bands
from vios_desktop.decision.merging import Decision, decide
from vios_desktop.decision.routing import Route, Stop, find_route, offered
from vios_desktop.decision.vocabulary import Part
from vios_desktop.decision.wording import wording_problems
from vios_desktop.domain.person import AgeRange
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

AGES = (
    *(AgeRange(age, age) for age in (11, 12, 15, 16, 17, 18, 20)),
    AgeRange(11, 12),
    AgeRange(15, 16),
    AgeRange(17, 18),
    None,
)
MOST_QUESTIONS = 9
MEDIAN_QUESTIONS = 5
MOST_STEPS = 30
"""A walk that is longer than this does not end."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, in which protocol, and the answers that lead there."""

    kind: str
    rule: str
    detail: str
    answers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Lengths:
    """How many questions are asked for one person of known role and age, each next option equally likely."""

    least: int
    median: int
    most: int


@dataclass(frozen=True, slots=True)
class KindReport:
    kind: str
    lengths: Lengths
    paths: int
    walks: int
    items: int
    verified_items: int
    problems: tuple[Problem, ...]

    @property
    def verified_share(self) -> float:
        """The part of the advice items that may be shown as fact, from 0 to 1."""
        return self.verified_items / self.items


@dataclass(slots=True)
class _Seen:
    """What came by while walking one protocol."""

    problems: dict[tuple[str, str], Problem] = field(default_factory=dict)
    items: set[str] = field(default_factory=set)
    questions: set[str] = field(default_factory=set)
    mattering: set[tuple[str, str]] = field(default_factory=set)
    walks: int = 0
    judged: set[tuple[object, ...]] = field(default_factory=set)


def check_pack(pack: Pack) -> tuple[KindReport, ...]:
    """All checks over every path of every protocol; empty `problems` everywhere means the content holds."""
    reports = tuple(_check_kind(pack, kind) for kind in pack.protocols)
    shared = [Problem("", "wording", detail) for detail in wording_problems(pack)]
    shared += [Problem("", "never_anywhere", item.id) for item in _items(pack) if item.does & NEVER_ANYWHERE]
    if not shared:
        return reports
    first = reports[0]
    return (
        KindReport(
            first.kind,
            first.lengths,
            first.paths,
            first.walks,
            first.items,
            first.verified_items,
            (*first.problems, *shared),
        ),
        *reports[1:],
    )


def _items(pack: Pack) -> Iterator[Item]:
    for rule_file in (*pack.modules.values(), *pack.protocols.values()):
        yield from rule_file.items


def _check_kind(pack: Pack, kind: str) -> KindReport:
    seen = _Seen()
    profiles = list(_profiles(pack, kind))
    for facts in profiles:
        _walk_all(pack, kind, facts, {}, seen)
    items = [item for rule_file in pack.parts_of(kind) for item in rule_file.items]
    problems = list(seen.problems.values())
    problems += [
        Problem(kind, "reachable", f"de regel '{item.id}' geldt nergens")
        for item in pack.protocols[kind].items
        if item.id not in seen.items
    ]
    problems += _question_problems(pack, kind, seen)
    lengths = question_lengths(pack, kind, 15)
    for age in (15, 18):
        problems += _length_problems(kind, question_lengths(pack, kind, age))
    return KindReport(
        kind=kind,
        lengths=lengths,
        paths=sum(1 for _ in _routes(pack, (kind,), _known(15), {}, collapse=False)),
        walks=seen.walks,
        items=len(items),
        verified_items=sum(item.certainty.verified for item in items),
        problems=tuple(problems),
    )


def _known(age: int) -> Facts:
    return Facts((PersonFacts("p1", age=AgeRange(age, age)),))


def _profiles(pack: Pack, kind: str) -> Iterator[Facts]:
    """Every age band set × role × part; then, for two ages, every value of every school setting."""
    seen: set[frozenset[str]] = set()
    for age in AGES:
        bands = age_bands(PersonFacts("p1", age=age))
        if bands in seen:
            continue
        seen.add(bands)
        yield Facts((PersonFacts("p1", age=age),))
        for part in Part:
            yield Facts((PersonFacts("p1", age=age, part=part),))
        yield Facts((PersonFacts("p1", PersonRole.VICTIM, age=age),))
        yield Facts((PersonFacts("p1", PersonRole.WITNESS, age=age),))
        yield Facts((PersonFacts("p1", kind=PersonKind.THIRD_PARTY, age=age),))
    for age in (AgeRange(15, 15), AgeRange(18, 18)):
        for setting in pack.settings.values():
            for value in setting.values:
                yield Facts((PersonFacts("p1", age=age),), school={setting.id: value})


def _walk_all(pack: Pack, kind: str, facts: Facts, answers: Mapping[str, str], seen: _Seen) -> frozenset[object]:
    """Walk on from here in every way; returns everything that can come out, to see whether a question matters."""
    route = find_route(pack, (kind,), facts, answers)
    stop = route.open_stop
    if stop is None:
        return frozenset({_judge(pack, kind, route, seen)})
    if len(route.stops) > MOST_STEPS:
        _note(seen, kind, "ends", "een pad eindigt niet", route)
        return frozenset()
    seen.questions.add(stop.question.id)
    outcomes = {
        option.id: _walk_all(pack, kind, facts, {**answers, stop.key: option.id}, seen)
        for option in _told_apart(pack, stop)
    }
    for option_id, outcome in outcomes.items():
        if any(outcome != other for other in outcomes.values()):
            seen.mattering.add((stop.question.id, option_id))
    return frozenset().union(*outcomes.values())


def _judge(pack: Pack, kind: str, route: Route, seen: _Seen) -> object:
    """Apply the rules to one finished walk; returns a signature of its outcome."""
    seen.walks += 1
    decision = decide(pack, route)
    signature = _signature(decision)
    judged = (
        signature,
        tuple(sorted(route.view.answers.items())),
        tuple(str(p.possible) for p in route.view.persons),
    )
    if judged in seen.judged:
        return signature
    seen.judged.add(judged)
    seen.items.update(entry.item.id for entry in decision.shown)
    seen.items.update(item.id for verdict in decision.verdicts for item in verdict.beaten)
    case = Case(route, decision)
    for name, rule in RULES.items():
        detail = rule(case)
        if detail:
            _note(seen, kind, name, detail, route)
    return signature


def _signature(decision: Decision) -> tuple[object, ...]:
    shown = frozenset((entry.item.id, entry.person_key) for entry in decision.shown)
    return (shown, tuple((v.axis, v.person_key, v.values) for v in decision.verdicts))


def _note(seen: _Seen, kind: str, rule: str, detail: str, route: Route) -> None:
    """Keep the first path for each thing that is wrong."""
    answers = tuple((stop.key, stop.option_id) for stop in route.stops)
    seen.problems.setdefault((rule, detail), Problem(kind, rule, detail, answers))


def _told_apart(pack: Pack, stop: Stop) -> list[Option]:
    """One option for each group that no condition of the content tells apart."""
    if stop.question.fact:
        return list(offered(stop))
    tests = [
        test
        for condition in _conditions(pack)
        for test in condition.tests()
        if test.subject is Subject.ANSWER and test.name == stop.question.id
    ]
    groups: dict[tuple[object, ...], Option] = {}
    for option in offered(stop):
        groups.setdefault((option.pulls, *(option.id in test.values for test in tests)), option)
    return list(groups.values())


def _conditions(pack: Pack) -> Iterator[Condition]:
    for rule_file in (*pack.modules.values(), *pack.protocols.values()):
        yield from rule_file.states.values()
        yield from (item.when for item in rule_file.items)
        yield from (question.ask_if for question in rule_file.questions)
    for protocol in pack.protocols.values():
        yield from protocol.ask_only_if.values()


def _question_problems(pack: Pack, kind: str, seen: _Seen) -> Iterator[Problem]:
    mattering = {question for question, _ in seen.mattering}
    for name in pack.protocols[kind].ask:
        if name not in seen.questions:
            yield Problem(kind, "reachable", f"de vraag '{name}' wordt nergens gesteld")
        elif name not in mattering:
            yield Problem(kind, "matters", f"de vraag '{name}' maakt nergens verschil")


def _length_problems(kind: str, lengths: Lengths) -> Iterator[Problem]:
    if lengths.most > MOST_QUESTIONS:
        yield Problem(kind, "length", f"een pad heeft {lengths.most} vragen")
    if lengths.median > MEDIAN_QUESTIONS:
        yield Problem(kind, "length", f"de mediaan is {lengths.median} vragen")


def _routes(
    pack: Pack, kinds: tuple[str, ...], facts: Facts, answers: Mapping[str, str], *, collapse: bool = True
) -> Iterator[Route]:
    route = find_route(pack, kinds, facts, answers)
    if route.open_stop is None:
        yield route
        return
    stop = route.open_stop
    for option in _told_apart(pack, stop) if collapse else offered(stop):
        yield from _routes(pack, kinds, facts, {**answers, stop.key: option.id}, collapse=collapse)


def question_lengths(pack: Pack, kind: str, age: int) -> Lengths:
    """Least, median and most questions for one alleged causer of this age, the danger question included.

    The median is over walks in which each next option is equally likely; a second kind that an answer pulls in
    counts with all its questions.
    """
    chances: dict[int, float] = {}
    _spread(pack, kind, _known(age), {}, 1.0, chances)
    total = 0.0
    median = 0
    for length in sorted(chances):
        total += chances[length]
        median = length
        if total >= 0.5 - 1e-9:
            break
    return Lengths(min(chances), median, max(chances))


def _spread(
    pack: Pack, kind: str, facts: Facts, answers: Mapping[str, str], chance: float, chances: dict[int, float]
) -> None:
    stop = find_route(pack, (kind,), facts, answers).open_stop
    if stop is None:
        chances[len(answers)] = chances.get(len(answers), 0.0) + chance
        return
    options = offered(stop)
    for option in options:
        _spread(pack, kind, facts, {**answers, stop.key: option.id}, chance / len(options), chances)
