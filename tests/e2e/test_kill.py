"""Killing the program at any moment loses no record whose id was printed, and leaves no half-made vault."""

from __future__ import annotations

import random
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from tests.e2e.commands import Home, record
from tests.real_store import Computer

KILLS = 5
KILLS_WHILE_MAKING = 2
LINES = 400


def seeded() -> random.Random:
    seed = random.randrange(10**6)  # noqa: S311 - printed, so that a failure can be repeated
    print(f"seed {seed}")
    return random.Random(seed)  # noqa: S311


@pytest.mark.slow
def test_no_printed_id_is_lost(tmp_path: Path) -> None:
    rng = seeded()
    home = Home(tmp_path).with_vault()
    person = {"role": "victim", "first_name": "Sem", "last_name": "Verzonnen"}
    path = home.write_lines(*(record(number, persons=[person]) for number in range(LINES)))
    printed: set[str] = set()
    for _ in range(KILLS):
        process = home.start("import", "incidents", str(path), *home.opening)
        assert process.stdout is not None
        lines = [process.stdout.readline() for _line in range(rng.randrange(1, 30))]
        process.kill()
        rest, errors = process.communicate()
        whole = b"".join(lines) + rest
        printed |= set(whole[: whole.rfind(b"\n") + 1].decode().split())
        assert errors == b""
    kept = {entry["id"] for entry in home.listed()}
    assert len(printed) >= KILLS
    assert printed <= kept
    assert len(kept) <= len(printed) + KILLS, "at most the record in flight per kill is kept without its id"


def _wait_until_it_makes_one(process: subprocess.Popen[bytes], folder: Path) -> None:
    """However busy the computer is: a kill before it has begun would show nothing."""
    while process.poll() is None and not any(path.name.startswith(".school-") for path in folder.iterdir()):
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.01)


@pytest.mark.slow
def test_a_program_killed_while_it_makes_a_vault_leaves_none(tmp_path: Path) -> None:
    """The practice school takes seconds to make: at any moment it is there whole, or not at all."""
    rng = seeded()
    home = Home(tmp_path).with_passphrase()
    computer = Computer(tmp_path / "home")
    abandoned = 0
    for _ in range(KILLS_WHILE_MAKING):
        process = home.start("vault", "create", *home.opening, "--demo")
        _wait_until_it_makes_one(process, tmp_path)
        with suppress(subprocess.TimeoutExpired):
            process.wait(rng.uniform(0.0, 1.0))
        process.kill()
        process.communicate()
        if home.vault.exists():
            info = computer.store.describe(home.vault)
            assert len(info.accounts) == 2
            computer.unlock(info)[0].vault.close()
            shutil.rmtree(home.vault)
        abandoned += sum(path.name.startswith(".school-") for path in tmp_path.iterdir())
    assert abandoned, "not one was killed while it was being made"
    _, session, _ = computer.service.create(computer.plan(home.vault))
    session.vault.close()
    assert {path.name for path in tmp_path.iterdir()} == {"home", "school", "wachtwoord.txt"}
