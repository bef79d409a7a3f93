"""Nothing is exported without a ledger that is whole, and everything that is exported is in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from tests.fakes import resource_text
from tests.unit.services.world import IN_PERIOD, World, make_world, summaries_of
from vios_desktop.disclosure.attack.certificate import Certificate
from vios_desktop.disclosure.export_gate import Passed, Proof
from vios_desktop.disclosure.ladder import omitted
from vios_desktop.disclosure.ledger import LedgerRecord, LedgerSource, verify
from vios_desktop.disclosure.summary_json import parse_summary
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.summaries import SummaryService
from vios_desktop.services.summary_gate import SummaryGate, Watch

EARLIER = date(2026, 9, 30)


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def service(world: World) -> SummaryService:
    return summaries_of(world.session)


def deliver(service: SummaryService, day: date = IN_PERIOD) -> None:
    service.deliver(day, "kernteam", "overleg")


def test_a_new_period_is_one_entry_and_a_further_copy_is_none(world: World, service: SummaryService) -> None:
    deliver(service)
    deliver(service)

    (entry,) = world.vault.state.ledger
    (publication,) = world.vault.state.publications.values()
    assert entry.record.source is LedgerSource.SUMMARY
    assert entry.record.reference == publication.id
    logged = [e for e in world.vault.state.audit if e.action is AuditAction.LEDGER_ENTRY_ADDED]
    assert [e.object_hash for e in logged] == [entry.entry_hash]


def test_what_was_published_before_is_taken_in_by_its_day(world: World, service: SummaryService) -> None:
    deliver(service)
    world.vault.clock.advance(days=1)
    deliver(service, EARLIER)
    days = [entry.record.period.start for entry in world.vault.state.ledger]
    forget_the_ledger(world)

    deliver(service)

    assert [entry.record.period.start for entry in world.vault.state.ledger] == days
    verify(world.vault.state.ledger)


def test_looking_takes_nothing_in(world: World, service: SummaryService) -> None:
    deliver(service)
    forget_the_ledger(world)

    service.prepare(EARLIER)

    assert world.vault.state.ledger == []


def test_a_ledger_that_is_gone_stops_every_export(world: World, service: SummaryService) -> None:
    deliver(service)
    world.vault.state.ledger.clear()

    refuses(world, service, "ledger_missing")


def test_a_ledger_that_was_cut_off_stops_every_export(world: World, service: SummaryService) -> None:
    deliver(service)
    deliver(service, EARLIER)
    world.vault.state.ledger.pop()

    refuses(world, service, "ledger_broken")


def test_a_changed_entry_stops_every_export(world: World, service: SummaryService) -> None:
    deliver(service)
    (entry,) = world.vault.state.ledger
    world.vault.state.ledger[0] = replace(entry, record=replace(entry.record, title="x"))

    refuses(world, service, "ledger_broken")


def test_a_publication_that_no_longer_says_what_its_entry_says_stops_every_export(
    world: World, service: SummaryService
) -> None:
    deliver(service)
    deliver(service, EARLIER)
    one, other = world.vault.state.publications.values()
    world.vault.state.publications[one.id] = replace(one, summary_json=other.summary_json)

    refuses(world, service, "ledger_broken")


def refuses(world: World, service: SummaryService, code: str) -> None:
    before = world.vault.state.copy()
    for day in (IN_PERIOD, date(2026, 8, 31)):
        with pytest.raises(ViosError, match=code):
            deliver(service, day)
    assert world.vault.state == before


def forget_the_ledger(world: World) -> None:
    """As in a vault from before the ledger."""
    world.vault.state.ledger.clear()
    world.vault.state.audit[:] = [
        entry for entry in world.vault.state.audit if entry.action is not AuditAction.LEDGER_ENTRY_ADDED
    ]


def forbids(forms: int) -> SummaryGate:
    """A gate that lets the form with this number pass."""
    asked: list[int] = []

    def gate(earlier: Sequence[LedgerRecord], records: Sequence[LedgerRecord], *_watch: object) -> Passed:
        asked.append(len(earlier))
        assert len(asked) == 1, "what was read through is not attacked again"
        return Passed(forms, Proof((), Certificate((), {}, {}, "")), ())

    return SummaryGate(gate)


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_what_the_gate_lets_pass_is_what_is_published(world: World, number: int) -> None:
    layouts = resource_text("policy/export_layouts.json")
    service = SummaryService(world.session, layouts, lambda s, *_rest: repr(s).encode(), gate=forbids(number))

    read = service.prepare(IN_PERIOD)
    service.deliver(IN_PERIOD, "kernteam", "overleg", expected_hash=read.content_hash)

    (publication,) = world.vault.state.publications.values()
    assert parse_summary(publication.summary_json) == read.summary
    assert bool(omitted(read.summary)) == (number > 0)
    (entry,) = world.vault.state.ledger
    printed = [figure for figure in entry.record.figures if figure.high is not None]
    assert len(printed) == len(read.summary.lines())


def test_a_stopped_check_leaves_nothing_behind(world: World, service: SummaryService) -> None:
    before = world.vault.state.copy()
    stopped = Watch(cancelled=lambda: True)

    with pytest.raises(ViosError, match="attack_cancelled"):
        service.prepare(IN_PERIOD, stopped)
    with pytest.raises(ViosError, match="attack_cancelled"):
        service.deliver(IN_PERIOD, "kernteam", "overleg", watch=stopped)

    assert world.vault.state == before
