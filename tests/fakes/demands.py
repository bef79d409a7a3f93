"""Demands in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.fakes.state import Desk, add_new, replace_changed, require_known
from vios_desktop.domain.disclosure_entry import Demand


@dataclass(frozen=True, slots=True)
class FakeDemands:
    desk: Desk

    def add(self, demand: Demand) -> None:
        require_known(self.desk.state.persons, demand.person_id)
        add_new(self.desk.state.demands, demand)

    def get(self, demand_id: str) -> Demand | None:
        return self.desk.state.demands.get(demand_id)

    def replace(self, demand: Demand, expected_version: int) -> None:
        replace_changed(self.desk.state.demands, demand, expected_version, "demand")

    def all(self) -> Sequence[Demand]:
        return sorted(self.desk.state.demands.values(), key=lambda d: (d.received_on, d.id), reverse=True)
