"""Vaults on disk: implements the port `services.vaults.VaultStore` with key slots, folder lock and database.

Cryptography and SQLAlchemy are imported inside the methods: the unlock screen only lists and describes vaults, and
has to stand before either is loaded.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.data.account_keys import FolderAccountKeys, LockedVault
from vios_desktop.data.aside_note import AsideNote
from vios_desktop.data.attempts import FailedUnlocks
from vios_desktop.data.ballast import BALLAST_BYTES, Ballast
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
    from vios_desktop.data.anchor import Anchor
    from vios_desktop.data.backup.open_vault_backups import OpenVaultBackups
    from vios_desktop.data.blob_store import BlobStore
    from vios_desktop.data.keys.changing import SlotRules
    from vios_desktop.data.keys.kdf import KdfParameters
    from vios_desktop.data.keys.key_file import KeyFile
    from vios_desktop.data.keys.vault_keys import VaultKeys
    from vios_desktop.data.open_vault import SqlVault
    from vios_desktop.data.rotation import HeldKeys
    from vios_desktop.paths import Paths
    from vios_desktop.services.account_keys import AccountKeys
    from vios_desktop.services.ports import Clock, OpenVault
    from vios_desktop.services.ports.backups import BackupReader


class FolderVaultStore:
    """`kdf` None means: measure on this computer when a slot is made."""

    def __init__(
        self,
        paths: Paths,
        probe: PlaceProbe,
        clock: Clock,
        weak_passphrases: str,
        kdf: KdfParameters | None = None,
        ballast_bytes: int = BALLAST_BYTES,
        second_place_within: Sequence[str] = (),
    ) -> None:
        self._paths, self._second_place_within = paths, second_place_within
        self._probe, self._clock = probe, clock
        self._weak, self._kdf = weak_passphrases, kdf
        self._known = KnownVaults(paths.settings / "vaults.json", clock.now)
        self._ballast_bytes = ballast_bytes
        self._accepted: set[Path] = set()
        self._attempts = FailedUnlocks(paths.settings / "attempts.json", clock.now)

    def known(self) -> Sequence[VaultInfo]:
        """Used before on this computer, then others in the program's folder; unreadable ones are left out."""
        own = (folder.path for folder in vaults_in(self._paths.vaults) if not is_building_name(folder.path.name))
        infos: dict[Path, VaultInfo] = {}
        for folder in (*(known.folder for known in self._known.all()), *own):
            with suppress(ViosError):
                info = self.describe(folder)
                infos.setdefault(info.folder, info)
        return tuple(sorted(infos.values(), key=lambda info: info.aside is not None))

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
        accounts = tuple(
            VaultAccount(slot.id, slot.name, bool(slot.stick_id)) for slot in stored.key_file.accounts()
        )
        known = next((k for k in self._known.all() if k.folder == vault.path), None)
        return VaultInfo(
            folder=vault.path,
            vault_id=stored.key_file.vault_id,
            school_name=stored.key_file.school,
            accounts=accounts,
            last_used=vault.last_used(),
            practice=bool(known and known.practice),
            slots_repaired=stored.from_previous_copy,
            divided=bool(stored.key_file.pairs()),
            aside=AsideNote(vault.path).read(),
            takes_reports=vault.invitation.is_file(),
        )

    def default_folder(self) -> Path:
        return self._paths.vaults

    def check_location(self, folder: Path) -> None:
        check_location(folder.absolute(), self._probe)

    def backup_reader(self) -> BackupReader:
        """Backups, looked at and restored on this computer."""
        from vios_desktop.data.backup.restoring import FolderBackupReader, RestoreRoom
        from vios_desktop.data.backup.switching import VaultSwitch

        switch = VaultSwitch(self._known, self.known, self._clock, self._anchor)
        return FolderBackupReader(
            RestoreRoom(self._paths, self._probe, self._clock.now, self._attempts, switch.put_in_use)
        )

    def new_recovery_key(self) -> RecoveryKeyText:
        from vios_desktop.data.account_keys import recovery_key_text

        return recovery_key_text()

    def judge(self, passphrase: str, names: Sequence[str]) -> PassphraseJudgement:
        judgement = PassphrasePolicy.from_text(self._weak).judge(passphrase, [name for name in names if name])
        return PassphraseJudgement(judgement.strength.value, judgement.problem)

    def create(
        self, plan: NewVault, found: Callable[[OpenVault, AccountKeys], None], *, practice: bool = False
    ) -> tuple[VaultInfo, Unlocked]:
        """Build the vault beside its place and move it there when it is whole."""
        from vios_desktop.data.keys.changing import create
        from vios_desktop.data.keys.recovery_code import RecoveryCode
        from vios_desktop.data.rotation import HeldKeys

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
            made = self.describe(target), self._opened(VaultFolder(target), HeldKeys(keys))
            undo.pop_all()
        return made

    def wait_s(self, info: VaultInfo, account_id: str) -> float:
        return self._attempts.wait_s(info.vault_id, account_id)

    def unlock(self, info: VaultInfo, account_id: str, passphrase: str, stick: bytes | None = None) -> Unlocked:
        from vios_desktop.data.keys.opening import open_with_passphrase

        self._require_no_wait(info, account_id)
        folder = VaultFolder(info.folder)
        with self._counted(info, account_id, "wrong_passphrase", "stick_other"):
            keys = open_with_passphrase(folder.key_store.read().key_file, account_id, passphrase, stick)
        return self._unlocked(folder, keys)

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

    def reset_passphrase(
        self, info: VaultInfo, account_id: str, recovery: str | tuple[str, str], passphrase: str
    ) -> Unlocked:
        from vios_desktop.data.keys.changing import set_passphrase
        from vios_desktop.data.keys.opening import open_with_passphrase
        from vios_desktop.data.rotation import HeldKeys

        folder = VaultFolder(info.folder)
        lock = VaultLock(folder, self._clock.now)
        with ExitStack() as undo:
            undo.callback(lock.release)
            key_file, opener = self._recovered(info, folder, recovery, lock)
            key_file = set_passphrase(key_file, opener, account_id, passphrase, self._rules())
            keys = open_with_passphrase(key_file, account_id, passphrase)
            # First see that the database opens: a passphrase is not changed on a vault that is damaged or newer.
            unlocked = self._opened(folder, HeldKeys(keys), lock)
            undo.callback(unlocked.vault.close)
            folder.key_store.write(key_file)
            undo.pop_all()
        self._attempts.record_success(info.vault_id, key_file.recovery_slot().id)
        return unlocked

    def _recovered(
        self, info: VaultInfo, folder: VaultFolder, recovery: str | tuple[str, str], lock: VaultLock
    ) -> tuple[KeyFile, VaultKeys]:
        """The key slots, and the keys that the recovery key or two of three holders give; takes `lock`.

        A vault key that was being replaced is replaced first.
        """
        from vios_desktop.data.keys.opening import open_with_recovery_code, open_with_two_codes
        from vios_desktop.data.keys.recovery_code import RecoveryCode
        from vios_desktop.data.rotation import settle

        one = RecoveryCode.from_text(recovery) if isinstance(recovery, str) else None
        two = () if isinstance(recovery, str) else tuple(RecoveryCode.of_holder(text) for text in recovery)
        lock.acquire()
        key_file = folder.key_store.read_to_change()
        recovery_slot = key_file.recovery_slot().id
        self._require_no_wait(info, recovery_slot)
        with self._counted(info, recovery_slot, "recovery_key_wrong", "holders_wrong"):
            keys = open_with_recovery_code(key_file, one) if one else open_with_two_codes(key_file, *two)
        if keys.following is None:
            return key_file, keys
        following = settle(folder, keys, anchor=self._anchor(folder, lambda: keys))
        return folder.key_store.read_to_change(), following

    @contextmanager
    def _counted(self, info: VaultInfo, slot_id: str, *codes: str) -> Iterator[None]:
        """Count these errors as failed tries of this slot."""
        try:
            yield
        except ViosError as error:
            if error.code in codes:
                self._attempts.record_failure(info.vault_id, slot_id)
            raise

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
        from vios_desktop.data.rotation import HeldKeys

        held = HeldKeys(keys)
        key = keys.database_key()
        create_database(folder.database, key, keys.vault_id)
        vault = open_vault(
            folder.database,
            key,
            vault_id=keys.vault_id,
            account_id=keys.slot_id,
            clock=self._clock,
            blobs=self._blobs(folder, held),
        )
        try:
            found(
                vault,
                FolderAccountKeys(folder, held, vault, self._rules, self._anchor(folder, lambda: held.current)),
            )
        finally:
            vault.close()

    def _unlocked(self, folder: VaultFolder, keys: VaultKeys) -> Unlocked:
        """`_opened`, after a vault key that was being replaced is replaced.

        Where that does not go on, as with a full disk, the vault opens with whichever key it has.
        """
        from vios_desktop.data.rotation import HeldKeys, settle, what_opens

        if keys.following is None:
            return self._opened(folder, HeldKeys(keys))
        lock = VaultLock(folder, self._clock.now)
        with ExitStack() as undo:
            undo.callback(keys.wipe)
            undo.callback(lock.release)
            lock.acquire()
            try:
                held = HeldKeys(settle(folder, keys, anchor=self._anchor(folder, lambda: keys)))
            except ViosError:
                held = what_opens(folder, keys)
            unlocked = self._opened(folder, held, lock)
            undo.pop_all()
        return unlocked

    def _opened(self, folder: VaultFolder, held: HeldKeys, lock: VaultLock | None = None) -> Unlocked:
        """Lock, then open. SQLAlchemy is loaded here, not before: the unlock screen must come up fast."""
        from vios_desktop.data.open_vault import open_vault

        keys, mine = held.current, lock is None
        lock = lock or VaultLock(folder, self._clock.now)
        with ExitStack() as undo:
            undo.callback(held.wipe)
            undo.callback(lock.release)
            if mine:
                lock.acquire()
            vault = open_vault(
                folder.database,
                keys.database_key(),
                vault_id=keys.vault_id,
                account_id=keys.slot_id,
                clock=self._clock,
                blobs=self._blobs(folder, held),
            )
            undo.callback(vault.close)
            self._stand_witness(vault, folder, held)
            vault.give_up_room = Ballast(folder.ballast, self._ballast_bytes).put_aside(self._probe.free_bytes)
            undo.pop_all()
        failures = self._attempts.pending(keys.vault_id)

        def forget_failures() -> None:
            self._attempts.record_success(keys.vault_id, keys.slot_id)
            self._attempts.clear_pending(failures)
            self._remember(folder.path)

        return Unlocked(
            LockedVault(vault, lock, held, self._backups(vault, folder, held)),
            FolderAccountKeys(folder, held, vault, self._rules, self._anchor(folder, lambda: held.current)),
            tuple(FailedTry(failure.slot_id, failure.when) for failure in failures),
            forget_failures,
        )

    def _backups(self, vault: SqlVault, folder: VaultFolder, held: HeldKeys) -> OpenVaultBackups:
        from vios_desktop.data.backup.open_vault_backups import OpenVaultBackups, backups_on_disk

        disk = backups_on_disk(self._paths, self._probe, self._clock.now, self._second_place_within)
        backups = OpenVaultBackups(vault, folder, held, disk, wanted=not self._is_practice(folder.path))
        return backups.with_leftovers_cleared()

    def accept_older(self, info: VaultInfo) -> None:
        self._accepted.add(info.folder)

    def _anchor(self, folder: VaultFolder, keys: Callable[[], VaultKeys]) -> Anchor:
        from vios_desktop.data.witnessing import anchor_of

        return anchor_of(folder, keys, self._paths.settings / "anchors", self._clock.now)

    def _stand_witness(self, vault: SqlVault, folder: VaultFolder, held: HeldKeys) -> None:
        """Compare the log with its witnesses. Raises `ViosError`: vault_behind, vault_differs (saved, here)."""
        from vios_desktop.data.witnessing import stand_witness

        anchor = self._anchor(folder, lambda: held.current)
        stand_witness(vault, anchor, accepted=folder.path in self._accepted)
        self._accepted.discard(folder.path)

    def _blobs(self, folder: VaultFolder, held: HeldKeys) -> BlobStore:
        from vios_desktop.data.blob_store import BlobStore

        vault_id = held.current.vault_id
        return BlobStore(folder.blobs, vault_id, held.blob_key, self._clock.now, held.older_blob_key)

    def _remember(self, folder: Path) -> None:
        self._known.remember(folder, practice=self._is_practice(folder))

    def _is_practice(self, folder: Path) -> bool:
        return any(known.folder == folder and known.practice for known in self._known.all())


def _has_vault(folder: Path) -> bool:
    """False also for a name that the system refuses, such as one that is too long."""
    try:
        return VaultFolder(folder.absolute()).has_vault
    except OSError:
        return False
