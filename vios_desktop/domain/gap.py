"""A gap (gat): something that no partner could take up, counted and brought to the municipality."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from vios_desktop.domain.vocabulary import GapState


@dataclass(frozen=True, slots=True)
class Gap:
    """`text` holds no names: it goes to the municipality. `asked_kinds` are codes of the catalogue `partner`."""

    id: str
    text: str
    found_on: date
    asked_kinds: tuple[str, ...]
    state: GapState
    created_at: datetime
    created_by: str
    agreement_id: str | None = None
    meeting_id: str | None = None
    case_id: str | None = None
    brought_on: date | None = None
    brought_to: str = ""
    outcome: str = ""
    closed_on: date | None = None
    version: int = 1
