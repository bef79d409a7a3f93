"""The gate over school years of exports: `python -m benchmarks.attack.gate --seeds 3 --years 1`.

Acceptance test 2 of the notes on disclosure: every period of a school year goes through the gate with all
before it in the ledger; after each, every protected statistic must still be able to be anything from 0 to 4.
`--years 3` keeps the ledger over school years. The certificate of every export is checked by the short checker.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

from benchmarks.attack.school import FIRST_DAY, school_year
from vios_desktop.disclosure.attack.certificate import holds
from vios_desktop.disclosure.attack.drafting import EarlierPeriod, draft_of, line_counts
from vios_desktop.disclosure.attack.gate import Passed, pass_gate
from vios_desktop.disclosure.attack.model import Publication
from vios_desktop.disclosure.layout import Layout, choose_layout, load_layouts

POLICY = Path(__file__).parents[2] / "resources" / "policy" / "export_layouts.json"
K = 5


def layout_for(volume: int) -> Layout:
    return choose_layout(load_layouts(POLICY.read_text("utf-8")), volume)


def exports(
    seed: int, per_year: int, layout: Layout, years: int = 1, pupils: int = 900
) -> list[tuple[Passed, float]]:
    """Every export of these years through the gate, with the seconds that each took."""
    ledger = Publication(K, (), (), ())
    protected: tuple[str, ...] = ()
    passed: list[tuple[Passed, float]] = []
    for year in range(years):
        invented = school_year(seed * 100 + year, per_year, pupils, FIRST_DAY + timedelta(days=364 * year))
        earlier: list[EarlierPeriod] = []
        for period, incidents in zip(invented.periods, invented.incidents, strict=True):
            began = time.perf_counter()
            found = pass_gate(ledger, draft_of(period, incidents, layout, K, earlier), protected)
            passed.append((found, time.perf_counter() - began))
            ledger, protected = found.joined_publication, found.protected
            earlier.append(EarlierPeriod(period, line_counts(incidents, layout, K)))
    return passed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--per-year", type=int, nargs="+", default=[50, 100, 200, 350, 500])
    parser.add_argument("--years", type=int, default=1)
    parser.add_argument("--pupils", type=int, default=900)
    options = parser.parse_args()
    for per_year in options.per_year:
        steps: Counter[str] = Counter()
        slowest, unsafe, protected = 0.0, 0, 0
        for seed in range(1, options.seeds + 1):
            for found, seconds in exports(seed, per_year, layout_for(per_year), options.years, options.pupils):
                steps[f"total {found.rung.total}, {found.rung.breakdowns} breakdowns"] += 1
                unsafe += not holds(found.joined_publication, found.protected, found.certificate)
                slowest, protected = max(slowest, seconds), max(protected, len(found.protected))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{per_year:4} a year, layout {layout_for(per_year).code}: {dict(steps)}, unsafe {unsafe}, up to "
            f"{protected} protected, slowest gate {slowest:.1f} s, {memory} MB",
            flush=True,
        )


if __name__ == "__main__":
    main()
