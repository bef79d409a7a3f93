"""A pupil's own file: on the list when its period is over and nothing names the pupil, and gone only then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.unit.services.pupil_files import LEFT, PUPIL, moved, pupil
from tests.unit.services.retention_desk import retention_of
from tests.unit.services.world import FACTS, World, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import NotFoundError, ViosError
from vios_desktop.domain.incident import IncidentPerson
from vios_desktop.domain.person_merge import PersonMerge
from vios_desktop.domain.retention import RetentionState
from vios_desktop.domain.vocabulary import PersonKind, PersonRole, Role
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.retention import RetentionLine, RetentionService
from vios_desktop.services.session import Session
from vios_desktop.services.trash import TrashService


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def session(world: World) -> Session:
    return world.session


@pytest.fixture
def service(session: Session) -> RetentionService:
    return retention_of(session)


def state_of(service: RetentionService, person_id: str) -> RetentionState | None:
    line = line_of(service, person_id)
    return line.state if line is not None else None


def line_of(service: RetentionService, person_id: str) -> RetentionLine | None:
    return next((one for one in service.overview().lines if one.record.record_id == person_id), None)


def name_in_incident(session: Session, person_id: str) -> None:
    part = IncidentPerson("part", PersonRole.WITNESS, PersonKind.PUPIL, person_id)
    IncidentService(session).record(replace(FACTS, persons=(part,)))


def test_two_years_after_leaving_and_never_while_at_school(session: Session, service: RetentionService) -> None:
    due, later = pupil(session), pupil(session, "Later", date(2026, 7, 31))
    here = pupil(session, "Hier", None)
    assert state_of(service, due) is RetentionState.DUE
    assert state_of(service, later) is RetentionState.RUNNING
    assert state_of(service, here) is None
    moved(session, due, None)  # back at school
    assert state_of(service, due) is None
    with pytest.raises(NotFoundError):
        service.destroy(PUPIL, due)
    with pytest.raises(ViosError, match="retention_not_due"):
        service.destroy(PUPIL, later)


def test_what_still_names_the_pupil_goes_first_and_is_told(session: Session, service: RetentionService) -> None:
    due = pupil(session)
    name_in_incident(session, due)
    overview = service.overview()
    assert due not in {line.record.record_id for line in overview.lines}
    assert (overview.waiting.count, dict(overview.waiting.kinds)) == (1, {"incident": 1})
    with pytest.raises(NotFoundError):
        service.destroy(PUPIL, due)


def test_gone_after_the_days_of_grace_with_a_certificate(
    session: Session, service: RetentionService, world: World
) -> None:
    due = pupil(session)
    day = service.destroy(PUPIL, due)
    line = line_of(service, due)
    assert line is not None
    assert (line.state, line.goes_on, line.record.name) == (RetentionState.GOING, day, "Noor Verzonnen")
    assert due not in {one.entry.record_id for one in TrashService(session).all()}
    with pytest.raises(ViosError, match="retention_grace"):
        TrashService(session).erase(due)
    world.vault.clock.advance(days=13)
    TrashService(session).purge_due()
    with session.begin() as work:
        assert work.persons.get(due) is not None
    world.vault.clock.advance(days=1)
    TrashService(session).purge_due()
    with session.begin() as work:
        assert work.persons.get(due) is None
        assert due in {one.record_id for one in work.retention.destroyed()}
    (certificate,) = service.overview().certificates
    (proof,) = [one for one in certificate.lines if one.record_id == due]
    assert proof.decided_by == session.account.id
    page = service.certificate_page(certificate.id).content.decode()
    assert "Verzonnen" not in page


def test_taken_back_in_the_days_of_grace_it_waits_again(
    session: Session, service: RetentionService, world: World
) -> None:
    due = pupil(session)
    service.destroy(PUPIL, due)
    service.take_back(due)
    assert state_of(service, due) is RetentionState.DUE
    world.vault.clock.advance(days=40)
    TrashService(session).purge_due()
    with session.begin() as work:
        assert work.persons.get(due) is not None


def back_at_school(session: Session, due: str) -> None:
    moved(session, due, None)


def left_again(session: Session, due: str) -> None:
    moved(session, due, date(2026, 11, 25))


def merged(session: Session, due: str) -> None:
    other = pupil(session, "Zelfde", None)
    with session.begin() as work:
        work.person_merges.add(PersonMerge("merge", other, due, {}, session.clock.now(), session.account.id))
        work.commit()


@pytest.mark.parametrize("happened", [name_in_incident, back_at_school, left_again, merged])
def test_what_happens_in_the_days_of_grace_makes_the_decision_void(
    session: Session, service: RetentionService, world: World, happened: Callable[[Session, str], None]
) -> None:
    due = pupil(session)
    service.destroy(PUPIL, due)
    happened(session, due)
    for _again in range(2):
        world.vault.clock.advance(days=20)
        TrashService(session).purge_due()
    with session.begin() as work:
        assert work.persons.get(due) is not None
        assert work.trash.get(due) is None
        logged = work.audit.last_of(AuditAction.RETENTION_CHOSEN)
        assert due not in {one.record_id for one in work.retention.destroyed()}
    assert logged is not None
    assert (logged.object_id, logged.detail) == (due, "choice=withdraw by_itself")


def test_held_or_kept_longer_it_stays_also_through_an_entry_that_was_merged(
    session: Session, service: RetentionService, world: World
) -> None:
    due, double = pupil(session), pupil(session, "Dubbel")
    service.hold(PUPIL, double, "Er loopt een zaak")
    with session.begin() as work:
        work.person_merges.add(PersonMerge("merge", due, double, {}, session.clock.now(), session.account.id))
        work.commit()
    assert state_of(service, due) is RetentionState.HELD
    with pytest.raises(ViosError, match="retention_held"):
        service.destroy(PUPIL, due)
    service.lift(PUPIL, due, "Zaak gesloten")
    service.keep_longer(PUPIL, due, session.clock.today() + timedelta(days=100), "Verzoek van ouders")
    assert state_of(service, due) is RetentionState.RUNNING


def test_a_whole_year_goes_in_one_decision_and_comes_back_in_one(
    session: Session, service: RetentionService
) -> None:
    due = {pupil(session, name) for name in ("Een", "Twee", "Drie")}
    held, named = pupil(session, "Vast"), pupil(session, "Genoemd")
    service.hold(PUPIL, held, "Er loopt een zaak")
    name_in_incident(session, named)
    pupil(session, "Later", LEFT.replace(year=2026))
    assert set(service.destroy_pupils()) == due
    assert {state_of(service, one) for one in due} == {RetentionState.GOING}
    service.take_all_back(tuple(due))
    assert {state_of(service, one) for one in due} == {RetentionState.DUE}


def test_the_privacy_officer_sees_that_and_not_who() -> None:
    world = make_world(Role.PRIVACY_OFFICER)
    due = pupil(world.marit())
    line = line_of(retention_of(world.session), due)
    assert line is not None
    assert (line.record.name, line.record.kind, line.state) == ("", "", RetentionState.DUE)
