"""Nothing is destroyed before its day, without a decision, within the days of grace, or while it is held."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.unit.services.retention_desk import AFTER, a_certificate, closed_incident, retention_of
from tests.unit.services.world import World, make_world
from vios_desktop.domain.errors import NotFoundError, ValidationError, ViosError
from vios_desktop.domain.retention import RetentionState
from vios_desktop.domain.vocabulary import RecordKind, Role
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.retention import RetentionLine, RetentionService
from vios_desktop.services.session import Session
from vios_desktop.services.signal_expiry import SignalExpiryService
from vios_desktop.services.trash import TrashService

INCIDENT = RecordKind.INCIDENT


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def session(world: World) -> Session:
    return world.session


@pytest.fixture
def service(session: Session) -> RetentionService:
    return retention_of(session)


@pytest.fixture
def due(session: Session, world: World) -> str:
    found = closed_incident(session)
    world.vault.clock.advance(days=AFTER)
    return found


def line_of(service: RetentionService, record_id: str) -> RetentionLine:
    return next(line for line in service.overview().lines if line.record.record_id == record_id)


def test_it_is_due_the_day_after_the_school_year_after_its_own(
    session: Session, service: RetentionService
) -> None:
    line = line_of(service, closed_incident(session))
    assert (line.state, str(line.standing.last_day)) == (RetentionState.RUNNING, "2028-07-31")
    with pytest.raises(ViosError, match="retention_not_due"):
        service.destroy(INCIDENT, line.record.record_id)


def test_destroyed_after_the_days_of_grace_with_a_certificate(
    session: Session, service: RetentionService, world: World, due: str
) -> None:
    assert service.due_count() == 1
    day = service.destroy(INCIDENT, due)
    assert (line_of(service, due).state, line_of(service, due).goes_on) == (RetentionState.GOING, day)
    assert service.due_count() == 0
    world.vault.clock.advance(days=13)
    assert TrashService(session).purge_due() == 0
    world.vault.clock.advance(days=1)
    TrashService(session).purge_due()
    overview = service.overview()
    assert due not in {line.record.record_id for line in overview.lines}
    line = next(one for one in overview.certificates[0].lines if one.record_id == due)
    assert (line.decided_by, line.belonging) == (session.account.id, {"closing": 1})
    assert overview.fact_count == 1
    with pytest.raises(NotFoundError):
        IncidentService(session).view(due)


def test_taken_back_within_the_days_of_grace_it_waits_again(
    session: Session, service: RetentionService, world: World, due: str
) -> None:
    service.destroy(INCIDENT, due)
    service.take_back(due)
    assert line_of(service, due).state is RetentionState.DUE
    world.vault.clock.advance(days=40)
    TrashService(session).purge_due()
    assert IncidentService(session).view(due).incident.id == due
    TrashService(session).put(
        INCIDENT, due, "Dubbel"
    )  # thrown away by hand it is not destroyed by the old decision
    world.vault.clock.advance(days=40)
    before = {one.record_id for c in service.overview().certificates for one in c.lines}
    assert due not in before


def test_the_trash_shows_it_and_cannot_hurry_it(session: Session, service: RetentionService, due: str) -> None:
    service.destroy(INCIDENT, due)
    (line,) = [line for line in TrashService(session).all() if line.entry.record_id == due]
    assert (line.stays, line.period_over) == (False, True)
    with pytest.raises(ViosError, match="retention_grace"):
        TrashService(session).erase(due)


def test_what_is_held_goes_in_no_way(session: Session, service: RetentionService, world: World, due: str) -> None:
    service.hold(INCIDENT, due, "Er loopt een zaak")
    for attempt in (
        lambda: service.destroy(INCIDENT, due),
        lambda: TrashService(session).put(INCIDENT, due, "Weg"),
    ):
        with pytest.raises(ViosError, match="retention_held"):
            attempt()
    service.lift(INCIDENT, due, "Zaak gesloten")
    assert line_of(service, due).state is RetentionState.DUE


def test_a_hold_needs_a_reason_and_an_extension_a_later_day(
    service: RetentionService, session: Session, due: str
) -> None:
    today = session.clock.today()
    with pytest.raises(ValidationError):
        service.hold(INCIDENT, due, "  ")
    with pytest.raises(ValidationError):
        service.keep_longer(INCIDENT, due, today, "Bezwaar")
    service.keep_longer(INCIDENT, due, today + timedelta(days=200), "Bezwaar")
    assert line_of(service, due).state is RetentionState.RUNNING
    with session.begin() as work:
        (choice,) = work.retention.choices([due])
    assert (choice.reason, choice.made_by) == ("Bezwaar", session.account.id)


def test_signals_that_end_by_themselves_are_certified_too(
    session: Session, service: RetentionService, world: World
) -> None:
    world.vault.clock.advance(days=400)
    SignalExpiryService(session).run()
    world.vault.clock.advance(days=31)
    SignalExpiryService(session).run()
    gone = {line.record_id for c in service.overview().certificates for line in c.lines}
    assert world.own_signal.id in gone


def test_the_certificate_names_what_and_when_and_no_pupil(session: Session, service: RetentionService) -> None:
    page = service.certificate_page(a_certificate(session).id).content.decode()
    assert "Regel" in page
    assert "gone" in page
    with pytest.raises(NotFoundError):
        service.certificate_page("nothing")


def test_the_privacy_officer_sees_numbers_and_no_content() -> None:
    world = make_world(Role.PRIVACY_OFFICER)
    overview = retention_of(world.session).overview()
    assert all(line.record.kind == "" for line in overview.lines)
