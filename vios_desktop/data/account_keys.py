"""The keys of an open vault: what holds them, and the port `services.accounts.AccountKeys` over the slots on disk.

Cryptography is imported inside the methods, as in the store of vaults.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.domain.errors import ViosError
from vios_desktop.services.account_keys import SlotFacts
from vios_desktop.services.vaults import RecoveryKeyText

if TYPE_CHECKING:
    from vios_desktop.data.anchor import Anchor
    from vios_desktop.data.backup.open_vault_backups import OpenVaultBackups
    from vios_desktop.data.folder import VaultFolder, VaultLock
    from vios_desktop.data.keys.changing import SlotRules
    from vios_desktop.data.keys.key_file import KeyFile
    from vios_desktop.data.open_vault import SqlVault
    from vios_desktop.data.rotation import HeldKeys
    from vios_desktop.services.ports import Blobs, RecordSeals, UnitOfWork


@dataclass(frozen=True, slots=True)
class LockedVault:
    """An open database together with the lock and the keys that belong to it; closing gives all three up."""

    inner: SqlVault
    lock: VaultLock
    held: HeldKeys
    backups: OpenVaultBackups

    @property
    def account_id(self) -> str:
        return self.inner.account_id

    @property
    def read_only(self) -> bool:
        return self.inner.read_only

    def only_read(self) -> None:
        self.inner.only_read()

    @property
    def blobs(self) -> Blobs:
        return self.inner.blobs

    def begin(self) -> UnitOfWork:
        return self.inner.begin()

    def close(self) -> None:
        try:
            self.inner.close()
        finally:
            self.lock.release()
            self.held.wipe()


@dataclass(frozen=True, slots=True)
class FolderAccountKeys:
    """The key slots of an open vault. Every method that changes them writes them durably before it returns."""

    folder: VaultFolder
    held: HeldKeys
    vault: SqlVault
    rules: Callable[[], SlotRules]
    anchor: Anchor | None = None

    @property
    def record_seals(self) -> RecordSeals:
        """What seals limited records to accounts, and opens those of the account that unlocked."""
        from vios_desktop.data.record_seals import VaultRecordSeals

        return VaultRecordSeals(self._read, self.held)

    def slots(self) -> tuple[SlotFacts, ...]:
        return tuple(SlotFacts(slot.id, bool(slot.stick_id)) for slot in self._read().accounts())

    def add(self, display_name: str, passphrase: str) -> str:
        from vios_desktop.data.keys.changing import add_account

        key_file, slot_id = add_account(self._read(), self.held.current, display_name, passphrase, self.rules())
        self._write(key_file)
        return slot_id

    def remove(self, slot_id: str) -> None:
        from vios_desktop.data.keys.changing import remove_account

        self._write(remove_account(self._read(), self.held.current, slot_id))

    def change_passphrase(self, slot_id: str, old: str, new: str, stick: bytes | None = None) -> None:
        from vios_desktop.data.keys.changing import change_passphrase

        self._write(change_passphrase(self._read(), slot_id, old, new, self.rules(), stick))

    def reset_passphrase(self, slot_id: str, new: str) -> None:
        from vios_desktop.data.keys.changing import set_passphrase

        self._write(set_passphrase(self._read(), self.held.current, slot_id, new, self.rules()))

    def new_stick(self) -> bytes:
        from vios_desktop.data.keys.stick import new_stick

        return new_stick()

    def change_stick(self, slot_id: str, passphrase: str, old: bytes | None, new: bytes | None) -> None:
        from vios_desktop.data.keys.changing import change_stick

        self._write(change_stick(self._read(), slot_id, passphrase, old, new, self.rules().kdf))

    def new_recovery_key(self) -> RecoveryKeyText:
        return recovery_key_text()

    def replace_recovery_key(self, text: str) -> None:
        from vios_desktop.data.keys.changing import replace_recovery_code
        from vios_desktop.data.keys.recovery_code import RecoveryCode

        code = RecoveryCode.from_text(text)
        self._write(replace_recovery_code(self._read(), self.held.current, code, self.rules().kdf))

    def check_recovery_key(self, text: str) -> None:
        from vios_desktop.data.keys.opening import open_with_recovery_code
        from vios_desktop.data.keys.recovery_code import RecoveryCode

        open_with_recovery_code(self._read(), RecoveryCode.from_text(text)).wipe()

    def recovery_public_key(self) -> bytes:
        key_file = self._read()
        self.held.current.verify(key_file)
        return key_file.recovery_slot().public_key

    def is_divided(self) -> bool:
        return bool(self._read().pairs())

    def new_holder_codes(self) -> tuple[RecoveryKeyText, ...]:
        from vios_desktop.data.keys.recovery_code import HOLDERS

        return tuple(recovery_key_text(holder=holder) for holder in HOLDERS)

    def divide_recovery_key(self, text: str, holders: tuple[str, str, str]) -> None:
        from vios_desktop.data.keys.holders import divide
        from vios_desktop.data.keys.recovery_code import RecoveryCode

        code, codes = RecoveryCode.from_text(text), [RecoveryCode.of_holder(one) for one in holders]
        self._write(divide(self._read(), code, codes, self.rules().kdf))

    def undivide_recovery_key(self) -> None:
        from vios_desktop.data.keys.changing import require_settled
        from vios_desktop.data.keys.holders import undivided

        keys, key_file = self.held.current, self._read()
        require_settled(key_file, keys)
        self._write(keys.signed(undivided(key_file)))

    def replace_vault_key(self, leaving: str | None, report: Callable[[int, int], None]) -> None:
        from vios_desktop.data.rotation import STEPS, begin_rotation, settle, what_opens

        if self.held.older is not None:
            raise ViosError("rotation_unfinished")
        report(0, STEPS)
        keys = begin_rotation(self.folder, self.held.current, leaving)

        def whichever_opens() -> bytes:
            """A disk that failed may be well again at the next opening: only then it shows which key it has."""
            held = what_opens(self.folder, keys)
            self.held.current, self.held.older = held.current, held.older
            return self.held.current.database_key()

        def over() -> Callable[[], bytes]:
            try:
                self.held.current = settle(self.folder, keys, report, self.anchor)
            except ViosError as error:
                failed.append(error)
                with suppress(ViosError):
                    whichever_opens()
                return whichever_opens
            return self.held.current.database_key

        failed: list[ViosError] = []
        self.vault.change_key(over)
        if failed:
            raise failed[0]
        keys.vault_key.wipe()

    def _read(self) -> KeyFile:
        return self.folder.key_store.read_to_change()

    def _write(self, key_file: KeyFile) -> None:
        self.folder.key_store.write(key_file)


def recovery_key_text(holder: int = 0) -> RecoveryKeyText:
    """A new recovery key as it is printed and proven, or a new code for one of three holders."""
    from vios_desktop.data.keys.recovery_code import RecoveryCode, ask_for_proof, proves

    code, question = RecoveryCode.generate(holder=holder), ask_for_proof()
    return RecoveryKeyText(
        lines=code.lines(),
        groups=code.groups(),
        question=question,
        proven_by=lambda answers: proves(code, question, answers),
    )
