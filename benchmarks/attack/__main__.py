"""What a reader who keeps every page knows at the end of the year, per style: `python -m benchmarks.attack`.

Options: `--seeds 25`, `--per-year 50 100 200 350 500`. One line per style and volume, over all seeds: how many
of the numbers from 1 to 4 are known exactly, how often it is certain of a protected number that there was at least
one, and how many protected numbers cannot be anything from 0 to 4 any more (of how many).
"""

from __future__ import annotations

import argparse
import time

from benchmarks.attack.school import school_year
from benchmarks.attack.styles import (
    Style,
    bands_of_five,
    health_service,
    hidden_below_five,
    hidden_from_zero,
    published_year,
)
from vios_desktop.disclosure.attack.bounds import attack

STYLES: tuple[tuple[str, Style, bool], ...] = (
    ("1-4 hidden, year so far", hidden_below_five, True),
    ("0-4 hidden, year so far", hidden_from_zero, True),
    ("health service, year so far", health_service, True),
    ("bands of 5, year so far", bands_of_five, True),
    ("bands of 5, periods only", bands_of_five, False),
)


def measured(seed: int, per_year: int, style: Style, *, so_far: bool) -> tuple[int, int, int, int]:
    """Small numbers known exactly, presences, violations, protected numbers."""
    publication = published_year(school_year(seed, per_year), style, so_far=so_far, windows=not so_far)
    truth = publication.true_values or {}
    verdict = attack(publication)
    exact = sum(1 for name in verdict.exact if truth[name] > 0)
    return exact, len(verdict.presence), len(verdict.violations), len(publication.protected())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--per-year", type=int, nargs="+", default=[200, 350, 500])
    options = parser.parse_args()
    for per_year in options.per_year:
        for title, style, so_far in STYLES:
            began = time.perf_counter()
            rows = [measured(seed, per_year, style, so_far=so_far) for seed in range(1, options.seeds + 1)]
            exact, presence = ([row[place] for row in rows] for place in (0, 1))
            unsafe, protected = sum(row[2] for row in rows), sum(row[3] for row in rows)
            each = (time.perf_counter() - began) / options.seeds
            print(
                f"{per_year:4} {title:28} exact {min(exact)}-{max(exact)}, "
                f"presence {min(presence)}-{max(presence)}, "
                f"below 0-4: {unsafe} of {protected}, {each:.1f} s a year",
                flush=True,
            )


if __name__ == "__main__":
    main()
