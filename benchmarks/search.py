"""Searching everywhere with 20,000 incidents, 60,000 signals and 200,000 lines in the log.

    python benchmarks/search.py [INCIDENTS]

Each figure is of the real use case, names, mapping and reasons included, over rounds of different questions of one
sort: median and worst. The ratio is to one plain look-up of the same incident list in the same run, so that it can
be compared between machines. Aim: every question under 300 ms.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from benchmarks.store import KEY, NOW, fill
from benchmarks.words import WORDS
from vios_desktop.data.open_vault import SqlVault, create_database, open_vault
from vios_desktop.domain.account import Account
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.saved_search import SearchFilter
from vios_desktop.domain.signal import Signal, SignalFacts
from vios_desktop.domain.vocabulary import (
    Certainty,
    ContactChannel,
    ContactWith,
    Domain,
    RecordKind,
    Role,
    SignalSource,
    SignalState,
    SignalSubject,
    SignalTheme,
)
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.search import SearchService
from vios_desktop.services.session import Session
from vios_desktop.system_clock import StoppedClock

INCIDENTS, SIGNALS_EACH, CONTACTS_EACH, LOG_EACH = 20_000, 3, 1, 10
ROUNDS = 11
LIMIT_MS = 300.0


def fill_more(vault: SqlVault, count: int) -> None:
    """Signals and contacts about the pupils that are there, and a log as of some years."""
    rng = random.Random(8)  # noqa: S311 - invented records, the same every time
    with vault.begin() as work:
        persons = [entry.person_id for entry in work.search.names()]
        for number in range(count * SIGNALS_EACH):
            work.signals.add(a_signal(rng, number, rng.choice(persons)))
        for _ in range(count * CONTACTS_EACH):
            what = " ".join(rng.choices(WORDS, k=20))
            who = rng.choice(persons)
            work.contacts.add(
                Contact(
                    *(new_id(rng), ContactWith.PARENT, NOW, ContactChannel.PHONE, what, "", ""),
                    *(None, None, who, "meter"),
                )
            )
        for _ in range(count * LOG_EACH):
            work.audit.record(AuditAction.INCIDENT_VIEWED, object_kind="incident", object_id="x")
        work.commit()


def new_id(rng: random.Random) -> str:
    return str(UUID(int=rng.getrandbits(128), version=4))


def a_signal(rng: random.Random, number: int, person_id: str, by: str = "meter") -> Signal:
    day = NOW.date() - timedelta(days=number % 2000)
    what = " ".join(rng.choices(WORDS, k=25))
    facts = SignalFacts(
        *(SignalSubject.PUPIL, day, Domain.SCHOOL, SignalTheme.VAPE, what, "kan iets anders zijn"),
        *(SignalSource.SEEN, Certainty.SURE, "M. Meter", date(2027, 6, 1), person_id),
    )
    return Signal(new_id(rng), facts, SignalState.OPEN, NOW, by, NOW, by)


def questions() -> Iterator[tuple[str, list[SearchFilter]]]:
    rng = random.Random(9)  # noqa: S311 - the same questions every time
    words = rng.sample(WORDS, ROUNDS)
    asked = {
        "a name": [f"{word} pleinma" for word in words],
        "a name, misspelt": [f"{word[:-1]}{word[-1]}{word[-1]} gnagma" for word in words],
        "half a name": [word[:3] + " " + "klu" for word in words],
        "one word": list(words),
        "two letters": [word[:2] for word in words],
        "two words": [f"{word} mentor" for word in words],
        "a phrase": [f'"{word} kluisje"' for word in words],
        "a number": [f"2024-{number:05}" for number in range(100, 100 + ROUNDS)],
        "a day": [f"{day} nov 2025" for day in range(1, 1 + ROUNDS)],
        "a month and a word": [f"{word} maart 2025" for word in words],
        "nothing to find": [f"{word}xqz" for word in words],
    }
    for name, texts in asked.items():
        yield name, [SearchFilter(text) for text in texts]
    yield "signals alone, one word", [SearchFilter(word, (RecordKind.SIGNAL,)) for word in words]


def times_ms(service: SearchService, filters: list[SearchFilter]) -> list[float]:
    times = []
    for wanted in filters:
        started = time.perf_counter()
        service.find(wanted)
        times.append((time.perf_counter() - started) * 1000)
    return times


def main(count: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.db"
        create_database(path, KEY, "meting")
        clock = StoppedClock(NOW)
        vault = open_vault(path, KEY, vault_id="meting", account_id="meter", clock=clock)
        fill(vault, count)
        fill_more(vault, count)
        print(f"{count} incidents, {count * SIGNALS_EACH} signals, {count * LOG_EACH} log lines")
        session = Session(vault, Account("meter", "Meter", frozenset({Role.COORDINATOR})), clock)
        service, incidents = SearchService(session), IncidentService(session)
        plain = []
        for _ in range(ROUNDS):
            started = time.perf_counter()
            incidents.find(IncidentQuery())
            plain.append((time.perf_counter() - started) * 1000)
        unit = statistics.median(plain)
        print(f"{'the whole incident list':26} {unit:7.1f} ms  (the unit of the ratios)")
        slow = 0
        for name, filters in questions():
            times = times_ms(service, filters)
            middle, worst = statistics.median(times), max(times)
            slow += worst > LIMIT_MS
            word = "met" if worst <= LIMIT_MS else "NOT met"
            print(f"{name:26} {middle:7.1f} ms  worst {worst:7.1f} ms  {middle / unit:5.2f} x  ({word})")
        vault.close()
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else INCIDENTS))
