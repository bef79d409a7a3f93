"""A vault of the program's own making with so many incidents in it, on a home folder of its own."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.search import a_signal
from benchmarks.search import new_id as new_ids
from benchmarks.store import NOW, incident
from benchmarks.words import PASSPHRASE, WORDS
from vios_desktop import app
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.paths import Paths
from vios_desktop.services.vaults import NewVault
from vios_desktop.system_clock import StoppedClock

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.services.session import Session

_BLOCK = 2_000
_PUPILS = 900


@dataclass(frozen=True, slots=True)
class Size:
    """How much is in the vault."""

    incidents: int
    signals: int = 0
    log_lines: int = 0


@dataclass(frozen=True, slots=True)
class School:
    """The home folder, the database in it, and the key of that database."""

    home: Path
    database: Path
    key: bytes


def make_school(home: Path, size: Size) -> School:
    """Make the vault in the program's own folder, filled and closed, so that the unlock screen offers it."""
    paths, clock = Paths(home), StoppedClock(NOW)
    service = app.vault_service(paths, clock)
    plan = NewVault("Meetschool", (), None, "Meter", PASSPHRASE, service.new_recovery_key())
    info, session, keys = service.create(plan, fill=lambda session, _keys: _fill(session, size))
    key = bytes(keys.held.current.database_key())  # type: ignore[attr-defined]
    session.vault.close()
    return School(home, info.folder / "data.db", key)


def _fill(session: Session, size: Size) -> None:
    rng = random.Random(7)  # noqa: S311 - invented records, the same every time

    def new_id() -> str:
        return new_ids(rng)

    with session.begin() as work:
        pupils = [
            Person(new_id(), PersonKind.PUPIL, rng.choice(WORDS).title(), rng.choice(WORDS).title() + "ma")
            for _ in range(_PUPILS)
        ]
        for pupil in pupils:
            work.persons.add(pupil)
        work.commit()
    for start in range(0, size.incidents, _BLOCK):
        numbers = range(start, min(start + _BLOCK, size.incidents))
        with session.begin() as work:
            made = [incident(new_id, rng, number, rng.sample(pupils, 2), session.account.id) for number in numbers]
            work.incidents.add_all(made)  # type: ignore[attr-defined]
            work.commit()
    for start in range(0, size.signals, _BLOCK):
        with session.begin() as work:
            for number in range(start, min(start + _BLOCK, size.signals)):
                work.signals.add(a_signal(rng, number, rng.choice(pupils).id, session.account.id))
            work.commit()
    for start in range(0, size.log_lines, _BLOCK):
        with session.begin() as work:
            for _ in range(start, min(start + _BLOCK, size.log_lines)):
                work.audit.record(AuditAction.INCIDENT_VIEWED, object_kind="incident", object_id="x")
            work.commit()
