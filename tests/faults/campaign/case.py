"""One kind of fault, how often it is played, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Tally:
    """`seen` counts what the tries met, in a few words; `losses` are what must not be."""

    tries: int = 0
    seen: Counter[str] = field(default_factory=Counter)
    losses: list[str] = field(default_factory=list)
    worst: str = ""

    def note(self, what: str, *losses: str) -> None:
        self.tries += 1
        self.seen[what] += 1
        self.losses += losses


Play = Callable[[int, int, Path], Tally]
"""Tries, seed, an empty folder -> what came of it."""


@dataclass(frozen=True)
class Case:
    """`full` and `short` are numbers of tries; `wanted` says what would be a loss."""

    name: str
    wanted: str
    full: int
    short: int
    play: Play
    needs: Callable[[], str] = lambda: ""
    """Why it cannot be played on this computer; empty when it can."""
