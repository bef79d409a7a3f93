"""A vault with something in it, and what is in a vault: all rows but those of the log, and every file."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from sqlcipher3 import dbapi2

from tests.real_store import PASSPHRASE, Computer, made_vault
from vios_desktop.data.account_keys import FolderAccountKeys
from vios_desktop.data.database import connect
from vios_desktop.data.folder import VaultFolder
from vios_desktop.data.integrity import check_structure
from vios_desktop.data.keys.opening import open_with_passphrase
from vios_desktop.data.tables.schema import metadata
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.backups import BackupService
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.ports.backups import BackupContents
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.session import Session

WORDS = "Er is iets weg uit een kluisje op de gang, en niemand zag het. "
RECORDS, FILES = 20, 4
CONTENT = b"De inhoud van een bestand dat bij een melding hoort. " * 3000
_NOT_CONTENT = frozenset({"audit_entry", "incident_number"})
"""Opening a vault writes to the log, so that may grow; its chain is checked instead. Numbers that are used are
passed over, whatever the counting says."""


@dataclass(frozen=True)
class Filled:
    """A closed vault and the home of a program that knows it."""

    home: Path
    folder: Path

    def copied_to(self, folder: Path) -> Filled:
        """A copy of both, so that a try spoils nothing."""
        shutil.copytree(self.home, folder / "home")
        shutil.copytree(self.folder, folder / "school")
        return Filled(folder / "home", folder / "school")


@cache
def filled_vault(records: int = RECORDS, files: int = FILES) -> Filled:
    """Made once; thrown away with the temporary files of the vault it is made from."""
    folder = Path(mkdtemp(prefix="vios-faults-", dir=made_vault().folder.parent))
    made = Filled(folder / "home", made_vault().copied_to(folder / "school"))
    session, _ = opened(made)
    for number in range(records):
        record(session, number, with_file=number < files)
    session.vault.close()
    return made


@cache
def backed_up() -> Filled:
    """`filled_vault` with one backup in its home."""
    made = filled_vault().copied_to(Path(mkdtemp(prefix="vios-faults-", dir=made_vault().folder.parent)))
    session, _ = opened(made)
    BackupService(session).make_now()
    session.vault.close()
    return made


def checked_backup(vault: Filled) -> BackupContents:
    """Look at the backup of this home as somebody would who wants to restore it, and read it from end to end.

    Raises `ViosError` for one that is not whole.
    """
    reader = Computer(vault.home).store.backup_reader()
    outside = reader.look(next((vault.home / "backups").glob("*.vbk")))
    backup = reader.unlock(outside, outside.accounts[0].id, PASSPHRASE)
    try:
        return backup.check(lambda _done, _all: None)
    finally:
        backup.close()


def opened(vault: Filled, passphrase: str = PASSPHRASE) -> tuple[Session, AccountKeys]:
    """Unlock as the program does. Raises `ViosError` as that does."""
    computer = Computer(vault.home)
    return computer.unlock(computer.store.describe(vault.folder), passphrase)


def record(session: Session, number: int, *, with_file: bool) -> str:
    """Record one incident through the services, sometimes with a file; its id, after all is kept."""
    facts = IncidentFacts("theft", session.clock.today(), "yard", f"{number} {WORDS * 20}")
    incident = IncidentService(session).record(facts)
    if with_file:
        FileService(session).add(FileOwner(RecordKind.INCIDENT, incident.id), NewFile("x.txt", CONTENT))
    return incident.id


@dataclass(frozen=True)
class Contents:
    """`records` are ids of incidents, `files` hashes of what was let out, `rows` one hash of all else."""

    records: frozenset[str]
    files: tuple[str, ...]
    rows: str


def contents(vault: Filled, passphrase: str = PASSPHRASE) -> Contents:
    """Read everything, as somebody would who opens every record and file.

    Raises `ViosError` where anything is damaged, missing or changed without the keys.
    """
    session, keys = opened(vault, passphrase)
    assert isinstance(keys, FolderAccountKeys)
    try:
        key = keys.held.current.database_key()
        with session.begin() as work:
            work.audit.verify()
            ids = frozenset(work.incidents.ids(IncidentQuery()))
            read = [work.incidents.get(one) for one in sorted(ids)]
            of_them = [work.files.of(RecordKind.INCIDENT, one) for one in sorted(ids)]
        assert all(read), "a record that is in the list and cannot be found"
        service = FileService(session)
        out = [hashlib.sha256(service.let_out(file.id)).hexdigest() for files in of_them for file in files]
    finally:
        session.vault.close()
    return Contents(ids, tuple(out), _rows(vault, key))


def database_key(vault: Filled, passphrase: str = PASSPHRASE) -> bytes:
    """The raw key of the database, opened once more: closing a session wipes it."""
    key_file = VaultFolder(vault.folder).key_store.read().key_file
    return open_with_passphrase(key_file, key_file.accounts()[0].id, passphrase).database_key()


def structure_faults(vault: Filled) -> list[str]:
    """What the checks of the program itself say about the file."""
    try:
        connection = connect(vault.folder / "data.db", database_key(vault))
        try:
            return [] if check_structure(connection, full=True).ok else ["structure damaged"]
        finally:
            connection.close()
    except (ViosError, dbapi2.Error) as error:
        return [str(error)]


def _rows(vault: Filled, key: bytes) -> str:
    digest = hashlib.sha256()
    connection = connect(vault.folder / "data.db", key)
    try:
        for table in metadata.sorted_tables:
            if table.name not in _NOT_CONTENT:
                rows = connection.execute(f'SELECT * FROM "{table.name}"').fetchall()  # noqa: S608 our own names
                lines = sorted(repr(row) for row in rows)
                digest.update(f"{table.name} {len(lines)}\n{lines}".encode())
    except dbapi2.Error as error:
        raise ViosError("database_damaged") from error
    finally:
        connection.close()
    return digest.hexdigest()
