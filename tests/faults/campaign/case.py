"""One kind of fault, how often it is played, and what came of it."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

_TOLD_EVERY_S = 30.0


@dataclass
class _Progress:
    told_at_s: float = field(default_factory=time.monotonic)

    def __call__(self, tries: int, losses: int) -> None:
        """A long row says how far it is, so that one that is broken off says something too."""
        if time.monotonic() - self.told_at_s > _TOLD_EVERY_S:
            self.told_at_s = time.monotonic()
            sys.stderr.write(f"  … {tries:,} tries, {losses} losses\n")
            sys.stderr.flush()


tell_progress = _Progress()


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
        tell_progress(self.tries, len(self.losses))


Play = Callable[[int, int, Path], Tally]
"""Tries, seed, an empty folder -> what came of it."""


@dataclass(frozen=True)
class Case:
    """`full` and `short` are numbers of tries (a `full` of 0: all there are); `wanted` says what may not be."""

    name: str
    wanted: str
    full: int
    short: int
    play: Play
    needs: Callable[[], str] = lambda: ""
    """Why it cannot be played on this computer; empty when it can."""
