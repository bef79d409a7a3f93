"""Power cuts at any step: while records are kept, while a vault is made, and the control that does lose."""

from __future__ import annotations

import random
from functools import partial
from pathlib import Path

from tests.faults import shims
from tests.faults.campaign.case import Case, Tally
from tests.faults.power_cuts import cut_making, cut_work, traced

_CONTROL_SHARE = 20
_LEAST_LOST = 0.05


def play_work(tries: int, seed: int, folder: Path, mode: str = "work") -> Tally:
    trace = traced(shims.built("trace", folder), folder, mode)
    lost = cut_work(trace, tries, random.Random(seed), folder)  # noqa: S311 repeatable, not secret
    tally = Tally(tries, losses=lost)
    tally.seen[f"cuts over {len(trace.steps)} steps"] = tries
    return tally


def play_making(tries: int, seed: int, folder: Path) -> Tally:
    trace = traced(shims.built("trace", folder), folder, "create")
    whole, lost = cut_making(trace, tries, random.Random(seed), folder)  # noqa: S311 repeatable, not secret
    tally = Tally(tries, losses=lost)
    tally.seen.update({"whole": whole, "none": tries - whole})
    return tally


def play_control(tries: int, seed: int, folder: Path) -> Tally:
    """The test of the test: a program that does not flush has to lose, or the cuts above prove nothing."""
    trace = traced(shims.built("trace", folder), folder, "careless")
    lost = cut_work(trace, tries, random.Random(seed), folder)  # noqa: S311 repeatable, not secret
    tally = Tally(tries)
    tally.seen.update({"lost or damaged, as it should": len(lost), "unharmed": tries - len(lost)})
    if len(lost) < _LEAST_LOST * tries:
        tally.losses.append(f"only {len(lost)} of {tries} cuts did harm: the cuts are too weak")
    return tally


WORK = Case(
    "power cut while recording, with files, passphrases and backups",
    "0 acknowledged lost, 0 damaged",
    full=5_000,
    short=32,
    play=play_work,
    needs=shims.missing,
)
ROTATING = Case(
    "power cut while the key is replaced",
    "0 acknowledged lost, 0 damaged, one key opens",
    full=1_000,
    short=20,
    play=partial(play_work, mode="rotate"),
    needs=shims.missing,
)
MAKING = Case(
    "power cut while making a vault",
    "a whole one or none",
    full=500,
    short=20,
    play=play_making,
    needs=shims.missing,
)
CONTROL = Case(
    "the same without flushing (control)", "does lose", full=250, short=60, play=play_control, needs=shims.missing
)
