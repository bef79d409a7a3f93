"""Kill -9 and failing files while a decided incident is protected and taken back: it is whole in one place."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import mkdtemp

from tests.data.test_limited import record
from tests.faults.campaign.case import Case, Tally
from tests.faults.campaign.forks import context
from tests.faults.campaign.vault import Filled, database_key, opened, structure_faults
from tests.real_store import made_vault
from vios_desktop.data.account_keys import FolderAccountKeys
from vios_desktop.data.database import connect
from vios_desktop.data.tables.schema import metadata
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.files import FileOwner, FileService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.limited import LimitedService
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.session import Session

WHY = "Er is een medewerker bij betrokken."
_LONGEST_S = 0.5
_NEW_EACH_TIME = {"dossier_file": ("blob_id", "wrapped_key"), "search_document": ("row_no",)}
_NOT_CONTENT = frozenset({"audit_entry"})


@cache
def decided_vault() -> Filled:
    """One incident with a decision, agreements, a letter, a hand-over, a file and its closing."""
    folder = Path(mkdtemp(prefix="vios-faults-", dir=made_vault().folder.parent))
    made = Filled(folder / "home", made_vault().copied_to(folder / "school"))
    session, _ = opened(made)
    record(session)
    session.vault.close()
    return made


def limited_of(session: Session, keys: AccountKeys) -> LimitedService:
    assert isinstance(keys, FolderAccountKeys)
    return LimitedService(session, keys.record_seals)


def the_incident(session: Session) -> str:
    """The only one, whether it is protected or not."""
    with session.begin() as work:
        (one,) = {*work.limited.ids(), *work.incidents.ids(IncidentQuery())}
    return one


def take_back_if_limited(session: Session, keys: AccountKeys) -> None:
    with session.begin() as work:
        limited = work.limited.ids()
    for record_id in limited:
        limited_of(session, keys).take_back(record_id)


def losses_in(vault: Filled) -> list[str]:
    """Opened once more and taken back where it is protected, every row and file is as it was."""
    session, keys = opened(vault)
    try:
        take_back_if_limited(session, keys)
        with session.begin() as work:
            work.audit.verify()
        incident_id = the_incident(session)
        files = FileService(session)
        read = [files.let_out(file.id) for file in files.of(FileOwner(RecordKind.INCIDENT, incident_id)).files]
        detail = IncidentService(session).view(incident_id)
    finally:
        session.vault.close()
    losses = [] if len(read) == 1 and detail.letters and detail.decisions else ["something does not come back"]
    rows, before = rows_of(vault), _rows_before()
    losses += [f"other rows in {name}" for name in before if rows[name] != before[name]]
    return losses + structure_faults(vault)


def rows_of(vault: Filled) -> dict[str, list[str]]:
    """Of every table but the log, without the columns that are new each time."""
    connection = connect(vault.folder / "data.db", database_key(vault))
    found = {}
    try:
        for table in metadata.sorted_tables:
            if table.name not in _NOT_CONTENT:
                columns = [c.name for c in table.c if c.name not in _NEW_EACH_TIME.get(table.name, ())]
                listed = ", ".join(f'"{name}"' for name in columns)
                rows = connection.execute(f"SELECT {listed} FROM {table.name}").fetchall()  # noqa: S608 our own
                found[table.name] = sorted(repr(tuple(row)) for row in rows)
    finally:
        connection.close()
    return found


@cache
def _rows_before() -> dict[str, list[str]]:
    return rows_of(decided_vault())


def keep_limiting(vault: Filled, says: Connection) -> None:
    """Protect it and take it back without end."""
    session, keys = opened(vault)
    service, incident_id = limited_of(session, keys), the_incident(session)
    take_back_if_limited(session, keys)
    says.send("ready")
    while True:
        service.limit(incident_id, (), WHY)
        service.take_back(incident_id)


def play(tries: int, seed: int, folder: Path) -> Tally:
    chance, tally = random.Random(seed), Tally()  # noqa: S311 repeatable, not secret
    started = context(__name__)
    for number in range(tries):
        place = folder / str(number)
        place.mkdir()
        vault = decided_vault().copied_to(place)
        hears, says = started.Pipe(duplex=False)
        process = started.Process(target=keep_limiting, args=(vault, says))
        process.start()
        says.close()
        hears.recv()
        time.sleep(chance.random() * _LONGEST_S)
        os.kill(process.pid or 0, signal.SIGKILL)
        process.join()
        hears.close()
        try:
            losses = losses_in(vault)
        except ViosError as error:
            losses = [error.code]
        tally.note("killed while protecting", *(f"try {number}, seed {seed}: {loss}" for loss in losses))
        shutil.rmtree(place)
    return tally


KILLS = Case(
    "kill -9 while an incident is protected",
    "whole in one place, every row as it was",
    full=1_000,
    short=12,
    play=play,
)
