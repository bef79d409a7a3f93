"""The proof that is kept with every summary: it stands against the ledger, and any change to it is refused."""

from __future__ import annotations

import json
import random
from dataclasses import replace

import pytest

from tests.unit.services.outside_desk import A_NUMBER, outside_of
from tests.unit.services.world import FACTS, World, make_world, summaries_of
from vios_desktop.disclosure.export_gate import Outcome
from vios_desktop.disclosure.kept_proof import KeptProof, stands
from vios_desktop.disclosure.ledger import Figure, LedgerEntry
from vios_desktop.domain.canonical import canonical_json
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.certificates import CertificateService
from vios_desktop.services.incidents import IncidentService

MUTATIONS = 100


@pytest.fixture(scope="module")
def world() -> World:
    """A school year of pages with what happened, and a number from elsewhere that ties them together."""
    world = make_world(Role.COORDINATOR)
    dice = random.Random(5)  # noqa: S311
    service = summaries_of(world.session)
    periods = [state.period for state in reversed(service.periods()) if state.ended]
    for period in periods:
        for _ in range(dice.randrange(3, 12)):
            kind, place = dice.choice(("theft", "fight", "vape_use")), dice.choice(("yard", "classroom"))
            facts = replace(FACTS, occurred_on=period.starts_on, kind=kind, place=place)
            IncidentService(world.session).record(facts)
    number = replace(A_NUMBER, first_day=periods[0].starts_on, last_day=periods[-1].ends_on, low=3, high=90)
    outside_of(world.session).enter(number)
    for period in periods:
        service.deliver(period.starts_on, "kernteam", "overleg")
    return world


def test_every_summary_has_a_proof_that_stands(world: World) -> None:
    found = CertificateService(world.session).check()

    assert (found.standing, found.without) == (len(world.vault.state.publications), 0)
    assert found.standing >= 2
    bodies = [json.loads(proof.body) for proof in world.vault.state.proofs]
    assert all(body["log"][-1][1] == Outcome.PASSED for body in bodies)
    assert len(bodies[-1]["known"]) > 1  # proved beside the earlier pages


def changed(value: object, dice: random.Random) -> object:
    """The value with one thing in it changed: a number, a letter, or an element that is gone."""
    if isinstance(value, list) and value:
        place = dice.randrange(len(value))
        if dice.random() < 0.1:
            return value[:place] + value[place + 1 :]
        return [*value[:place], changed(value[place], dice), *value[place + 1 :]]
    if isinstance(value, int):
        return value + dice.choice((-1, 1, 5))
    return "0" * 64 if value else [1]


def mutated(
    proof: KeptProof, entries: list[LedgerEntry], dice: random.Random
) -> tuple[KeptProof, list[LedgerEntry]]:
    if dice.random() < 0.5:
        body = json.loads(proof.body)
        key = dice.choice([key for key in sorted(body) if key != "log"])
        body[key] = changed(body[key], dice)
        return replace(proof, body=canonical_json(body)), entries
    entry = entries[proof.sequence - 1]
    figures = list(entry.record.figures)
    place = dice.randrange(len(figures))
    one = figures[place]
    figures[place] = Figure(one.statistic, one.atoms, one.low + 5, (one.high or 0) + 5)
    other = list(entries)
    other[proof.sequence - 1] = replace(entry, record=replace(entry.record, figures=tuple(figures)))
    return proof, other


def test_a_hundred_of_a_hundred_changes_are_refused_also_without_the_chain(world: World) -> None:
    """A witness, which table shows what, the pages it stands beside, the digest, or a printed band."""
    dice = random.Random(9)  # noqa: S311
    entries = list(world.vault.state.ledger)
    proofs = world.vault.state.proofs
    assert all(stands(proof, entries) for proof in proofs)

    refused = sum(not stands(*mutated(dice.choice(proofs), entries, dice)) for _ in range(MUTATIONS))

    assert refused == MUTATIONS


def refuses(world: World, code: str, proofs: list[KeptProof]) -> None:
    kept = list(world.vault.state.proofs)
    world.vault.state.proofs[:] = proofs
    try:
        with pytest.raises(ViosError, match=code):
            CertificateService(world.session).check()
    finally:
        world.vault.state.proofs[:] = kept


def test_a_changed_log_is_refused(world: World) -> None:
    first, *rest = world.vault.state.proofs
    body = {**json.loads(first.body), "log": []}
    refuses(world, "certificate_broken", [replace(first, body=canonical_json(body)), *rest])


def test_one_that_is_gone_is_missed_wherever_it_stood(world: World) -> None:
    first, *rest = world.vault.state.proofs
    refuses(world, "certificate_broken", rest)
    refuses(world, "certificate_missing", [first, *rest][:-1])
    refuses(world, "certificate_missing", [])


def test_one_about_an_entry_that_is_not_there_is_refused(world: World) -> None:
    first, *rest = world.vault.state.proofs
    refuses(world, "certificate_broken", [replace(first, sequence=99), *rest])


def test_a_proof_that_is_about_a_number_from_elsewhere_is_none(world: World) -> None:
    entries = list(world.vault.state.ledger)
    by_hand = next(entry for entry in entries if entry.record.title)
    assert not stands(replace(world.vault.state.proofs[0], sequence=by_hand.sequence), entries)


def test_what_went_out_before_proofs_were_kept_has_none() -> None:
    world = make_world(Role.COORDINATOR)
    service = summaries_of(world.session)
    day = next(state.period.starts_on for state in service.periods() if state.ended)
    service.deliver(day, "kernteam", "overleg")
    world.vault.state.proofs.clear()
    world.vault.state.audit[:] = [one for one in world.vault.state.audit if one.action != "certificate_kept"]

    found = CertificateService(world.session).check()

    assert (found.standing, found.without) == (0, 1)
