"""A disk that is really full, of so many sizes: the message names it, and after making room saving goes on.

The disk is a tmpfs in a mount namespace of the test's own; `python -m tests.faults.campaign.full_disk VAULT DISK`
is what runs in it.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.faults.campaign.case import Case, Tally
from tests.faults.campaign.vault import Filled, contents, filled_vault, opened, record
from vios_desktop.domain.errors import ViosError

ROOT = Path(__file__).parents[3]
_SMALLEST_KIB, _LARGEST_KIB, _FILLER_KIB = 40, 1_500, 2_048
_MOST_RECORDS = 60
_WORDS_OF_SPACE = frozenset({"disk_full"})


def missing() -> str:
    """Why it cannot be played here; empty when it can."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return "no unshare here"
    done = subprocess.run(["unshare", "-Urm", "true"], capture_output=True, check=False)  # noqa: S607
    return "" if done.returncode == 0 else "no namespaces for this user"


def play(tries: int, seed: int, folder: Path) -> Tally:
    rng, tally = random.Random(seed), Tally()  # noqa: S311 repeatable, not secret
    vault = filled_vault().copied_to(folder)
    size = sum(path.stat().st_size for path in vault.folder.rglob("*") if path.is_file()) // 1024
    for number in range(tries):
        spare = _SMALLEST_KIB + (_LARGEST_KIB - _SMALLEST_KIB) * number // max(1, tries - 1) + rng.randrange(20)
        disk = folder / f"disk {number}"
        disk.mkdir()
        total = size + _FILLER_KIB + spare + 64
        script = f'mount -t tmpfs -o size={total}k none "$1" && shift && exec "$@"'
        worker = [sys.executable, "-m", "tests.faults.campaign.full_disk", str(folder), str(disk)]
        done = subprocess.run(
            ["unshare", "-Urm", "sh", "-c", script, "sh", str(disk), *worker],  # noqa: S607
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            tally.note("crash", f"{spare} KiB: {done.stderr.strip().splitlines()[-1:]}")
            continue
        said = json.loads(done.stdout)
        tally.note(f"told: {', '.join(sorted(set(said['codes']))) or 'nothing'}", *_losses(said, spare))
    return tally


def _losses(said: dict[str, Any], spare: int) -> list[str]:
    losses = []
    if not set(said["codes"]) or not set(said["codes"]) <= _WORDS_OF_SPACE:
        losses.append(f"not told that the disk is full: {said['codes']}")
    if said["again"]:
        losses.append(f"after making room: {said['again']}")
    if said["lost"]:
        losses.append(f"lost {said['lost']}")
    return [f"{spare} KiB free: {loss}" for loss in losses]


def work(source: Path, disk: Path) -> dict[str, Any]:
    """Record until the disk is full, make room, record once more in the same session."""
    shutil.copytree(source / "school", disk / "school")
    filler = disk / "filler"
    filler.write_bytes(bytes(_FILLER_KIB * 1024))
    home = disk.with_name(f"{disk.name} home")  # a home of its own: one that was used knows a newer log
    shutil.copytree(source / "home", home)
    vault = Filled(home, disk / "school")
    kept, codes, again = [], [], ""
    session, _ = opened(vault)
    for number in range(_MOST_RECORDS):
        try:
            kept.append(record(session, number, with_file=True))
        except ViosError as error:
            codes.append(error.code)
            break
    filler.unlink()
    try:
        kept.append(record(session, 99, with_file=True))
    except ViosError as error:
        again = error.code
    session.vault.close()
    return {"codes": codes, "again": again, "lost": len(set(kept) - contents(vault).records)}


CASE = Case(
    "a disk that is full",
    "the message names it, 0 lost, goes on after making room",
    full=20,
    short=3,
    play=play,
    needs=missing,
)

if __name__ == "__main__":
    sys.stdout.write(json.dumps(work(Path(sys.argv[1]), Path(sys.argv[2]))))
