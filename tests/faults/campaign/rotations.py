"""Kill -9 while the vault key is replaced."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from tests.faults.campaign.case import Case, Tally
from tests.faults.rotation_kills import kill_rotations


def play(tries: int, seed: int, folder: Path) -> Tally:
    found = kill_rotations(tries, seed, folder)
    return Tally(tries, Counter(found.stages), found.problems)


CASE = Case("kill -9 while the key is replaced", "one key opens, 0 lost", full=500, short=10, play=play)
