"""The k-th write, flush, truncation, renaming or reading fails, once or for good: nothing lost, nothing silent."""

from __future__ import annotations

import errno
import itertools
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.faults import shims
from tests.faults.campaign.case import Case, Tally
from tests.faults.campaign.io_worker import NEW
from tests.faults.campaign.vault import Filled, contents, filled_vault
from tests.real_store import PASSPHRASE
from vios_desktop.domain.errors import ViosError

ROOT = Path(__file__).parents[3]
_WAYS = tuple(itertools.product((errno.EIO, errno.ENOSPC), (False, True)))


def play(tries: int, seed: int, folder: Path) -> Tally:
    """`tries` spread evenly over every step of the work; more tries than steps play every step."""
    tally = Tally()
    library = shims.built("fail", folder)
    with _worker(library) as worker:
        for kinds in ("WSTNO", "R"):
            steps = _ask(worker, filled_vault().copied_to(_new(folder / f"count {kinds}")), 0, 0, False, kinds)[
                "steps"
            ]
            for number, k in enumerate(_spread(steps, tries // 2, seed)):
                number_of_error, for_good = (
                    _WAYS[number % len(_WAYS)] if kinds != "R" else (errno.EIO, number % 2 == 0)
                )
                place = _new(folder / f"{kinds} {k} {number}")
                vault = filled_vault().copied_to(place)
                said = _ask(worker, vault, k, number_of_error, for_good, kinds)
                label = (
                    f"{kinds} {k} of {steps}, {errno.errorcode[number_of_error]}{', for good' if for_good else ''}"
                )
                tally.note(_seen(said), *(f"{label}: {loss}" for loss in _losses(vault, said)))
                shutil.rmtree(place)
    return tally


def _spread(steps: int, tries: int, seed: int) -> Iterator[int]:
    """Each step as often as there are tries for it, else evenly from a start that the seed gives."""
    if tries >= steps:
        return (1 + number % steps for number in range(max(tries, steps)))
    return (1 + (seed + number * steps // tries) % steps for number in range(tries))


def _worker(library: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.campaign.io_worker"],
        cwd=ROOT,
        env={**os.environ, "LD_PRELOAD": str(library), "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _ask(
    worker: subprocess.Popen[str], vault: Filled, k: int, number: int, for_good: bool, kinds: str
) -> dict[str, Any]:
    assert worker.stdin is not None
    assert worker.stdout is not None
    asked = {
        "home": str(vault.home),
        "school": str(vault.folder),
        "root": str(vault.folder),
        "k": k,
        "errno": number,
        "for_good": int(for_good),
        "kinds": kinds,
    }
    worker.stdin.write(json.dumps(asked) + "\n")
    worker.stdin.flush()
    answer: dict[str, Any] = json.loads(worker.stdout.readline())
    return answer


def _seen(said: dict[str, Any]) -> str:
    return ", ".join(said.get("codes", ())) or "nothing failed"


def _losses(vault: Filled, said: dict[str, Any]) -> list[str]:
    """What is wrong afterwards, when the disk works again."""
    losses = [f"crash in {crash}" for crash in said.get("crashes", ())]
    if said["status"] != 0:
        losses.append(f"the process died: {said['status']}")
    kept = {*said.get("kept", ()), *([said["again"]] if said.get("again") else [])}
    problem = ""
    for passphrase in (NEW, PASSPHRASE) if said.get("passphrase") is not True else (NEW,):
        try:
            found = contents(vault, passphrase)
        except ViosError as error:
            problem = error.code
            continue
        if not kept <= found.records:
            losses.append(f"lost {len(kept - found.records)}")
        return losses
    return [*losses, f"does not open afterwards: {problem}"]


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


CASE = Case(
    "the k-th step on a file fails",
    "0 lost, 0 silent, no crash, opens",
    full=2_400,
    short=24,
    play=play,
    needs=shims.missing,
)
