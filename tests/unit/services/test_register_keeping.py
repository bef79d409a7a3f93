"""Entries of the registers go when the school chose a period and somebody asks for it, and only what ended."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.services.register_entries import add_entries, request
from tests.unit.services.world import World, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.register_cut import Register
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.register_keeping import RegisterKeepingService

ONE_EACH = {Register.REQUESTS: 1, Register.BREACHES: 1, Register.REPORTS: 1}
NONE = dict.fromkeys(Register, 0)


@pytest.fixture
def world() -> World:
    world = make_world(Role.COORDINATOR)
    add_entries(world.session)
    return world


@pytest.fixture
def service(world: World) -> RegisterKeepingService:
    return RegisterKeepingService(world.session)


def test_nothing_is_over_a_period_that_nobody_chose(world: World, service: RegisterKeepingService) -> None:
    world.vault.clock.advance(days=4_000)
    assert (service.standing().years, service.standing().count) == (None, 0)
    with pytest.raises(ViosError, match="registers_nothing_over"):
        service.take_out()


def test_a_period_runs_through_its_last_day(world: World, service: RegisterKeepingService) -> None:
    service.choose(2)
    end = world.session.clock.today().replace(year=world.session.clock.today().year + 2)
    world.vault.clock.advance(days=(end - world.session.clock.today()).days)
    assert service.standing().over[Register.REQUESTS] == 0
    world.vault.clock.advance(days=1)
    assert service.standing().over == ONE_EACH


def test_what_is_open_or_undecided_stays_and_the_log_says_what_went(
    world: World, service: RegisterKeepingService
) -> None:
    service.choose(2)
    world.vault.clock.advance(days=800)
    assert service.take_out() == 3
    with world.session.begin() as work:
        assert [one.id for one in work.requests.all()] == ["open"]
        assert [one.id for one in work.breaches.all()] == ["undecided"]
        assert [(one.id, one.reason) for one in work.imported_reports.all()] == [("0a" * 16, ""), ("0b" * 16, "")]
        told = work.audit.last_of(AuditAction.REGISTERS_SHORTENED)
    assert told is not None
    assert told.detail.startswith("years=2 until=")
    assert told.detail.endswith("requests=1 breaches=1 reports=1")
    keeping = service.standing()
    assert (keeping.over, keeping.last_cut) == (NONE, world.session.clock.today())
    with pytest.raises(ViosError, match="registers_nothing_over"):
        service.take_out()


def test_what_an_objection_stopped_stays_until_the_pupil_left(
    world: World, service: RegisterKeepingService
) -> None:
    now, today = world.session.clock.now(), world.session.clock.today()
    with world.session.begin() as work:
        work.requests.add(request("stopped", today, now, person_id=world.pupil.id, stop="Geen foto's."))
        work.commit()
    service.choose(1)
    world.vault.clock.advance(days=800)
    assert service.standing().over[Register.REQUESTS] == 1
    with world.session.begin() as work:
        pupil = world.pupil
        gone = replace(pupil, left_on=world.session.clock.today(), version=pupil.version + 1)
        work.persons.replace(gone, pupil.version)
        work.commit()
    assert service.standing().over[Register.REQUESTS] == 2


def test_a_period_that_is_not_offered_is_refused(service: RegisterKeepingService) -> None:
    with pytest.raises(ValidationError):
        service.choose(4)
