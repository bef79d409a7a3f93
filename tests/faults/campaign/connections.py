"""No connection of the internet kind, seen by the kernel's own eyes: the whole tour under `strace`."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.faults.campaign.case import Case, Tally

ROOT = Path(__file__).parents[3]
_CALLS = "socket,connect,sendto,sendmsg,bind,listen,accept,accept4"
_INTERNET = re.compile(r"AF_INET6?\b")


def missing() -> str:
    """Why it cannot be played here; empty when it can."""
    return "" if sys.platform == "linux" and shutil.which("strace") else "no strace (apt-get install strace)"


def play(tries: int, seed: int, folder: Path) -> Tally:
    """One tour per try; every process it starts is watched too."""
    del seed
    tally = Tally()
    for number in range(tries):
        log = folder / f"calls {number}"
        command = ["strace", "-f", "-qq", "-e", f"trace={_CALLS}", "-o", str(log), sys.executable, "-m"]
        driver = [*command, "tests.e2e.tour_driver", str(folder / f"out {number}"), str(folder / f"home {number}")]
        done = subprocess.run(driver, cwd=ROOT, capture_output=True, text=True, check=False)
        calls = log.read_text("utf-8", "replace").splitlines()
        internet = [line for line in calls if _INTERNET.search(line)]
        losses = [f"tour {number}: {line}" for line in internet]
        if done.returncode != 0:
            losses.append(f"the tour ended with {done.returncode}")
        tally.note(f"{len(calls)} calls about sockets, {len(internet)} of the internet kind", *losses)
    return tally


CASE = Case(
    "no connection (strace)", "0 sockets of AF_INET or AF_INET6", full=1, short=1, play=play, needs=missing
)
