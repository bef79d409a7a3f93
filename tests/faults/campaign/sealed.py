"""Sealed reports that somebody spoilt: changed ciphertexts, and hostile insides that are sealed rightly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.faults import sealed_fuzz
from tests.faults.campaign.case import Case, Play, Tally


def _play(campaign: Callable[[int, int], sealed_fuzz.Tally]) -> Play:
    def play(tries: int, seed: int, _folder: Path) -> Tally:
        found = campaign(tries, seed)
        seen = found.codes.copy()
        seen["opened"] += found.opened
        return Tally(tries, +seen, found.failures, str(found.costs))

    return play


CIPHERTEXTS = Case(
    "sealed reports, changed",
    "0 opened, only the declared error",
    full=1_000_000,
    short=300,
    play=_play(sealed_fuzz.mutated_ciphertexts),
)
INTERIORS = Case(
    "sealed reports, hostile inside",
    "only the declared error, every rule obeyed",
    full=1_000_000,
    short=300,
    play=_play(sealed_fuzz.hostile_interiors),
)
