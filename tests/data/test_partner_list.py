"""A list of partners and contacts on the real store: nobody twice, all of it or nothing, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.real_store import Computer, made_vault
from vios_desktop.data.list_file import read_list
from vios_desktop.domain.catalogue import PartnerOrganisation
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.roster.columns import ListTable
from vios_desktop.domain.roster.partners import PartnerColumn, guess_partners
from vios_desktop.domain.social_map import PartnerContact
from vios_desktop.services.partner_list import (
    CheckedPartners,
    PartnerChoices,
    PartnerListResult,
    PartnerListService,
)
from vios_desktop.services.roster import RosterService
from vios_desktop.services.session import Session
from vios_desktop.services.social_map import SocialMapService

HEAD = "Organisatie;Soort;Contactpersoon;Functie;Telefoon;E-mail\n"
FIRST = (
    HEAD
    + "Jongerenwerk Verzonnen;Jongerenwerk;Sam Proef;straatwerker;06-12345678;sam@voorbeeld.example\n"
    + "Jongerenwerk Verzonnen;Jongerenwerk;;;020-1234567;\n"
    + "Wijkteam Voorbeeld;Sociaal wijkteam;Bo Testma;;;bo@voorbeeld.example\n"
)
NEXT = (
    HEAD
    + "verzonnen jongerenwerk;;Sam Proef;teamleider;+31 6 12345678;\nWijkteam Voorbeeld;;Kim Nieuw;;0201112222;\n"
)


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path / "home")


@pytest.fixture
def session(computer: Computer, tmp_path: Path) -> Iterator[Session]:
    folder = made_vault().copied_to(tmp_path / "school")
    session, _keys = computer.unlock(computer.store.describe(folder))
    yield session
    session.vault.close()


@pytest.fixture
def service(session: Session) -> PartnerListService:
    return PartnerListService(session)


def looked_at(
    service: PartnerListService, text: str, **answers: str
) -> tuple[ListTable, PartnerChoices, CheckedPartners]:
    table = read_list(text.encode())[0].table
    choices = PartnerChoices(guess_partners(table), {int(line[1:]): answer for line, answer in answers.items()})
    return table, choices, service.check(table, choices)


def applied(service: PartnerListService, text: str, **answers: str) -> PartnerListResult:
    table, choices, seen = looked_at(service, text, **answers)
    return service.apply(table, choices, seen.plan)


def kept(session: Session) -> tuple[dict[str, PartnerOrganisation], dict[str, PartnerContact]]:
    with session.begin() as work:
        partners = {one.name: one for one in work.catalogues.partners()}
        return partners, {one.name or one.phone: one for one in work.social_map.contacts()}


def test_organisations_and_contacts_are_added_once_and_changed_the_next_time(
    service: PartnerListService, session: Session
) -> None:
    first = applied(service, FIRST)
    assert (first.organisations, first.contacts, first.changed) == (2, 3, 0)
    partners, _contacts = kept(session)
    assert partners["Wijkteam Voorbeeld"].kind == "neighbourhood_team"

    second = applied(service, NEXT)

    assert (second.organisations, second.contacts, second.changed) == (0, 1, 1)
    partners, contacts = kept(session)
    assert len(partners) == 2
    assert (contacts["Sam Proef"].function, contacts["Sam Proef"].phone) == ("teamleider", "06-12345678")
    assert contacts["Kim Nieuw"].position == 1
    assert applied(service, FIRST.replace("straatwerker", "teamleider")).changed == 0


def test_what_is_nearly_known_or_of_no_known_kind_is_asked(service: PartnerListService, session: Session) -> None:
    applied(service, FIRST)
    known = kept(session)[0]["Wijkteam Voorbeeld"].id
    text = HEAD + "Wijkteam Voorbeelt;;Jo Anders;;;jo@voorbeeld.example\nIets Heel Anders;Tuinders;;;0101234567;\n"

    _table, _choices, seen = looked_at(service, text)
    assert [(doubt.row.line, [one.id for one in doubt.candidates]) for doubt in seen.plan.doubts] == [
        (2, [known]),
        (3, []),
    ]
    assert seen.plan.changes == 0, "without an answer nothing changes"

    result = applied(service, text, r2=known, r3="new:other")
    assert (result.organisations, result.contacts) == (1, 2)
    assert kept(session)[1]["Jo Anders"].partner_id == known


def test_taken_back_all_is_as_before(service: PartnerListService, session: Session, computer: Computer) -> None:
    applied(service, FIRST)
    before = kept(session)
    computer.clock.set(computer.clock.moment + timedelta(hours=1))
    result = applied(service, NEXT)
    roster = RosterService(session, read_list)
    last = roster.last()
    assert last is not None
    assert (last.persons, last.partners) == (2, True)

    undone = roster.undo(result.import_id)

    assert (undone.put_back, undone.removed, undone.kept) == (1, 1, 0)
    assert kept(session) == before
    assert roster.last() is None


def test_an_organisation_with_something_of_after_the_list_stays(
    service: PartnerListService, session: Session
) -> None:
    result = applied(service, FIRST)
    partners, contacts = kept(session)
    team = partners["Wijkteam Voorbeeld"]
    social = SocialMapService(session)
    social.put_contact(replace(contacts["Bo Testma"], phone="020-9999999"))

    undone = RosterService(session, read_list).undo(result.import_id)

    assert (undone.removed, undone.kept) == (3, 2)
    assert kept(session) == ({team.name: team}, {"Bo Testma": replace(contacts["Bo Testma"], phone="020-9999999")})


def test_what_changed_meanwhile_is_looked_at_again(service: PartnerListService, session: Session) -> None:
    table, choices, seen = looked_at(service, FIRST)
    applied(service, FIRST)
    with pytest.raises(ViosError, match="roster_changed"):
        service.apply(table, choices, seen.plan)
    without = replace(choices, mapped={PartnerColumn.CONTACT: 2})
    with pytest.raises(ViosError, match="list_no_organisation"):
        service.check(table, without)
    assert len(kept(session)[1]) == 3
