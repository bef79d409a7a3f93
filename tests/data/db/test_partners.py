"""Gaps and partners in the real store, and the contacts of an older vault that move to their own table."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.data.db import samples
from tests.data.db.vaults import KEY, VAULT_ID, VaultFile, without_later_triggers
from vios_desktop.data.database import create_file, make_engine
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.data.upgrade import Steps, Upgrader, migrate
from vios_desktop.domain.catalogue import PartnerOrganisation
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.gap import Gap
from vios_desktop.domain.social_map import PartnerContact, PartnerRole
from vios_desktop.domain.vocabulary import GapState
from vios_desktop.services.queries import GapQuery

GAP = Gap(
    *("gap-1", "Niemand op vrijdagavond", samples.DAY, ("youth_work", "halt"), GapState.OPEN),
    *(samples.NOON, "account-test"),
)


def test_gaps_come_back_and_are_found_by_whom_was_asked(vault: SqlVault) -> None:
    older = replace(GAP, id="gap-0", found_on=samples.DAY - timedelta(days=9), asked_kinds=("halt",))
    with vault.begin() as work:
        work.gaps.add(older)
        work.gaps.add(GAP)
        assert work.gaps.get("gap-1") == GAP
        assert list(work.gaps.find(GapQuery())) == [GAP, older]
        assert list(work.gaps.find(GapQuery(asked_kind="youth_work"))) == [GAP]
        assert list(work.gaps.find(GapQuery(asked_kind="you"))) == []
        assert list(work.gaps.find(GapQuery(found_to=older.found_on, states=(GapState.OPEN,)))) == [older]
        closed = replace(GAP, state=GapState.CLOSED, outcome="Opgelost", closed_on=samples.DAY, version=2)
        work.gaps.replace(closed, 1)
        assert work.gaps.get("gap-1") == closed
        with pytest.raises(ConflictError):
            work.gaps.replace(closed, 1)


def test_roles_and_contacts_come_back_in_their_order(vault: SqlVault) -> None:
    role = PartnerRole("p1", "dit", "dat", "dan", "zus", "zo", samples.DAY, "R. Bedacht", samples.DAY, 1)
    contact = PartnerContact("c1", "p1", "R. Bedacht", "agent", "000-1", "a@b.invalid", "maandag", 1, active=False)
    with vault.begin() as work:
        work.catalogues.put_partner(PartnerOrganisation("p1", "police", "Politie Verzonnen", "note", samples.DAY))
        work.social_map.put_role(role)
        work.social_map.put_contact(contact)
        work.social_map.put_contact(PartnerContact("c0", "p1", "N. Bedacht"))
        assert work.social_map.role("p1") == role
        assert work.social_map.role("p2") is None
        assert list(work.social_map.roles()) == [role]
        assert [one.id for one in work.social_map.contacts()] == ["c0", "c1"]
        assert work.social_map.contacts()[1] == contact


def test_contacts_of_an_older_vault_move(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "data.db"
    create_file(path, KEY)
    engine = make_engine(path, KEY)
    try:
        with monkeypatch.context() as patch:
            without_later_triggers(patch)
            migrate(engine, Steps(3), Upgrader(VAULT_ID, "account-test", lambda: samples.NOON), from_version=0)
        with engine.begin() as connection:
            connection.exec_driver_sql(
                "INSERT INTO partner_organisation VALUES "
                "('p1', 'police', 'Politie Verzonnen', '000-1', 'R. Bedacht', 'wijkagent', 'oud'), "
                "('p2', 'halt', 'Halt Verzonnen', '', '', '', '')"
            )
    finally:
        engine.dispose()

    with VaultFile(path).work() as work:
        partners, contacts = list(work.catalogues.partners()), list(work.social_map.contacts())

    assert partners == [
        PartnerOrganisation("p2", "halt", "Halt Verzonnen"),
        PartnerOrganisation("p1", "police", "Politie Verzonnen", "oud"),
    ]
    assert [replace(one, id="") for one in contacts] == [
        PartnerContact("", "p1", "R. Bedacht", "wijkagent", "000-1")
    ]
