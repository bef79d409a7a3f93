"""What may still be asked from here: how many questions, and which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from vios_desktop.decision.conditions import Subject, Test
from vios_desktop.decision.content import Option, Pack
from vios_desktop.decision.facts import Facts
from vios_desktop.decision.routing import Route, Stop, find_on, find_route, offered


@dataclass(frozen=True, slots=True)
class Outlook:
    """From `least` to `most` questions, the open one included; `stops` in their order, `certain` by key."""

    least: int
    most: int
    stops: tuple[Stop, ...]
    certain: frozenset[str]


_END = Outlook(0, 0, (), frozenset())


@dataclass(frozen=True, slots=True)
class _Ahead:
    """The questions that may still come from some place on, and the comparisons on which their asking depends."""

    names: frozenset[str]
    tests: tuple[Test, ...]


def look_ahead(pack: Pack, kinds: tuple[str, ...], facts: Facts, answers: Mapping[str, str]) -> Outlook:
    """Try every way on from here.

    Ways that can only go on alike are looked at once: options that no asking condition tells apart, and points
    at which all asking conditions see the same. So the work stays small with many persons of unknown age.
    """
    return _Explorer(pack, kinds, facts).from_here(dict(answers))


class _Explorer:
    """Looks only at what may still be asked: the rest of the kinds in play and of those they can pull in."""

    def __init__(self, pack: Pack, kinds: tuple[str, ...], facts: Facts) -> None:
        self._pack = pack
        self._kinds = kinds
        self._facts = facts
        self._ahead: dict[tuple[tuple[str, ...], tuple[int, int]], _Ahead] = {}
        self._known: dict[tuple[object, ...], Outlook] = {}

    def from_here(self, answers: Mapping[str, str]) -> Outlook:
        return self._from(find_route(self._pack, self._kinds, self._facts, answers), answers)

    def _from(self, route: Route, answers: Mapping[str, str]) -> Outlook:
        stop = route.open_stop
        if stop is None:
            return _END
        ahead = self._ahead_of(route)
        point = _point(ahead, route, stop)
        if point not in self._known:
            ways = [self._after(route, stop, option, answers) for option in self._different(ahead, stop)]
            self._known[point] = _joined(stop, ways)
        return self._known[point]

    def _after(self, route: Route, stop: Stop, option: Option, answers: Mapping[str, str]) -> Outlook:
        further = {**answers, stop.key: option.id}
        return self._from(find_on(self._pack, self._facts, further, route), further)

    def _ahead_of(self, route: Route) -> _Ahead:
        key = (route.kinds, route.place)
        if key not in self._ahead:
            names = self._names_ahead(route)
            kinds = _reachable(self._pack, route.kinds, names)
            names |= {name for kind in kinds for name in self._pack.protocols[kind].ask}
            tests = _asking_tests(self._pack, (*route.kinds, *kinds), names)
            self._ahead[key] = _Ahead(frozenset(names), tuple(dict.fromkeys(tests)))
        return self._ahead[key]

    def _names_ahead(self, route: Route) -> set[str]:
        """The questions of the kinds in play from the open one on."""
        number, position = route.place
        asks = [self._pack.protocols[kind].ask for kind in route.kinds[number:]]
        each = [n for n in asks[0] for _ in (self._facts.involved if self._pack.questions[n].fact else (None,))]
        return {*each[position:], *(name for ask in asks[1:] for name in ask)}

    def _different(self, ahead: _Ahead, stop: Stop) -> list[Option]:
        """One option for each way on."""
        question = stop.question
        name = question.fact or question.id
        tests = [test for test in ahead.tests if test.name == name]
        every = frozenset(option.id for option in offered(stop))
        ways: dict[tuple[object, ...], Option] = {}
        for option in offered(stop):
            unknown = question.fact and option == question.options[-1]
            possible = every if unknown else frozenset({option.id})
            told = tuple((bool(possible & test.values), possible <= test.values) for test in tests)
            ways.setdefault((option.pulls, *told), option)
        return list(ways.values())


def _joined(stop: Stop, ways: list[Outlook]) -> Outlook:
    stops: dict[str, Stop] = {stop.key: stop}
    for way in sorted(ways, key=lambda way: -way.most):
        for later in way.stops:
            stops.setdefault(later.key, later)
    return Outlook(
        least=1 + min(way.least for way in ways),
        most=1 + max(way.most for way in ways),
        stops=tuple(stops.values()),
        certain=frozenset({stop.key}) | frozenset.intersection(*(way.certain for way in ways)),
    )


def _point(ahead: _Ahead, route: Route, stop: Stop) -> tuple[object, ...]:
    """All that can still make a difference to what is asked."""
    view = route.view
    each = tuple(
        tuple(test.fits(person) for test in ahead.tests if test.subject is Subject.PERSON)
        for person in view.persons
    )
    some = frozenset(
        tuple(test.fits(person) for test in ahead.tests if test.subject is Subject.SOMEONE)
        for person in view.persons
    )
    seen = tuple(test.holds(view) for test in ahead.tests if test.subject is Subject.ANSWER)
    asked = frozenset(done.key for done in route.stops if done.question.id in ahead.names)
    return (stop.key, route.kinds, route.place, each, some, seen, asked)


def _reachable(pack: Pack, kinds: tuple[str, ...], names: Iterable[str]) -> tuple[str, ...]:
    """The further kinds that answers to these questions can pull in, and those that these can in turn."""
    found: dict[str, None] = {}
    more = list(names)
    while more:
        options = (option for name in more for option in pack.questions[name].options)
        new = [kind for kind in dict.fromkeys(o.pulls for o in options) if kind and kind not in (*kinds, *found)]
        found |= dict.fromkeys(new)
        more = [name for kind in new for name in pack.protocols[kind].ask]
    return tuple(found)


def _asking_tests(pack: Pack, kinds: Iterable[str], names: Iterable[str]) -> Iterator[Test]:
    """Every comparison on which the asking of one of these questions depends, in these kinds."""
    for name in names:
        yield from pack.questions[name].ask_if.tests()
        for kind in kinds:
            narrower = pack.protocols[kind].ask_only_if.get(name)
            if narrower is not None:
                yield from narrower.tests()
