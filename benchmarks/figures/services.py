"""Two answers of the program without a window: keeping an incident, and the figures of a school year."""

from __future__ import annotations

import os
import random
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from benchmarks.figures.line import Line, compared, p95
from benchmarks.store import NOW, statements_of
from benchmarks.trends import YEAR
from benchmarks.words import PASSPHRASE, WORDS
from vios_desktop import app
from vios_desktop.data.database import connect
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.paths import Paths
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.trends import TrendService
from vios_desktop.system_clock import StoppedClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.figures.school import School
    from vios_desktop.services.session import Session

ROUNDS, TREND_ROUNDS = 30, 7
_FLUSHES, _EXTRA_MS = 5, 50.0


def service_lines(school: School, scratch: Path) -> list[Line]:
    """`scratch` is an empty folder on the disk of the school."""
    return [_saving(school, scratch), _figures_of_a_year(school)]


@contextmanager
def _unlocked(school: School) -> Iterator[Session]:
    service = app.vault_service(Paths(school.home), StoppedClock(NOW))
    (info,) = service.known()
    session, _keys = service.unlock(info, info.accounts[0].id, PASSPHRASE)
    try:
        yield session
    finally:
        session.vault.close()


def _saving(school: School, scratch: Path) -> Line:
    """The 95th of a hundred savings against five flushes of a page of a file and 50 ms, in turns on one disk."""
    rng = random.Random(5)  # noqa: S311 - invented records, the same every time
    own, flushes = [], []
    with _unlocked(school) as session, (scratch / "flushed").open("wb", buffering=0) as file:
        for _ in range(ROUNDS):
            facts = IncidentFacts("theft", NOW.date(), "yard", " ".join(rng.choices(WORDS, k=60)))
            started = time.perf_counter()
            IncidentService(session).record(facts)
            own.append((time.perf_counter() - started) * 1000)
            started = time.perf_counter()
            for _ in range(_FLUSHES):
                file.write(b"\0" * 4096)
                os.fsync(file.fileno())
            flushes.append((time.perf_counter() - started) * 1000)
    limit_ms = p95(flushes) + _EXTRA_MS
    asked = f"<= 5 flushes + 50 ms ({limit_ms:.0f} ms)"
    return Line(
        "keeping an incident, 95th, beside five flushes", p95(own), p95(flushes), "ms", asked, p95(own), limit_ms
    )


def _figures_of_a_year(school: School) -> Line:
    """The answer of the service against its own statements on a bare connection: what is added to the SQL."""
    own, bare = [], []
    with _unlocked(school) as session:
        service = TrendService(session, lambda view: repr(view.now).encode())
        vault: Any = session.vault
        statements = statements_of(vault.inner, lambda: service.view(YEAR))
        for _ in range(TREND_ROUNDS):
            started = time.perf_counter()
            service.view(YEAR)
            own.append((time.perf_counter() - started) * 1000)
    connection = connect(school.database, school.key)
    for _ in range(TREND_ROUNDS + 1):
        started = time.perf_counter()
        for statement, parameters in statements:
            connection.execute(statement, parameters).fetchall()
        bare.append((time.perf_counter() - started) * 1000)
    connection.close()
    return compared("figures of a school year, beside their SQL", own, bare[1:], "ms", 2.0)
