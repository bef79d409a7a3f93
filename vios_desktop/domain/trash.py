"""The trash (prullenbak): what was taken away, by whom, why, and when it goes for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from vios_desktop.domain.vocabulary import RecordKind

KEPT_IN_TRASH_DAYS: Final = 30
"""How long a record lies in the trash. No law gives a term (registration.md 2.5): a month to change one's mind."""


@dataclass(frozen=True, slots=True)
class TrashEntry:
    """A record that has one is left out of every list, count, search and export."""

    record_kind: RecordKind
    record_id: str
    trashed_at: datetime
    trashed_by: str  # account id; "" when its date had passed
    reason: str
    purge_on: date


def purge_day(today: date) -> date:
    """The day on which what is taken away today goes for good."""
    return today + timedelta(days=KEPT_IN_TRASH_DAYS)
