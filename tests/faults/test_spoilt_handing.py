"""A short sample of spoilt packages and handovers; the campaign plays many more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import randrange

import pytest

from tests.faults import spoilt_handing
from tests.faults.campaign.case import Tally

SAMPLE = (
    (spoilt_handing.packages, 120),
    (spoilt_handing.hostile_lists, 300),
    (spoilt_handing.handovers, 300),
    (spoilt_handing.hostile_words, 300),
)


@pytest.mark.parametrize(("play", "tries"), [pytest.param(*one, id=one[0].__name__) for one in SAMPLE])
def test_nothing_spoilt_is_taken_for_whole(
    play: Callable[[int, int, Path], Tally], tries: int, tmp_path: Path
) -> None:
    seed = randrange(10**6)  # noqa: S311 - printed, so that a failure can be repeated
    print(f"seed {seed}")
    tally = play(tries, seed, tmp_path)
    assert tally.losses == []
    assert tally.tries == tries
    assert (
        sum(count for word, count in tally.seen.items() if word not in ("opened", "nothing changed")) > tries / 2
    )
