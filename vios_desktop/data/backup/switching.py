"""Making a restored vault the one in use. The one before stays where it is, with a note that it was replaced."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.data.aside_note import AsideNote
from vios_desktop.data.backup.destroyed_again import Gone, gone_in, note_gone_again
from vios_desktop.data.backup.making import disk_errors
from vios_desktop.data.folder import VaultFolder, VaultLock
from vios_desktop.data.keys.key_file import SlotKind
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.vaults import AsideReason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.data.anchor import Anchor
    from vios_desktop.data.keys.vault_keys import VaultKeys
    from vios_desktop.data.known_vaults import KnownVaults
    from vios_desktop.data.open_vault import SqlVault
    from vios_desktop.services.ports import Clock
    from vios_desktop.services.ports.backups import RestoredVault
    from vios_desktop.services.vaults import VaultInfo

_MAY_RESTORE = (Role.COORDINATOR, Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class VaultSwitch:
    """`known_infos` gives the vaults of this computer; `known` is what the unlock screen offers first."""

    known: KnownVaults
    known_infos: Callable[[], Sequence[VaultInfo]]
    clock: Clock
    anchor: Callable[[VaultFolder, Callable[[], VaultKeys]], Anchor]

    def put_in_use(self, folder: VaultFolder, keys: VaultKeys, restored: RestoredVault) -> None:
        """See `UnlockedBackup.put_in_use`. Killed meanwhile, both vaults are offered; neither is touched."""
        others = [
            VaultFolder(info.folder)
            for info in self.known_infos()
            if info.vault_id == keys.vault_id and info.folder != folder.path and info.aside is None
        ]
        with ExitStack() as locks:
            for other in (*others, folder):
                locks.enter_context(VaultLock(other, self.clock.now))
            self._log(folder, keys, restored, gone_in(others, keys))
            with disk_errors():
                AsideNote(folder.path).remove()
            self._witness(folder, keys)
            practice = any(known.practice for known in self.known.all() if known.folder in _paths(others))
            self.known.remember(folder.path, practice=practice)
            for other in others:
                AsideNote(other.path).write(AsideReason.REPLACED, self.clock.now())

    def _witness(self, folder: VaultFolder, keys: VaultKeys) -> None:
        """What is in use now is what the witnesses stand for, whatever they said before."""
        vault = self._open(folder, keys)
        try:
            vault.witness_anew(self.anchor(folder, lambda: keys))
        finally:
            vault.close()

    def _open(self, folder: VaultFolder, keys: VaultKeys) -> SqlVault:
        from vios_desktop.data.open_vault import open_vault

        return open_vault(
            folder.database,
            keys.database_key(),
            vault_id=keys.vault_id,
            account_id=keys.slot_id,
            clock=self.clock,
        )

    def _log(self, folder: VaultFolder, keys: VaultKeys, restored: RestoredVault, gone: Gone) -> None:
        """Open it, which upgrades it if need be, destroy again, and write down where it came from."""
        vault = self._open(folder, keys)
        try:
            _require_allowed(vault, keys)
            contents = restored.contents
            with vault.begin() as work:
                note_gone_again(work, gone)
                work.audit.record(
                    AuditAction.RESTORED,
                    object_kind="vault",
                    detail=f"backup_at={contents.at:%Y-%m-%dT%H:%M:%SZ} line={contents.log_number}",
                )
                work.commit()
        finally:
            vault.close()


def _require_allowed(vault: SqlVault, keys: VaultKeys) -> None:
    if keys.kind is SlotKind.RECOVERY:
        return
    with vault.begin() as work:
        account = work.accounts.get(keys.slot_id)
    if account is None or not account.active or not account.roles & set(_MAY_RESTORE):
        raise ViosError("restore_not_allowed")


def _paths(folders: Sequence[VaultFolder]) -> tuple[object, ...]:
    return tuple(folder.path for folder in folders)
