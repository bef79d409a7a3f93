"""Plays the cases and prints the table: `python -m tests.faults.campaign --help`."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.faults.campaign.case import Case, Tally
from tests.faults.campaign.cases import CASES


def main(arguments: list[str]) -> int:
    """Exit status 0 when nothing was lost and no try failed, else 1."""
    parser = argparse.ArgumentParser(prog="dev.py faults", description="Faults, played; what was lost, counted.")
    parser.add_argument("names", nargs="*", metavar="CASE", help="part of a name; without it all")
    parser.add_argument("--short", action="store_true", help="a few tries of each")
    parser.add_argument("--tries", type=int, help="as many tries of each")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="to repeat a run")  # noqa: S311
    asked = parser.parse_args(arguments)
    chosen = [case for case in CASES if not asked.names or any(name in case.name for name in asked.names)]
    _say(f"seed {asked.seed}\n\n| fault | tries | losses | time | wanted |\n|---|---|---|---|---|")
    done: list[tuple[Case, Tally]] = []
    for case in chosen:
        missing = case.needs()
        if missing:
            _say(f"| {case.name} | not played: {missing} | | | {case.wanted} |")
            continue
        begun = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="vios-faults-") as folder:
            tally = case.play(asked.tries or (case.short if asked.short else case.full), asked.seed, Path(folder))
        seconds = time.monotonic() - begun
        _say(f"| {case.name} | {tally.tries:,} | {len(tally.losses)} | {seconds:.0f} s | {case.wanted} |")
        done.append((case, tally))
    for case, tally in done:
        _tell(case, tally)
    return 1 if any(tally.losses for _, tally in done) else 0


def _tell(case: Case, tally: Tally) -> None:
    _say(f"\n{case.name}")
    for what, times in sorted(tally.seen.items()):
        _say(f"  {times:7,}  {what}")
    if tally.worst:
        _say(f"  {tally.worst}")
    for loss in tally.losses[:50]:
        _say(f"  LOSS {loss}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
