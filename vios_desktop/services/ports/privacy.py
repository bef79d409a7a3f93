"""The ports of requests of persons concerned and of breaches. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from vios_desktop.domain.breach import Breach
from vios_desktop.domain.person_request import PersonRequest, RequestStep


class PersonRequests(Protocol):
    def add(self, request: PersonRequest) -> None: ...
    def get(self, request_id: str) -> PersonRequest | None: ...
    def replace(self, request: PersonRequest, expected_version: int) -> None:
        """Raises `ConflictError` unless the stored version is `expected_version`."""
        ...

    def all(self) -> Sequence[PersonRequest]:
        """Received first first."""
        ...

    def add_step(self, step: RequestStep) -> None: ...
    def steps(self, request_id: str) -> Sequence[RequestStep]:
        """Oldest first."""
        ...


class Breaches(Protocol):
    def add(self, breach: Breach) -> None: ...
    def get(self, breach_id: str) -> Breach | None: ...
    def replace(self, breach: Breach, expected_version: int) -> None:
        """Raises `ConflictError` unless the stored version is `expected_version`."""
        ...

    def all(self) -> Sequence[Breach]:
        """Discovered last first."""
        ...
