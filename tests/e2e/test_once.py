"""What is shared between workers is made once, and a failure is told to all of them."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.e2e.once import once


def test_the_first_makes_it_and_the_others_wait(tmp_path: Path) -> None:
    made: list[Path] = []

    def make(place: Path) -> None:
        time.sleep(0.3)
        (place / "file").write_text("whole", "utf-8")
        made.append(place)

    def ask(_worker: int) -> str:
        return (once(tmp_path, "slow", make) / "file").read_text("utf-8")

    with ThreadPoolExecutor(4) as workers:
        assert set(workers.map(ask, range(4))) == {"whole"}
    assert made == [tmp_path / "slow"]


def test_a_failure_is_told_to_all(tmp_path: Path) -> None:
    def make(_place: Path) -> None:
        raise ValueError("no screen")

    with pytest.raises(ValueError, match="no screen"):
        once(tmp_path, "slow", make)
    with pytest.raises(AssertionError, match="no screen"):
        once(tmp_path, "slow", make)


def test_nobody_waits_for_ever(tmp_path: Path) -> None:
    (tmp_path / "slow.lock").touch()
    with pytest.raises(AssertionError, match="in time"):
        once(tmp_path, "slow", Path.touch, patience_s=0.2)
