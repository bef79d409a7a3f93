"""The ports of backups: of an open vault, and of one that is looked at and restored. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from vios_desktop.services.limited_record import Content
    from vios_desktop.services.ports.packages import PackageInMaking, UnfinishedPackage
    from vios_desktop.services.ports.vault_check import VaultToCheck
    from vios_desktop.services.vaults import VaultAccount

Report = Callable[[int, int], None]
"""Told what is done and what there is in all, in a unit of the work's own."""


class BackupPlace(StrEnum):
    """Where a backup lies: in the program's own folder, or in the second place that the school chose."""

    OWN = "own"
    SECOND = "second"


class PlaceKind(StrEnum):
    """What the second place is, as far as the system tells; shown in words, never a reason to refuse."""

    SAME_DISK = "same_disk"
    OTHER_DISK = "other_disk"
    NETWORK = "network"
    SYNC = "sync"


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup as its name tells it: nothing of it was read. It got its name when it was checked."""

    path: Path
    at: datetime  # UTC, to the second
    number: int
    place: BackupPlace
    size_bytes: int


@dataclass(frozen=True, slots=True)
class UpgradeCopy:
    """What an upgrade left of the vault of before it, encrypted beside it; it goes from `goes_on` on."""

    at: datetime  # UTC
    goes_on: date


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """`reachable` is False when the folder is not there now, as with a stick that was taken out."""

    folder: Path
    kind: PlaceKind
    reachable: bool


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What a checked backup holds. `rows` counts the records by the name of their table.

    `damaged_files` and `missing_files` are files of the dossier that were so in the vault itself already.
    """

    vault_id: str
    school_name: str
    at: datetime
    app: str
    schema: int
    rows: Mapping[str, int]
    log_number: int
    log_hash: str  # hex
    log_at: str  # as it stands in the log; "" in an empty one
    files: int
    missing_files: int
    damaged_files: int
    size_bytes: int


class BackupInMaking(Protocol):
    """A vault at one moment, waiting to be written. Used from any one thread; exactly one of the two is called."""

    def write(self, report: Report, cancelled: Callable[[], bool]) -> BackupContents:
        """Write, read back and check, and only then give it its name; then superseded ones go.

        Raises `ViosError`: backup_needs_space (needed_mb), backup_disk_full, backup_write_failed,
        backup_content_damaged, audit_chain_broken, backup_cancelled. Then no backup was added and none went.
        """
        ...

    def discard(self) -> None: ...


class VaultBackups(Protocol):
    """The backups of an open vault."""

    @property
    def wanted(self) -> bool:
        """False for the practice school: nobody misses it, so none is made by itself."""
        ...

    def quick(self) -> bool:
        """Whether making one takes a few seconds at most, judged by size. Any thread."""
        ...

    def begin(self) -> BackupInMaking:
        """Take hold of the vault as it is now: on the data thread, with no unit of work open.

        Raises `ViosError`: backup_needs_space (needed_mb), backup_disk_full, backup_write_failed.
        """
        ...

    def begin_check(self) -> VaultToCheck:
        """Take hold of the vault to look through all of it. As `begin`; also raises database_damaged."""
        ...

    def begin_package(self, target: Path, protected: Mapping[str, Content]) -> PackageInMaking:
        """Take hold of the vault for an open package in `target`, a new or empty folder. As `begin`.

        Of what is limited to named accounts only `protected` goes along, by id, in the clear among all others, and
        is put back in this order.
        Also raises package_inside_vault, and what a place for a vault does: place_network, place_sync,
        place_not_empty and so on.
        """
        ...

    def clear_unfinished(self) -> Sequence[UnfinishedPackage]:
        """Clear what exports that were killed, failed or stopped left in the clear. Data thread.

        What is left are those that cannot be cleared now, because their disk is away or refuses; oldest first.
        """
        ...

    def forget_unfinished(self, package: UnfinishedPackage) -> None:
        """Somebody says that it is gone; it is not looked for any more. Data thread."""
        ...

    def files(self, place: BackupPlace) -> Sequence[BackupFile]:
        """Newest first; empty when the place cannot be reached. Any thread."""
        ...

    def upgrade_copies(self) -> Sequence[UpgradeCopy]:
        """Oldest first. Any thread."""
        ...

    def log_number(self, file: BackupFile) -> int:
        """The number of the last line of the log in it. Raises `ViosError` as `check` does."""
        ...

    def check(self, file: BackupFile, report: Report) -> BackupContents:
        """Read all of it again. Any thread. Raises `ViosError`: backup_unreadable, backup_cut_off and so on."""
        ...

    def own_folder(self) -> Path: ...
    def second_place(self) -> SecondPlace | None:
        """Asks the system, which takes long when a network does not answer: not on the data thread."""
        ...

    def set_second_place(self, folder: Path | None) -> None:
        """Raises `ViosError`: backup_place_not_folder, backup_place_read_only, backup_place_own."""
        ...

    def copy_newest(self, folder: Path | None = None) -> BackupFile | None:
        """Bring the newest backup to the second place, or to this folder; None when it is there or no place is.

        Raises `ViosError`: backup_place_gone, backup_disk_full, backup_write_failed, backup_needs_space.
        """
        ...


@dataclass(frozen=True, slots=True)
class BackupOutside:
    """What a backup shows without a key: like the unlock screen, the names of school and accounts."""

    path: Path
    vault_id: str
    school_name: str
    accounts: tuple[VaultAccount, ...]
    at: datetime
    size_bytes: int
    divided: bool = False  # two of three holders can open it as the recovery key does


@dataclass(frozen=True, slots=True)
class RestoredVault:
    """A vault that stands beside the one in use, closed; nobody is offered it until it is put in use."""

    folder: Path
    contents: BackupContents


class UnlockedBackup(Protocol):
    """A backup whose key was found. `close` gives the key up."""

    @property
    def outside(self) -> BackupOutside: ...
    @property
    def by_recovery_key(self) -> bool: ...
    def check(self, report: Report) -> BackupContents:
        """Raises `ViosError`: backup_cut_off, backup_damaged, backup_altered, backup_content_damaged and so on."""
        ...

    def restore(self, folder: Path | None, report: Report) -> RestoredVault:
        """Build the vault in a new folder (None: in the program's own) and check it there.

        Never over anything. Raises `ViosError` as `check`, and those of a place for a vault: place_network,
        place_sync, place_not_empty, place_too_full, folder_not_made.
        """
        ...

    def put_in_use(self, restored: RestoredVault) -> Path:
        """Make it the vault that is opened from now on; the folder of it. What was in use stays, set aside.

        Upgrades it first when it is older. Raises `ViosError`: restore_not_allowed for an account that is neither
        coordinator nor administrator, vault_in_use when the present one is open, and those of opening a vault.
        """
        ...

    def close(self) -> None: ...


class BackupReader(Protocol):
    """Looking at backups and restoring them, without an open vault."""

    def look(self, path: Path) -> BackupOutside:
        """Raises `ViosError`: backup_unreadable, backup_foreign, backup_newer, backup_cut_off, backup_damaged."""
        ...

    def unlock(
        self, outside: BackupOutside, account_id: str, passphrase: str, stick: bytes | None = None
    ) -> UnlockedBackup:
        """Raises `ViosError`: wrong_passphrase, unlock_wait, key_file_altered, stick_needed, and as `look`."""
        ...

    def unlock_with_recovery(self, outside: BackupOutside, recovery: str | tuple[str, str]) -> UnlockedBackup:
        """With the recovery key, or the codes of two of three holders.

        Raises `ViosError`: recovery_key_typing, recovery_key_length, recovery_key_wrong, holders_wrong and so on.
        """
        ...

    def found(self) -> Sequence[BackupOutside]:
        """The backups in the program's own folder, newest first; unreadable ones are left out."""
        ...
