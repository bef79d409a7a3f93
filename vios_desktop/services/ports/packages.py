"""The ports of the way out: a package of an open vault, and one that is taken in. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from vios_desktop.domain.vocabulary import RecordKind
    from vios_desktop.services.limited_record import LimitEvent
    from vios_desktop.services.ports import OpenVault

Report = Callable[[int, int], None]
"""Told steps done and steps in all."""


@dataclass(frozen=True, slots=True)
class ProtectedRecord:
    """A record of the package that was limited to named accounts in its vault, with what was done to it there."""

    id: str
    kind: RecordKind
    events: tuple[LimitEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class PackageContents:
    """What a package holds. `rows` counts the records by the name of their table.

    `missing_files` were missing or damaged in the vault itself already. `protected` stand among the others, in the
    clear, in the order in which they were limited; `protected_left_out` is whether there were more, which did
    not go along.
    """

    school_name: str
    at: datetime
    app: str
    rows: Mapping[str, int]
    files: int
    missing_files: int
    log_number: int
    log_hash: str  # hex
    protected: tuple[ProtectedRecord, ...] = ()
    protected_left_out: bool = False


@dataclass(frozen=True, slots=True)
class UnfinishedPackage:
    """A folder in which an export was cut short, and may have left a part of the vault in the clear."""

    id: str
    folder: Path
    at: datetime  # UTC


class PackageInMaking(Protocol):
    """A vault at one moment, waiting to be written. Used from any one thread; exactly one of the two is called."""

    def write(self, report: Report, cancelled: Callable[[], bool]) -> PackageContents:
        """Write, read back and compare, and only then give the folder its name.

        Raises `ViosError`: package_disk_full, package_write_failed, package_cancelled, and those of a place for
        a vault (place_network, place_sync, place_not_empty and so on). Then no package is there.
        """
        ...

    def discard(self) -> None: ...


class PackageReader(Protocol):
    """Packages on disk. All raise `ViosError`: package_foreign, package_newer, package_older, package_damaged,
    package_unreadable."""

    def look(self, folder: Path) -> PackageContents:
        """What the package says of itself."""
        ...

    def check(self, folder: Path, report: Report) -> PackageContents:
        """All of it is read and compared with its sums; what `report` raises stops it."""
        ...

    def fill(self, folder: Path, vault: OpenVault, report: Report) -> PackageContents:
        """Put all of it in a vault that is being made and is empty; the accounts in it have no access.

        Also raises audit_chain_broken (sequence) and what a full disk says.
        """
        ...
