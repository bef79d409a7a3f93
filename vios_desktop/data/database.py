"""The only place that opens the database: SQLCipher with a raw key, checked before anything is read from it."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event
from sqlcipher3 import dbapi2

from vios_desktop.data.database_errors import expected_error
from vios_desktop.domain.errors import ViosError
from vios_desktop.giving_way import give_way

APPLICATION_ID: Final = 0x56494F53  # "VIOS"
SCHEMA_VERSION: Final = 21  # user_version: the number of the newest revision in data/migrations/versions
KEY_BYTES: Final = 32
PLAINTEXT_HEADER: Final = b"SQLite format 3\x00"
SMALLEST_PAGE: Final = 512
OLDEST_CIPHER: Final = (4, 19)
PROBE_SECONDS: Final = 0.5
BUSY_MS: Final = 5_000
POOL_TIMEOUT_SECONDS: Final = 10

# A rollback journal leaves one file at rest; with WAL a damaged -wal silently drops records that were confirmed.
_PRAGMAS: Final = (
    "locking_mode=EXCLUSIVE",
    "journal_mode=TRUNCATE",
    "synchronous=FULL",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "recursive_triggers=ON",  # otherwise REPLACE deletes rows past the append-only triggers
    "cache_size=-65536",
    f"busy_timeout={BUSY_MS}",
)
_IN_MEMORY: Final = 2
_SPOILS_THE_CONNECTION: Final = frozenset({"database_damaged", "database_unreachable"})
_LOGGED_AS: Final = "vault"


def connect(path: Path, raw_key: bytes, newest: int = SCHEMA_VERSION) -> Any:
    """A raw connection to an existing database under this 32-byte key, with every setting made and verified.

    `newest` is the highest version of the tables that the caller understands. One failed read of the disk looks
    like damage, so what seems damaged is opened a second time before that is said.

    Raises `ViosError`: database_missing, not_a_vault (a plaintext or foreign file), database_damaged (also a wrong
    key: the two cannot be told apart here), vault_in_use, vault_newer, database_unreachable, cipher_too_old.
    """
    if not path.exists():
        raise ViosError("database_missing")
    if path.is_file() and path.stat().st_size < SMALLEST_PAGE:  # SQLite would take it for a new database
        raise ViosError("database_damaged")
    try:
        return _connected(path, raw_key, newest)
    except ViosError as error:
        if error.code != "database_damaged":
            raise
    return _connected(path, raw_key, newest)


def _connected(path: Path, raw_key: bytes, newest: int) -> Any:
    with _checked(_open(path, raw_key), path) as connection:
        _configure(connection, raw_key)
        _check_settings(connection)
        _check_identity(connection, newest)
        connection.execute("BEGIN EXCLUSIVE")  # in EXCLUSIVE mode the lock stays after the COMMIT
        connection.execute("COMMIT")
    return connection


def create_file(path: Path, raw_key: bytes) -> None:
    """A new database without tables (version 0) that only its owner may read. Raises FileExistsError."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with _checked(_open(path, raw_key), path) as connection:
        _configure(connection, raw_key)
        _check_settings(connection)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.close()
    if _is_plaintext(path):
        raise ViosError("not_a_vault")


def make_engine(path: Path, raw_key: bytes | Callable[[], bytes], newest: int = SCHEMA_VERSION) -> Engine:
    """A SQLAlchemy engine with one connection of `connect`. It opens at the first use, `dispose` closes it.

    A key that is a function is asked for at each opening: which one fits may not be known before.

    Values of statements are hidden in every exception, and errors a user can be told about become `ViosError`.
    A second checkout while the connection is in use is a bug and fails after ten seconds.
    """
    # Whatever the program logs, statements and above all rows never are: SQLAlchemy writes them out at DEBUG.
    logging.getLogger(f"sqlalchemy.engine.Engine.{_LOGGED_AS}").setLevel(logging.WARNING)
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: connect(path, raw_key() if callable(raw_key) else raw_key, newest),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=POOL_TIMEOUT_SECONDS,
        hide_parameters=True,
        logging_name=_LOGGED_AS,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "before_cursor_execute", _give_way)
    event.listen(engine, "handle_error", _translate)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _give_way(*_statement: object) -> None:
    """A reading of many statements leaves the window its turns."""
    give_way()


def _translate(context: ExceptionContext) -> BaseException | None:
    """The error in words for the user; a connection that met a bad read or page is not used again.

    SQLCipher goes on failing on a connection after the first such page, also when the disk is well again. It says
    then that nothing may be written, though the file was opened for writing: that is told as a disk that fails.
    """
    error = expected_error(context.original_exception)
    if error is not None and error.code == "database_read_only":
        error = ViosError("database_unreachable")
    if error is not None and error.code in _SPOILS_THE_CONNECTION:
        context.is_disconnect = True
    return error


def _told_apart(path: Path) -> ViosError:
    """SQLCipher calls three things no database: damage, another kind of file, a disk that cannot be read."""
    try:
        return ViosError("not_a_vault" if _is_plaintext(path) else "database_damaged")
    except OSError:
        return ViosError("database_unreachable")


def _may_be_written(path: Path) -> bool:
    """Where SQLite could not open a file for writing that may be written, the disk failed and not the rights."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _is_plaintext(path: Path) -> bool:
    # Never while a connection of this process is open: closing any handle on the file drops its POSIX locks.
    with path.open("rb") as file:
        return file.read(len(PLAINTEXT_HEADER)) == PLAINTEXT_HEADER


def _open(path: Path, raw_key: bytes) -> Any:
    if len(raw_key) != KEY_BYTES:  # SQLCipher silently takes any other length for a passphrase
        raise ValueError("the database key must be 32 bytes")
    try:
        return dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=PROBE_SECONDS,
        )
    except dbapi2.Error as error:
        raise expected_error(error) or error from None


@contextmanager
def _checked(connection: Any, path: Path) -> Iterator[Any]:
    """Close the connection when anything goes wrong, and say it in words for the user where there are."""
    with ExitStack() as undo:
        undo.callback(connection.close)
        try:
            yield connection
        except dbapi2.Error as error:
            connection.close()
            expected = expected_error(error)
            if expected is not None and expected.code == "database_damaged":
                expected = _told_apart(path)
            if expected is not None and expected.code == "database_read_only" and _may_be_written(path):
                expected = ViosError("database_unreachable")
            raise expected or error from None
        except MemoryError as error:
            raise expected_error(error) or error from None
        undo.pop_all()


def _configure(connection: Any, raw_key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key = \"x'{raw_key.hex()}'\"")
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _check_settings(connection: Any) -> None:
    if _one(connection, "PRAGMA cipher_status") != "1":
        raise ViosError("not_a_vault")
    _one(connection, "SELECT count(*) FROM sqlite_schema")  # the first real read: the key is right
    version = str(_one(connection, "PRAGMA cipher_version")).split()[0]
    if tuple(int(part) for part in version.split(".")[:2]) < OLDEST_CIPHER:
        raise ViosError("cipher_too_old", found=version)
    expected = {"journal_mode": "truncate", "locking_mode": "exclusive", "temp_store": _IN_MEMORY}
    expected |= {"foreign_keys": 1, "synchronous": 2, "secure_delete": 1, "trusted_schema": 0}
    for name, value in expected.items():
        if _one(connection, f"PRAGMA {name}") != value:
            raise ViosError("database_setting_refused", setting=name)


def _check_identity(connection: Any, newest: int) -> None:
    if _one(connection, "PRAGMA application_id") != APPLICATION_ID:
        raise ViosError("not_a_vault")
    if schema_version(connection) > newest:
        raise ViosError("vault_newer")


def schema_version(connection: Any) -> int:
    """The version of the tables in the file, as its `user_version` says."""
    return int(_one(connection, "PRAGMA user_version"))


def _one(connection: Any, statement: str) -> Any:
    row = connection.execute(statement).fetchone()
    return row[0] if row else None
