"""Words, passphrases and keys of whole sessions, looked for in everything that is left: files, names, output.

Half of the sessions are killed in the middle of a save, so that a journal is left too.
"""

from __future__ import annotations

import base64
import logging
import os
import random
import shutil
import signal
import sys
from contextlib import suppress
from pathlib import Path

from tests.faults.campaign.case import Case, Tally
from tests.faults.campaign.vault import filled_vault, opened
from tests.real_store import PASSPHRASE
from vios_desktop import log
from vios_desktop.data.account_keys import FolderAccountKeys, LockedVault
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.vocabulary import PersonKind, RecordKind
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.backups import BackupService
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.session import Session


def play(tries: int, seed: int, folder: Path) -> Tally:
    tally = Tally()
    for number in range(tries):
        rng, place = random.Random(f"{seed}/{number}"), folder / "try"  # noqa: S311
        mark, killed = f"kanarie{rng.randrange(10**12):012d}", number % 2 == 1
        (place / "tmp").mkdir(parents=True)
        filled_vault().copied_to(place)
        reads, writes = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reads)
            _session(place, mark, writes, killed=killed)
        os.close(writes)
        with os.fdopen(reads, "rb") as stream:
            keys = stream.read()
        os.waitpid(child, 0)
        losses = _found(place, mark, [keys[at : at + 32] for at in range(0, len(keys), 32)])
        tally.note("killed in a save" if killed else "closed", *(f"{seed}/{number}: {loss}" for loss in losses))
        shutil.rmtree(place)
    return tally


def _session(place: Path, mark: str, keys_to: int, *, killed: bool) -> None:
    """In the fork, with what is said to the terminal in files too."""
    for number, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(place / name, os.O_WRONLY | os.O_CREAT, 0o600), number)
    os.environ["TMPDIR"] = str(place / "tmp")
    status = 1
    try:
        from tests.faults.campaign.vault import Filled

        vault = Filled(place / "home", place / "school")
        log.start(vault.home / "logs")
        logging.getLogger().addHandler(logging.FileHandler(place / "every log"))
        logging.getLogger().setLevel(logging.DEBUG)
        with suppress(ViosError):
            opened(vault, f"{mark} is niet de zin")
        session, keys = opened(vault)
        os.write(keys_to, b"".join(_keys(keys)))
        _work(session, mark)
        status = 0
        _cut_off(session, mark) if killed else session.vault.close()
    finally:
        os._exit(status)


def _keys(keys: AccountKeys) -> list[bytes]:
    assert isinstance(keys, FolderAccountKeys)
    held = keys.held.current
    whole = (held.vault_key.reveal(), held.private_key.reveal())
    return [*whole, held.database_key(), held.blob_key(), held.backup_key(), held.anchor_key()]


def _work(session: Session, mark: str) -> None:
    """The mark in every field, found again, refused, and in an error that nobody foresaw."""
    PersonService(session).add(kind=PersonKind.PUPIL, first_name=mark, last_name=mark, class_name=mark[:8])
    incidents = IncidentService(session)
    facts = IncidentFacts("theft", session.clock.today(), "yard", mark * 300, place_note=mark, intake_channel=mark)
    incident = incidents.record(facts)
    file = NewFile(f"{mark}.txt", mark.encode() * 500, mark)
    kept = FileService(session).add(FileOwner(RecordKind.INCIDENT, incident.id), file)
    FileService(session).open(kept.id)
    DraftService(session).save(DraftService.new_id(), "incident", {"facts": mark})
    incidents.view(incident.id)
    incidents.find(IncidentQuery(text=mark))
    BackupService(session).make_now()
    try:
        incidents.record(IncidentFacts(mark, session.clock.today(), mark, "\ud800"))
    except Exception as error:  # noqa: BLE001 whatever it is, as the program does with it
        log.unexpected(error)


def _cut_off(session: Session, mark: str) -> None:
    """Killed with a journal on the disk."""
    assert isinstance(session.vault, LockedVault)
    with session.vault.inner.begin() as work:
        connection = work.incidents._connection  # type: ignore[attr-defined]
        connection.exec_driver_sql("PRAGMA cache_size=1")  # pages and the journal go to disk before the commit
        connection.exec_driver_sql("UPDATE incident SET facts = ? || facts", (mark,))
        os.kill(os.getpid(), signal.SIGKILL)


def _found(place: Path, mark: str, keys: list[bytes]) -> list[str]:
    if len(keys) < 6:
        return ["the session did not get as far as its keys"]
    words = (mark, PASSPHRASE)
    forms = [
        form for word in words for form in (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"))
    ]
    for key in keys:
        forms += [key, key.hex().encode(), key.hex().upper().encode(), base64.b64encode(key).rstrip(b"=")]
    losses = []
    for path in place.rglob("*"):
        if mark in path.name:
            losses.append("in the name of a file")
        if path.is_file() and any(form in path.read_bytes() for form in forms):
            losses.append(f"in {path.relative_to(place)}")
    if any((place / "tmp").iterdir()):
        losses.append("something is left among the temporary files")
    return losses


def _needs() -> str:
    return "" if sys.platform != "win32" else "no forks here"


CASE = Case(
    "words, passphrases and keys of a session",
    "found nowhere in what is left",
    full=20,
    short=4,
    play=play,
    needs=_needs,
)
