"""Random years (acceptance test 6): entries come late, change, go to the trash and come back, persons are merged.

Numbers from elsewhere come and are taken back. What was published never moves, and two exports differ by bands.
"""

from __future__ import annotations

import contextlib
import random
from dataclasses import replace
from datetime import date

import pytest

from tests.unit.services.outside_desk import A_NUMBER, outside_of
from tests.unit.services.world import FACTS, IN_PERIOD, World, make_world, summaries_of
from vios_desktop.disclosure.attack.bounds import attack
from vios_desktop.disclosure.attacker_view import publication_of
from vios_desktop.disclosure.bands import Span
from vios_desktop.disclosure.ledger import in_force, verify
from vios_desktop.disclosure.summary_json import parse_summary
from vios_desktop.disclosure.yearly import YearSummary, build_year
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentPerson
from vios_desktop.domain.vocabulary import PersonKind, PersonRole, RecordKind, Role
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.person_merge import PersonMergeService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.summaries import SummaryService
from vios_desktop.services.trash import TrashService

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


def record_of_pupils(world: World, _service: SummaryService, dice: random.Random) -> None:
    """Incidents of a few pupils, so that some return and a merge can join them."""
    pupils = PersonService(world.session)
    made = [
        pupils.add(kind=PersonKind.PUPIL, first_name=dice.choice("ABCDEFGH") + "bo", last_name="Voorbeeld")
        for _ in range(2)
    ]
    for _ in range(dice.randrange(1, 6)):
        entry = IncidentPerson("entry", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, dice.choice(made).id)
        facts = replace(FACTS, kind=dice.choice(KINDS), occurred_on=IN_PERIOD, persons=(entry,), items=())
        IncidentService(world.session).record(facts)


def change(world: World, service: SummaryService, dice: random.Random) -> None:
    gone = {line.entry.record_id for line in TrashService(world.session).all()}
    incident = world.vault.state.incidents[dice.choice(sorted(world.vault.state.incidents.keys() - gone))]
    day = dice.choice(service.periods()).period.starts_on
    facts = replace(incident.facts, kind=dice.choice(KINDS), place=dice.choice(PLACES), occurred_on=day)
    IncidentService(world.session).change(incident.id, facts, incident.version)


def trash_or_restore(world: World, _service: SummaryService, dice: random.Random) -> None:
    """Take away an incident on which nothing hangs; bring one back now and then."""
    trash = TrashService(world.session)
    if (lines := trash.all()) and dice.random() < 0.4:
        trash.restore(lines[0].entry.record_id)
        return
    bound = {world.own.id, world.other.id}
    free = sorted(world.vault.state.incidents.keys() - bound - {line.entry.record_id for line in lines})
    if free:
        trash.put(RecordKind.INCIDENT, dice.choice(free), "Dubbel ingevoerd")


def merge_or_separate(world: World, _service: SummaryService, dice: random.Random) -> None:
    service = PersonMergeService(world.session)
    pupils = sorted(p.id for p in world.vault.state.persons.values() if p.kind is PersonKind.PUPIL)
    if len(pupils) < 2:
        return
    one, other = dice.sample(pupils, 2)
    if lines := service.view(one).lines:
        service.separate(lines[0].merge.id)
        return
    with contextlib.suppress(ViosError):  # the same person already
        service.merge(one, other)


def enter(world: World, _service: SummaryService, dice: random.Random) -> None:
    low = dice.randrange(30)
    outside_of(world.session).enter(replace(A_NUMBER, low=low, high=low + dice.randrange(4)))


def take_back(world: World, _service: SummaryService, dice: random.Random) -> None:
    numbers = outside_of(world.session)
    there = [line for line in numbers.view().lines if line.taken_back_at is None]
    if there:
        numbers.take_back(dice.choice(there).entry_hash, "Vergissing")


ACTIONS = (
    *(publish, publish, record, record_of_pupils, change, change),
    *(trash_or_restore, trash_or_restore, merge_or_separate, enter, take_back),
)


def year_of(world: World) -> YearSummary | None:
    """What the yearly overview says now; None when it has nothing to tell."""
    published = [parse_summary(one.summary_json) for one in world.vault.state.publications.values()]
    try:
        return build_year([one.period for one in published], published)
    except ViosError as nothing:
        assert nothing.code == "yearly_nothing_published"  # noqa: PT017 - the only reason that is right
        return None


def spans(year: YearSummary | None) -> dict[str, Span]:
    if year is None:
        return {}
    blocks = {f"{block.heading}|{line.title}": line.span for block in year.blocks for line in block.lines}
    return blocks | {"total": year.total.span}


@pytest.mark.parametrize("seed", range(6))
def test_two_overviews_of_a_year_differ_by_the_bands_of_the_pages_between_them(seed: int) -> None:
    """So a difference of two exports is a band of five numbers, or nothing at all; never one small number."""
    dice = random.Random(100 + seed)  # noqa: S311
    world = make_world(Role.COORDINATOR)
    service = summaries_of(world.session)
    before: dict[str, Span] = {}
    seen: dict[date, bytes] = {}
    for _ in range(30):
        dice.choice(ACTIONS)(world, service, dice)
        after = spans(year_of(world))
        for name, span in after.items():
            old = before.get(name, Span(0, 0))
            low, high = span.low - old.low, span.high - old.high
            assert (low, high) == (0, 0) or (low % 5 == 0 and high - low == 4)
        before = after
        for state in service.periods():
            if state.published_on is not None:
                file = service.prepare(state.period.starts_on).file
                assert seen.setdefault(state.period.starts_on, file) == file
    assert seen, "something was published"


@pytest.mark.parametrize("seed", range(6))
def test_nothing_published_moves_and_the_ledger_only_grows(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    world = make_world(Role.COORDINATOR)
    service = summaries_of(world.session)
    files: dict[str, bytes] = {}
    chain: list[str] = []
    for _ in range(16):
        dice.choice(ACTIONS)(world, service, dice)
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
