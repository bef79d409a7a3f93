"""Demands, and the little of what is held that a fake can tell, in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from tests.fakes.state import Desk, add_new, replace_changed, require_known
from vios_desktop.domain.disclosure_entry import Demand
from vios_desktop.domain.person import Person
from vios_desktop.services.held_rows import HeldRow


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


@dataclass(frozen=True, slots=True)
class FakeHeldData:
    """The person and the signals alone; all tables are tried with the real store."""

    desk: Desk

    def of(self, person_ids: Sequence[str]) -> Sequence[HeldRow]:
        persons = [self.desk.state.persons[one] for one in person_ids]
        rows = [HeldRow("person", {f.name: getattr(p, f.name) for f in fields(p)}) for p in persons]
        signals = [s for s in self.desk.state.signals.values() if s.facts.person_id in person_ids]
        return rows + [
            HeldRow("signal", {f.name: getattr(s.facts, f.name) for f in fields(s.facts)}) for s in signals
        ]

    def others(self, person_ids: Sequence[str]) -> Sequence[Person]:
        return [person for person in self.desk.state.persons.values() if person.id not in person_ids]
