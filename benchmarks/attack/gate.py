"""The gate over school years of exports: `python -m benchmarks.attack.gate --seeds 3 --years 1`.

Acceptance test 2 of the notes on disclosure: every period of a school year goes through the gate of the summaries
with all before it in the ledger. After each export the certificate is checked without the solver, and the attacker
is asked anew for the bounds of everything that the page is tied to: a statistic that may be below k must still be
able to be anything from 0 to k - 1. `--years 3` keeps the ledger over school years.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path

from benchmarks.attack.school import FIRST_DAY, SchoolYear, school_year
from vios_desktop.disclosure.attack.bounds import attack
from vios_desktop.disclosure.attack.certificate import holds
from vios_desktop.disclosure.attack.model import Publication
from vios_desktop.disclosure.attacker_view import publication_of
from vios_desktop.disclosure.export_gate import Passed, first_safe, to_prove
from vios_desktop.disclosure.ladder import forms_of
from vios_desktop.disclosure.layout import Layout, choose_layout, load_layouts
from vios_desktop.disclosure.ledger import LedgerRecord, summary_record
from vios_desktop.disclosure.summary import AgreementCounts, PeriodSummary, build_summary

POLICY = Path(__file__).parents[2] / "resources" / "policy" / "export_layouts.json"
NO_AGREEMENTS = AgreementCounts(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Export:
    """One export that left: what it printed, as the ledger has it, and how long the gate took."""

    summary: PeriodSummary
    record: LedgerRecord
    passed: Passed
    seconds: float

    @property
    def publication(self) -> Publication:
        """What the certificate is about."""
        return publication_of(self._records())

    def certified(self) -> bool:
        """Does the certificate stand its check, and is it about everything that may be small?"""
        proof = self.passed.proof
        small = to_prove(self._records(), self.publication)
        return not proof.left_open and holds(self.publication, small, proof.certificate)

    def narrow(self) -> int:
        """How many that may be below k cannot be anything from 0 to k - 1; the attacker is asked anew."""
        publication = self.publication
        bounds = attack(publication).bounds
        limits = ((publication.k_for(name), bound) for name, bound in bounds.items())
        return sum(bound.low < k and not bound.protects(k) for k, bound in limits)

    def _records(self) -> list[LedgerRecord]:
        return [*self.passed.proof.known, self.record]


def layout_for(volume: int) -> Layout:
    return choose_layout(load_layouts(POLICY.read_text("utf-8")), volume)


def exports(seed: int, per_year: int, layout: Layout, years: int = 1, pupils: int = 900) -> Iterator[Export]:
    """Every export of these years through the gate."""
    ledger: list[LedgerRecord] = []
    for year in range(years):
        first_day = FIRST_DAY + timedelta(days=364 * year)
        invented = school_year(seed * 100 + year, per_year, pupils, first_day)
        for summary in _summaries(invented, layout):
            forms = forms_of(summary)
            began = time.perf_counter()
            passed = first_safe(ledger, [record for _form, record in forms])
            seconds = time.perf_counter() - began
            shown, record = forms[passed.form]
            moment = datetime.combine(summary.period.end, time_of_day(), UTC)
            ledger.append(summary_record(shown, moment, "", f"{year}-{len(ledger)}", summary.period.end))
            yield Export(shown, record, passed, seconds)


def _summaries(year: SchoolYear, layout: Layout) -> Iterator[PeriodSummary]:
    for period, incidents in zip(year.periods, year.incidents, strict=True):
        yield build_summary(layout, period, incidents, NO_AGREEMENTS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--per-year", type=int, nargs="+", default=[50, 100, 200, 350, 500])
    parser.add_argument("--years", type=int, default=1)
    parser.add_argument("--pupils", type=int, default=900)
    options = parser.parse_args()
    for per_year in options.per_year:
        forms: Counter[str] = Counter()
        slowest, narrow, refused, statistics = 0.0, 0, 0, 0
        for seed in range(1, options.seeds + 1):
            for export in exports(seed, per_year, layout_for(per_year), options.years, options.pupils):
                forms[f"form {export.passed.form}"] += 1
                narrow += export.narrow()
                refused += not export.certified()
                slowest = max(slowest, export.seconds)
                statistics = max(statistics, len(export.publication.statistics))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{per_year:4} a year, layout {layout_for(per_year).code}: {dict(sorted(forms.items()))}, "
            f"{narrow} narrow, {refused} certificates refused, up to {statistics} statistics, "
            f"slowest gate {slowest:.1f} s, {memory} MB",
            flush=True,
        )


if __name__ == "__main__":
    main()
