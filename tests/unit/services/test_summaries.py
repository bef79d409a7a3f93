"""The kernteam summary: published once, frozen, logged at every delivery."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.services.world import CALL, FACTS, IN_PERIOD, World, make_world, summaries_of
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.summaries import SummaryService
from vios_desktop.services.summary_gate import Watch


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def service(world: World) -> SummaryService:
    return summaries_of(world.session)


def test_periods_are_listed_from_the_running_one_back(service: SummaryService) -> None:
    states = service.periods()

    assert [state.period.number for state in states] == [5, 4, 3, 2, 1]
    assert [state.ended for state in states] == [False, True, True, True, True]
    assert {state.published_on for state in states} == {None}


def test_preparing_writes_nothing(world: World, service: SummaryService) -> None:
    before = world.vault.state.copy()

    prepared = service.prepare(IN_PERIOD)

    assert prepared.published_on is None
    assert world.vault.state == before


def test_delivering_publishes_once_and_gives_the_same_file_for_ever(world: World, service: SummaryService) -> None:
    prepared = service.prepare(IN_PERIOD)

    first = service.deliver(IN_PERIOD, " kernteam ", " overleg ", expected_hash=prepared.content_hash)
    IncidentService(world.session).record(replace(FACTS, occurred_on=IN_PERIOD))
    world.vault.clock.advance(days=2)
    again = service.deliver(date(2026, 10, 24), "wijkteam", "overleg")

    assert (first.first_time, again.first_time) == (True, False)
    assert first.file == again.file == prepared.file
    assert first.file_name == "samenvatting-kernteam-2026-10-24.pdf"
    assert service.prepare(IN_PERIOD).file == first.file
    deliveries = world.vault.state.deliveries.values()
    assert [(d.recipient, d.purpose) for d in deliveries] == [("kernteam", "overleg"), ("wijkteam", "overleg")]
    actions = [
        entry.action for entry in world.vault.state.audit if entry.object_kind in ("publication", "delivery")
    ]
    assert actions == [
        AuditAction.SUMMARY_PUBLISHED,
        AuditAction.SUMMARY_DELIVERED,
        AuditAction.SUMMARY_DELIVERED,
    ]


def test_a_draft_that_changed_since_it_was_read_is_not_published(world: World, service: SummaryService) -> None:
    prepared = service.prepare(IN_PERIOD)
    AgreementService(world.session).make(replace(CALL, core_team=True, agreed_on=IN_PERIOD))
    before = world.vault.state.copy()

    with pytest.raises(ViosError, match="summary_changed"):
        service.deliver(IN_PERIOD, "kernteam", "overleg", expected_hash=prepared.content_hash)

    assert world.vault.state == before


def test_a_period_that_runs_or_is_not_there_is_refused(world: World, service: SummaryService) -> None:
    before = world.vault.state.copy()

    with pytest.raises(ViosError, match="period_not_ended"):
        service.deliver(date(2026, 11, 21), "kernteam", "overleg")
    with pytest.raises(ViosError, match="period_unknown"):
        service.prepare(date(2020, 1, 1))

    assert world.vault.state == before


def test_to_whom_and_for_what_must_be_said(service: SummaryService) -> None:
    with pytest.raises(ValidationError) as caught:
        service.deliver(IN_PERIOD, " ", "")

    assert [(p.field, p.code) for p in caught.value.problems] == [
        ("recipient", "recipient_missing"),
        ("purpose", "purpose_missing"),
    ]


def test_what_was_registered_late_counts_in_a_later_period_and_never_twice(
    world: World, service: SummaryService
) -> None:
    service.deliver(IN_PERIOD, "kernteam", "overleg")
    late = IncidentService(world.session).record(replace(FACTS, occurred_on=IN_PERIOD))
    world.vault.clock.advance(days=40)

    service.deliver(date(2026, 12, 1), "kernteam", "overleg")

    publications = sorted(world.vault.state.publications.values(), key=lambda p: p.period_starts_on)
    counted = [set(publication.counted_ids) for publication in publications]
    assert late.id in counted[1]
    assert not counted[0] & counted[1]


def test_the_agreements_of_the_kernteam_are_counted_by_state(world: World, service: SummaryService) -> None:
    agreements = AgreementService(world.session)
    facts = replace(CALL, core_team=True, agreed_on=IN_PERIOD)
    done = agreements.make(facts)
    agreements.complete(done.id, "Gedaan", 1)
    agreements.make(facts)
    agreements.make(replace(facts, due_on=date(2026, 11, 20)))
    agreements.make(replace(facts, agreed_on=date(2026, 9, 1)))

    counts = service.prepare(IN_PERIOD).summary.agreements

    assert (counts.made, counts.kept, counts.open, counts.late) == (3, 1, 1, 1)


@pytest.mark.parametrize("known", [False, True])
def test_who_stops_before_the_end_publishes_and_logs_nothing(
    world: World, service: SummaryService, known: bool
) -> None:
    if known:
        service.deliver(IN_PERIOD, "kernteam", "overleg")
    before = world.vault.state.copy()
    with pytest.raises(ViosError, match="attack_cancelled"):
        service.deliver(IN_PERIOD, "kernteam", "overleg", watch=Watch(cancelled=lambda: True))
    assert world.vault.state == before
