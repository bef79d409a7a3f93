"""kill -9 at any moment loses no record whose id was said. (What a power cut does is tested with faults.)"""

from __future__ import annotations

import multiprocessing
import random
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext

import pytest

from tests.data.db.vaults import KEY, VaultFile
from tests.data.db.writer import write
from vios_desktop.data.integrity import full_check
from vios_desktop.services.queries import IncidentQuery

KILLS = 20
SEED = 20261124


def start_context() -> ForkServerContext | SpawnContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.data.db.writer"])  # imports once instead of at every kill
    return context


def ids_said_until_killed(file: VaultFile, wanted: int) -> set[str]:
    """Let a writer say `wanted` ids, kill it, and take everything it said until then."""
    context = start_context()
    hears, says = context.Pipe(duplex=False)
    writer = context.Process(target=write, args=(file, says))
    writer.start()
    says.close()
    said = {hears.recv() for _ in range(wanted)}
    writer.kill()
    said |= rest_of(hears)
    writer.join()
    writer.close()
    return said


def rest_of(hears: Connection) -> set[str]:
    said = set()
    with hears:
        while True:
            try:
                said.add(hears.recv())
            except (EOFError, OSError):
                return said


@pytest.mark.slow
def test_no_record_that_was_said_is_lost(vault_file: VaultFile) -> None:
    chance = random.Random(SEED)  # noqa: S311 repeatable, not secret
    said: set[str] = set()
    for kill in range(1, KILLS + 1):
        said |= ids_said_until_killed(vault_file, chance.randrange(1, 12))
        with vault_file.work() as work:
            kept = set(work.incidents.ids(IncidentQuery()))
            assert said <= kept
            assert len(kept) <= len(said) + kill, "at most the one in flight at every kill"
            assert work.audit.verify() == len(kept)
    assert full_check(vault_file.path, KEY).ok
