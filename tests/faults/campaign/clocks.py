"""A clock that jumps, back and forth: order stays, terms stay, nothing is lost or refused."""

from __future__ import annotations

import random
import shutil
from datetime import timedelta
from pathlib import Path

from tests.faults.campaign.case import Case, Tally
from tests.faults.campaign.vault import Filled, filled_vault, record
from tests.real_store import Computer
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.queries import IncidentQuery

_JUMPS = (
    timedelta(days=-365 * 5),
    timedelta(days=-400),
    timedelta(days=-1),
    timedelta(hours=-1),
    timedelta(seconds=1),
    timedelta(days=1),
    timedelta(days=400),
    timedelta(days=365 * 5),
)


def play(tries: int, seed: int, folder: Path) -> Tally:
    rng, tally = random.Random(seed), Tally()  # noqa: S311 repeatable, not secret
    for number in range(tries):
        place = folder / str(number)
        place.mkdir()
        jump = rng.choice(_JUMPS)
        try:
            losses = _jump(filled_vault().copied_to(place), jump)
        except ViosError as error:
            losses = [error.code]
        forth = "forth" if jump > timedelta() else "back"
        tally.note(forth, *(f"{jump}, try {number}, seed {seed}: {loss}" for loss in losses))
        shutil.rmtree(place)
    return tally


def _jump(vault: Filled, jump: timedelta) -> list[str]:
    """Record, let the clock jump while the vault is open and again while it is shut, record each time."""
    computer = Computer(vault.home)
    session, _ = computer.unlock(computer.store.describe(vault.folder))
    said = [record(session, 0, with_file=False)]
    computer.clock.set(computer.clock.moment + jump)
    said.append(record(session, 1, with_file=True))
    session.vault.close()
    computer.clock.set(computer.clock.moment - 2 * jump)
    session, _ = computer.unlock(computer.store.describe(vault.folder))
    said.append(record(session, 2, with_file=False))
    with session.begin() as work:
        kept = set(work.incidents.ids(IncidentQuery()))
        work.audit.verify()
    session.vault.close()
    return [f"lost {len(set(said) - kept)}"] if not set(said) <= kept else []


CASE = Case("a clock that jumps", "0 lost, nothing refused", full=200, short=4, play=play)
