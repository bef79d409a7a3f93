"""Copies of the vault in which what was destroyed still stands, and until when they are there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.domain.backup_rotation import lapses_by
from vios_desktop.services.ports.backups import BackupPlace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from vios_desktop.services.ports.backups import BackupFile, VaultBackups


class CopyKind(StrEnum):
    """A backup in the program's own folder, one in the second place, or what lies there from before an upgrade."""

    OWN = "own"
    SECOND = "second"
    UPGRADE = "upgrade"


@dataclass(frozen=True, slots=True)
class ErasedCopy:
    """One that was made before something was destroyed. `lapses_by`: if a backup is made every month."""

    kind: CopyKind
    at: datetime
    lapses_by: date


@dataclass(frozen=True, slots=True)
class SecondPlaceCopies:
    """Those in the second place; none are known while it is out of reach."""

    reachable: bool
    copies: tuple[ErasedCopy, ...] = ()


def own_copies(backups: VaultBackups, destroyed_at: datetime | None) -> tuple[ErasedCopy, ...]:
    """Those on this computer, oldest first; `destroyed_at` is the last destruction, None when there was none."""
    if destroyed_at is None:
        return ()
    found = _older(backups.files(BackupPlace.OWN), CopyKind.OWN, destroyed_at)
    for copy in backups.upgrade_copies():
        if copy.at < destroyed_at:
            found.append(ErasedCopy(CopyKind.UPGRADE, copy.at, copy.goes_on))
    return tuple(sorted(found, key=lambda copy: copy.at))


def second_place_copies(backups: VaultBackups, destroyed_at: datetime | None) -> SecondPlaceCopies | None:
    """Those in the second place, None where there is none. Not on the data thread: a network may not answer."""
    if destroyed_at is None:
        return None
    place = backups.second_place()
    if place is None or not place.reachable:
        return SecondPlaceCopies(reachable=False) if place is not None else None
    older = _older(backups.files(BackupPlace.SECOND), CopyKind.SECOND, destroyed_at)
    return SecondPlaceCopies(True, tuple(sorted(older, key=lambda copy: copy.at)))


def _older(files: Iterable[BackupFile], kind: CopyKind, destroyed_at: datetime) -> list[ErasedCopy]:
    return [ErasedCopy(kind, file.at, lapses_by(file.at)) for file in files if file.at < destroyed_at]
