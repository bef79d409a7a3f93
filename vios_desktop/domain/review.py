"""A review (bespreking van signalen): a named person looked at signals together and decided what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from vios_desktop.domain.vocabulary import ReviewOutcome, SignalSubject


@dataclass(frozen=True, slots=True)
class Review:
    """Kept for good, also when the signals it looked at are gone: the counts say what was there.

    `signal_ids` may name signals that no longer exist. `place` is a code of the catalogue `place`.
    One that was withdrawn stays as well; it then decides nothing any more.
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
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""


class NoConcernChoice(StrEnum):
    """What happens to one signal of which nobody is worried any more (registration.md 4.3, rule 3)."""

    DELETE = "delete"
    ANONYMISE = "anonymise"
