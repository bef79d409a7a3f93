"""The registers of the fake vault, of which entries go when their period is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tests.fakes.state import Desk
from vios_desktop.domain.register_cut import (
    Register,
    RegisterCut,
    breach_is_over,
    report_is_over,
    request_is_over,
)


@dataclass(frozen=True, slots=True)
class FakeRegisters:
    """Implements `services.ports.Registers`."""

    desk: Desk

    def over(self, register: Register, until: date) -> Sequence[str]:
        state = self.desk.state
        if register is Register.BREACHES:
            return [one.id for one in state.breaches.values() if breach_is_over(one, until)]
        if register is Register.REPORTS:
            return [one.id for one in state.imported_reports.values() if report_is_over(one, until)]
        here = {one.id for one in state.persons.values() if one.left_on is None}
        return [
            one.id
            for one in state.person_requests.values()
            if request_is_over(one, until, at_school=one.facts.person_id in here)
        ]

    def take_out(self, cut: RegisterCut) -> int:
        ids, state = self.over(cut.register, cut.until), self.desk.state
        state.register_cuts.append(cut)
        for one in ids:
            if cut.register is Register.REPORTS:
                state.imported_reports[one] = replace(state.imported_reports[one], reason="")
            elif cut.register is Register.BREACHES:
                del state.breaches[one]
            else:
                del state.person_requests[one]
        state.request_steps = [step for step in state.request_steps if step.request_id not in ids]
        return len(ids)

    def cuts(self) -> Sequence[RegisterCut]:
        return list(self.desk.state.register_cuts)
