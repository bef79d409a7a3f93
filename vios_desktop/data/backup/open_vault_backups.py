"""The backups of an open vault: implements the port `services.ports.backups.VaultBackups`."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from vios_desktop.data.backup.checking import CheckedBackup, check_backup, opened_backup
from vios_desktop.data.backup.facts import BackupKeys
from vios_desktop.data.backup.making import Snapshot, copy_backup, write_backup
from vios_desktop.data.backup.place_settings import PlaceSettings
from vios_desktop.data.backup.places import BackupFolder
from vios_desktop.data.backup.snapshot import require_room, take_snapshot
from vios_desktop.data.place import check_location, check_storage
from vios_desktop.data.report_box import FolderReportBox
from vios_desktop.data.upgrade import COPY_KEPT, clear_old_copies, old_copies
from vios_desktop.domain.errors import ViosError
from vios_desktop.paths import make_private_folder
from vios_desktop.services.ports.backups import (
    BackupContents,
    BackupFile,
    BackupPlace,
    PlaceKind,
    SecondPlace,
    UpgradeCopy,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from vios_desktop.data.backup.vault_checking import SnapshotToCheck
    from vios_desktop.data.folder import VaultFolder
    from vios_desktop.data.keys.vault_keys import VaultKeys
    from vios_desktop.data.open_vault import SqlVault
    from vios_desktop.data.package.unfinished import UnfinishedPackages
    from vios_desktop.data.package.writing import SnapshotToPack
    from vios_desktop.data.place import PlaceProbe
    from vios_desktop.data.rotation import HeldKeys
    from vios_desktop.paths import Paths
    from vios_desktop.services.limited_record import Content
    from vios_desktop.services.ports.backups import Report
    from vios_desktop.services.ports.packages import UnfinishedPackage


_QUICK_BYTES: Final = 48 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class BackupsOnDisk:
    """What the backups of all vaults of this computer share: where they lie, and what the system says of it."""

    folder: Path
    settings: PlaceSettings
    probe: PlaceProbe
    now: Callable[[], datetime]


def backups_on_disk(
    paths: Paths, probe: PlaceProbe, now: Callable[[], datetime], within: Sequence[str] = ()
) -> BackupsOnDisk:
    """Those of this computer. `within`: folders in which a second place has to be; none: anywhere."""
    settings = PlaceSettings(paths.settings / "backups.json", tuple(within))
    return BackupsOnDisk(paths.backups, settings, probe, now)


@dataclass(frozen=True, slots=True)
class SnapshotInMaking:
    """Implements `BackupInMaking`."""

    snapshot: Snapshot
    keys: BackupKeys
    own: BackupFolder
    disk: BackupsOnDisk
    vault_folder: VaultFolder
    handled: tuple[str, ...] = ()
    """Sealed reports that were taken in before the snapshot: this backup holds what became of them."""

    def write(self, report: Report, cancelled: Callable[[], bool]) -> BackupContents:
        at = self.disk.now()
        with ExitStack() as after:
            after.callback(self.snapshot.discard)
            make_private_folder(self.own.path)
            self.own.clear_leftovers(at)
            require_room(self.own.path, 2 * self.snapshot.size, self.disk.probe.free_bytes)
            target = self.own.next_path(at)
            checked = write_backup(self.snapshot, self.keys, target, at, report, cancelled)
        self.own.rotate()
        with suppress(OSError):
            clear_old_copies(self.vault_folder.database, at)
        FolderReportBox(self.vault_folder.reports).drop_done(self.handled)
        return contents_of(checked)

    def discard(self) -> None:
        self.snapshot.discard()


@dataclass(frozen=True, slots=True)
class OpenVaultBackups:
    """`vault` and `held` are of the vault that is open; nothing here works after it is closed."""

    vault: SqlVault = field(repr=False)
    folder: VaultFolder
    held: HeldKeys = field(repr=False)
    disk: BackupsOnDisk
    wanted: bool = True
    writing: set[Path] = field(default_factory=set, repr=False)

    def quick(self) -> bool:
        try:
            size = self.folder.database.stat().st_size
            size += sum(path.stat().st_size for path in self.folder.blobs.rglob("*.blob"))
        except OSError:
            return False
        return size <= _QUICK_BYTES

    def begin(self) -> SnapshotInMaking:
        handled = FolderReportBox(self.folder.reports).done()
        snapshot = self._snapshot()
        return SnapshotInMaking(snapshot, BackupKeys.of(self.keys), self._own, self.disk, self.folder, handled)

    def begin_check(self) -> SnapshotToCheck:
        from vios_desktop.data.backup.vault_checking import SnapshotToCheck

        snapshot = self._snapshot(as_it_stands=True)  # a copy of the rows would have indexes of its own
        return SnapshotToCheck(snapshot, BackupKeys.of(self.keys))

    def begin_package(self, target: Path, protected: Mapping[str, Content]) -> SnapshotToPack:
        from vios_desktop.data.package.protected import GoingAlong
        from vios_desktop.data.package.writing import SnapshotToPack

        self.unfinished.clear()
        target = target.absolute()
        check_location(target, self.disk.probe)
        if target.resolve().is_relative_to(self.folder.path.resolve()):
            raise ViosError("package_inside_vault")
        snapshot = self._snapshot()
        with ExitStack() as undo:
            undo.callback(snapshot.discard)
            building = self.unfinished.begin(target.resolve(), self.disk.now())
            undo.pop_all()
        disk, keys = self.disk, BackupKeys.of(self.keys)
        going = GoingAlong(protected, snapshot.facts.rows.get("limited_record", 0), self.vault.account_id)
        return SnapshotToPack(
            *(snapshot, keys, target.resolve(), disk.probe, disk.now, building, self.unfinished, going)
        )

    def clear_unfinished(self) -> Sequence[UnfinishedPackage]:
        return self.unfinished.clear()

    def with_leftovers_cleared(self) -> OpenVaultBackups:
        """At the unlock, which never fails for it: itself, after clearing what can be cleared."""
        with suppress(ViosError):
            self.unfinished.clear()
        return self

    def forget_unfinished(self, package: UnfinishedPackage) -> None:
        self.unfinished.forget(package)

    def files(self, place: BackupPlace) -> Sequence[BackupFile]:
        if place is BackupPlace.OWN:
            return self._own.files()
        second = self._second
        return second.files() if second is not None else ()

    def upgrade_copies(self) -> Sequence[UpgradeCopy]:
        return [UpgradeCopy(at, (at + COPY_KEPT).date()) for at in old_copies(self.folder.database)]

    def log_number(self, file: BackupFile) -> int:
        with opened_backup(file.path) as backup:
            return backup.facts(BackupKeys.of(self.keys)).head.number

    def check(self, file: BackupFile, report: Report) -> BackupContents:
        make_private_folder(self._own.path)
        return contents_of(check_backup(file.path, BackupKeys.of(self.keys), self._own.path, report))

    def own_folder(self) -> Path:
        return self.disk.folder

    def second_place(self) -> SecondPlace | None:
        folder = self.disk.settings.second_place(self.keys.vault_id)
        if folder is None:
            return None
        reachable = _is_there(folder)
        return SecondPlace(folder, self._kind(folder) if reachable else PlaceKind.OTHER_DISK, reachable)

    def set_second_place(self, folder: Path | None) -> None:
        if folder is not None:
            folder = folder.absolute()
            if not _is_there(folder):
                raise ViosError("backup_place_not_folder")
            if folder.resolve() in (self.disk.folder.resolve(), self.folder.path.resolve()):
                raise ViosError("backup_place_own")
            self.disk.settings.require_allowed(folder)
            if not self.disk.probe.can_write(folder):
                raise ViosError("backup_place_read_only")
        self.disk.settings.choose(self.keys.vault_id, folder)

    def copy_newest(self, folder: Path | None = None) -> BackupFile | None:
        if folder is not None:
            self.disk.settings.require_allowed(folder.absolute())
        second = BackupFolder(folder, self.keys.vault_id, BackupPlace.SECOND) if folder else self._second
        newest = next(iter(self._own.files()), None)
        if second is None or newest is None:
            return None
        if not _is_there(second.path):
            raise ViosError("backup_place_gone")
        target = second.path / newest.path.name
        if target.exists():
            return None
        second.clear_leftovers(self.disk.now())
        require_room(second.path, 2 * newest.size_bytes, self.disk.probe.free_bytes)
        copy_backup(newest.path, target)
        second.rotate()
        return next((file for file in second.files() if file.path == target), None)

    @property
    def unfinished(self) -> UnfinishedPackages:
        """Where packages of this vault were begun."""
        from vios_desktop.data.package.unfinished import UnfinishedPackages

        return UnfinishedPackages(self.vault, self.writing)

    @property
    def keys(self) -> VaultKeys:
        """Those of now: they change when the vault key is replaced."""
        return self.held.current

    def _snapshot(self, *, as_it_stands: bool = False) -> Snapshot:
        if self.held.older is not None or self.keys.following is not None:
            raise ViosError("rotation_unfinished")
        return take_snapshot(self.vault, self.folder, self.disk.probe.free_bytes, as_it_stands=as_it_stands)

    @property
    def _own(self) -> BackupFolder:
        return BackupFolder(self.disk.folder, self.keys.vault_id, BackupPlace.OWN)

    @property
    def _second(self) -> BackupFolder | None:
        folder = self.disk.settings.second_place(self.keys.vault_id)
        return BackupFolder(folder, self.keys.vault_id, BackupPlace.SECOND) if folder else None

    def _kind(self, folder: Path) -> PlaceKind:
        try:
            check_storage(folder, self.disk.probe)
        except ViosError as error:
            return PlaceKind.SYNC if error.code == "place_sync" else PlaceKind.NETWORK
        try:
            same = folder.stat().st_dev == self.folder.path.stat().st_dev
        except OSError:
            same = False
        return PlaceKind.SAME_DISK if same else PlaceKind.OTHER_DISK


def contents_of(checked: CheckedBackup) -> BackupContents:
    """What the services are told of a checked backup."""
    return BackupContents(
        vault_id=checked.header.vault_id,
        school_name=checked.key_file.school,
        at=checked.header.at,
        app=checked.header.app,
        schema=checked.header.schema,
        rows=dict(checked.facts.rows),
        log_number=checked.facts.head.number,
        log_hash=checked.facts.head.hash,
        log_at=checked.facts.head.at,
        files=checked.files,
        missing_files=checked.facts.missing_files,
        damaged_files=checked.damaged_files,
        size_bytes=checked.size,
    )


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        return False
