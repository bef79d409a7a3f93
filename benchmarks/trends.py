"""Trends of one school year and of all years with 20,000 incidents, beside the same counts record by record.

    python -m benchmarks.trends [INCIDENTS]

Medians of nine runs of the real use case in one process, in turns: counting in the store as the program does, and
reading every incident to count it in Python. The ratio is what counting in the store is worth. Aim: the screen
of a school year within 300 ms.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks.store import INCIDENTS, KEY, NOW, ROUNDS, fill
from vios_desktop.data.open_vault import SqlVault, create_database, open_vault
from vios_desktop.domain.account import Account
from vios_desktop.domain.trends import Cut, TrendPeriod, day_part
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.session import Session
from vios_desktop.services.trends import TrendService
from vios_desktop.system_clock import StoppedClock

LIMIT_MS = 300.0
YEAR = TrendPeriod(date(2025, 8, 1), date(2026, 7, 31))
ALL = TrendPeriod(date(2019, 8, 1), NOW.date())


def one_by_one(vault: SqlVault, period: TrendPeriod) -> Counter[tuple[str, str]]:
    """The counts of kind, place and moment from the records themselves."""
    counts: Counter[tuple[str, str]] = Counter()
    query = IncidentQuery(occurred_from=period.first, occurred_to=period.last)
    with vault.begin() as work:
        for incident_id in work.incidents.ids(query):
            incident = work.incidents.get(incident_id)
            if incident is not None:
                facts = incident.facts
                counts[Cut.KIND, facts.kind] += 1
                counts[Cut.PLACE, facts.place] += 1
                counts[Cut.MOMENT, day_part(facts.time_note, facts.occurred_time)] += 1
    return counts


def in_turns(works: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median milliseconds of each."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            started = time.perf_counter()
            work()
            times[name].append((time.perf_counter() - started) * 1000)
    return {name: statistics.median(each) for name, each in times.items()}


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.db"
        create_database(path, KEY, "meting")
        clock = StoppedClock(NOW)
        vault = open_vault(path, KEY, vault_id="meting", account_id="meter", clock=clock)
        fill(vault, count)
        account = Account("meter", "Meter", frozenset({Role.COORDINATOR}))
        service = TrendService(Session(vault, account, clock), lambda view: repr(view.now).encode())
        for name, period, rounds in (("one school year", YEAR, ROUNDS), ("all years", ALL, 3)):
            works: dict[str, Callable[[], object]] = {
                "store": lambda period=period: service.view(period),  # type: ignore[misc]
                "records": lambda period=period: one_by_one(vault, period),  # type: ignore[misc]
                "behind": lambda period=period: service.behind(Cut.PLACE_PART, "yard|unknown", period),  # type: ignore[misc]
            }
            figures = in_turns(works, rounds)
            total = sum(service.view(period).now.by[Cut.KIND].values())
            word = "met" if figures["store"] <= LIMIT_MS else "NOT met"
            store, records, behind = figures["store"], figures["records"], figures["behind"]
            print(f"{name:16} {total:6} incidents: screen {store:7.1f} ms (limit {LIMIT_MS:.0f}: {word})")
            print(
                f"  records one by one {records:9.1f} ms = {records / store:5.1f} x; behind a bar {behind:6.1f} ms"
            )
        vault.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else INCIDENTS)
