"""All checks of a content pack: every path against the hard rules, the wording, and how long the walks are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate

from vios_desktop.decision.check_rules import NEVER_ANYWHERE
from vios_desktop.decision.check_walks import Problem, Walked, walk_everything
from vios_desktop.decision.content import Item, Pack
from vios_desktop.decision.facts import Facts, PersonFacts
from vios_desktop.decision.law_index import INDEX_FILE, law_problems, read_law_index
from vios_desktop.decision.routing import Route, find_on, find_route, offered
from vios_desktop.decision.wording import wording_problems
from vios_desktop.domain.person import AgeRange

MOST_QUESTIONS = 9
MEDIAN_QUESTIONS = 5


@dataclass(frozen=True, slots=True)
class Lengths:
    """How many questions are asked for one person of known role and age, each next option equally likely.

    `paths` is the number of different ways through the questions for that person.
    """

    least: int
    median: int
    most: int
    paths: int = 0


@dataclass(frozen=True, slots=True)
class KindReport:
    kind: str
    lengths: Lengths
    walks: int
    items: int
    verified_items: int
    problems: tuple[Problem, ...]

    @property
    def verified_share(self) -> float:
        """The part of the advice items that may be shown as fact, from 0 to 1."""
        return self.verified_items / self.items


@dataclass(frozen=True, slots=True)
class KindSummary:
    """What a reviewer wants to know of a kind before reading it; `lengths` for one pupil of 15."""

    kind: str
    title: str
    law: str
    lengths: Lengths
    items: int
    verified_share: float


def summary_of(pack: Pack, kind: str) -> KindSummary:
    """Without the checks, so it takes a moment only."""
    items = [item for rule_file in pack.parts_of(kind) for item in rule_file.items]
    share = sum(item.certainty.verified for item in items) / len(items)
    protocol = pack.protocols[kind]
    return KindSummary(kind, protocol.title, protocol.law, question_lengths(pack, kind, 15), len(items), share)


def check_pack(pack: Pack) -> tuple[KindReport, ...]:
    """All checks over every path of every protocol; empty `problems` everywhere means the content holds."""
    return tuple(check_each(pack))


def check_each(pack: Pack, *, go_on: Callable[[], None] = lambda: None) -> Iterator[KindReport]:
    """The same, kind by kind; what is wrong with the pack as a whole is told with the first.

    `go_on` is called now and then, and may raise to make an end to it.
    """
    shared = tuple(_shared_problems(pack))
    for number, kind in enumerate(pack.protocols):
        report = check_kind(pack, kind, go_on=go_on)
        yield replace(report, problems=(*report.problems, *shared)) if number == 0 else report


def _shared_problems(pack: Pack) -> Iterator[Problem]:
    yield from (Problem("", "wording", detail) for detail in wording_problems(pack))
    yield from (Problem("", "never_anywhere", item.id) for item in _items(pack) if item.does & NEVER_ANYWHERE)
    yield from (Problem("", "law", detail) for detail in _law_problems(pack))


def _law_problems(pack: Pack) -> Iterator[str]:
    if INDEX_FILE not in pack.texts:
        yield f"{INDEX_FILE} ontbreekt: niet na te gaan of elk artikel in de rechtsnotitie staat"
        return
    yield from law_problems(read_law_index(pack.texts[INDEX_FILE]), pack.sources.values(), _items(pack))


def _items(pack: Pack) -> Iterator[Item]:
    for rule_file in (*pack.modules.values(), *pack.protocols.values()):
        yield from rule_file.items


def check_kind(
    pack: Pack, kind: str, *, thorough: bool = True, go_on: Callable[[], None] = lambda: None
) -> KindReport:
    """The checks over every path of one protocol; what `thorough` leaves out is said at `walk_everything`."""
    seen = walk_everything(pack, kind, thorough=thorough, go_on=go_on)
    items = [item for rule_file in pack.parts_of(kind) for item in rule_file.items]
    applied = seen.items
    problems = list(seen.problems.values())
    problems += [
        Problem(kind, "reachable", f"de regel '{item.id}' geldt nergens")
        for item in pack.protocols[kind].items
        if item.id not in applied
    ]
    problems += _question_problems(pack, kind, seen)
    for age in (15, 18):
        problems += _length_problems(kind, question_lengths(pack, kind, age))
    return KindReport(
        kind=kind,
        lengths=question_lengths(pack, kind, 15),
        walks=seen.walks,
        items=len(items),
        verified_items=sum(item.certainty.verified for item in items),
        problems=tuple(problems),
    )


def _known(age: int) -> Facts:
    return Facts((PersonFacts("p1", age=AgeRange(age, age)),))


def _question_problems(pack: Pack, kind: str, seen: Walked) -> Iterator[Problem]:
    for name in pack.protocols[kind].ask:
        if name not in seen.questions:
            yield Problem(kind, "reachable", f"de vraag '{name}' wordt nergens gesteld")
        elif name not in seen.mattering:
            yield Problem(kind, "matters", f"de vraag '{name}' maakt nergens verschil")


def _length_problems(kind: str, lengths: Lengths) -> Iterator[Problem]:
    if lengths.most > MOST_QUESTIONS:
        yield Problem(kind, "length", f"een pad heeft {lengths.most} vragen")
    if lengths.median > MEDIAN_QUESTIONS:
        yield Problem(kind, "length", f"de mediaan is {lengths.median} vragen")


def question_lengths(pack: Pack, kind: str, age: int) -> Lengths:
    """Least, median and most questions for one alleged causer of this age, the danger question included.

    The median is over walks in which each next option is equally likely; a second kind that an answer pulls in
    counts with all its questions.
    """
    chances: dict[int, float] = {}
    facts = _known(age)
    route = find_route(pack, (kind,), facts, {})
    paths = _spread(pack, facts, {}, route, 1.0, chances)
    lengths = sorted(chances)
    shares = accumulate(chances[length] for length in lengths)
    median = next(length for length, share in zip(lengths, shares, strict=True) if share >= 0.5 - 1e-9)
    return Lengths(lengths[0], median, lengths[-1], paths)


def _spread(
    pack: Pack, facts: Facts, answers: Mapping[str, str], route: Route, chance: float, chances: dict[int, float]
) -> int:
    """Give each way on its share of the chance; returns how many ways there are."""
    stop = route.open_stop
    if stop is None:
        chances[len(answers)] = chances.get(len(answers), 0.0) + chance
        return 1
    options = offered(stop)
    ways = 0
    for option in options:
        further = {**answers, stop.key: option.id}
        on = find_on(pack, facts, further, route)
        ways += _spread(pack, facts, further, on, chance / len(options), chances)
    return ways
