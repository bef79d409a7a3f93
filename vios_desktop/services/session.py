"""An unlocked session: who works, in which vault, by which clock. Every service starts from one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.domain import rights

if TYPE_CHECKING:
    from vios_desktop.domain.account import Account
    from vios_desktop.domain.rights import Action
    from vios_desktop.services.ports import Clock, OpenVault, UnitOfWork


@dataclass(frozen=True, slots=True)
class Session:
    """Used from the one data thread only."""

    vault: OpenVault
    account: Account
    clock: Clock

    def begin(self) -> UnitOfWork:
        return self.vault.begin()

    def may(self, action: Action) -> bool:
        return rights.may(self.account.roles, action)

    def require(self, *actions: Action) -> None:
        """Raise `NotAllowedError` unless at least one of the actions is allowed."""
        if not any(self.may(action) for action in actions):
            rights.require(self.account.roles, actions[0])
