"""Opening the list, filtering and searching with 20,000 incidents, and the same queries on plain SQLite.

    python benchmarks/store.py [INCIDENTS]

Each figure is the median of nine runs of the real use case on the data thread, service and mapping included; the
ratio compares only the SQL statements of that use case, run on the encrypted file and on an unencrypted copy of it
in the same process, in turns. Aim: each use case at most 100 ms.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import event
from sqlcipher3 import dbapi2

from benchmarks.words import WORDS
from vios_desktop.app.content import policy_text
from vios_desktop.data.open_vault import SqlVault, create_database, open_vault
from vios_desktop.domain.account import Account
from vios_desktop.domain.incident import Incident, IncidentFacts, IncidentPerson
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import IncidentStatus, PersonKind, PersonRole, Role
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.school import found_school
from vios_desktop.services.session import Session
from vios_desktop.system_clock import StoppedClock

INCIDENTS = 20_000
ROUNDS = 9
LIMIT_MS = 100.0
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
KEY = bytes(range(32))
KINDS = (
    "vape_trade",
    "theft",
    "fight",
    "threat",
    "bullying",
    "vandalism",
    "truancy",
    "knife",
    "cannabis",
    "doxing",
)
PLACES = ("yard", "classroom", "corridor", "canteen", "bike_shed", "online")


def fill(vault: SqlVault, count: int, pupils: int = 900) -> None:
    rng = random.Random(7)  # noqa: S311 - invented records, the same every time

    def new_id() -> str:
        return str(UUID(int=rng.getrandbits(128), version=4))

    with vault.begin() as work:
        found_school(work, "Meetschool", (), NOW.date(), policy_text("catalogues.json"))
        work.accounts.put(Account("meter", "Meter", frozenset({Role.COORDINATOR})))
        persons = [
            Person(new_id(), PersonKind.PUPIL, rng.choice(WORDS).title(), rng.choice(WORDS).title() + "ma")
            for _ in range(pupils)
        ]
        for person in persons:
            work.persons.add(person)
        for number in range(count):
            work.incidents.add(incident(new_id, rng, number, rng.sample(persons, 2)))
        work.commit()


def incident(
    new_id: Callable[[], str], rng: random.Random, number: int, persons: list[Person], by: str = "meter"
) -> Incident:
    day = date(2019, 8, 1) + timedelta(days=rng.randrange(2600))
    entries = tuple(
        IncidentPerson(new_id(), role, PersonKind.PUPIL, person.id)
        for role, person in zip((PersonRole.ALLEGED_CAUSER, PersonRole.VICTIM), persons, strict=True)
    )
    facts = IncidentFacts(
        rng.choice(KINDS), day, rng.choice(PLACES), " ".join(rng.choices(WORDS, k=60)), persons=entries
    )
    moment = datetime(day.year, day.month, day.day, 15, tzinfo=UTC)
    status = rng.choice(list(IncidentStatus))
    return Incident(new_id(), f"{day.year}-{number:05}", status, facts, moment, by, moment, by)


def use_cases(service: IncidentService) -> dict[str, Callable[[], object]]:
    def page(query: IncidentQuery) -> object:
        listing = service.find(query)
        return service.rows(listing.ids[:256])

    year = IncidentQuery(occurred_from=date(2025, 8, 1), occurred_to=date(2026, 7, 31))
    return {
        "open the list": lambda: page(IncidentQuery()),
        "filter on kind and place": lambda: page(IncidentQuery(kinds=("theft",), places=("yard", "online"))),
        "filter on a school year": lambda: page(year),
        "filter on status in a year": lambda: page(replace(year, statuses=(IncidentStatus.OPEN,))),
        "search one word": lambda: page(IncidentQuery(text="scooter")),
        "search three letters": lambda: page(IncidentQuery(text="fie")),
        "search two words": lambda: page(IncidentQuery(text="mentor kluis")),
        "search a name": lambda: page(IncidentQuery(text="Pleinma")),
    }


def median_ms(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def statements_of(vault: SqlVault, work: Callable[[], object]) -> list[tuple[str, Any]]:
    """The SELECT statements that a use case runs."""
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "WITH")):
            seen.append((statement, parameters))

    engine = vault._engine  # noqa: SLF001 - a benchmark may look inside
    event.listen(engine, "before_cursor_execute", note)
    work()
    event.remove(engine, "before_cursor_execute", note)
    return seen


def opened(path: Path, key_hex: str | None) -> Any:
    connection = dbapi2.connect(str(path))
    if key_hex:
        connection.execute(f"PRAGMA key = \"x'{key_hex}'\"")
    connection.execute("PRAGMA cache_size = -65536")
    return connection


def plain_copy(encrypted: Path, plain: Path) -> None:
    connection = opened(encrypted, KEY.hex())
    connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
    connection.execute("SELECT sqlcipher_export('plain')").fetchall()
    connection.close()


def ratio(statements: list[tuple[str, Any]], encrypted: Any, plain: Any) -> float:
    times: dict[str, list[float]] = {"encrypted": [], "plain": []}
    for _ in range(ROUNDS):
        for name, connection in (("encrypted", encrypted), ("plain", plain)):
            started = time.perf_counter()
            for statement, parameters in statements:
                connection.execute(statement, parameters).fetchall()
            times[name].append(time.perf_counter() - started)
    return statistics.median(times["encrypted"]) / statistics.median(times["plain"])


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.db"
        create_database(path, KEY, "meting")
        clock = StoppedClock(NOW)
        vault = open_vault(path, KEY, vault_id="meting", account_id="meter", clock=clock)
        started = time.perf_counter()
        fill(vault, count)
        print(
            f"{count} incidents written in {time.perf_counter() - started:.1f} s, {path.stat().st_size >> 20} MiB"
        )
        account = Account("meter", "Meter", frozenset({Role.COORDINATOR}))
        cases = use_cases(IncidentService(Session(vault, account, clock)))
        figures = {name: (median_ms(work), statements_of(vault, work)) for name, work in cases.items()}
        vault.close()
        plain_copy(path, Path(folder) / "plain.db")
        encrypted, plain = opened(path, KEY.hex()), opened(Path(folder) / "plain.db", None)
        for name, (figure_ms, statements) in figures.items():
            word = "met" if figure_ms <= LIMIT_MS else "NOT met"
            times = ratio(statements, encrypted, plain)
            print(
                f"{name:28} {figure_ms:7.1f} ms  (limit {LIMIT_MS:.0f}: {word})   SQL {times:4.2f} x plain SQLite"
            )
        encrypted.close()
        plain.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else INCIDENTS)
