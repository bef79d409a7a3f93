"""A review (bespreking van signalen): a named person looked at signals together and decided what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from vios_desktop.domain.vocabulary import ReviewOutcome, SignalSubject


@dataclass(frozen=True, slots=True)
class Review:
    """Kept for good, also when the signals it looked at are gone: the counts say what was there.

    `signal_ids` may name signals that no longer exist. `place` is a code of the catalogue `place`.
    """

    id: str
    subject_kind: SignalSubject
    person_id: str | None
    group_label: str
    place: str
    outcome: ReviewOutcome
    reason: str
    reviewed_at: datetime
    reviewed_by: str
    signal_count: int
    observer_count: int
    domain_count: int
    first_on: date
    last_on: date
    signal_ids: tuple[str, ...] = ()
    follow_until: date | None = None
