"""Walks every pair of kinds of incident together and holds the hard rules against the joined advice.

    python benchmarks/decision_pairs.py [WALKS [KIND …]]

A user may add a second kind to any walk, and an answer may bring one in. Each pair gets a number of random walks
over ages, roles, kinds of person, school settings and answers, the same ones in every run; with a KIND only the
pairs that it is in. Beside the hard rules no sentence may be said twice. Prints the pairs, the walks and each
problem with the first walk that led to it.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from vios_desktop.decision.check_rules import RULES, Case
from vios_desktop.decision.content import Pack
from vios_desktop.decision.facts import Facts, PersonFacts
from vios_desktop.decision.loader import load_pack
from vios_desktop.decision.merging import Decision, decide
from vios_desktop.decision.routing import Route, find_on, find_route, offered
from vios_desktop.decision.vocabulary import Part
from vios_desktop.domain.person import AgeRange
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

FOLDER = Path(__file__).parents[1] / "resources" / "protocols"
WALKS = 60
AGES = (*(AgeRange(age, age) for age in (11, 15, 17, 18)), AgeRange(17, 18), None)
ROLES = (PersonRole.ALLEGED_CAUSER,) * 3 + (PersonRole.VICTIM, PersonRole.WITNESS)
PERSON_KINDS = (PersonKind.PUPIL,) * 6 + (
    PersonKind.UNKNOWN,
    PersonKind.THIRD_PARTY,
    PersonKind.STAFF,
    PersonKind.PARENT,
)
SENTENCE_WORDS = 4
"""Shorter ones ("Bel dan 112.") may come back."""

SAFE_SHARE = 0.5
"""How often the answer that home is safe is chosen outright: most rules about parents look only there."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class JoinedProblem:
    """What a hard rule says of a joined advice, and the walk that led there."""

    kinds: tuple[str, ...]
    rule: str
    detail: str
    route: Route

    def __str__(self) -> str:
        answers = ", ".join(f"{stop.key}={stop.option_id}" for stop in self.route.stops)
        persons = "; ".join(
            f"{person.key}: "
            + ", ".join("/".join(sorted(person.possible[name])) for name in ("role", "kind", "age"))
            for person in self.route.view.persons
        )
        return f"{' + '.join(self.kinds)}: {self.rule}: {self.detail}\n        {persons}\n        {answers}"


@dataclass(slots=True)
class Campaign:
    """What came of it: every walk, and per pair and rule the first problem."""

    pairs: int = 0
    walks: int = 0
    problems: dict[tuple[tuple[str, ...], str, str], JoinedProblem] = field(default_factory=dict)


def pairs_of(kinds: tuple[str, ...], wanted: tuple[str, ...] = ()) -> tuple[tuple[str, str], ...]:
    """Every two kinds together, or only those with a wanted kind in it."""
    return tuple(pair for pair in combinations(kinds, 2) if not wanted or set(pair) & set(wanted))


def walk_pairs(pack: Pack, pairs: tuple[tuple[str, str], ...], walks: int) -> Campaign:
    """Make so many random walks of each pair, the same in every run, and hold every hard rule against them."""
    campaign = Campaign()
    for pair in pairs:
        campaign.pairs += 1
        chance = random.Random(" ".join(pair))  # noqa: S311 - nothing secret
        for _ in range(walks):
            campaign.walks += 1
            for problem in _problems(pack, _random_route(pack, pair, chance)):
                campaign.problems.setdefault((pair, problem.rule, problem.detail), problem)
    return campaign


def _problems(pack: Pack, route: Route) -> Iterator[JoinedProblem]:
    case = Case(route, decide(pack, route))
    for name, rule in RULES.items():
        if detail := rule(case):
            yield JoinedProblem(route.kinds, name, detail, route)
    for sentence in said_twice(case.decision):
        yield JoinedProblem(route.kinds, "said_twice", sentence, route)


def said_twice(decision: Decision) -> Iterator[str]:
    """Each sentence that two different rules say; two rules with the very same text are shown as one."""
    shown = {(axis, entry.item.text) for axis, part in decision.axes.items() for entry in part.shown}
    sentences = Counter(sentence for _, text in shown for sentence in set(_SENTENCE_END.split(text)))
    for sentence, times in sentences.items():
        if times > 1 and len(sentence.split()) >= SENTENCE_WORDS:
            yield sentence


def _random_route(pack: Pack, pair: tuple[str, str], chance: random.Random) -> Route:
    """A complete walk: either kind may have been chosen first, and each question gets some answer."""
    kinds = tuple(chance.sample(pair, 2))
    facts = Facts(tuple(_persons(chance)), school=_school(pack, chance))
    answers: dict[str, str] = {}
    route = find_route(pack, kinds, facts, answers)
    while (stop := route.open_stop) is not None:
        options = [option.id for option in offered(stop)]
        safe = "safe" in options and chance.random() < SAFE_SHARE
        answers = {**answers, stop.key: "safe" if safe else chance.choice(options)}
        route = find_on(pack, facts, answers, route)
    return route


def _persons(chance: random.Random) -> Iterator[PersonFacts]:
    for number in range(chance.choice((1, 1, 1, 2, 3))):
        role, kind, age = chance.choice(ROLES), chance.choice(PERSON_KINDS), chance.choice(AGES)
        yield PersonFacts(f"p{number}", role, kind, age, chance.choice((None, None, *Part)))


def _school(pack: Pack, chance: random.Random) -> dict[str, str]:
    return {setting.id: chance.choice(setting.values) for setting in pack.settings.values() if setting.values}


def real_pack() -> Pack:
    return load_pack({path.name: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.toml"))})


def main(arguments: list[str]) -> int:
    walks = int(arguments[0]) if arguments else WALKS
    pack = real_pack()
    campaign = walk_pairs(pack, pairs_of(pack.kinds, tuple(arguments[1:])), walks)
    for problem in campaign.problems.values():
        print(problem)
    print(f"{campaign.pairs} pairs, {campaign.walks} walks, {len(campaign.problems)} problems")
    return 1 if campaign.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
