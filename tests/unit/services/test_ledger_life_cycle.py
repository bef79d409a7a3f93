"""Random years: late entries, numbers from elsewhere, mistakes taken back; what was published never moves."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from tests.unit.services.outside_desk import A_NUMBER, outside_of
from tests.unit.services.world import FACTS, World, make_world, summaries_of
from vios_desktop.disclosure.attack.bounds import attack
from vios_desktop.disclosure.attacker_view import publication_of
from vios_desktop.disclosure.ledger import in_force, verify
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.summaries import SummaryService

KINDS = ("theft", "fight", "vape_use", "truancy", "threat")
PLACES = ("yard", "classroom", "corridor", "canteen")


def publish(world: World, service: SummaryService, dice: random.Random) -> None:
    ended = [state.period for state in service.periods() if state.ended]
    service.deliver(dice.choice(ended).starts_on, "kernteam", "overleg")


def record(world: World, service: SummaryService, dice: random.Random) -> None:
    period = dice.choice(service.periods()).period
    for _ in range(dice.randrange(1, 9)):
        facts = replace(FACTS, occurred_on=period.starts_on, kind=dice.choice(KINDS), place=dice.choice(PLACES))
        IncidentService(world.session).record(facts)


def enter(world: World, _service: SummaryService, dice: random.Random) -> None:
    low = dice.randrange(30)
    outside_of(world.session).enter(replace(A_NUMBER, low=low, high=low + dice.randrange(4)))


def take_back(world: World, _service: SummaryService, dice: random.Random) -> None:
    numbers = outside_of(world.session)
    there = [line for line in numbers.view().lines if line.taken_back_at is None]
    if there:
        numbers.take_back(dice.choice(there).entry_hash, "Vergissing")


@pytest.mark.parametrize("seed", range(6))
def test_nothing_published_moves_and_the_ledger_only_grows(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    world = make_world(Role.COORDINATOR)
    service = summaries_of(world.session)
    files: dict[str, bytes] = {}
    chain: list[str] = []
    for _ in range(16):
        dice.choice((publish, publish, record, enter, take_back))(world, service, dice)
        state = world.vault.state
        verify(state.ledger)
        hashes = [entry.entry_hash for entry in state.ledger]
        assert hashes[: len(chain)] == chain
        chain = hashes
        now = {publication.id: publication.file for publication in state.publications.values()}
        assert {key: now[key] for key in files} == files
        files = now


@pytest.mark.parametrize("seed", range(4))
def test_after_a_year_of_pages_no_small_number_is_narrower_than_0_to_4(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    world = make_world(Role.COORDINATOR)
    service = summaries_of(world.session)
    for state in reversed(service.periods()):
        for _ in range(2):
            record(world, service, dice)
        if state.ended:
            service.deliver(state.period.starts_on, "kernteam", "overleg")
            entries = in_force(world.vault.state.ledger)
            bounds = attack(publication_of([entry.record for entry in entries])).bounds
            assert all(bound.low >= 5 or (bound.low == 0 and bound.protects(5)) for bound in bounds.values())
