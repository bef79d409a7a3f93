"""Hidden cells beside the open port of tau-ARGUS: `python -m benchmarks.suppression`.

Options: `--seeds 10`. Tables of invented school years (`benchmarks.attack.school`): kind by place (12 x 6) and
kind by thirteenth part of the year (12 x 13), with all margins, at 100 and 300 incidents a year. Means per table:

small     numbers from 1 to 4; hidden for their own sake by all
more      hidden for the sake of others (margins among them)
shown     cells of 5 or more that still have their number
below     small numbers of which not everything from 0 to 4 is possible
exact     small numbers that are known exactly
aware     the same two for a reader who knows that zeros are always printed: below is then 1 to 4

The port prints zeros; here a zero is as small as a four, and hidden. Time is a ratio of medians in this run.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from benchmarks.attack.school import FIRST_DAY, LINES, PERIODS, PLACES, WEEKS_4, school_year
from benchmarks.port import TOTAL, Codes, through_port
from vios_desktop.disclosure.attack.bounds import attack
from vios_desktop.disclosure.attack.model import Interval, Publication, Published, Statistic
from vios_desktop.disclosure.suppression.outcome import HIDDEN
from vios_desktop.disclosure.suppression.problem import ExactTable
from vios_desktop.disclosure.suppression.protect import in_bands, suppress

PARTS: Final = 13
SMALL: Final = range(1, 5)
Cells = dict[Codes, int]
Hidden = frozenset[Codes]


@dataclass(frozen=True, slots=True)
class Row:
    """What one method did to one table."""

    more: int
    shown: int
    below: int
    exact: int
    exact_aware: int
    below_aware: int
    seconds: float


def cells_of(seed: int, per_year: int, *, by_place: bool) -> Cells:
    days = PERIODS * WEEKS_4
    columns = list(PLACES) if by_place else [f"part {number:02}" for number in range(1, PARTS + 1)]
    cells: Cells = {(line, column): 0 for line in LINES for column in columns}
    for incident in (one for found in school_year(seed, per_year).incidents for one in found):
        part = (incident.occurred_on - FIRST_DAY).days * PARTS // days
        cells[incident.line, incident.place if by_place else columns[part]] += 1
    return cells


def model_of(cells: Cells) -> Publication:
    rows, columns = ({codes[n]: None for codes in cells} for n in (0, 1))
    members: dict[Codes, list[Codes]] = {codes: [codes] for codes in cells}
    members |= {(row, TOTAL): [codes for codes in cells if codes[0] == row] for row in rows}
    members |= {(TOTAL, column): [codes for codes in cells if codes[1] == column] for column in columns}
    members[TOTAL, TOTAL] = list(cells)
    return Publication(
        k=5,
        atoms=tuple(name(codes) for codes in cells),
        statistics=tuple(Statistic(name(c), tuple(name(one) for one in found)) for c, found in members.items()),
        published=(),
        true_values={name(c): sum(cells[one] for one in found) for c, found in members.items()},
    )


def name(codes: Codes) -> str:
    return "|".join(codes)


def by_port(cells: Cells, method: str) -> frozenset[str]:
    with tempfile.TemporaryDirectory() as folder:
        return frozenset(name(codes) for codes in through_port(cells, Path(folder), method).hidden)


def by_us(cells: Cells, *, exact: bool) -> frozenset[str]:
    outcome = suppress(ExactTable(model_of(cells)), exact=exact)
    return frozenset(one for one, interval in outcome.published.items() if interval == HIDDEN)


def measured(cells: Cells, hide: Callable[[Cells], frozenset[str]], *, zeros_printed: bool) -> Row:
    began = time.perf_counter()
    hidden = hide(cells)
    seconds = time.perf_counter() - began
    model = model_of(cells)
    truth = model.true_values or {}
    small = [one for one, value in truth.items() if value in SMALL]
    bounds = bounds_of(model, hidden, least=0)
    aware = bounds_of(model, hidden, least=1) if zeros_printed else bounds
    return Row(
        more=sum(truth[one] >= max(SMALL) + 1 for one in hidden),
        shown=sum(1 for codes, value in cells.items() if value > max(SMALL) and name(codes) not in hidden),
        below=sum(not bounds[one].protects(5) for one in small),
        exact=sum(bounds[one].low == bounds[one].high for one in small),
        exact_aware=sum(aware[one].low == aware[one].high for one in small),
        below_aware=sum(not (aware[one].low <= 1 and aware[one].holds(4)) for one in small),
        seconds=seconds,
    )


def bounds_of(model: Publication, hidden: frozenset[str], least: int) -> dict[str, Interval]:
    truth = model.true_values or {}
    printed = tuple(
        Published(one, Interval(least, None) if one in hidden else Interval(truth[one], truth[one]), one)
        for one in truth
    )
    return dict(attack(replace(model, published=printed)).bounds)


METHODS: Final[tuple[tuple[str, Callable[[Cells], frozenset[str]], bool], ...]] = (
    ("port, OPT", lambda cells: by_port(cells, "OPT(1)"), True),
    ("port, MOD", lambda cells: by_port(cells, "MOD(1)"), True),
    ("here, heuristic", lambda cells: by_us(cells, exact=False), False),
    ("here, exact", lambda cells: by_us(cells, exact=True), False),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=10)
    options = parser.parse_args()
    for by_place in (True, False):
        for per_year in (100, 300):
            tables = [cells_of(seed, per_year, by_place=by_place) for seed in range(1, options.seeds + 1)]
            small = statistics.mean(sum(value in SMALL for value in cells.values()) for cells in tables)
            zeros = statistics.mean(sum(value == 0 for value in cells.values()) for cells in tables)
            print(f"{'12x6' if by_place else '12x13'}, {per_year} a year: {small:.1f} cells 1-4, {zeros:.1f} zero")
            base = 0.0
            for title, hide, zeros_printed in METHODS:
                rows = [measured(cells, hide, zeros_printed=zeros_printed) for cells in tables]
                median = statistics.median(row.seconds for row in rows)
                base = base or median
                means = [
                    statistics.mean(getattr(row, key) for row in rows)
                    for key in ("more", "shown", "below", "exact", "below_aware", "exact_aware")
                ]
                print(
                    f"  {title:16} more {means[0]:.1f}, shown {means[1]:.1f}, below {means[2]:.1f}, "
                    f"exact {means[3]:.1f}, zero-aware: below {means[4]:.1f}, exact {means[5]:.1f}, "
                    f"time x {median / base:.1f} ({median:.3f} s)",
                    flush=True,
                )
            errors = [in_bands(ExactTable(model_of(cells))).lost for cells in tables]
            print(
                f"  here, bands      none hidden in {sum(one.hidden == 0 for one in errors)} of {len(errors)}, "
                f"widest {max(one.width for one in errors)}, "
                f"mean error {statistics.mean(one.mean_error for one in errors):.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
