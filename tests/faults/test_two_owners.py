"""Two programs that open one vault in the same moment: exactly one gets it, and a killed one frees it."""

from __future__ import annotations

import multiprocessing
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

import pytest

from tests.real_store import Computer, made_vault
from vios_desktop.domain.errors import ViosError

ROUNDS = 30
PROGRAMS = 3


def context() -> ForkServerContext | SpawnContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    chosen = multiprocessing.get_context("forkserver")
    chosen.set_forkserver_preload(["tests.real_store", "vios_desktop.data.open_vault"])
    return chosen


def open_together(home: Path, vault: Path, together: Barrier, results: Any) -> None:
    """Each round: all at once, say how it ended, and hold what was won until everybody has said so."""
    computer = Computer(home)
    info = computer.store.describe(vault)
    for _ in range(ROUNDS):
        together.wait(60)
        session = None
        try:
            session, _ = computer.unlock(info)
            results.put("owner")
        except ViosError as error:
            results.put(error.code)
        together.wait(60)
        if session is not None:
            session.vault.close()
        together.wait(60)


def hold_for_ever(home: Path, vault: Path, results: Any, together: Barrier) -> None:
    computer = Computer(home)
    computer.unlock(computer.store.describe(vault))
    results.put("owner")
    together.wait()


@pytest.mark.slow
def test_exactly_one_owns_it(tmp_path: Path) -> None:
    vault = made_vault().copied_to(tmp_path / "school")
    chosen = context()
    together, results = chosen.Barrier(PROGRAMS), chosen.Queue()
    programs = [
        chosen.Process(target=open_together, args=(tmp_path / f"home {number}", vault, together, results))
        for number in range(PROGRAMS)
    ]
    for program in programs:
        program.start()
    ended = [results.get(timeout=60) for _ in range(ROUNDS * PROGRAMS)]
    for program in programs:
        program.join(60)
    assert [program.exitcode for program in programs] == [0] * PROGRAMS
    assert ended.count("owner") == ROUNDS
    assert {code for code in ended if code != "owner"} <= {"vault_in_use", "vault_in_use_unknown"}
    computer = Computer(tmp_path / "home")
    session, _ = computer.unlock(computer.store.describe(vault))
    with session.begin() as work:
        assert work.audit.verify() >= ROUNDS
    session.vault.close()


def test_a_killed_program_frees_the_vault_at_once(tmp_path: Path) -> None:
    vault = made_vault().copied_to(tmp_path / "school")
    chosen = context()
    results, never = chosen.Queue(), chosen.Barrier(2)
    holder = chosen.Process(target=hold_for_ever, args=(tmp_path / "other", vault, results, never))
    holder.start()
    assert results.get(timeout=60) == "owner"
    computer = Computer(tmp_path / "home")
    info = computer.store.describe(vault)
    with pytest.raises(ViosError, match="vault_in_use"):
        computer.unlock(info)
    holder.kill()
    holder.join()
    computer.unlock(info)[0].vault.close()
