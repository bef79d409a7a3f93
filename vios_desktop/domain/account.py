"""An account: somebody who can unlock the vault, and what they may do there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from vios_desktop.domain.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Account:
    """`id` is also the id of the key slot. `greeting_name` is how the program addresses this person.

    `ends_on` is the last day of temporary access. `temporary_since` is when somebody else chose the passphrase: it
    has to be changed at the first unlock. `last_used_at` is the last unlock before this one.
    """

    id: str
    display_name: str
    roles: frozenset[Role]
    active: bool = True
    ends_on: date | None = None
    temporary_since: datetime | None = None
    last_used_at: datetime | None = None

    @property
    def greeting_name(self) -> str:
        return self.display_name.split()[0] if self.display_name.split() else ""

    def has_access_on(self, day: date) -> bool:
        """Whether this account may unlock on that day."""
        return self.active and (self.ends_on is None or day <= self.ends_on)
