"""The few rules and numbers of a school that may be read without unlocking, and the port that keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True)
class OpenRules:
    """What the coordinator released. `values` by setting as they are stored, `names` only where that was asked."""

    released_on: date
    school_name: str
    values: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def same_content(self, other: OpenRules) -> bool:
        """Whether both say the same, on whatever day they were released."""
        return (self.school_name, dict(self.values), dict(self.names)) == (
            other.school_name,
            dict(other.values),
            dict(other.names),
        )


class OpenRulesStore(Protocol):
    """One small open file beside the vault. Nothing in it is trusted: whoever reads it checks every value."""

    def read(self) -> OpenRules | None:
        """What was released; None when nothing was. Raises `ViosError("open_rules_damaged")`."""
        ...

    def write(self, rules: OpenRules) -> None:
        """Whole or not at all. Raises `ViosError` as `write_atomically` does."""
        ...

    def remove(self) -> None:
        """Take the file away; nothing happens when there is none. Raises `ViosError("write_failed")`."""
        ...
