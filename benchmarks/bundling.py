"""What came together among 60,000 current signals, beside reading every signal to find it.

    python -m benchmarks.bundling [SIGNALS]

Medians of nine runs in one process, in turns: the use case of Vandaag, which asks the store which pupils, groups
and places can have enough and reads those alone, and the same with every current signal read. In the first school
most signals were looked at already; in the second hardly anybody has more than a few. Aim: 300 ms.
"""

from __future__ import annotations

import random
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from benchmarks.store import KEY, NOW
from benchmarks.trends import in_turns
from benchmarks.words import WORDS
from vios_desktop.app.content import policy_text
from vios_desktop.data.open_vault import SqlVault, create_database, open_vault
from vios_desktop.domain.account import Account
from vios_desktop.domain.bundling import Bundle, Thresholds, waiting_bundles
from vios_desktop.domain.person import Person
from vios_desktop.domain.review import Review
from vios_desktop.domain.signal import Signal, SignalFacts
from vios_desktop.domain.vocabulary import (
    Certainty,
    Domain,
    PersonKind,
    ReviewOutcome,
    Role,
    SignalSource,
    SignalState,
    SignalSubject,
    SignalTheme,
)
from vios_desktop.services.reviews import ReviewService
from vios_desktop.services.school import found_school
from vios_desktop.services.session import Session
from vios_desktop.system_clock import StoppedClock

SIGNALS = 60_000
ROUNDS = 9
LIMIT_MS = 300.0
TODAY = NOW.date()
SCHOOLS = {"2,400 pupils, nearly all looked at": (2_400, 0.98), "40,000 pupils, one or two each": (40_000, 0.0)}
BUSY = 60
"""Pupils about whom more was seen than about the others."""


def fill(vault: SqlVault, count: int, pupils: int, looked_at: float) -> None:
    rng = random.Random(11)  # noqa: S311 - invented records, the same every time

    def new_id() -> str:
        return str(UUID(int=rng.getrandbits(128), version=4))

    with vault.begin() as work:
        found_school(work, "Meetschool", (), TODAY, policy_text("catalogues.json"))
        work.accounts.put(Account("meter", "Meter", frozenset({Role.COORDINATOR})))
        persons = [Person(new_id(), PersonKind.PUPIL, rng.choice(WORDS).title(), "Meetma") for _ in range(pupils)]
        for person in persons:
            work.persons.add(person)
        seen: dict[str, list[str]] = {}
        for number in range(count):
            about = persons[number % pupils] if number % 100 else rng.choice(persons[:BUSY])
            signal = _signal(new_id(), rng, about.id)
            work.signals.add(signal)
            seen.setdefault(signal.facts.person_id or "", []).append(signal.id)
            if number % 10_000 == 0:
                print(f"  {number} signals")
        for person_id, ids in seen.items():
            if rng.random() < looked_at:
                work.reviews.add(_review(new_id(), person_id, ids))
        work.commit()


def _signal(signal_id: str, rng: random.Random, person_id: str) -> Signal:
    day = TODAY - timedelta(days=rng.randrange(180))
    facts = SignalFacts(
        subject_kind=SignalSubject.PUPIL,
        person_id=person_id,
        observed_on=day,
        domain=rng.choice(list(Domain)),
        theme=rng.choice(list(SignalTheme)),
        facts=" ".join(rng.choices(WORDS, k=30)),
        other_explanation=" ".join(rng.choices(WORDS, k=8)),
        source=SignalSource.SEEN,
        certainty=Certainty.SURE,
        observer_name=f"{rng.choice(WORDS).title()} Proef",
        expires_on=TODAY + timedelta(days=rng.randrange(1, 180)),
    )
    return Signal(signal_id, facts, SignalState.OPEN, NOW, "meter", NOW, "meter")


def _review(review_id: str, person_id: str, ids: list[str]) -> Review:
    return Review(
        *(review_id, SignalSubject.PUPIL, person_id, "", "", ReviewOutcome.TALK, "Besproken", NOW, "meter"),
        *(len(ids), 3, 2, date(2026, 6, 1), TODAY, tuple(sorted(ids))),
    )


def reading_all(vault: SqlVault) -> tuple[Bundle, ...]:
    with vault.begin() as work:
        return waiting_bundles(work.signals.sightings(TODAY), Thresholds(), work.reviews.all(), TODAY)


def measure(vault: SqlVault, name: str) -> None:
    account = Account("meter", "Meter", frozenset({Role.COORDINATOR}))
    service = ReviewService(Session(vault, account, StoppedClock(NOW)))
    waiting = tuple(line.bundle for line in service.bundles())
    if waiting != reading_all(vault):
        raise SystemExit("the two do not find the same")
    figures = in_turns({"vandaag": service.bundles, "all": lambda: reading_all(vault)}, ROUNDS)
    word = "met" if figures["vandaag"] <= LIMIT_MS else "NOT met"
    print(f"{name}: {len(waiting)} bundles")
    print(f"  Vandaag {figures['vandaag']:7.1f} ms (limit {LIMIT_MS:.0f}: {word})")
    print(f"  all     {figures['all']:7.1f} ms = {figures['all'] / figures['vandaag']:.1f} x")


def main(count: int) -> None:
    for name, (pupils, looked_at) in SCHOOLS.items():
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "data.db"
            create_database(path, KEY, "meting")
            vault = open_vault(path, KEY, vault_id="meting", account_id="meter", clock=StoppedClock(NOW))
            fill(vault, count, pupils, looked_at)
            measure(vault, name)
            vault.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SIGNALS)
