"""Demands and register entries in the real store: as they were, and light in a list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.data.db import samples
from tests.unit.services.register_desk import A_DEMAND
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.errors import ConflictError


def test_a_demand_is_kept_as_it_is_and_changed_once(vault: SqlVault) -> None:
    demand = replace(A_DEMAND, id="demand-1", note="proef")
    with vault.begin() as work:
        work.demands.add(demand)
        assert work.demands.get("demand-1") == demand
        assert work.demands.get("other") is None
        changed = replace(demand, manner="Per brief", given_data=("name",), version=2)
        work.demands.replace(changed, 1)
        assert list(work.demands.all()) == [changed]
        with pytest.raises(ConflictError):
            work.demands.replace(changed, 1)
        work.commit()


def test_lists_leave_out_the_files(vault: SqlVault) -> None:
    with vault.begin() as work:
        work.persons.add(samples.person())
        entry = samples.disclosed()
        work.disclosures.add(entry)
        light = replace(entry, file=b"")
        assert work.disclosures.get(entry.id) == entry
        assert list(work.disclosures.all()) == [light]
        assert list(work.disclosures.of_persons(["person-1"])) == [light]
        assert list(work.disclosures.of_persons(["person-2"])) == []
        work.commit()
