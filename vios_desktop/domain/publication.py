"""What left the school: a frozen summary, and every time it was handed to somebody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Publication:
    """One period, published once. `summary_json` holds the printed bands; `file` is the PDF as it was made.

    `counted_ids` are the incidents it counted: confidential, needed so that nothing counts twice.
    """

    id: str
    kind: str  # "core_team_summary"
    school_year_id: str
    period_number: int
    period_starts_on: date
    period_ends_on: date
    layout: str
    summary_json: str
    content_hash: str
    file: bytes
    file_hash: str
    published_at: datetime
    published_by: str
    counted_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """One hand-out of a publication: to whom, for what, by whom."""

    id: str
    publication_id: str
    recipient: str
    purpose: str
    delivered_at: datetime
    delivered_by: str
    content_hash: str
