"""The clocks of requests and breaches: when an answer is due, and how many hours are left to report.

The strict reading everywhere, so that no day or hour too many is ever promised: no extra day for a weekend, and
of two readings the earlier end. What they rest on is in `resources/policy/privacy_clocks.json`, with its source.
"""

from __future__ import annotations

import json
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

ANSWER_MONTHS: Final = 1
EXTENDED_MONTHS: Final = 2
REPORT_HOURS: Final = 72
SHORT_DAYS: Final = 7
"""From so many days before its last day a request stands on Vandaag: time to act, no rule of law."""
_HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class ClockRule:
    """What a clock rests on. `words` and `source` are Dutch and shown as they are."""

    id: str
    words: str
    source: str
    verified: bool


def load_rules(text: str) -> dict[str, ClockRule]:
    """From `resources/policy/privacy_clocks.json`, by id."""
    rules = (ClockRule(**rule) for rule in json.loads(text)["rules"])
    return {rule.id: rule for rule in rules}


def months_later(day: date, months: int) -> date:
    """The same day so many months on; a day that its month lacks (31 January) is the last one of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def answer_due(received_on: date, *, extended: bool) -> date:
    """The last day for an answer. Two more months count from the end of the first, so never later than three."""
    first = months_later(received_on, ANSWER_MONTHS)
    return months_later(first, EXTENDED_MONTHS) if extended else first


def report_due(discovered_at: datetime) -> datetime:
    """72 hours after the discovery, in UTC: a night in which the clock changes does not make it longer or shorter.

    Raises ValueError for a moment without a zone.
    """
    if discovered_at.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return discovered_at.astimezone(UTC) + timedelta(hours=REPORT_HOURS)


def hours_left(discovered_at: datetime, now: datetime) -> int:
    """Whole hours until reporting is due; negative: so many hours too late, the one that runs counted."""
    return (report_due(discovered_at) - now.astimezone(UTC)) // _HOUR
