"""A four-weekly summary with the attack, for a school of 1,000 pupils, through three and a half school years.

    python -m benchmarks.gate [INCIDENTS A YEAR]

Every period is published one after the other by the real use case: counted, shaped by the gate, drawn, and written
to an encrypted vault together with its entry in the ledger. Beside it numbers from elsewhere that tie whole school
years together, which is the worst that the gate meets. Aims: 5 s for one export, 30 s with three years of ledger.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from uuid import UUID

from benchmarks.store import KEY, NOW, fill
from vios_desktop.app.content import policy_text
from vios_desktop.app.paper import render_summary
from vios_desktop.data.open_vault import SqlVault, create_database, open_vault
from vios_desktop.disclosure.attack.bounds import attack
from vios_desktop.disclosure.attacker_view import publication_of
from vios_desktop.disclosure.ladder import omitted
from vios_desktop.disclosure.ledger import LedgerRecipient, in_force
from vios_desktop.disclosure.outside_number import Counted
from vios_desktop.domain.account import Account
from vios_desktop.domain.school import SchoolYear
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.outside_numbers import OutsideNumberService, OutsideWord
from vios_desktop.services.session import Session
from vios_desktop.services.summaries import SummaryService
from vios_desktop.system_clock import StoppedClock

A_YEAR = 400
PUPILS = 1_000
YEARS = 2600 / 365.25  # the days that `benchmarks.store` spreads its incidents over
FIRST, LAST = 2023, 2026
LIMIT_ONE_S, LIMIT_LEDGER_S = 5.0, 30.0
LINES = ("substances", "violence", "property", "online_care")
LAYOUTS = "export_layouts.json"


def with_years(vault: SqlVault) -> None:
    """School years before the one that the school was founded in."""
    with vault.begin() as work:
        known = {year.starts_on for year in work.school.years()}
        for start in range(FIRST, LAST):
            if (first := date(start, 8, 1)) not in known:
                year_id = str(UUID(int=start, version=4))
                work.school.add_year(SchoolYear(year_id, first, date(start + 1, 7, 31)))
        work.commit()


def with_numbers(session: Session) -> None:
    """What an annual report says: a number for each group in each of the years, which ties their periods."""
    service = OutsideNumberService(session, policy_text(LAYOUTS))
    for start in range(FIRST, LAST):
        for line in LINES:
            service.enter(
                OutsideWord(
                    block="groups",
                    line=line,
                    counted=Counted.INCIDENTS,
                    first_day=date(start, 8, 1),
                    last_day=date(start + 1, 7, 31),
                    low=50,
                    high=400,
                    recipient=LedgerRecipient.ANNUAL_REPORT,
                    title="Jaarverslag",
                    published_on=date(start + 1, 9, 1),
                )
            )


def publish_all(service: SummaryService) -> list[float]:
    """Seconds for each period, oldest first: read through and made, as on the screen."""
    seconds = []
    coarser = left_out = 0
    for state in reversed(service.periods()):
        if not state.ended or state.period.starts_on < date(FIRST, 8, 1):
            continue
        started = time.perf_counter()
        read = service.prepare(state.period.starts_on)
        service.deliver(state.period.starts_on, "Kernteam", "Overleg", expected_hash=read.content_hash)
        seconds.append(time.perf_counter() - started)
        missing = omitted(read.summary)
        coarser += missing.wide_total
        left_out += missing.total or bool(missing.blocks)
    print(f"  {len(seconds)} periods; total in bands of 10: {coarser}, something left out: {left_out}")
    return seconds


def measure(a_year: int, *, numbers: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.db"
        create_database(path, KEY, "meting")
        clock = StoppedClock(NOW)
        vault = open_vault(path, KEY, vault_id="meting", account_id="meter", clock=clock)
        fill(vault, round(a_year * YEARS), PUPILS)
        with_years(vault)
        session = Session(vault, Account("meter", "Meter", frozenset({Role.COORDINATOR})), clock)
        print(f"{a_year} incidents a year, {'with' if numbers else 'without'} numbers from elsewhere")
        if numbers:
            with_numbers(session)
        seconds = publish_all(SummaryService(session, policy_text(LAYOUTS), render_summary))
        told("first export", seconds[0], LIMIT_ONE_S)
        told("median", statistics.median(seconds), LIMIT_ONE_S)
        told("last, with the whole ledger", seconds[-1], LIMIT_LEDGER_S)
        told("slowest", max(seconds), LIMIT_LEDGER_S)
        with vault.begin() as work:
            records = [entry.record for entry in in_force(tuple(work.ledger.all()))]
        if not numbers:
            whole_ledger([record for record in records if record.covers])
        vault.close()


def whole_ledger(records: list[object]) -> None:
    """Everything attacked anew, which no export needs: periods that share nothing tell nothing of each other."""
    started = time.perf_counter()
    publication = publication_of(records)  # type: ignore[arg-type]
    bounds = attack(publication).bounds
    told("whole ledger attacked anew", time.perf_counter() - started, LIMIT_LEDGER_S)
    narrow = sum(0 < bound.low < publication.k_for(name) for name, bound in bounds.items())
    short = sum(bound.low == 0 and not bound.protects(publication.k_for(name)) for name, bound in bounds.items())
    print(f"  {len(bounds)} statistics, cross cells among them; narrower than 0 to 4: {narrow + short}")


def told(what: str, seconds: float, limit: float) -> None:
    print(f"  {what:28} {seconds:7.2f} s (limit {limit:.0f}: {'met' if seconds <= limit else 'NOT met'})")


def main(a_year: int) -> None:
    measure(a_year, numbers=False)
    measure(a_year, numbers=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else A_YEAR)
