"""What may still be asked from here: how many questions, and which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vios_desktop.decision.conditions import Subject, Test
from vios_desktop.decision.content import Option, Pack
from vios_desktop.decision.facts import Facts
from vios_desktop.decision.routing import Route, Stop, find_route, offered


@dataclass(frozen=True, slots=True)
class Outlook:
    """From `least` to `most` questions, the open one included; `stops` in their order, `certain` by key."""

    least: int
    most: int
    stops: tuple[Stop, ...]
    certain: frozenset[str]


_END = Outlook(0, 0, (), frozenset())


def look_ahead(pack: Pack, kinds: tuple[str, ...], facts: Facts, answers: Mapping[str, str]) -> Outlook:
    """Try every way on from here.

    Ways that can only go on alike are looked at once: options that no asking condition tells apart, and points
    at which all asking conditions see the same. So the work stays small with many persons of unknown age.
    """
    return _Explorer(pack, kinds, facts).from_here(dict(answers))


class _Explorer:
    def __init__(self, pack: Pack, kinds: tuple[str, ...], facts: Facts) -> None:
        self._pack = pack
        self._kinds = kinds
        self._facts = facts
        self._tests = tuple(_asking_tests(pack))
        self._known: dict[tuple[object, ...], Outlook] = {}

    def from_here(self, answers: Mapping[str, str]) -> Outlook:
        route = find_route(self._pack, self._kinds, self._facts, answers)
        stop = route.open_stop
        if stop is None:
            return _END
        point = self._point(route, stop)
        if point not in self._known:
            ways = [self.from_here({**answers, stop.key: option.id}) for option in self._different(stop)]
            self._known[point] = _joined(stop, ways)
        return self._known[point]

    def _point(self, route: Route, stop: Stop) -> tuple[object, ...]:
        """All that can still make a difference to what is asked."""
        persons = frozenset(
            tuple(test.fits(person) for test in self._tests if test.subject in (Subject.SOMEONE, Subject.PERSON))
            for person in route.view.persons
        )
        seen = tuple(test.holds(route.view) for test in self._tests if test.subject is Subject.ANSWER)
        asked = frozenset(done.key for done in route.stops)
        return (stop.key, route.kinds, persons, seen, asked)

    def _different(self, stop: Stop) -> list[Option]:
        """One option for each way on."""
        question = stop.question
        name = question.fact or question.id
        tests = [test for test in self._tests if test.name == name]
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


def _asking_tests(pack: Pack) -> Iterator[Test]:
    """Every comparison on which the asking of some question depends."""
    for question in pack.questions.values():
        yield from question.ask_if.tests()
    for protocol in pack.protocols.values():
        for condition in protocol.ask_only_if.values():
            yield from condition.tests()
