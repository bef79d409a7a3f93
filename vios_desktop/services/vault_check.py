"""Looking through the vault in use, from the pages of the database to the last file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.domain.rights import Action

if TYPE_CHECKING:
    from vios_desktop.services.ports.vault_check import VaultFindings, VaultToCheck
    from vios_desktop.services.session import Session


class VaultCheckService:
    """For whoever looks after the backups: what is found decides whether one is needed."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def begin(self) -> VaultToCheck:
        """Take hold of the vault as it is now. Data thread. Raises as `VaultBackups.begin_check`."""
        self._session.require(Action.MANAGE_BACKUPS)
        return self._session.vault.backups.begin_check()

    def now(self) -> VaultFindings:
        """Both steps at once, for commands. Data thread. Raises as its steps do."""
        return self.begin().run(lambda _done, _all: None, lambda: False)

    def found(self, findings: VaultFindings) -> None:
        """Nothing is written any more with a broken log or spoilt data, as at the unlock. Data thread."""
        if not (findings.log_whole and findings.database_whole):
            self._session.vault.only_read()
