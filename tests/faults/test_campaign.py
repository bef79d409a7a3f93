"""A short sample of the fault campaign; `python3 dev.py faults` plays all of it."""

from __future__ import annotations

from pathlib import Path
from random import randrange

import pytest

from tests.faults.campaign import broken_files, clocks, full_disk, io_faults, kills, limits, lists, upgrades
from tests.faults.campaign.case import Case
from tests.faults.campaign.cases import CASES

SAMPLE = (
    (kills.CASE, 5),
    (limits.KILLS, 4),
    *((case, 4) for case in broken_files.CASES),
    *((clocks.CASE, 3), (io_faults.SAVING, 12), (io_faults.LIMITING, 12), (full_disk.CASE, 1)),
    *((upgrades.NEWER, 2), (lists.TEXTS, 60)),
)


@pytest.mark.slow
@pytest.mark.parametrize(("case", "tries"), [pytest.param(*sample, id=sample[0].name) for sample in SAMPLE])
def test_nothing_is_lost(case: Case, tries: int, tmp_path: Path) -> None:
    missing = case.needs()
    if missing:
        pytest.skip(missing)  # said openly in the summary; Linux with gcc plays it
    seed = randrange(10**6)  # noqa: S311 - printed, so that a failure can be repeated
    print(f"seed {seed}")
    tally = case.play(tries, seed, tmp_path)
    assert tally.losses == []
    assert tally.tries >= tries


def test_every_case_is_named_once_and_says_what_it_wants() -> None:
    names = [case.name for case in CASES]
    assert len(set(names)) == len(names)
    assert all(case.wanted and 0 < case.short <= (case.full or case.short) for case in CASES)
