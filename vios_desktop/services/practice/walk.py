"""What a walk through the program took: counted by the walk, printed and written by the command."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WalkedPart:
    """One part: clicks, keys that are no text (Enter, Tab), letters typed, and seconds waited for the program."""

    title: str
    clicks: int
    keys: int
    letters: int
    waited_s: float


def total(parts: tuple[WalkedPart, ...], title: str) -> WalkedPart:
    """All parts together."""
    return WalkedPart(
        title,
        clicks=sum(part.clicks for part in parts),
        keys=sum(part.keys for part in parts),
        letters=sum(part.letters for part in parts),
        waited_s=sum(part.waited_s for part in parts),
    )
