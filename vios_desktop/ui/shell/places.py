"""What the window is told about its places and pages. No Qt here."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Place(NamedTuple):
    """An entry of the rail: `waiting` is how much waits there, None shows no figure."""

    id: str
    icon: str
    text: str
    waiting: int | None = None


class Chrome(StrEnum):
    """What stands around a page: everything, nothing but the page (focus), or not even messages (unlocking)."""

    FULL = "full"
    FOCUS = "focus"
    FOCUS_112 = "focus_112"
    BARE = "bare"
