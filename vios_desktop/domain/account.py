"""An account: somebody who can unlock the vault, and what they may do there."""

from __future__ import annotations

from dataclasses import dataclass

from vios_desktop.domain.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Account:
    """`id` is also the id of the key slot. `greeting_name` is how the program addresses this person."""

    id: str
    display_name: str
    roles: frozenset[Role]
    active: bool = True

    @property
    def greeting_name(self) -> str:
        return self.display_name.split()[0] if self.display_name.split() else ""
