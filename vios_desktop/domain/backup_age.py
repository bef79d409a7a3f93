"""How old the newest good backup may be before somebody has to act: a week, and then a month (security.md 5.6)."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

ATTENTION_AFTER: Final = timedelta(days=7)
URGENT_AFTER: Final = timedelta(days=30)


class BackupHealth(StrEnum):
    """In words of the age of the newest backup; NONE: there is none yet."""

    FINE = "fine"
    NONE = "none"
    ATTENTION = "attention"
    URGENT = "urgent"


def backup_health(newest_at: datetime | None, now: datetime) -> BackupHealth:
    """A backup from after `now`, made when the clock ran ahead, counts as fresh."""
    if newest_at is None:
        return BackupHealth.NONE
    if now - newest_at > URGENT_AFTER:
        return BackupHealth.URGENT
    return BackupHealth.ATTENTION if now - newest_at > ATTENTION_AFTER else BackupHealth.FINE
