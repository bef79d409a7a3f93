"""The contact log, which only grows, and drafts, which are one's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.services.world import JORIS, World, a_call, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import NotFoundError, ValidationError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.contacts import ContactService
from vios_desktop.services.drafts import DraftService


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


def test_a_contact_is_kept_under_the_name_of_who_logged_it(world: World) -> None:
    contact = ContactService(world.session).log(replace(a_call(world.own.id, world.session), created_by="marit"))

    assert contact.created_by == JORIS
    assert world.vault.state.contacts == {contact.id: contact}
    entry = world.vault.state.audit[-1]
    assert (entry.action, entry.object_hash) == (AuditAction.CONTACT_LOGGED, canonical_hash(contact))


def test_a_contact_drops_the_draft_of_whoever_typed_it(world: World) -> None:
    call = a_call(world.own.id, world.session)

    ContactService(world.marit()).log(replace(call, id="hers"), draft_id=world.own_draft.id)
    assert world.vault.state.drafts

    ContactService(world.session).log(call, draft_id=world.own_draft.id)
    assert not world.vault.state.drafts


def test_a_contact_may_be_about_a_person_or_an_agreement(world: World) -> None:
    call = a_call(None, world.session)

    ContactService(world.session).log(replace(call, person_id=world.pupil.id))
    ContactService(world.session).log(replace(call, id="c2", agreement_id=world.own_agreement.id))

    assert len(world.vault.state.contacts) == 2


@pytest.mark.parametrize("field", ["incident_id", "agreement_id", "person_id"])
def test_a_contact_about_what_is_not_there_is_refused(world: World, field: str) -> None:
    call = a_call(None, world.session)
    subjects = {
        "incident_id": replace(call, incident_id="nothing"),
        "agreement_id": replace(call, agreement_id="nothing"),
        "person_id": replace(call, person_id="nothing"),
    }

    with pytest.raises(NotFoundError):
        ContactService(world.session).log(subjects[field])
    assert not world.vault.state.contacts


def test_nothing_is_kept_of_a_contact_without_content(world: World) -> None:
    before = world.vault.state.copy()

    with pytest.raises(ValidationError):
        ContactService(world.session).log(replace(a_call(world.own.id, world.session), summary=""))

    assert world.vault.state == before


def test_a_draft_comes_back_as_it_was_typed_and_the_last_one_first(world: World) -> None:
    service = DraftService(world.session)
    world.vault.clock.advance(minutes=1)

    newer = service.save(service.new_id(), "incident", {"kind": ""}, subject_id=world.own.id)

    assert service.all() == (newer, world.own_draft)
    assert service.get(newer.id).subject_id == world.own.id


def test_saving_again_replaces(world: World) -> None:
    service = DraftService(world.session)

    again = service.save(world.own_draft.id, "incident", {"kind": "fight"})

    assert service.all() == (again,)


def test_nobody_reads_writes_or_throws_away_what_another_is_typing(world: World) -> None:
    marit = DraftService(world.marit())
    before = dict(world.vault.state.drafts)

    assert marit.all() == ()
    with pytest.raises(NotFoundError):
        marit.get(world.own_draft.id)
    with pytest.raises(NotFoundError):
        marit.save(world.own_draft.id, "incident", {})
    with pytest.raises(NotFoundError):
        marit.discard(world.own_draft.id)
    assert world.vault.state.drafts == before


def test_what_was_thrown_away_can_be_put_back(world: World) -> None:
    service = DraftService(world.session)

    gone = service.discard(world.own_draft.id)
    assert service.all() == ()
    assert world.vault.state.audit[-1].action is AuditAction.DRAFT_DISCARDED

    assert service.save(gone.id, gone.form, gone.values) == world.own_draft
