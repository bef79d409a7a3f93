"""Vaults on disk: implements the port `services.vaults.VaultStore` with key slots, folder lock and database.

Cryptography and SQLAlchemy are imported inside the methods: the unlock screen only lists and describes vaults, and
has to stand before either is loaded.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.data.attempts import FailedUnlocks
from vios_desktop.data.folder import VaultFolder, VaultLock, vaults_in
from vios_desktop.data.keys.passphrase import PassphrasePolicy
from vios_desktop.data.known_vaults import KnownVaults
from vios_desktop.data.place import PlaceProbe, check_location, check_storage
from vios_desktop.data.vault_building import (
    building_folder,
    clear_abandoned,
    is_building_name,
    move_into_place,
)
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.vaults import (
    FailedTry,
    NewVault,
    PassphraseJudgement,
    RecoveryKeyText,
    Unlocked,
    VaultAccount,
    VaultInfo,
)

if TYPE_CHECKING:
    from vios_desktop.data.blob_store import BlobStore
    from vios_desktop.data.keys.changing import SlotRules
    from vios_desktop.data.keys.kdf import KdfParameters
    from vios_desktop.data.keys.vault_keys import VaultKeys
    from vios_desktop.data.open_vault import SqlVault
    from vios_desktop.paths import Paths
    from vios_desktop.services.accounts import AccountKeys
    from vios_desktop.services.ports import Blobs, Clock, OpenVault, UnitOfWork


@dataclass(frozen=True, slots=True)
class LockedVault:
    """An open database together with the lock and the keys that belong to it; closing gives all three up."""

    inner: SqlVault
    lock: VaultLock
    keys: VaultKeys

    @property
    def account_id(self) -> str:
        return self.inner.account_id

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
            self.keys.wipe()


@dataclass(frozen=True, slots=True)
class FolderAccountKeys:
    """The key slots of an open vault: implements `services.accounts.AccountKeys`."""

    folder: VaultFolder
    keys: VaultKeys
    rules: Callable[[], SlotRules]

    def add(self, display_name: str, passphrase: str) -> str:
        from vios_desktop.data.keys.changing import add_account

        store = self.folder.key_store
        key_file, slot_id = add_account(store.read().key_file, self.keys, display_name, passphrase, self.rules())
        store.write(key_file)
        return slot_id

    def remove(self, slot_id: str) -> None:
        from vios_desktop.data.keys.changing import remove_account

        store = self.folder.key_store
        store.write(remove_account(store.read().key_file, self.keys, slot_id))

    def change_passphrase(self, slot_id: str, old: str, new: str) -> None:
        from vios_desktop.data.keys.changing import change_passphrase

        store = self.folder.key_store
        store.write(change_passphrase(store.read().key_file, slot_id, old, new, self.rules()))


class FolderVaultStore:
    """`kdf` None means: measure on this computer when a slot is made."""

    def __init__(
        self,
        paths: Paths,
        probe: PlaceProbe,
        clock: Clock,
        weak_passphrases: str,
        kdf: KdfParameters | None = None,
    ) -> None:
        self._paths = paths
        self._probe = probe
        self._clock = clock
        self._weak = weak_passphrases
        self._kdf = kdf
        self._known = KnownVaults(paths.settings / "vaults.json", clock.now)
        self._attempts = FailedUnlocks(paths.settings / "attempts.json", clock.now)

    def known(self) -> Sequence[VaultInfo]:
        """Used before on this computer, then others in the program's folder; unreadable ones are left out."""
        own = (folder.path for folder in vaults_in(self._paths.vaults) if not is_building_name(folder.path.name))
        infos: dict[Path, VaultInfo] = {}
        for folder in (*(known.folder for known in self._known.all()), *own):
            with suppress(ViosError):
                info = self.describe(folder)
                infos.setdefault(info.folder, info)
        return tuple(infos.values())

    def troubles(self) -> Sequence[ViosError]:
        found = []
        for known in self._known.all():
            try:
                self.describe(known.folder)
            except ViosError as error:
                found.append(error)
        return tuple(found)

    def describe(self, folder: Path) -> VaultInfo:
        """Raises `ViosError`: `not_a_vault`, those of `KeyFileStore.read`, and `place_*` of `check_storage`.

        The folder in the answer is the one behind links, so that a vault has one name.
        """
        if not _has_vault(folder):
            raise ViosError("not_a_vault")
        check_storage(folder.absolute(), self._probe)
        vault = VaultFolder(folder.resolve())
        stored = vault.key_store.read()
        accounts = tuple(VaultAccount(slot.id, slot.name) for slot in stored.key_file.accounts())
        known = next((k for k in self._known.all() if k.folder == vault.path), None)
        return VaultInfo(
            folder=vault.path,
            vault_id=stored.key_file.vault_id,
            school_name=stored.key_file.school,
            accounts=accounts,
            last_used=vault.last_used(),
            practice=bool(known and known.practice),
            slots_repaired=stored.from_previous_copy,
        )

    def default_folder(self) -> Path:
        return self._paths.vaults

    def check_location(self, folder: Path) -> None:
        check_location(folder.absolute(), self._probe)

    def new_recovery_key(self) -> RecoveryKeyText:
        from vios_desktop.data.keys.recovery_code import RecoveryCode, ask_for_proof, proves

        code, question = RecoveryCode.generate(), ask_for_proof()
        return RecoveryKeyText(
            lines=code.lines(),
            groups=code.groups(),
            question=question,
            proven_by=lambda answers: proves(code, question, answers),
        )

    def judge(self, passphrase: str, names: Sequence[str]) -> PassphraseJudgement:
        judgement = PassphrasePolicy.from_text(self._weak).judge(passphrase, [name for name in names if name])
        return PassphraseJudgement(judgement.strength.value, judgement.problem)

    def create(
        self, plan: NewVault, found: Callable[[OpenVault, AccountKeys], None], *, practice: bool = False
    ) -> tuple[VaultInfo, Unlocked]:
        """Build the vault beside its place and move it there when it is whole."""
        from vios_desktop.data.keys.changing import create
        from vios_desktop.data.keys.recovery_code import RecoveryCode

        key_file, keys = create(
            plan.school_name,
            plan.account_name.strip(),
            plan.passphrase,
            RecoveryCode.from_text(plan.recovery_key.text),
            self._rules(),
        )
        with ExitStack() as undo:
            undo.callback(keys.wipe)
            wanted = (plan.folder or self._paths.vaults / key_file.vault_id).absolute()
            check_location(wanted, self._probe)
            target = wanted.resolve()
            clear_abandoned(target, self._clock.now)
            building = building_folder(target)
            undo.callback(shutil.rmtree, building.path, ignore_errors=True)
            building.create()
            with VaultLock(building, self._clock.now):
                building.key_store.write(key_file)
                self._fill(building, keys, found)
            move_into_place(building.path, target, self._probe)
            undo.callback(shutil.rmtree, target, ignore_errors=True)
            self._known.remember(target, practice=practice)
            made = self.describe(target), self._opened(VaultFolder(target), keys)
            undo.pop_all()
        return made

    def wait_s(self, info: VaultInfo, account_id: str) -> float:
        return self._attempts.wait_s(info.vault_id, account_id)

    def unlock(self, info: VaultInfo, account_id: str, passphrase: str) -> Unlocked:
        from vios_desktop.data.keys.opening import open_with_passphrase

        self._require_no_wait(info, account_id)
        folder = VaultFolder(info.folder)
        try:
            keys = open_with_passphrase(folder.key_store.read().key_file, account_id, passphrase)
        except ViosError as error:
            if error.code == "wrong_passphrase":
                self._attempts.record_failure(info.vault_id, account_id)
            raise
        return self._opened(folder, keys)

    def fitting(self, info: VaultInfo, passphrase: str) -> Sequence[VaultAccount]:
        from vios_desktop.data.keys.opening import open_all_that_fit

        for account in info.accounts:
            self._require_no_wait(info, account.id)
        key_file = VaultFolder(info.folder).key_store.read().key_file
        opened = open_all_that_fit(key_file, passphrase)
        fitting = {keys.slot_id for keys in opened}
        for keys in opened:
            keys.wipe()
        if not fitting:
            for account in info.accounts:
                self._attempts.record_failure(info.vault_id, account.id)
        return tuple(account for account in info.accounts if account.id in fitting)

    def reset_passphrase(self, info: VaultInfo, account_id: str, recovery_key: str, passphrase: str) -> Unlocked:
        from vios_desktop.data.keys.changing import reset_passphrase
        from vios_desktop.data.keys.opening import open_with_passphrase
        from vios_desktop.data.keys.recovery_code import RecoveryCode

        folder = VaultFolder(info.folder)
        code = RecoveryCode.from_text(recovery_key)
        lock = VaultLock(folder, self._clock.now)
        with ExitStack() as undo:
            undo.callback(lock.release)
            lock.acquire()
            store = folder.key_store
            key_file = store.read().key_file
            recovery_slot = key_file.recovery_slot().id
            self._require_no_wait(info, recovery_slot)
            try:
                key_file = reset_passphrase(key_file, code, account_id, passphrase, self._rules())
            except ViosError as error:
                if error.code == "recovery_key_wrong":
                    self._attempts.record_failure(info.vault_id, recovery_slot)
                raise
            keys = open_with_passphrase(key_file, account_id, passphrase)
            # First see that the database opens: a passphrase is not changed on a vault that is damaged or newer.
            unlocked = self._opened(folder, keys, lock)
            undo.callback(unlocked.vault.close)
            store.write(key_file)
            undo.pop_all()
        self._attempts.record_success(info.vault_id, recovery_slot)
        return unlocked

    def _rules(self) -> SlotRules:
        from vios_desktop.data.keys.changing import SlotRules
        from vios_desktop.data.keys.kdf import calibrate

        return SlotRules(self._kdf or calibrate(), PassphrasePolicy.from_text(self._weak))

    def _require_no_wait(self, info: VaultInfo, account_id: str) -> None:
        wait_s = self._attempts.wait_s(info.vault_id, account_id)
        if wait_s > 0:
            raise ViosError("unlock_wait", seconds=max(1, round(wait_s)))

    def _fill(self, folder: VaultFolder, keys: VaultKeys, found: Callable[[OpenVault, AccountKeys], None]) -> None:
        from vios_desktop.data.open_vault import create_database, open_vault

        key = keys.database_key()
        create_database(folder.database, key, keys.vault_id)
        vault = open_vault(
            folder.database,
            key,
            vault_id=keys.vault_id,
            account_id=keys.slot_id,
            clock=self._clock,
            blobs=self._blobs(folder, keys),
        )
        try:
            found(vault, FolderAccountKeys(folder, keys, self._rules))
        finally:
            vault.close()

    def _opened(self, folder: VaultFolder, keys: VaultKeys, lock: VaultLock | None = None) -> Unlocked:
        """Lock, then open. SQLAlchemy is loaded here and not before: the unlock screen must come up fast."""
        from vios_desktop.data.open_vault import open_vault

        held = lock is not None
        lock = lock or VaultLock(folder, self._clock.now)
        with ExitStack() as undo:
            undo.callback(keys.wipe)
            undo.callback(lock.release)
            if not held:
                lock.acquire()
            vault = open_vault(
                folder.database,
                keys.database_key(),
                vault_id=keys.vault_id,
                account_id=keys.slot_id,
                clock=self._clock,
                blobs=self._blobs(folder, keys),
            )
            undo.pop_all()
        failures = self._attempts.pending(keys.vault_id)

        def forget_failures() -> None:
            self._attempts.record_success(keys.vault_id, keys.slot_id)
            self._attempts.clear_pending(failures)
            self._remember(folder.path)

        return Unlocked(
            LockedVault(vault, lock, keys),
            FolderAccountKeys(folder, keys, self._rules),
            tuple(FailedTry(failure.slot_id, failure.when) for failure in failures),
            forget_failures,
        )

    def _blobs(self, folder: VaultFolder, keys: VaultKeys) -> BlobStore:
        from vios_desktop.data.blob_store import BlobStore

        return BlobStore(folder.blobs, keys.vault_id, keys.blob_key, self._clock.now)

    def _remember(self, folder: Path) -> None:
        practice = any(known.folder == folder and known.practice for known in self._known.all())
        self._known.remember(folder, practice=practice)


def _has_vault(folder: Path) -> bool:
    """False also for a name that the system refuses, such as one that is too long."""
    try:
        return VaultFolder(folder.absolute()).has_vault
    except OSError:
        return False
