"""Backups in memory: a list of files that were "made", and a second place that may be out of reach."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.fakes.clock import FixedClock
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.limited_record import Content
from vios_desktop.services.ports.backups import (
    BackupContents,
    BackupFile,
    BackupOutside,
    BackupPlace,
    PlaceKind,
    Report,
    RestoredVault,
    SecondPlace,
    UpgradeCopy,
)
from vios_desktop.services.ports.packages import PackageContents, UnfinishedPackage
from vios_desktop.services.ports.vault_check import VaultFindings

OWN = Path("/own")


def whole_vault() -> VaultFindings:
    records = {RecordKind.INCIDENT: 12, RecordKind.SIGNAL: 4, RecordKind.PERSON: 30}
    return VaultFindings(True, True, 1284, "7f3a22c1" + "00" * 28, records, {}, 3, 0, 0)


@dataclass(slots=True)
class FakeBackups:
    """Implements `VaultBackups`, as of a practice school unless `wanted`. `fails` is what the next step raises."""

    clock: FixedClock
    made: list[BackupFile] = field(default_factory=list)
    copies: list[BackupFile] = field(default_factory=list)
    copies_of_upgrades: list[UpgradeCopy] = field(default_factory=list)
    second: SecondPlace | None = None
    fails: str = ""
    wanted: bool = False
    discarded: int = 0
    packages: list[Path] = field(default_factory=list)
    protected: dict[str, Content] = field(default_factory=dict)
    unfinished: list[UnfinishedPackage] = field(default_factory=list)
    findings: VaultFindings = field(default_factory=whole_vault)

    def quick(self) -> bool:
        return True

    def begin(self) -> FakeInMaking:
        self._fail("begin")
        return FakeInMaking(self)

    def begin_check(self) -> FakeVaultToCheck:
        self._fail("begin_check")
        return FakeVaultToCheck(self)

    def begin_package(self, target: Path, protected: Mapping[str, Content]) -> FakePackageInMaking:
        self._fail("package")
        self.protected = dict(protected)
        return FakePackageInMaking(self, target)

    def clear_unfinished(self) -> Sequence[UnfinishedPackage]:
        return tuple(self.unfinished)

    def forget_unfinished(self, package: UnfinishedPackage) -> None:
        self.unfinished.remove(package)

    def files(self, place: BackupPlace) -> Sequence[BackupFile]:
        return sorted(self.made if place is BackupPlace.OWN else self.copies, key=lambda f: f.number, reverse=True)

    def upgrade_copies(self) -> Sequence[UpgradeCopy]:
        return tuple(self.copies_of_upgrades)

    def log_number(self, file: BackupFile) -> int:
        return file.number

    def check(self, file: BackupFile, report: Report) -> BackupContents:
        self._fail("check")
        report(1, 1)
        return contents(file)

    def own_folder(self) -> Path:
        return OWN

    def second_place(self) -> SecondPlace | None:
        return self.second

    def set_second_place(self, folder: Path | None) -> None:
        self._fail("place")
        self.second = SecondPlace(folder, PlaceKind.OTHER_DISK, reachable=True) if folder else None

    def copy_newest(self, folder: Path | None = None) -> BackupFile | None:
        if self.second is None or not self.made:
            return None
        if not self.second.reachable:
            raise ViosError("backup_place_gone")
        if len(self.copies) == len(self.made):
            return None
        self.copies.append(replace(self.made[-1], place=BackupPlace.SECOND))
        return self.copies[-1]

    def _fail(self, step: str) -> None:
        if self.fails.startswith(f"{step}:"):
            raise ViosError(self.fails.removeprefix(f"{step}:"))


@dataclass(frozen=True, slots=True)
class FakeInMaking:
    backups: FakeBackups

    def write(self, report: Report, cancelled: Callable[[], bool]) -> BackupContents:
        self.backups._fail("write")
        for done in range(1, 5):
            if cancelled():
                raise ViosError("backup_cancelled")
            report(done, 4)
        at = self.backups.clock.now().replace(microsecond=0)
        number = len(self.backups.made) + 1
        self.backups.made.append(BackupFile(OWN / f"{number}.vbk", at, number, BackupPlace.OWN, 2_500_000))
        return contents(self.backups.made[-1])

    def discard(self) -> None:
        self.backups.discarded += 1


@dataclass(frozen=True, slots=True)
class FakeVaultToCheck:
    """Implements `VaultToCheck`: finds what was laid ready."""

    backups: FakeBackups

    def run(self, report: Report, cancelled: Callable[[], bool]) -> VaultFindings:
        self.backups._fail("check_vault")
        for done in range(1, 5):
            if cancelled():
                raise ViosError("check_cancelled")
            report(done, 4)
        return self.backups.findings

    def discard(self) -> None:
        self.backups.discarded += 1


@dataclass(frozen=True, slots=True)
class FakePackageInMaking:
    """Implements `PackageInMaking`: a name in a list."""

    backups: FakeBackups
    target: Path

    def write(self, report: Report, cancelled: Callable[[], bool]) -> PackageContents:
        self.backups._fail("write_package")
        for done in range(1, 5):
            if cancelled():
                raise ViosError("package_cancelled")
            report(done, 4)
        self.backups.packages.append(self.target)
        rows = {"incident": 12, "signal": 4, "person": 30}
        return PackageContents(
            "Proefcollege Voorbeeldstad",
            self.backups.clock.now(),
            "0.1.0",
            rows,
            3,
            0,
            1284,
            "7f3a22c1" + "00" * 28,
        )

    def discard(self) -> None:
        self.backups.discarded += 1


def contents(file: BackupFile) -> BackupContents:
    return BackupContents(
        vault_id="00" * 16,
        school_name="Proefcollege Voorbeeldstad",
        at=file.at,
        app="0.1.0",
        schema=6,
        rows={"incident": 12, "signal": 4, "person": 30, "agreement": 7},
        log_number=1284,
        log_hash="7f3a22c1" + "00" * 28,
        log_at=file.at.isoformat(),
        files=3,
        missing_files=0,
        damaged_files=0,
        size_bytes=file.size_bytes,
    )


@dataclass(slots=True)
class FakeBackupReader:
    """Implements `BackupReader` over one backup. `fails` is the code that the next step raises."""

    outside: BackupOutside
    passphrase: str = ""
    fails: str = ""
    restored: list[Path] = field(default_factory=list)
    used: list[Path] = field(default_factory=list)
    closed: int = 0
    sticks: list[bytes | None] = field(default_factory=list)
    holders: list[tuple[str, str]] = field(default_factory=list)
    looked_at: list[Path] = field(default_factory=list)

    def look(self, path: Path) -> BackupOutside:
        self._fail("look")
        self.looked_at.append(path)
        return replace(self.outside, path=path)

    def unlock(
        self, outside: BackupOutside, account_id: str, passphrase: str, stick: bytes | None = None
    ) -> FakeUnlockedBackup:
        self.sticks.append(stick)
        if passphrase != self.passphrase:
            raise ViosError("wrong_passphrase")
        return FakeUnlockedBackup(self, outside, by_recovery_key=False)

    def unlock_with_recovery(self, outside: BackupOutside, recovery: str | tuple[str, str]) -> FakeUnlockedBackup:
        if isinstance(recovery, tuple):
            self.holders.append(recovery)
            if self.passphrase not in recovery:
                raise ViosError("holders_wrong")
        elif recovery != self.passphrase:
            raise ViosError("recovery_key_wrong")
        return FakeUnlockedBackup(self, outside, by_recovery_key=True)

    def found(self) -> Sequence[BackupOutside]:
        return (self.outside,)

    def _fail(self, step: str) -> None:
        if self.fails.startswith(f"{step}:"):
            raise ViosError(self.fails.removeprefix(f"{step}:"))


@dataclass(frozen=True, slots=True)
class FakeUnlockedBackup:
    reader: FakeBackupReader
    outside: BackupOutside
    by_recovery_key: bool

    def check(self, report: Report) -> BackupContents:
        self.reader._fail("check")
        report(1, 1)
        outside = self.outside
        return contents(BackupFile(outside.path, outside.at, 1, BackupPlace.OWN, outside.size_bytes))

    def restore(self, folder: Path | None, report: Report) -> RestoredVault:
        found = self.check(report)
        self.reader.restored.append(folder or Path("/vaults/beside"))
        return RestoredVault(self.reader.restored[-1], found)

    def put_in_use(self, restored: RestoredVault) -> Path:
        self.reader._fail("use")
        self.reader.used.append(restored.folder)
        return restored.folder

    def close(self) -> None:
        self.reader.closed += 1
