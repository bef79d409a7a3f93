"""A decision record (besluit): what was asked, advised and chosen, fixed with its hash and never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Choice(StrEnum):
    ACCEPTED = "accepted"
    DEVIATED = "deviated"
    READ = "read"  # the card about consequences asks for no choice


@dataclass(frozen=True, slots=True)
class CardChoice:
    """What was chosen on one advice card. `reason` is required when deviating."""

    axis: str
    choice: Choice
    reason: str = ""
    chosen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """`payload` is what `vios_desktop.decision` needs to show and replay it: facts, answers, advice, version.

    `content_hash` names the texts of the rules of that day, which the vault keeps; `record_hash` is SHA-256 over
    the canonical JSON of everything else.
    """

    id: str
    incident_id: str
    made_at: datetime
    made_by: str
    payload: dict[str, object]
    choices: tuple[CardChoice, ...]
    content_hash: str
    record_hash: str
