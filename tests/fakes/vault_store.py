"""Vaults "on disk" that are in memory: one vault at most, opened with the passphrase of an account."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tests.fakes.clock import FixedClock
from tests.fakes.keys import FakeAccountKeys, fake_key
from tests.fakes.vault import FakeVault
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.ports import OpenVault
from vios_desktop.services.vaults import (
    FailedTry,
    NewVault,
    PassphraseJudgement,
    RecoveryKeyText,
    Unlocked,
    VaultAccount,
    VaultInfo,
)


class FakeVaultStore:
    """Implements `services.vaults.VaultStore`. `failures` are the wrong passphrases nobody has logged yet."""

    def __init__(self, clock: FixedClock) -> None:
        self.clock = clock
        self.keys = FakeAccountKeys()
        self.failures: list[FailedTry] = []
        self.vault: FakeVault | None = None
        self.info: VaultInfo | None = None

    def known(self) -> Sequence[VaultInfo]:
        return [self.info] if self.info else []

    def troubles(self) -> Sequence[ViosError]:
        return []

    def describe(self, folder: Path) -> VaultInfo:
        if self.info is None or self.info.folder != folder:
            raise ViosError("vault_not_found")
        return self.info

    def default_folder(self) -> Path:
        return Path("vaults")

    def check_location(self, folder: Path) -> None:
        if folder.name == "network":
            raise ViosError("location_network")

    def new_recovery_key(self) -> RecoveryKeyText:
        return fake_key()

    def judge(self, passphrase: str, names: Sequence[str]) -> PassphraseJudgement:
        weak = len(passphrase) < 12 or any(name and name in passphrase for name in names)
        return PassphraseJudgement("weak", "passphrase_weak") if weak else PassphraseJudgement("strong", None)

    def create(
        self, plan: NewVault, found: Callable[[OpenVault, AccountKeys], None], *, practice: bool = False
    ) -> tuple[VaultInfo, Unlocked]:
        slot_id = self.keys.add(plan.account_name, plan.passphrase)
        vault = FakeVault(slot_id, self.clock)
        found(vault, self.keys)
        self.vault = vault
        account = VaultAccount(slot_id, plan.account_name)
        self.info = VaultInfo(
            plan.folder or self.default_folder(), "vault", plan.school_name, (account,), None, practice
        )
        return self.info, Unlocked(vault, self.keys)

    def wait_s(self, info: VaultInfo, account_id: str) -> float:
        return float(2 ** len(self.failures) - 1)

    def unlock(self, info: VaultInfo, account_id: str, passphrase: str, stick: bytes | None = None) -> Unlocked:
        if self.keys.sticks.get(account_id) != stick:
            raise ViosError("stick_needed" if stick is None else "stick_other")
        if self.vault is None or self.keys.passphrases.get(account_id) != passphrase:
            self.failures.append(FailedTry(account_id, self.clock.now()))
            raise ViosError("wrong_passphrase")
        failed = tuple(self.failures)
        return Unlocked(self.vault.with_account(account_id), self.keys, failed, self.failures.clear)

    def accept_older(self, info: VaultInfo) -> None:
        """Nothing here is ever older."""

    def fitting(self, info: VaultInfo, passphrase: str) -> Sequence[VaultAccount]:
        return [account for account in info.accounts if self.keys.passphrases[account.id] == passphrase]

    def reset_passphrase(
        self, info: VaultInfo, account_id: str, recovery: str | tuple[str, str], passphrase: str
    ) -> Unlocked:
        held = not isinstance(recovery, str) and set(recovery) < set(self.keys.holders)
        if recovery != self.keys.recovery_key and not held:
            raise ViosError("recovery_key_wrong")
        self.keys.passphrases[account_id] = passphrase
        self.info = replace(info, last_used=self.clock.now())
        return self.unlock(info, account_id, passphrase)
