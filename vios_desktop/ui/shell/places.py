"""What the window is told about its places and pages. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the rail: `count` is what waits there, None shows no figure."""

    id: str
    icon: str
    text: str
    count: int | None = None


class Chrome(StrEnum):
    """What stands around a page: everything, nothing but the page (focus), or not even messages (unlocking)."""

    FULL = "full"
    FOCUS = "focus"
    FOCUS_112 = "focus_112"
    BARE = "bare"
