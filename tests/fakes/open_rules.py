"""The open file of the rules in memory."""

from __future__ import annotations

from dataclasses import dataclass

from vios_desktop.domain.errors import ViosError
from vios_desktop.services.open_rules import OpenRules


@dataclass
class FakeOpenRules:
    """Implements `OpenRulesStore`. `problem` is raised by the next call, `damaged` by every reading."""

    rules: OpenRules | None = None
    damaged: bool = False
    problem: ViosError | None = None

    def read(self) -> OpenRules | None:
        self._stumble()
        if self.damaged:
            raise ViosError("open_rules_damaged")
        return self.rules

    def write(self, rules: OpenRules) -> None:
        self._stumble()
        self.rules, self.damaged = rules, False

    def remove(self) -> None:
        self._stumble()
        self.rules, self.damaged = None, False

    def _stumble(self) -> None:
        problem, self.problem = self.problem, None
        if problem is not None:
            raise problem
