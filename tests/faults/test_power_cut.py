"""After a power cut at any step everything that was said to be durable is there, and nothing is damaged."""

from __future__ import annotations

from pathlib import Path
from random import Random, randrange

import pytest

from tests.faults import shims
from tests.faults.power_cuts import cut_making, cut_work, traced
from tests.faults.worker import RECORDS

CUTS = 32
CUTS_WHILE_MAKING = 20
CONTROL_CUTS = 20

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What logs the steps; `conftest.py` leaves this file out where it cannot be built."""
    return shims.built("trace", tmp_path_factory.mktemp("trace"))


def seeded() -> Random:
    seed = randrange(10**6)  # noqa: S311 - printed, so that a failure can be repeated
    print(f"seed {seed}")
    return Random(seed)  # noqa: S311


def test_no_power_cut_loses_what_was_said(library: Path, tmp_path: Path) -> None:
    trace = traced(library, tmp_path, "work")
    assert sum(step.path.endswith("/acks") for step in trace.steps) == RECORDS + RECORDS // 10 + RECORDS // 8 + 2
    assert cut_work(trace, CUTS, seeded(), tmp_path) == []


def test_the_control_without_flushing_does_lose(library: Path, tmp_path: Path) -> None:
    """The test of the test: with synchronous=OFF the same cuts lose records or damage the file."""
    assert len(cut_work(traced(library, tmp_path, "careless"), CONTROL_CUTS, seeded(), tmp_path)) >= 3


def test_a_power_cut_while_making_a_vault_leaves_a_whole_one_or_none(library: Path, tmp_path: Path) -> None:
    whole, lost = cut_making(traced(library, tmp_path, "create"), CUTS_WHILE_MAKING, seeded(), tmp_path)
    assert lost == []
    assert 0 < whole < CUTS_WHILE_MAKING
