"""Which backups stay: 7 of days, 4 of weeks and 12 of months, counted in backups and not by the clock.

Days, weeks and months in which no backup was made do not count. So a computer that stood still for a year, or
whose clock runs wrong, never loses its last backups to the calendar (security.md 5.6).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12


@dataclass(frozen=True, slots=True, order=True)
class DatedBackup:
    """One backup as its name tells it: when it was made (UTC), and its number among those of its place."""

    at: datetime
    number: int


def superseded(backups: Sequence[DatedBackup]) -> tuple[DatedBackup, ...]:
    """Those that may go, oldest first: not the newest of one of the last days, weeks or months with a backup."""
    newest_first = sorted(backups, reverse=True)
    kept: set[DatedBackup] = set()
    for most, period in _PERIODS:
        seen: set[Hashable] = set()
        for backup in newest_first:
            key = period(backup.at)
            if key not in seen and len(seen) < most:
                seen.add(key)
                kept.add(backup)
    return tuple(backup for backup in reversed(newest_first) if backup not in kept)


def lapses_by(at: datetime) -> date:
    """The first day of the month in which a backup of `at` is superseded, if one is made in every month."""
    return date(at.year + MONTHS // 12, at.month, 1)


_PERIODS: Final[tuple[tuple[int, Callable[[datetime], Hashable]], ...]] = (
    (DAYS, datetime.date),
    (WEEKS, lambda at: tuple(at.isocalendar())[:2]),
    (MONTHS, lambda at: (at.year, at.month)),
)
