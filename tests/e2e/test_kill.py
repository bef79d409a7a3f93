"""Killing the program at any moment loses no record whose id was printed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.e2e.commands import Home, record

KILLS = 6
LINES = 400


@pytest.mark.slow
def test_no_printed_id_is_lost(tmp_path: Path) -> None:
    seed = random.randrange(10**6)  # noqa: S311 - printed, so that a failure can be repeated
    print(f"seed {seed}")
    rng = random.Random(seed)  # noqa: S311
    home = Home(tmp_path)
    home.create()
    path = home.write_lines(*(record(number) for number in range(LINES)))
    printed: set[str] = set()
    for _ in range(KILLS):
        process = home.start("import", "incidents", str(path), *home.opening)
        assert process.stdout is not None
        for _line in range(rng.randrange(1, 60)):
            line = process.stdout.readline().strip()
            if line:
                printed.add(line)
        process.kill()
        rest, errors = process.communicate()
        printed |= {line for line in rest.split("\n")[:-1] if line}
        assert "Traceback" not in errors
    kept = {entry["id"] for entry in home.listed()}
    assert printed
    assert printed <= kept
    assert len(kept) <= len(printed) + KILLS, "at most the record in flight per kill is kept without its id"
