"""Finding persons before adding them, and what is kept of a change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.services.world import JORIS, World, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import ConflictError, NotFoundError, ValidationError
from vios_desktop.domain.person import AgeRange
from vios_desktop.domain.vocabulary import PersonKind, Role
from vios_desktop.services.persons import MOST_HITS, PersonService


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def service(world: World) -> PersonService:
    return PersonService(world.session)


@pytest.mark.parametrize("typed", ["", " ", "S", " s "])
def test_one_letter_finds_nobody_and_logs_nothing(world: World, service: PersonService, typed: str) -> None:
    before = len(world.vault.state.audit)

    assert service.find(typed) == ()
    assert len(world.vault.state.audit) == before


def test_namesakes_come_with_class_and_age_and_the_search_is_logged(world: World, service: PersonService) -> None:
    other = service.add(
        kind=PersonKind.PUPIL, first_name=" Sem ", last_name="Voorbeeld", class_name="1 vwo B", birth_year=2014
    )

    hits = service.find("Sem Voor")

    assert {hit.person.id for hit in hits} == {world.pupil.id, other.id}
    assert next(hit.age for hit in hits if hit.person.id == other.id) == AgeRange(11, 12)
    entry = world.vault.state.audit[-1]
    assert (entry.action, entry.detail) == (AuditAction.PERSONS_SEARCHED, "hits=2")


def test_no_more_are_shown_than_one_can_read(service: PersonService) -> None:
    for number in range(MOST_HITS + 2):
        service.add(kind=PersonKind.PUPIL, first_name="Tess", last_name=f"Fictum{number}")

    assert len(service.find("tess")) == MOST_HITS


def test_a_new_person_is_kept_with_a_log_entry(world: World, service: PersonService) -> None:
    committed = world.vault.committed

    person = service.add(kind=PersonKind.STAFF, first_name="Anna", last_name="Nepwerk", function=" docent ")

    assert person.function == "docent"
    assert world.vault.committed == committed + 1
    entry = world.vault.state.audit[-1]
    assert (entry.action, entry.object_hash) == (AuditAction.PERSON_ADDED, canonical_hash(person))


def test_nobody_is_added_without_a_name(world: World, service: PersonService) -> None:
    before = world.vault.state.copy()

    with pytest.raises(ValidationError):
        service.add(kind=PersonKind.PUPIL, first_name=" ", last_name="")

    assert world.vault.state == before


def test_viewing_a_person_is_logged(world: World, service: PersonService) -> None:
    assert service.view(world.pupil.id) == world.pupil
    assert world.vault.state.audit[-1].action is AuditAction.PERSON_VIEWED
    with pytest.raises(NotFoundError):
        service.view("nobody")


def test_a_change_keeps_old_and_new_value(world: World, service: PersonService) -> None:
    changed = service.change(replace(world.pupil, class_name="3 havo B"), 1)

    assert changed.version == 2
    history = [c for c in world.vault.state.history if c.record_id == world.pupil.id]
    assert [(c.field, c.old, c.new, c.changed_by) for c in history] == [("class_name", "", "3 havo B", JORIS)]
    assert world.vault.state.audit[-1].object_hash == canonical_hash(changed)


def test_who_comes_second_changes_nothing(world: World, service: PersonService) -> None:
    service.change(replace(world.pupil, class_name="3 havo B"), 1)
    before = world.vault.state.copy()

    with pytest.raises(ConflictError):
        service.change(world.pupil, 1)
    with pytest.raises(NotFoundError):
        service.change(replace(world.pupil, id="nobody"), 1)
    with pytest.raises(ValidationError):
        service.change(replace(world.pupil, first_name="", last_name=""), 2)

    assert world.vault.state == before
