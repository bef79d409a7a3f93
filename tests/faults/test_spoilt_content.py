"""A short sample of spoilt content packs; the campaign plays many more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import randrange

import pytest

from tests.faults import spoilt_content
from tests.faults.campaign.case import Tally


@pytest.mark.parametrize("play", [spoilt_content.packs, spoilt_content.insides], ids=["packs", "insides"])
def test_nothing_spoilt_is_used(play: Callable[[int, int, Path], Tally], tmp_path: Path) -> None:
    seed = randrange(10**6)  # noqa: S311 - printed, so that a failure can be repeated
    print(f"seed {seed}")
    tally = play(300, seed, tmp_path)
    assert tally.losses == []
    assert sum(count for word, count in tally.seen.items() if word.startswith("content_")) > 150
