"""The register of breaches: none is lost, the 72 hours are exact, and every choice has its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from tests.fakes import session_for
from tests.fakes.desk import breaches_of
from tests.unit.services.breaches_desk import LOST, NOW, lost, reported
from tests.unit.services.world import TODAY, World, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.breach import AuthorityChoice, BreachChoices, PersonsChoice
from vios_desktop.domain.errors import ConflictError, NotFoundError, ValidationError
from vios_desktop.domain.vocabulary import Role

HOUR = timedelta(hours=1)


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


def wrong(error: pytest.ExceptionInfo[ValidationError]) -> set[tuple[str, str]]:
    return {(problem.field, problem.code) for problem in error.value.problems}


def test_the_clock_runs_from_the_discovery_until_it_is_decided(world: World) -> None:
    service = breaches_of(world.session)
    earlier = lost(world.session, replace(LOST, discovered_at=NOW - 30 * HOUR))
    later = lost(world.session)
    assert [(line.breach.id, line.hours_left) for line in service.running()] == [(earlier.id, 42), (later.id, 72)]
    world.vault.clock.advance(hours=43)
    assert [line.hours_left for line in service.running()] == [-1, 29]
    not_reported = BreachChoices(AuthorityChoice.NOT_REPORTED, authority_reason="Alles was versleuteld")
    service.choose(earlier.id, not_reported, 1)
    assert [line.breach.id for line in service.running()] == [later.id]
    assert [line.breach.id for line in service.all()] == [later.id, earlier.id]


def test_a_late_one_never_leaves_by_itself(world: World) -> None:
    made = lost(world.session)
    world.vault.clock.advance(days=400)
    assert [line.breach.id for line in breaches_of(world.session).running()] == [made.id]


@pytest.mark.parametrize(
    ("choices", "found"),
    [
        (BreachChoices(AuthorityChoice.REPORTED), ("reported_at", "moment_missing")),
        (reported(NOW + 200 * HOUR), ("reported_at", "moment_in_future")),
        (reported(NOW - HOUR), ("reported_at", "before_discovery")),
        (reported(NOW + 73 * HOUR), ("late_reason", "late_reason_missing")),
        (BreachChoices(AuthorityChoice.NOT_REPORTED), ("authority_reason", "reason_missing")),
        (BreachChoices(persons=PersonsChoice.NOT_INFORMED), ("persons_reason", "reason_missing")),
        (BreachChoices(persons=PersonsChoice.INFORMED), ("informed_on", "day_missing")),
        (
            BreachChoices(persons=PersonsChoice.INFORMED, informed_on=TODAY + timedelta(days=99)),
            ("informed_on", "day_in_future"),
        ),
    ],
)
def test_what_is_decided_says_when_or_why(world: World, choices: BreachChoices, found: tuple[str, str]) -> None:
    made = lost(world.session)
    world.vault.clock.advance(hours=100)
    with pytest.raises(ValidationError) as error:
        breaches_of(world.session).choose(made.id, choices, 1)
    assert wrong(error) == {found}
    assert world.vault.state.breaches[made.id] == made


def test_reported_to_the_minute_is_in_time(world: World) -> None:
    made = lost(world.session)
    world.vault.clock.advance(hours=100)
    kept = breaches_of(world.session).choose(made.id, reported(NOW + 72 * HOUR), 1)
    assert kept.choices.authority is AuthorityChoice.REPORTED
    assert not kept.clock_runs
    assert not kept.handled


def test_a_discovery_that_is_put_right_is_held_against_what_was_decided(world: World) -> None:
    service, made = breaches_of(world.session), lost(world.session)
    world.vault.clock.advance(hours=80)
    service.choose(made.id, reported(NOW + 71 * HOUR), 1)
    with pytest.raises(ValidationError) as error:
        service.change(made.id, replace(LOST, discovered_at=NOW - 2 * HOUR), 2)
    assert wrong(error) == {("late_reason", "late_reason_missing")}


def test_little_is_asked_of_a_new_one(world: World) -> None:
    made = breaches_of(world.session).record(replace(LOST, whose=(), data=(), people=None))
    assert made.clock_runs
    with pytest.raises(ValidationError) as error:
        lost(world.session, replace(LOST, what=" ", discovered_at=NOW + HOUR, people=-1))
    assert {field for field, _code in wrong(error)} == {"what", "discovered_at", "people"}


def test_every_change_is_kept_and_a_late_writer_is_told(world: World) -> None:
    service, made = breaches_of(world.session), lost(world.session)
    service.change(made.id, replace(LOST, people=31), 1)
    changes = [(one.field, one.old, one.new) for one in service.view(made.id).history]
    assert changes == [("people", "30", "31")]
    with pytest.raises(ConflictError):
        service.change(made.id, LOST, 1)
    with pytest.raises(NotFoundError):
        service.change("nothing", LOST, 1)


def test_the_page_says_all_of_it_and_stands_in_the_log(world: World) -> None:
    service, made = breaches_of(world.session), lost(world.session)
    world.vault.clock.advance(hours=80)
    service.change(made.id, replace(LOST, people=31), 1)
    service.choose(made.id, replace(reported(NOW + 74 * HOUR), late_reason="Weekend", reference="AP-1"), 2)
    page = service.page(made.id)
    words = page.content.decode()
    for said in ("Een lijst ging", "Leerlingen", "31", "Weekend", "AP-1", "Er stond", "30", "Gemeld"):
        assert said in words, said
    assert world.session.account.display_name in words
    assert page.file_name == f"datalek-{NOW.astimezone():%Y-%m-%d}.pdf"
    assert world.vault.state.audit[-1].action is AuditAction.BREACH_PRINTED
    assert not any("lijst" in repr(entry) for entry in world.vault.state.audit)


def test_the_privacy_officer_handles_it_too_and_a_colleague_does_not(world: World) -> None:
    officer = session_for(Role.PRIVACY_OFFICER, vault=world.vault, account_id="tess")
    made = lost(officer)
    assert [line.breach.id for line in breaches_of(officer).running()] == [made.id]
    assert NOW.tzinfo is UTC
