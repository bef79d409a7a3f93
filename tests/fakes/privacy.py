"""Requests of persons concerned and breaches in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.fakes.state import Desk, add_new, replace_changed, require_known
from vios_desktop.domain.breach import Breach
from vios_desktop.domain.person_request import PersonRequest, RequestStep


@dataclass(frozen=True, slots=True)
class FakePersonRequests:
    desk: Desk

    def add(self, request: PersonRequest) -> None:
        require_known(self.desk.state.persons, request.facts.person_id)
        add_new(self.desk.state.person_requests, request)

    def get(self, request_id: str) -> PersonRequest | None:
        return self.desk.state.person_requests.get(request_id)

    def replace(self, request: PersonRequest, expected_version: int) -> None:
        replace_changed(self.desk.state.person_requests, request, expected_version, "request")

    def all(self) -> Sequence[PersonRequest]:
        return sorted(self.desk.state.person_requests.values(), key=lambda r: (r.facts.received_on, r.created_at))

    def add_step(self, step: RequestStep) -> None:
        self.desk.state.request_steps.append(step)

    def steps(self, request_id: str) -> Sequence[RequestStep]:
        return [step for step in self.desk.state.request_steps if step.request_id == request_id]


@dataclass(frozen=True, slots=True)
class FakeBreaches:
    desk: Desk

    def add(self, breach: Breach) -> None:
        add_new(self.desk.state.breaches, breach)

    def get(self, breach_id: str) -> Breach | None:
        return self.desk.state.breaches.get(breach_id)

    def replace(self, breach: Breach, expected_version: int) -> None:
        replace_changed(self.desk.state.breaches, breach, expected_version, "breach")

    def all(self) -> Sequence[Breach]:
        return sorted(self.desk.state.breaches.values(), key=lambda b: b.facts.discovered_at, reverse=True)
