"""The trash (prullenbak): what was taken away, by whom, why, and when it goes for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from vios_desktop.domain.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class TrashEntry:
    """A record that has one is left out of every list, count, search and export."""

    record_kind: RecordKind
    record_id: str
    trashed_at: datetime
    trashed_by: str  # account id; "" when its date had passed
    reason: str
    purge_on: date
