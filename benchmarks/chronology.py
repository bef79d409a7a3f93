"""The page of a pupil in a school with 20,000 incidents, 60,000 signals, 20,000 contacts and 20,000 agreements.

    python benchmarks/chronology.py [INCIDENTS]

Each figure is of the real use case (`DossierService.view`: all tables, names, household, the rule of MensCentraal,
the line in the log) plus the lines as the screen takes them, over several rounds: median and worst. Measured are
the quietest and the busiest pupil, and one of whom more is known than of any real child: named in a tenth of all
incidents. The ratio is to one plain look-up of the incident list in the same run. Aim: every page under 200 ms.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from benchmarks.search import fill_more
from benchmarks.store import KEY, NOW, fill
from benchmarks.words import WORDS
from vios_desktop.data.open_vault import SqlVault, create_database, open_vault
from vios_desktop.domain.account import Account
from vios_desktop.domain.agreement import Agreement, AgreementFacts
from vios_desktop.domain.chronology import ChronicleFilter
from vios_desktop.domain.incident import IncidentPerson
from vios_desktop.domain.vocabulary import AgreementState, PersonKind, PersonRole, Role
from vios_desktop.services.dossiers import DossierService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.ports.dossier import PupilQuery
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.session import Session
from vios_desktop.system_clock import StoppedClock
from vios_desktop.texts import Texts
from vios_desktop.ui.pupil.model import kinds_in, lines_of, narrowed

INCIDENTS, AGREEMENTS_EACH, ONE_IN = 20_000, 1, 10
ROUNDS = 11
LIMIT_MS = 200.0


def fill_agreements(vault: SqlVault, count: int) -> None:
    """One agreement with every incident."""
    rng = random.Random(10)  # noqa: S311 - invented records, the same every time
    with vault.begin() as work:
        ids = work.incidents.ids(IncidentQuery())
        for number in range(count * AGREEMENTS_EACH):
            due = NOW.date() - timedelta(days=number % 900)
            text = " ".join(rng.choices(WORDS, k=8))
            facts = AgreementFacts(text, due, incident_id=ids[number % len(ids)], agreed_on=due)
            key = str(UUID(int=rng.getrandbits(128), version=4))
            work.agreements.add(Agreement(key, facts, AgreementState.DONE, "", NOW, "meter", NOW, "meter"))
        work.commit()


def busy_pupil(vault: SqlVault) -> str:
    """A pupil who stands in a tenth of all incidents from now on."""
    with vault.begin() as work:
        listed = work.chronicle.pupils(PupilQuery())
        pupil = listed[len(listed) // 2]
        for number, incident_id in enumerate(work.incidents.ids(IncidentQuery())):
            if number % ONE_IN:
                continue
            incident = work.incidents.get(incident_id)
            if incident is None:
                continue
            line = IncidentPerson(f"busy-{number}", PersonRole.BYSTANDER, PersonKind.PUPIL, pupil.id)
            facts = replace(incident.facts, persons=(*incident.facts.persons, line))
            work.incidents.replace(replace(incident, facts=facts, version=incident.version + 1), incident.version)
        work.commit()
    return pupil.id


def ordinary(vault: SqlVault) -> tuple[str, str]:
    """The pupils of whom least and most is known."""
    with vault.begin() as work:
        known: Counter[str] = Counter()
        for pupil in work.chronicle.pupils(PupilQuery()):
            known[pupil.id] = len(work.chronicle.of((pupil.id,), NOW.date()))
    ranked = known.most_common()
    return ranked[-1][0], ranked[0][0]


def times_ms(work: Callable[[], object]) -> list[float]:
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return times


def page(dossiers: DossierService, person_id: str) -> int:
    """What the screen has read and put in order before it draws; the number of lines."""
    dossier = dossiers.view(person_id)
    entries = narrowed(dossier.entries, ChronicleFilter())
    kinds_in(dossier.entries)
    lines_of(entries)
    return len(entries)


def told(name: str, times: Sequence[float], unit: float, lines: int) -> bool:
    middle, worst = statistics.median(times), max(times)
    fits = worst <= LIMIT_MS
    word = "met" if fits else "NOT met"
    print(f"{name:32} {middle:7.1f} ms  worst {worst:7.1f} ms  {middle / unit:5.2f} x  {lines:6} lines  ({word})")
    return fits


def main(count: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.db"
        create_database(path, KEY, "meting")
        clock = StoppedClock(NOW)
        vault = open_vault(path, KEY, vault_id="meting", account_id="meter", clock=clock)
        fill(vault, count)
        fill_more(vault, count)
        fill_agreements(vault, count)
        print(f"{count} incidents, {count * 3} signals, {count} contacts, {count} agreements")
        session = Session(vault, Account("meter", "Meter", frozenset({Role.COORDINATOR})), clock)
        dossiers, incidents = DossierService(session, lambda _paper: b"", Texts), IncidentService(session)
        unit = statistics.median(times_ms(lambda: incidents.find(IncidentQuery())))
        print(f"{'the whole incident list':32} {unit:7.1f} ms  (the unit of the ratios)")
        quiet, busy = ordinary(vault)
        pupils = [("the quietest pupil", quiet), ("the busiest pupil", busy)]
        fits = [_measured(dossiers, name, person_id, unit) for name, person_id in pupils]
        fits.append(_measured(dossiers, "in a tenth of all incidents", busy_pupil(vault), unit))
        listed = times_ms(lambda: dossiers.pupils(PupilQuery()))
        fits.append(told("the list of pupils", listed, unit, len(dossiers.pupils(PupilQuery()).pupils)))
        typed = times_ms(lambda: dossiers.pupils(PupilQuery("fietsma")))
        fits.append(
            told("the list, a name typed", typed, unit, len(dossiers.pupils(PupilQuery("fietsma")).pupils))
        )
        vault.close()
    return 0 if all(fits) else 1


def _measured(dossiers: DossierService, name: str, person_id: str, unit: float) -> bool:
    lines = page(dossiers, person_id)
    return told(name, times_ms(lambda: page(dossiers, person_id)), unit, lines)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else INCIDENTS))
