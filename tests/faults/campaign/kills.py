"""Kill -9 at any moment while records and files are being kept: what was said to be kept is there."""

from __future__ import annotations

import os
import random
import shutil
import signal
import statistics
import time
from multiprocessing.connection import Connection
from pathlib import Path

from tests.faults.campaign.case import Case, Tally
from tests.faults.campaign.forks import context
from tests.faults.campaign.vault import Filled, filled_vault, opened, record, structure_faults
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.queries import IncidentQuery

_KILLS_PER_COPY = 25
_LONGEST_S = 0.35
_FILE_EVERY = 4
_CLEAN_LOOKS = 5


def keep_recording(vault: Filled, says: Connection) -> None:
    """Record without end; the id is said when the program would say so to its user."""
    session, _ = opened(vault)
    number = 0
    while True:
        says.send(record(session, number, with_file=number % _FILE_EVERY == 0))
        number += 1


def play(tries: int, seed: int, folder: Path) -> Tally:
    chance, tally, opening_s = random.Random(seed), Tally(), []  # noqa: S311 repeatable, not secret
    started = context(__name__)
    vault, said = _fresh(folder / "0")
    clean_s = statistics.median(_timed_look(vault, said)[1] for _ in range(_CLEAN_LOOKS))
    for number in range(tries):
        if number and number % _KILLS_PER_COPY == 0:
            shutil.rmtree(vault.home.parent)
            vault, said = _fresh(folder / str(number))
        hears, says = started.Pipe(duplex=False)
        process = started.Process(target=keep_recording, args=(vault, says))
        process.start()
        says.close()
        said.add(hears.recv())
        time.sleep(chance.random() * _LONGEST_S)
        os.kill(process.pid or 0, signal.SIGKILL)
        _hear_the_rest(hears, said)
        process.join()
        losses, seconds = _timed_look(vault, said)
        opening_s.append(seconds)
        if number % 10 == 9:
            losses += structure_faults(vault)
        tally.note("killed while recording", *(f"try {number}, seed {seed}: {loss}" for loss in losses))
    tally.worst = (
        f"unlock and read after a kill: median {statistics.median(opening_s):.2f} s, worst {max(opening_s):.2f} s;"
        f" without one {clean_s:.2f} s"
    )
    return tally


def _timed_look(vault: Filled, said: set[str]) -> tuple[list[str], float]:
    begun = time.monotonic()
    losses = _look(vault, said)
    return losses, time.monotonic() - begun


def _hear_the_rest(hears: Connection, said: set[str]) -> None:
    try:
        while hears.poll():
            said.add(hears.recv())
    except (EOFError, OSError):
        pass
    hears.close()


def _fresh(place: Path) -> tuple[Filled, set[str]]:
    """A copy to kill in, and what is in it."""
    place.mkdir()
    vault = filled_vault().copied_to(place)
    session, _ = opened(vault)
    with session.begin() as work:
        ids = set(work.incidents.ids(IncidentQuery()))
    session.vault.close()
    return vault, ids


def _look(vault: Filled, said: set[str]) -> list[str]:
    """What is lost or damaged. What was kept in the moment of the kill without being said is taken over."""
    try:
        session, _ = opened(vault)
        with session.begin() as work:
            kept = set(work.incidents.ids(IncidentQuery()))
            work.audit.verify()
        session.vault.close()
    except ViosError as error:
        return [error.code]
    losses = [f"lost {len(said - kept)}"] if not said <= kept else []
    if len(kept - said) > 1:
        losses.append(f"{len(kept - said)} more than said")
    said |= kept
    return losses


CASE = Case("kill -9 under write load", "0 acknowledged lost, 0 damaged", full=1_000, short=12, play=play)
