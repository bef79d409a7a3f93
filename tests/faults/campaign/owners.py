"""Two programs in the same moment: exactly one has the vault, and a killed one leaves it free."""

from __future__ import annotations

import time
from collections import Counter
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

from tests.faults.campaign.case import Case, Tally
from tests.faults.campaign.forks import context
from tests.faults.campaign.vault import Filled, filled_vault, opened, structure_faults
from vios_desktop.domain.errors import ViosError

PROGRAMS = 2
_MOST_S = 2.0
_REFUSED = frozenset({"vault_in_use", "vault_in_use_unknown"})


def take_turns(vault: Filled, rounds: int, together: Barrier, results: Any) -> None:
    for _ in range(rounds):
        together.wait(60)
        session, begun = None, time.monotonic()
        try:
            session, _ = opened(vault)
            results.put(("owner", 0.0))
        except ViosError as error:
            results.put((error.code, time.monotonic() - begun))
        together.wait(60)
        if session is not None:
            session.vault.close()
        together.wait(60)


def play(tries: int, seed: int, folder: Path) -> Tally:
    del seed  # the scheduler rolls the dice
    tally, started = Tally(), context(__name__)
    vault = filled_vault().copied_to(folder)
    together, results = started.Barrier(PROGRAMS), started.Queue()
    programs = [
        started.Process(target=take_turns, args=(vault, tries, together, results)) for _ in range(PROGRAMS)
    ]
    for program in programs:
        program.start()
    slowest = 0.0
    for number in range(tries):
        said: Counter[str] = Counter()
        for _ in range(PROGRAMS):
            answer, seconds = results.get(timeout=120)
            said[answer] += 1
            slowest = max(slowest, seconds)
        right = said["owner"] == 1 and set(said) - {"owner"} <= _REFUSED
        tally.note(
            "one owner" if right else str(dict(said)), *([] if right else [f"round {number}: {dict(said)}"])
        )
    for program in programs:
        program.join(60)
    tally.losses += [f"afterwards: {fault}" for fault in structure_faults(vault)]
    tally.worst = f"the refused one knew after at most {slowest:.2f} s (wanted {_MOST_S:.0f})"
    return tally


CASE = Case("two programs at once", "exactly one owner, 0 damage", full=500, short=20, play=play)
