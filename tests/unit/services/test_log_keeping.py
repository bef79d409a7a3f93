"""The log is shortened only when the school chose a period, and the line says whether it was reviewed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.unit.services.world import World, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.log_keeping import LogKeepingService

TWO_YEARS = 2 * 366


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def service(world: World) -> LogKeepingService:
    return LogKeepingService(world.session)


def newest(world: World) -> int:
    with world.session.begin() as work:
        return work.audit.head()[0]


def test_nothing_is_over_a_period_that_nobody_chose(world: World, service: LogKeepingService) -> None:
    world.vault.clock.advance(days=4_000)
    assert (service.standing().years, service.standing().count) == (None, 0)
    with pytest.raises(ViosError, match="log_nothing_over"):
        service.shorten()


def test_the_oldest_lines_go_when_asked_and_the_line_says_that_nobody_reviewed_them(
    world: World, service: LogKeepingService
) -> None:
    old = newest(world)
    world.vault.clock.advance(days=TWO_YEARS)
    service.choose(2)
    keeping = service.standing()
    assert (keeping.years, keeping.count, keeping.reviewed) == (2, old, False)
    assert service.shorten() == old
    with world.session.begin() as work:
        told = work.audit.last_of(AuditAction.LOG_SHORTENED)
        assert work.audit.entries(9)[-1].action is AuditAction.SETTINGS_CHANGED
    assert told is not None
    assert told.detail.endswith("years=2 reviewed=no")
    assert service.standing().count == 0
    with pytest.raises(ViosError, match="log_nothing_over"):
        service.shorten()


@pytest.mark.parametrize(("short_of", "reviewed"), [(0, "yes"), (1, "no")])
def test_a_review_counts_when_it_reached_the_last_of_them(
    world: World, service: LogKeepingService, short_of: int, reviewed: str
) -> None:
    last = newest(world)
    world.vault.clock.advance(days=TWO_YEARS)
    with world.session.begin() as work:
        work.audit.record(AuditAction.LOG_REVIEWED, object_kind="log", detail=f"last={last - short_of} of={last}")
        work.commit()
    service.choose(2)
    assert service.standing().reviewed is (reviewed == "yes")
    service.shorten()
    with world.session.begin() as work:
        told = work.audit.last_of(AuditAction.LOG_SHORTENED)
        assert work.audit.last_of(AuditAction.LOG_REVIEWED) is not None
    assert told is not None
    assert told.detail.endswith(f"reviewed={reviewed}")


def test_a_line_stays_through_the_last_day_of_its_period(world: World, service: LogKeepingService) -> None:
    service.choose(2)
    start = world.vault.clock.now()
    day = start.replace(year=start.year + 2)
    world.vault.clock.advance(days=(day - start).days)
    assert service.standing().count == 0
    world.vault.clock.advance(days=1)
    assert service.standing().count > 0


def test_only_the_periods_that_are_offered(service: LogKeepingService) -> None:
    with pytest.raises(ValidationError):
        service.choose(0)
    service.choose(3)
    service.choose(None)
    assert service.standing().years is None


def test_a_month_long_nobody_is_reminded_after_it_was_shortened(world: World, service: LogKeepingService) -> None:
    service.choose(2)
    assert service.due_count() == 0
    world.vault.clock.advance(days=TWO_YEARS)
    assert service.due_count() == service.standing().count > 0
    with world.session.begin() as work:
        work.audit.record(AuditAction.LOCKED, at=world.vault.clock.now() - timedelta(days=TWO_YEARS - 3))
        work.commit()
    service.shorten()
    world.vault.clock.advance(days=4)
    assert service.standing().count > 0
    assert service.due_count() == 0, "one line comes over the period every day"
    world.vault.clock.advance(days=30)
    assert service.due_count() > 0
