"""Agreements: versions, filters and order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.data.db import samples
from tests.data.db.samples import DAY, agreement
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.vocabulary import AgreementState
from vios_desktop.services.queries import AgreementQuery


def test_only_the_version_that_was_read_can_be_replaced(vault: SqlVault) -> None:
    first = agreement(incident_id=None)
    second = replace(first, state=AgreementState.DONE, outcome="Gebeld", closed_on=DAY, version=2)
    with vault.begin() as work:
        work.agreements.add(first)
        work.agreements.replace(second, 1)
        with pytest.raises(ConflictError):
            work.agreements.replace(second, 1)
        assert work.agreements.get(first.id) == second
        assert work.agreements.get("unknown") is None


def test_filters_and_order(vault: SqlVault) -> None:
    base = agreement("a1", due_on=DAY, text="Ouders bellen")
    partner = agreement("a2", due_on=DAY - timedelta(days=2), text="Huisbezoek")
    partner = replace(partner, facts=replace(partner.facts, owner_kind="police", owner_name="Wijkteam"))
    given_away = replace(agreement("a3", due_on=None, incident_id=None), created_by="other")
    given_away = replace(given_away, facts=replace(given_away.facts, owner_account="colleague"))
    team = agreement("a4", due_on=DAY, state=AgreementState.DONE)
    team = replace(
        team, created_by="other", facts=replace(team.facts, core_team=True, agreed_on=DAY - timedelta(9))
    )
    with vault.begin() as work:
        work.incidents.add(samples.incident())
        for one in (base, partner, given_away, team):
            work.agreements.add(one)

        def found(**filters: object) -> list[str]:
            query = replace(AgreementQuery(), **filters)  # type: ignore[arg-type]
            return [one.id for one in work.agreements.find(query)]

        assert found() == ["a2", "a1", "a4", "a3"]
        assert found(incident_id="incident-1") == ["a2", "a1", "a4"]
        assert found(decision_id="none") == []
        assert found(states=(AgreementState.DONE, AgreementState.CANCELLED)) == ["a4"]
        assert found(due_from=DAY, due_to=DAY) == ["a1", "a4"]
        assert found(due_to=DAY - timedelta(days=1)) == ["a2"]
        assert found(mine="colleague") == ["a3"]
        assert found(mine="other") == ["a4", "a3"]
        assert found(waits_on_others=True) == ["a2"]
        assert found(waits_on_others=False) == ["a1", "a4", "a3"]
        assert found(core_team=True) == ["a4"]
        assert found(core_team=False) == ["a2", "a1", "a3"]
        assert found(agreed_to=DAY - timedelta(days=1)) == ["a4"]
        assert found(agreed_from=DAY, text="bel") == ["a1", "a3"]
        assert found(text="wijkt huis") == ["a2"]
