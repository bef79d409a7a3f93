"""What was shared is told to whom it was shared with, until it was opened, taken back, or protected."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.unit.services.world import JORIS, World, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.shared_incidents import unopened_shares


@pytest.fixture
def world() -> World:
    return make_world(Role.COLLEAGUE)


def share(world: World, *account_ids: str) -> None:
    marit = IncidentService(world.marit())
    incident = marit.view(world.other.id).incident
    marit.share(incident.id, account_ids, incident.version)


def told(world: World) -> list[tuple[str, str]]:
    return [(one.row.id, one.by) for one in unopened_shares(world.session)]


def test_who_shared_which_incident_is_told_until_it_is_opened(world: World) -> None:
    assert told(world) == []
    share(world, JORIS)
    assert told(world) == [(world.other.id, "Marit Fictief")]
    (one,) = unopened_shares(world.session)
    assert one.at == world.vault.clock.now()
    assert unopened_shares(world.marit()) == (), "who sees all is told of nothing"
    IncidentService(world.session).view(world.other.id)
    assert told(world) == []


def test_it_is_told_again_when_it_is_shared_again_and_not_when_somebody_else_gets_it(world: World) -> None:
    share(world, JORIS)
    world.vault.clock.advance(hours=1)
    IncidentService(world.session).view(world.other.id)
    world.vault.clock.advance(hours=1)
    share(world, JORIS, "tess")
    assert told(world) == []
    share(world, "tess")
    assert told(world) == []
    world.vault.clock.advance(hours=1)
    share(world, JORIS, "tess")
    assert len(told(world)) == 1


def test_taken_back_it_is_told_no_more_and_what_one_recorded_oneself_never_is(world: World) -> None:
    share(world, JORIS)
    share(world)
    assert told(world) == []
    marit = IncidentService(world.marit())
    marit.share(world.own.id, [JORIS], marit.view(world.own.id).incident.version)
    IncidentService(world.session).view(world.own.id)
    assert told(world) == []


def test_what_was_shared_before_the_log_was_cut_is_not_told_as_new(world: World) -> None:
    share(world, JORIS)
    IncidentService(world.session).view(world.other.id)
    world.vault.clock.advance(days=800)
    now = world.vault.clock.now()
    with world.vault.begin() as work:
        work.audit.shorten(work.audit.stretch(now - timedelta(days=1)), "years=2 reviewed=yes")
        work.commit()
    share(world, JORIS, "tess")
    assert world.vault.state.audit[-1].action is AuditAction.INCIDENT_SHARED
    assert told(world) == []


def test_nothing_is_logged_by_being_told(world: World) -> None:
    share(world, JORIS)
    lines = len(world.vault.state.audit)
    told(world)
    assert len(world.vault.state.audit) == lines
