"""The checks remember what comes of what is looked at: it must be what comes of judging each walk anew."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from vios_desktop.decision.check_answers import LOOKED_AT, LOOKED_AT_OF_PERSONS
from vios_desktop.decision.check_rules import RULES, Case
from vios_desktop.decision.check_walks import _Judge, _profiles
from vios_desktop.decision.conditions import PersonView, View
from vios_desktop.decision.content import Pack
from vios_desktop.decision.merging import AxisDecision, decide
from vios_desktop.decision.routing import Route, find_route, offered

WALKS = 400
KINDS = ("threat", "suspicion", "sexting", "knife")


def _some_walks(pack: Pack, kind: str, number: int) -> Iterator[Route]:
    """Whole walks at random, of every profile, also into a second kind."""
    choose = random.Random(kind)  # noqa: S311 - the same walks every time
    profiles = list(_profiles(pack, kind))
    for _ in range(number):
        profile = choose.choice(profiles)
        answers = dict(profile.answers)
        route = find_route(pack, (kind,), profile.facts, answers)
        while (stop := route.open_stop) is not None:
            answers[stop.key] = choose.choice(offered(stop)).id
            route = find_route(pack, (kind,), profile.facts, answers)
        yield route


def _in_ids(decided: AxisDecision) -> object:
    shown = [(entry.item.id, entry.person_key) for entry in decided.shown]
    verdicts = [
        (verdict.person_key, verdict.values, [i.id for i in verdict.winning], [i.id for i in verdict.beaten])
        for verdict in decided.verdicts
    ]
    return shown, verdicts


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_remembered_is_what_comes_of_judging_anew(pack: Pack, kind: str) -> None:
    judges: dict[tuple[str, ...], _Judge] = {}
    for route in _some_walks(pack, kind, WALKS):
        judge = judges.setdefault(route.kinds, _Judge(pack, route.kinds))
        remembered, decision = judge.judge(route), decide(pack, route)
        assert list(map(_in_ids, remembered.axes)) == list(map(_in_ids, decision.axes.values()))
        case = Case(route, decision)
        assert remembered.wrong == tuple((name, said) for name, rule in RULES.items() if (said := rule(case)))


class _Noting(dict[str, object]):
    """Notes which names are asked for."""

    def __init__(self, known: Mapping[str, object], seen: set[str]) -> None:
        super().__init__(known)
        self._seen = seen

    def get(self, name: str, default: object = None) -> object:
        self._seen.add(name)
        return super().get(name, default)

    def __getitem__(self, name: str) -> object:
        self._seen.add(name)
        return super().__getitem__(name)


class _Closed:
    """Nothing of the school may be looked at by a rule itself."""

    def get(self, name: str, default: object = None) -> object:
        raise AssertionError(name)


@pytest.mark.parametrize("kind", KINDS)
def test_rules_look_by_themselves_at_nothing_but_what_is_listed(pack: Pack, kind: str) -> None:
    """What is not listed is not told apart, and a rule that looks at it would be held against one walk of many."""
    answers: set[str] = set()
    fields: set[str] = set()
    for route in _some_walks(pack, kind, WALKS // 4):
        case = Case(route, decide(pack, route))
        assert case.playing is not None  # kept, with all that the situations look at
        view = route.view
        persons = tuple(PersonView(p.key, _Noting(p.possible, fields)) for p in view.persons)  # type: ignore[arg-type]
        noted = View(_Noting(view.answers, answers), view.kinds, persons, _Closed(), {})  # type: ignore[arg-type]
        object.__setattr__(case, "route", replace(route, view=noted))
        for rule in RULES.values():
            rule(case)
    assert answers <= LOOKED_AT
    assert fields <= set(LOOKED_AT_OF_PERSONS)
    assert fields
    assert answers
