"""Restoring a backup: beside everything that is there, checked where it stands, and only then put in use."""

from __future__ import annotations

import shutil
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vios_desktop.data.aside_note import AsideNote
from vios_desktop.data.atomic_file import sync_folder, sync_to_disk, write_atomically
from vios_desktop.data.backup.checking import CheckedBackup, OpenBackup, check_backup, opened_backup
from vios_desktop.data.backup.facts import BackupKeys
from vios_desktop.data.backup.making import disk_errors
from vios_desktop.data.backup.open_vault_backups import contents_of
from vios_desktop.data.backup.places import SUFFIX
from vios_desktop.data.folder import VaultFolder, VaultLock
from vios_desktop.data.keys.key_file import SlotKind
from vios_desktop.data.keys.opening import open_with_passphrase, open_with_recovery_code, open_with_two_codes
from vios_desktop.data.keys.recovery_code import RecoveryCode
from vios_desktop.data.place import check_location
from vios_desktop.data.vault_building import building_folder, clear_abandoned, move_into_place
from vios_desktop.domain.errors import ViosError
from vios_desktop.paths import make_private_folder
from vios_desktop.services.ports.backups import BackupContents, BackupOutside, RestoredVault
from vios_desktop.services.vaults import AsideReason, VaultAccount

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from vios_desktop.data.attempts import FailedUnlocks
    from vios_desktop.data.keys.vault_keys import VaultKeys
    from vios_desktop.data.place import PlaceProbe
    from vios_desktop.paths import Paths
    from vios_desktop.services.ports.backups import Report


@dataclass(frozen=True, slots=True)
class RestoreRoom:
    """What restoring needs of this computer. `put_in_use` opens the vault, logs it and makes it the known one."""

    paths: Paths
    probe: PlaceProbe
    now: Callable[[], datetime]
    attempts: FailedUnlocks
    put_in_use: Callable[[VaultFolder, VaultKeys, RestoredVault], None]


@dataclass(frozen=True, slots=True)
class FolderBackupReader:
    """Implements the port `services.ports.backups.BackupReader`."""

    room: RestoreRoom

    def look(self, path: Path) -> BackupOutside:
        with opened_backup(path) as backup:
            _ = list(backup.blob_places())  # its size is right
            return _outside(path, backup)

    def found(self) -> Sequence[BackupOutside]:
        try:
            paths = [path for path in self.room.paths.backups.iterdir() if path.name.endswith(SUFFIX)]
        except OSError:
            return ()
        seen = []
        for path in paths:
            with suppress(ViosError):
                seen.append(self.look(path))
        return sorted(seen, key=lambda outside: outside.at, reverse=True)

    def unlock(
        self, outside: BackupOutside, account_id: str, passphrase: str, stick: bytes | None = None
    ) -> KeyedBackup:
        def opened(backup: OpenBackup) -> VaultKeys:
            return open_with_passphrase(backup.key_file, account_id, passphrase, stick)

        return self._unlocked(outside, account_id, opened)

    def unlock_with_recovery(self, outside: BackupOutside, recovery: str | tuple[str, str]) -> KeyedBackup:
        one = RecoveryCode.from_text(recovery) if isinstance(recovery, str) else None
        two = () if isinstance(recovery, str) else tuple(RecoveryCode.of_holder(text) for text in recovery)
        with opened_backup(outside.path) as backup:
            slot = backup.key_file.recovery_slot().id

        def opened(backup: OpenBackup) -> VaultKeys:
            if one is not None:
                return open_with_recovery_code(backup.key_file, one)
            return open_with_two_codes(backup.key_file, *two)

        return self._unlocked(outside, slot, opened)

    def _unlocked(self, outside: BackupOutside, slot: str, find: Callable[[OpenBackup], VaultKeys]) -> KeyedBackup:
        attempts, vault_id = self.room.attempts, outside.vault_id
        wait_s = attempts.wait_s(vault_id, slot)
        if wait_s > 0:
            raise ViosError("unlock_wait", seconds=max(1, round(wait_s)))
        with opened_backup(outside.path) as backup:
            try:
                keys = find(backup)
            except ViosError as error:
                if error.code in ("wrong_passphrase", "recovery_key_wrong", "holders_wrong"):
                    attempts.record_failure(vault_id, slot)
                raise
        attempts.record_success(vault_id, slot)
        return KeyedBackup(outside, keys, self.room)


@dataclass(frozen=True, slots=True)
class KeyedBackup:
    """Implements the port `UnlockedBackup`."""

    outside: BackupOutside
    keys: VaultKeys = field(repr=False)
    room: RestoreRoom

    @property
    def by_recovery_key(self) -> bool:
        return self.keys.kind is SlotKind.RECOVERY

    def check(self, report: Report) -> BackupContents:
        return contents_of(self._checked(report))

    def restore(self, folder: Path | None, report: Report) -> RestoredVault:
        """The new folder gets its name when all is in it, flushed, and was checked."""
        checked = self._checked(report)
        target = (folder or self._own_folder()).absolute()
        check_location(target, self.room.probe)
        target = target.resolve()
        clear_abandoned(target, self.room.now)
        building = building_folder(target)
        with ExitStack() as undo:
            undo.callback(shutil.rmtree, building.path, ignore_errors=True)
            building.create()
            with VaultLock(building, self.room.now), disk_errors():
                self._fill(building)
                AsideNote(building.path).write(AsideReason.REHEARSAL, self.room.now())
            move_into_place(building.path, target, self.room.probe)
            undo.pop_all()
        return RestoredVault(target, contents_of(checked))

    def put_in_use(self, restored: RestoredVault) -> Path:
        self.room.put_in_use(VaultFolder(restored.folder), self.keys, restored)
        return restored.folder

    def close(self) -> None:
        self.keys.wipe()

    def _checked(self, report: Report) -> CheckedBackup:
        scratch = self.room.paths.backups
        make_private_folder(scratch)
        return check_backup(self.outside.path, BackupKeys.of(self.keys), scratch, report)

    def _fill(self, building: VaultFolder) -> None:
        """Every member is compared with its hash again: the backup may have changed since its check."""
        with opened_backup(self.outside.path) as backup:
            backup.facts(BackupKeys.of(self.keys))
            write_atomically(building.key_store.previous, backup.slots)
            write_atomically(building.key_store.main, backup.slots)
            backup.extract_database(building.database)
            _flush(building.database)
            for line, at in list(backup.blob_places()):
                name = line.id.hex()
                place = building.blobs / name[:2]
                make_private_folder(building.blobs)
                make_private_folder(place)
                backup.extract_blob(line, at, place / f"{name}.blob")
                _flush(place / f"{name}.blob")
            for place in (*building.blobs.glob("*"), building.blobs):
                if place.is_dir():
                    sync_folder(place)

    def _own_folder(self) -> Path:
        stamp = f"{self.room.now():%Y%m%dT%H%M%SZ}"
        return self.room.paths.vaults / f"{self.outside.vault_id[:8]}-{stamp}"


def _outside(path: Path, backup: OpenBackup) -> BackupOutside:
    accounts = tuple(VaultAccount(slot.id, slot.name, bool(slot.stick_id)) for slot in backup.key_file.accounts())
    header = backup.header
    divided = bool(backup.key_file.pairs())
    return BackupOutside(path, header.vault_id, backup.key_file.school, accounts, header.at, backup.size, divided)


def _flush(path: Path) -> None:
    with path.open("rb+") as stream:
        sync_to_disk(stream.fileno())
