"""The end of an incident (afsluiten): what helped, what did not, what to do differently; and opening it again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Closing:
    """Append-only but for the reopening. An incident that was closed twice has two."""

    id: str
    incident_id: str
    closed_at: datetime
    closed_by: str
    helped: str
    did_not_help: str
    differently: str
    open_ends: str = ""
    reopened_at: datetime | None = None
    reopened_by: str = ""
    reopen_reason: str = ""
