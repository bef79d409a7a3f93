"""What became of a sealed report: kept for good, so that no report is taken in twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ReportOutcome(StrEnum):
    """What the coordinator made of it."""

    INCIDENT = "incident"
    SIGNAL = "signal"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class ImportedReport:
    """`id` and `receipt` are those of the report. `record_id` is what it became, `reason` why nothing."""

    id: str
    receipt: str
    imported_at: datetime
    imported_by: str  # account id
    outcome: ReportOutcome
    record_id: str = ""
    reason: str = ""
