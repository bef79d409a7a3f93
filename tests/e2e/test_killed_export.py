"""An export that is really killed leaves nothing in the clear after the next unlock."""

from __future__ import annotations

import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from tests.e2e.commands import Home, record

TRIES = 5
WORDS = b"Een fiets is weg"


def left(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.endswith(".vios-tmp")]


def in_the_clear(disk: Path) -> bool:
    """Whether words of an incident lie in a half package; what is moved away while one looks does not."""
    with suppress(OSError):
        return any(WORDS in path.read_bytes() for path in disk.glob(".*.vios-tmp/pakket/tables/incident.jsonl"))
    return False


def _kill_while_it_writes(home: Home, disk: Path) -> bool:
    """Whether it was killed while a part lay in the clear."""
    process = home.start("vault", "export", str(disk / "pakket"), *home.opening, "--purpose", "move")
    while process.poll() is None and not in_the_clear(disk):
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.001)
    process.kill()
    process.communicate()
    return in_the_clear(disk)


@pytest.mark.slow
def test_a_killed_export_is_cleared_at_the_next_unlock(tmp_path: Path) -> None:
    home = Home(tmp_path).with_vault()
    lines = home.write_lines(*(record(number) for number in range(5)))
    assert home.run("import", "incidents", str(lines), *home.opening).returncode == 0
    disk = tmp_path / "schijf"
    disk.mkdir()
    assert any(_kill_while_it_writes(home, disk) for _ in range(TRIES)), "not one was killed while it wrote"
    assert len(left(disk)) == 1
    assert len(home.listed()) == 5
    assert left(disk) == []
