"""Making the database of a new vault, and opening that of an existing one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from sqlalchemy import ExceptionContext, delete, event, insert, select

from vios_desktop.data.anchor import AnchorFinding
from vios_desktop.data.audit_chain import AuditChain
from vios_desktop.data.backup.facts import FileRow, LogHead, file_rows, head_of
from vios_desktop.data.database import create_file, make_engine
from vios_desktop.data.database_errors import expected_error
from vios_desktop.data.integrity import Findings, fits_together, full_check, quick_check
from vios_desktop.data.tables.journal import vault_meta
from vios_desktop.data.unit_of_work import SqlUnitOfWork
from vios_desktop.data.upgrade import (
    Steps,
    Upgrader,
    bring_up_to_date,
    clear_old_copies,
    copy_into,
    free_bytes,
    migrate,
    version_of,
)
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from vios_desktop.data.anchor import Anchor
    from vios_desktop.services.ports import Blobs, Clock
    from vios_desktop.services.ports.backups import VaultBackups

RELEASED = Steps()
_BROKEN_FOR_GOOD = frozenset({"audit_chain_broken", "database_damaged"})  # what can be read can be looked at still
_LOOKED_THROUGH_UP_TO = 32_000_000  # bytes, in which that takes some tenths of a second
_CHECKED_AT_OPENING = 1_000  # lines of the log; all of it is checked with every backup


@dataclass(frozen=True, slots=True)
class CopiedDatabase:
    """What a copy of the database has to hold: version, rows per table, end of the log, files of the dossier."""

    schema: int
    rows: Mapping[str, int]
    head: LogHead
    files: tuple[FileRow, ...]


class SqlVault:
    """Implements the port `OpenVault` over one engine with one connection. Used from one thread."""

    def __init__(
        self, engine: Engine, path: Path, raw_key: bytes, upgrader: Upgrader, steps: Steps, blobs: Blobs | None
    ) -> None:
        self.account_id = upgrader.account_id
        self._blobs = blobs
        self._engine = engine
        self._path = path
        self._key: Callable[[], bytes] = lambda: raw_key
        self._upgrader = upgrader
        self._steps = steps
        self._turn = Lock()
        self._witness: Callable[[int, str], None] = lambda _line, _hash: None
        self._read_only = False
        self.give_up_room: Callable[[], bool] = lambda: False

    @property
    def backups(self) -> VaultBackups:
        """RuntimeError: the store that knows the folder and the keys gives them (`LockedVault`)."""
        raise RuntimeError("this vault was opened without its backups")

    @property
    def blobs(self) -> Blobs:
        """The sealed files. RuntimeError: this vault was opened without them, as some tools and tests do."""
        if self._blobs is None:
            raise RuntimeError("this vault was opened without its files")
        return self._blobs

    def begin(self) -> SqlUnitOfWork:
        """A new unit of work, acting for the account that unlocked. They are never nested."""
        who = self._upgrader
        return SqlUnitOfWork(
            *(self._engine, self._turn, who.vault_id, who.account_id, who.now),
            witness=self._witness,
            give_up_room=self.give_up_room,
            read_only=self._read_only,
        )

    @property
    def vault_id(self) -> str:
        return self._upgrader.vault_id

    def fill(self, work: Callable[[Any], None]) -> None:
        """Let `work` write on the raw connection of a vault that is being made: all of it stays, or nothing."""
        with self._engine.begin() as connection:
            work(connection.connection.driver_connection)

    def notes(self, prefix: str) -> tuple[tuple[str, str], ...]:
        """The notes of which the name begins like this, by name. They are no records and go into no package."""
        kept = select(vault_meta).where(vault_meta.c.name.startswith(prefix, autoescape=True))
        with self._engine.connect() as connection:
            return tuple((row.name, row.value) for row in connection.execute(kept.order_by(vault_meta.c.name)))

    def keep_note(self, name: str, value: str | None) -> None:
        """Keep a note of the program itself durably, or drop it. Raises `ViosError`: log_broken_read_only,
        disk_full and the like."""
        if self._read_only:
            raise ViosError("log_broken_read_only")
        with self._engine.begin() as connection:
            connection.execute(delete(vault_meta).where(vault_meta.c.name == name))
            if value is not None:
                connection.execute(insert(vault_meta).values(name=name, value=value))

    @property
    def read_only(self) -> bool:
        """Whether log or data are broken: what is there can be looked at, and nothing is written."""
        return self._read_only

    def only_read(self) -> None:
        """Refuse every change from now on, with the words of a broken log."""
        if not self._read_only:
            self._read_only = True
            event.listen(self._engine, "handle_error", _say_read_only)

    def stand_witness(self, anchor: Anchor) -> AnchorFinding:
        """Compare the log with its witnesses, and tell them of every commit from now on.

        The newest lines are checked as well, and of a file that is not large every page and index: what is
        broken makes the vault read-only. Raises `ViosError` when the log cannot be read.
        """
        with self._engine.connect() as connection:
            chain = self._chain(connection)
            line, own_hash = chain.head()
            finding = anchor.compare(line, chain.hash_of, chain.start()[0])
        if not self._log_is_whole() or not self._fits_together():
            self.only_read()
            return finding
        if finding not in (AnchorFinding.BEHIND, AnchorFinding.DIFFERS, AnchorFinding.MATCHES):
            anchor.note(line, own_hash)
        self._witness = anchor.note
        return finding

    def _log_is_whole(self) -> bool:
        """Whether the newest lines fit together. One failed reading looks like damage, so it is read again."""
        for last in (False, True):
            try:
                with self._engine.connect() as connection:
                    self._chain(connection).verify_newest(_CHECKED_AT_OPENING)
            except ViosError as error:
                self._engine.dispose()  # the second time on a fresh connection
                if last and error.code not in _BROKEN_FOR_GOOD:
                    raise
            else:
                return True
        return False

    def _fits_together(self) -> bool:
        """False if a page is spoilt, or older than the others. A large file is looked through with every backup.

        A disk that cannot be read now is told where it is needed.
        """
        if self._path.stat().st_size > _LOOKED_THROUGH_UP_TO:
            return True
        for _ in range(2):
            try:
                with self._engine.connect() as connection:
                    if fits_together(connection.connection.driver_connection):
                        return True
            except ViosError as error:
                if error.code not in _BROKEN_FOR_GOOD:
                    self._engine.dispose()
                    return True
            self._engine.dispose()  # the second time on a fresh connection: one failed reading looks like damage
        return False

    def _chain(self, connection: Connection) -> AuditChain:
        return AuditChain(connection, self._upgrader.vault_id, self.account_id, self._upgrader.now)

    def witness_anew(self, anchor: Anchor) -> None:
        """Let the witnesses stand for this log, whatever they said before."""
        with self._engine.connect() as connection:
            chain = self._chain(connection)
            line, own_hash = chain.head()
            anchor.compare(line, chain.hash_of, chain.start()[0])  # finds which place is the next to be written
        anchor.note(line, own_hash)

    def copy_to(self, target: Path) -> CopiedDatabase:
        """Copy the database to `target`, still encrypted under its key; no unit of work may be open.

        Raises `ViosError`: disk_full, database_damaged and the like.
        """
        if not self._turn.acquire(blocking=False):
            raise RuntimeError("a unit of work is open")
        try:
            rows = copy_into(self._engine, target)
            schema = version_of(self._engine)
            with self._engine.connect() as connection:
                return CopiedDatabase(schema, rows, head_of(connection), file_rows(connection, schema))
        finally:
            self._turn.release()

    def copy_file_to(self, target: Path) -> CopiedDatabase:
        """Copy the file as it stands, with its indexes and free pages, which a copy of the rows makes anew.

        No unit of work may be open. The answer counts no rows. Raises `ViosError` as `copy_to`, and OSError.
        """
        if not self._turn.acquire(blocking=False):
            raise RuntimeError("a unit of work is open")
        try:
            self._engine.dispose()  # it holds the file alone; closed, nothing in it is half written
            shutil.copyfile(self._path, target)
            schema = version_of(self._engine)
            with self._engine.connect() as connection:
                return CopiedDatabase(schema, {}, head_of(connection), file_rows(connection, schema))
        finally:
            self._turn.release()

    def check(self, *, full: bool) -> Findings:
        """Check the file on a fresh connection; no unit of work may be open. Raises as `full_check`."""
        if not self._turn.acquire(blocking=False):
            raise RuntimeError("a unit of work is open")
        try:
            self._engine.dispose()  # it holds the file alone; the next unit of work opens it again
            look = full_check if full else quick_check
            return look(self._path, self._key(), self._steps.newest)
        finally:
            self._turn.release()

    def change_key(self, work: Callable[[], Callable[[], bytes]]) -> None:
        """Run `work` while the file is closed; what it returns is asked for the key at each opening from now on.

        No unit of work may be open. When `work` raises, the file is opened again with the key of before.
        """
        if not self._turn.acquire(blocking=False):
            raise RuntimeError("a unit of work is open")
        try:
            self._engine.dispose()
            self._key = work()
            self._engine = make_engine(self._path, self._key, self._steps.newest)
        finally:
            self._turn.release()

    def close(self) -> None:
        self._engine.dispose()


def _say_read_only(context: ExceptionContext) -> BaseException | None:
    error = expected_error(context.original_exception)
    return ViosError("log_broken_read_only") if error and error.code == "database_read_only" else error


def create_database(path: Path, raw_key: bytes, vault_id: str) -> None:
    """A new database with empty tables, under a 32-byte key. Raises FileExistsError; leaves no half file."""
    create_file(path, raw_key)
    with ExitStack() as undo:
        undo.callback(path.unlink)
        engine = make_engine(path, raw_key)
        with ExitStack() as closing:
            closing.callback(engine.dispose)
            migrate(engine, RELEASED, Upgrader(vault_id, "", _utc_now), from_version=0)
        undo.pop_all()


def open_vault(
    path: Path,
    raw_key: bytes,
    *,
    vault_id: str,
    account_id: str,
    clock: Clock,
    steps: Steps = RELEASED,
    free: Callable[[Path], int] = free_bytes,
    blobs: Blobs | None = None,
) -> SqlVault:
    """Open an existing database for one account; an older one is copied and upgraded first.

    Raises `ViosError`: database_missing, not_a_vault, database_damaged, vault_in_use, vault_newer (the file is
    left as it is), database_unreachable, disk_full, and those of `bring_up_to_date`.
    """
    upgrader = Upgrader(vault_id, account_id, clock.now)
    engine = make_engine(path, raw_key, steps.newest)
    with ExitStack() as undo:
        undo.callback(engine.dispose)
        bring_up_to_date(engine, path, raw_key, upgrader, steps, free)
        _check_vault_id(engine, vault_id)
        clear_old_copies(path, clock.now())
        undo.pop_all()
    return SqlVault(engine, path, raw_key, upgrader, steps, blobs)


def _check_vault_id(engine: Engine, vault_id: str) -> None:
    with engine.connect() as connection:
        stored = connection.scalar(select(vault_meta.c.value).where(vault_meta.c.name == "vault_id"))
    if stored != vault_id:
        raise ViosError("not_a_vault")


def _utc_now() -> datetime:
    return datetime.now(UTC)
