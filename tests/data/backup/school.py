"""An open vault with records and sealed files, its backups, and what a vault holds in a form to compare."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.data.db.samples import person
from tests.real_store import Computer, made_vault
from vios_desktop.data.account_keys import FolderAccountKeys, LockedVault
from vios_desktop.data.database import connect
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.backups import BackupService
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.limited import LimitedService
from vios_desktop.services.packages import PackageService
from vios_desktop.services.ports.backups import BackupContents, BackupFile, BackupPlace
from vios_desktop.services.session import Session
from vios_desktop.services.vaults import VaultInfo

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40


def nothing(_done: int, _all: int) -> None:
    """No progress is shown."""


@dataclass
class School:
    """A computer with one vault that is open. `reopen` is the next morning."""

    computer: Computer
    info: VaultInfo
    session: Session
    key: bytes
    keys: FolderAccountKeys | None = None

    @classmethod
    def opened(cls, home: Path) -> School:
        computer = Computer(home / "home")
        info = computer.store.describe(made_vault().copied_to(home / "school"))
        session, keys = computer.unlock(info)
        assert isinstance(keys, FolderAccountKeys)
        return cls(computer, info, session, keys.held.current.database_key(), keys)

    @property
    def limited(self) -> LimitedService:
        assert self.keys is not None
        return LimitedService(self.session, self.keys.record_seals)

    @property
    def packages(self) -> PackageService:
        return PackageService(self.session, self.limited)

    @property
    def backups(self) -> BackupService:
        return BackupService(self.session)

    @property
    def locked(self) -> LockedVault:
        assert isinstance(self.session.vault, LockedVault)
        return self.session.vault

    def record(self, number: int = 1, *, files: int = 1) -> list[str]:
        """A person with sealed files; the ids of the files."""
        with self.session.begin() as work:
            work.persons.add(person(f"person-{number}", "Proef", "Persoon", "3B"))
            work.commit()
        owner, service = FileOwner(RecordKind.PERSON, f"person-{number}"), FileService(self.session)
        return [
            service.add(owner, NewFile(f"foto{index}.png", PICTURE + bytes([number, index]))).id
            for index in range(files)
        ]

    def back_up(self) -> tuple[BackupContents, BackupFile]:
        contents = self.backups.make_now()
        newest = self.backups.newest()
        assert newest is not None
        return contents, newest

    def files(self, place: BackupPlace = BackupPlace.OWN) -> list[BackupFile]:
        return list(self.session.vault.backups.files(place))

    def close(self) -> None:
        self.session.vault.close()

    def reopen(self) -> None:
        self.session, _keys = self.computer.unlock(self.info)


def past_the_log(school: School, statement: str) -> None:
    """As an older page does that was put back: the row is another, and the log is as it was."""
    with school.session.begin() as work:
        work.audit._connection.exec_driver_sql(statement)  # type: ignore[attr-defined]
        work.commit()


def dump_of(folder: Path, key: bytes) -> dict[str, list[str]]:
    """Every row of every table, and the bytes of every sealed file, of a closed vault."""
    connection = connect(folder / "data.db", key)
    try:
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
        found = {
            name: sorted(repr(row) for row in connection.execute(f'SELECT * FROM "{name}"'))  # noqa: S608
            for (name,) in names
        }
    finally:
        connection.close()
    found["blobs"] = sorted(
        f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        for path in (folder / "blobs").rglob("*.blob")
    )
    return found


def code_of(work: Callable[[], object]) -> str:
    try:
        work()
    except ViosError as error:
        return error.code
    return ""


def spoil_page_of(school: School, name: str) -> None:
    """One byte of the first page of a table or index is another one. The vault is closed."""
    file = school.info.folder / "data.db"
    connection = connect(file, school.key)
    page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0]
    size = int(connection.execute("PRAGMA page_size").fetchone()[0])
    connection.close()
    raw = bytearray(file.read_bytes())
    raw[(page - 1) * size + 100] ^= 1
    file.write_bytes(raw)


def empty_index(school: School, name: str) -> None:
    """As when an older page of it was put back: the table has rows of which the index knows nothing."""
    part = "UPDATE sqlite_schema SET sql = sql || ' WHERE sequence IS NULL' WHERE name = ?"
    whole = "UPDATE sqlite_schema SET sql = replace(sql, ' WHERE sequence IS NULL', '') WHERE name = ?"
    for schema, then in ((part, f"REINDEX {name}"), (whole, "SELECT 1")):
        connection = connect(school.info.folder / "data.db", school.key)
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute(schema, (name,))
        connection.close()
        connection = connect(school.info.folder / "data.db", school.key)
        connection.execute(then)
        connection.close()
