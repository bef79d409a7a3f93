"""The school's own contacts beside the knowledge: for every account, and nothing about a pupil."""

from __future__ import annotations

import pytest

from tests.fakes import FakeVault, founded_vault, session_for
from vios_desktop.domain.catalogue import PartnerOrganisation
from vios_desktop.domain.errors import NotAllowedError
from vios_desktop.domain.social_map import OwnContact, PartnerContact
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.knowledge import KnowledgeService, OwnContacts

TEAM = PartnerOrganisation("p1", "police", "Politie team Voorbeeld")
CONTACT = PartnerContact("c1", "p1", "R. Bedacht", "jeugdagent")
OWN = OwnContact(TEAM, CONTACT)


def vault_with_contacts() -> FakeVault:
    vault = founded_vault()
    with vault.begin() as work:
        work.school.put_setting("decision.wijkagent_phone", "06-00000000")
        work.school.put_setting("decision.youth_work_phone", "")
        work.school.put_setting("other.phone", "06-11111111")
        work.catalogues.put_partner(TEAM)
        work.social_map.put_contact(CONTACT)
        work.commit()
    return vault


@pytest.mark.parametrize("role", list(Role))
def test_every_account_reads_the_contacts(role: Role) -> None:
    contacts = KnowledgeService(session_for(role, vault=vault_with_contacts())).own_contacts(["wijkagent_phone"])
    assert contacts.numbers == {"wijkagent_phone": "06-00000000"}
    assert contacts.of_kind("police") == (OWN,)


def test_without_a_role_nothing_is_read() -> None:
    service = KnowledgeService(session_for(vault=vault_with_contacts()))
    with pytest.raises(NotAllowedError):
        service.own_contacts(["wijkagent_phone"])


def test_only_what_was_asked_for_and_is_filled_in() -> None:
    service = KnowledgeService(session_for(Role.COLLEAGUE, vault=vault_with_contacts()))
    assert service.own_contacts(["youth_work_phone", "phone"]).numbers == {}


def test_a_partner_without_a_kind_has_no_organisations() -> None:
    assert OwnContacts(contacts=(OWN,)).of_kind("") == ()
    assert OwnContacts(contacts=(OWN,)).of_kind("halt") == ()
