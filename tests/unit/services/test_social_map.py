"""Wie kan wat: written by the coordinator, read by all; a number stands in one place."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes.open_rules import FakeOpenRules
from tests.unit.services.world import TODAY, World, make_world, real_pack
from vios_desktop.domain.catalogue import PartnerOrganisation
from vios_desktop.domain.errors import ConflictError, NotFoundError, ValidationError
from vios_desktop.domain.social_map import PartnerContact, PartnerRole
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.school_rules import SchoolRulesService
from vios_desktop.services.social_map import SocialMapService

TEAM = PartnerOrganisation("", "police", "Politie Verzonnen")


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def service(world: World) -> SocialMapService:
    return SocialMapService(world.session)


def test_a_role_is_agreed_with_somebody_on_a_day(service: SocialMapService) -> None:
    partner = service.put_partner(TEAM)
    role = PartnerRole(partner.id, can_do="Adviseren zonder naam", agreed_on=TODAY, agreed_with="R. Bedacht")
    with pytest.raises(ValidationError) as error:
        service.put_role(PartnerRole(partner.id, can_do="Adviseren"), 0)
    assert [problem.code for problem in error.value.problems] == ["date_missing", "agreed_with_missing"]
    with pytest.raises(ValidationError):
        service.put_role(replace(role, review_on=TODAY), 0)

    kept = service.put_role(replace(role, review_on=TODAY + timedelta(days=180)), 0)
    with pytest.raises(ConflictError):
        service.put_role(role, 0)
    changed = service.put_role(replace(kept, cannot_do="Geen tassen doorzoeken"), kept.version)

    card = service.view().card(partner.id)
    assert card is not None
    assert card.role == changed
    history, _names = service.history(partner.id)
    assert ("cannot_do", "Geen tassen doorzoeken") in [(change.field, change.new) for change in history]


def test_contacts_stay_when_they_leave(service: SocialMapService) -> None:
    partner = service.put_partner(TEAM)
    first = service.put_contact(PartnerContact("", partner.id, "R. Bedacht", phone="000-1"))
    second = service.put_contact(PartnerContact("", partner.id, "N. Bedacht"))
    service.put_contact(replace(first, active=False))

    card = service.view().card(partner.id)

    assert card is not None
    assert [one.id for one in card.current] == [second.id]
    assert [one.name for one in card.left] == ["R. Bedacht"]
    assert second.position == 1


def test_an_organisation_that_left_is_proposed_nowhere_and_keeps_what_is_known(
    world: World, service: SocialMapService
) -> None:
    partner = service.put_partner(TEAM)
    service.put_contact(PartnerContact("", partner.id, "R. Bedacht", phone="000-1"))
    assert "police" in service.view().school.contact_names()
    assert service.set_left(partner.id, left=True).left_on == TODAY
    found = service.view()
    card = found.card(partner.id)
    assert card is not None
    assert [one.name for one in card.current] == ["R. Bedacht"]
    assert found.school.contacts == ()
    assert partner.id not in [one.id for one in found.school.partners_now]
    assert "police" not in found.school.contact_names()
    service.put_partner(replace(card.partner, note="Tot de zomer"))
    assert service.set_left(partner.id, left=False) == replace(partner, note="Tot de zomer")
    with pytest.raises(NotFoundError):
        service.set_left("none", left=True)


def test_who_is_called_first_stands_first_and_the_order_comes_back(service: SocialMapService) -> None:
    partner = service.put_partner(TEAM)
    ids = [service.put_contact(PartnerContact("", partner.id, name)).id for name in ("A", "B", "C")]

    def names() -> list[str]:
        card = service.view().card(partner.id)
        assert card is not None
        return [one.name for one in sorted(card.current, key=lambda one: one.position)]

    before = service.call_first(partner.id, ids[2])
    assert names() == ["C", "A", "B"]
    assert service.view().school.contacts[0].contact.name == "C"
    service.order_contacts(partner.id, before)
    assert names() == ["A", "B", "C"]
    with pytest.raises(NotFoundError):
        service.call_first(partner.id, "none")
    service.put_contact(PartnerContact("", partner.id, "D"))
    with pytest.raises(ConflictError):
        service.order_contacts(partner.id, before)


def test_nothing_is_hung_on_a_partner_that_is_not_there(service: SocialMapService) -> None:
    with pytest.raises(NotFoundError):
        service.put_contact(PartnerContact("", "none", "R. Bedacht"))
    with pytest.raises(NotFoundError):
        service.put_role(PartnerRole("none"), 0)
    with pytest.raises(ValidationError):
        service.put_partner(replace(TEAM, name=" "))


def test_the_school_rules_show_and_change_the_number_at_the_partner(
    world: World, service: SocialMapService
) -> None:
    rules = SchoolRulesService(world.session, real_pack, FakeOpenRules())
    rules.change("wijkagent_phone", "000-9999999")
    partner = service.put_partner(TEAM)
    contact = service.put_contact(PartnerContact("", partner.id, "R. Bedacht", phone="000-1111111"))

    line = rules.view().line("wijkagent_phone")
    before = rules.change("wijkagent_phone", "000-2222222")

    assert (line.value, line.name, before) == ("000-1111111", "R. Bedacht", "000-1111111")
    card = service.view().card(partner.id)
    assert card is not None
    assert card.current == (replace(contact, phone="000-2222222"),)
