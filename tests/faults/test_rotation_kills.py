"""A sample of kills while the vault key is being replaced; `rotation_kills` plays as many as are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.rotation_kills import kill_rotations

TRIES = 10
SEED = 20261126


@pytest.mark.slow
def test_one_key_always_opens_and_nothing_is_lost(tmp_path: Path) -> None:
    tally = kill_rotations(TRIES, SEED, tmp_path)
    assert tally.problems == []
    assert len(tally.stages) > 1, "every kill came at the same stage"
