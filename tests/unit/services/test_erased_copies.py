"""Copies in which what was destroyed still stands."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from tests.fakes.backups import FakeBackups
from tests.fakes.clock import FixedClock
from vios_desktop.services.erased_copies import CopyKind, own_copies, second_place_copies
from vios_desktop.services.ports.backups import BackupFile, BackupPlace, PlaceKind, SecondPlace, UpgradeCopy

GONE = datetime(2026, 11, 20, 12, tzinfo=UTC)
STICK = Path("/stick")


def backup(number: int, day: int, place: BackupPlace = BackupPlace.OWN) -> BackupFile:
    at = datetime(2026, 11, day, 9, tzinfo=UTC)
    return BackupFile(Path(f"/{place}/{number}.vbk"), at, number, place, 1)


def test_only_what_is_older_than_the_last_destruction_with_the_day_it_goes() -> None:
    backups = FakeBackups(FixedClock(), made=[backup(2, 21), backup(1, 3)])
    backups.copies_of_upgrades = [UpgradeCopy(datetime(2026, 11, 10, tzinfo=UTC), date(2026, 12, 10))]
    found = own_copies(backups, GONE)
    assert [(copy.kind, copy.at.day, copy.lapses_by) for copy in found] == [
        (CopyKind.OWN, 3, date(2027, 11, 1)),
        (CopyKind.UPGRADE, 10, date(2026, 12, 10)),
    ]
    assert own_copies(backups, None) == ()


def test_the_second_place_has_its_own_and_may_be_out_of_reach() -> None:
    backups = FakeBackups(FixedClock(), copies=[backup(1, 3, BackupPlace.SECOND)])
    assert second_place_copies(backups, GONE) is None, "there is no second place"
    backups.second = SecondPlace(STICK, PlaceKind.OTHER_DISK, reachable=True)
    found = second_place_copies(backups, GONE)
    assert found is not None
    assert [(copy.kind, copy.at.day) for copy in found.copies] == [(CopyKind.SECOND, 3)]
    backups.second = SecondPlace(STICK, PlaceKind.OTHER_DISK, reachable=False)
    found = second_place_copies(backups, GONE)
    assert found is not None
    assert (found.reachable, found.copies) == (False, ())
    assert second_place_copies(backups, None) is None
