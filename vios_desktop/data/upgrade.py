"""Bringing an older vault to this version: a verified encrypted copy, then all revisions in one transaction."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlcipher3 import dbapi2

from vios_desktop.data.atomic_file import sync_to_disk
from vios_desktop.data.audit_chain import AuditChain
from vios_desktop.data.database import SCHEMA_VERSION, connect, schema_version
from vios_desktop.data.database_errors import expected_error
from vios_desktop.data.integrity import check_structure, full_check, rows_in
from vios_desktop.data.tables.derived import triggers, views
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

_MIGRATIONS: Final = "vios_desktop.data:migrations"
_MEGABYTE: Final = 1_000_000
_DISK_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_COPY: Final = re.compile(r"-\d+-(\d{8}T\d{12}Z)\.copy\.db")
_COPY_MOMENT: Final = "%Y%m%dT%H%M%S%fZ"
COPY_KEPT: Final = timedelta(days=30)
"""How long the copy from before an upgrade lies beside the vault; a month to notice, as with the trash."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Up to which version, and where revisions lie besides the package's own (used by tests)."""

    newest: int = SCHEMA_VERSION
    more_locations: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Upgrader:
    """Who upgrades which vault, for its log."""

    vault_id: str
    account_id: str
    now: Callable[[], datetime]


def free_bytes(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def bring_up_to_date(
    engine: Engine,
    path: Path,
    raw_key: bytes,
    upgrader: Upgrader,
    steps: Steps,
    free: Callable[[Path], int] = free_bytes,
) -> Path | None:
    """Upgrade an older file and return its copy from before; None when there was nothing to do.

    The copy lies beside the file, under the same key, as data-<version>-<utc>.copy.db. Raises
    `ViosError`: upgrade_needs_space, upgrade_copy_failed, upgrade_failed, audit_chain_broken. Whatever happens,
    also a kill, the file is of the old version or of the new one.
    """
    version = version_of(engine)
    if version >= steps.newest:
        return None
    needed = 2 * path.stat().st_size
    if free(path.parent) < needed:
        raise ViosError("upgrade_needs_space", needed_mb=needed // _MEGABYTE + 1)
    copy = make_copy(engine, path, raw_key, upgrader.now(), steps)
    migrate(engine, steps, upgrader, from_version=version)
    return copy


def make_copy(engine: Engine, path: Path, raw_key: bytes, at: datetime, steps: Steps) -> Path:
    """A verified encrypted copy beside the file, readable by its owner only; never kept unless it is good.

    Raises `ViosError("upgrade_copy_failed")`, or disk_full and the like from the database.
    """
    stamp = at.astimezone(UTC).strftime(_COPY_MOMENT)
    final = path.with_name(f"{path.stem}-{version_of(engine)}-{stamp}.copy.db")
    part = final.with_name(final.name + ".part")
    try:
        part.unlink(missing_ok=True)  # half of one, of a moment ago
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        counts = copy_into(engine, part)
        if not full_check(part, raw_key, steps.newest).ok or _counts_in(part, raw_key, steps) != counts:
            raise ViosError("upgrade_copy_failed")
        _flush(part)
        part.replace(final)
        _flush_folder(final.parent)
    except OSError as error:
        raise ViosError("disk_full" if error.errno in _DISK_FULL else "upgrade_copy_failed") from None
    finally:
        for name in (part, part.with_name(part.name + "-journal")):
            with suppress(OSError):  # the next opening clears it away
                name.unlink(missing_ok=True)
    return final


def clear_old_copies(path: Path, now: datetime) -> int:
    """Remove the copies from before an upgrade once they are a month old, and half ones: how many whole ones went.

    By then backups of the new version exist, and what was destroyed since must not live on in a copy.
    """
    gone = 0
    for half in path.parent.glob(f"{path.stem}-*-*.copy.db.part*"):
        with suppress(OSError):
            half.unlink()
    for copy, at in list(_old_copies(path)):
        if now - at > COPY_KEPT:
            with suppress(OSError):
                copy.unlink()
                gone += 1
    return gone


def old_copies(path: Path) -> list[datetime]:
    """When the copies from before an upgrade were made that lie beside this file, oldest first."""
    return sorted(at for _copy, at in _old_copies(path))


def _old_copies(path: Path) -> Iterator[tuple[Path, datetime]]:
    """Those with a name of our own form; one with an impossible day is none."""
    for copy in path.parent.glob(f"{path.stem}-*-*.copy.db"):
        named = _COPY.fullmatch(copy.name.removeprefix(path.stem))
        if named is not None:
            with suppress(ValueError):
                yield copy, datetime.strptime(named[1], _COPY_MOMENT).replace(tzinfo=UTC)


def migrate(engine: Engine, steps: Steps, upgrader: Upgrader, from_version: int) -> None:
    """Run all revisions in one transaction, make views and triggers anew, check everything, then commit.

    Foreign keys are off meanwhile: rebuilding a parent table would otherwise delete its children without a word.
    """
    with engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        raw.execute("PRAGMA foreign_keys=OFF")  # has no effect inside a transaction
        try:
            with connection.begin():
                _drop_derived(connection)
                _run_revisions(connection, steps)
                _create_derived(connection)
                _finish(connection, steps, upgrader, from_version)
        except dbapi2.Error as error:
            raise expected_error(error) or error from None
        finally:
            if not connection.invalidated:  # by a failed read or write: then it is closed already
                raw.execute("PRAGMA foreign_keys=ON")


def _finish(connection: Connection, steps: Steps, upgrader: Upgrader, from_version: int) -> None:
    raw: Any = connection.connection.driver_connection
    connection.exec_driver_sql(f"PRAGMA user_version={steps.newest}")
    if not check_structure(raw, full=True).ok:
        raise ViosError("upgrade_failed", version=steps.newest)
    chain = AuditChain(connection, upgrader.vault_id, upgrader.account_id, upgrader.now)
    chain.verify()
    if from_version:
        chain.record(AuditAction.MIGRATED, object_kind="vault", detail=f"{from_version}>{steps.newest}")
    for name, value in (("vault_id", upgrader.vault_id), ("min_reader_version", str(steps.newest))):
        connection.exec_driver_sql("INSERT OR REPLACE INTO vault_meta(name, value) VALUES(?, ?)", (name, value))


def _run_revisions(connection: Connection, steps: Steps) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", _MIGRATIONS)
    config.set_main_option("path_separator", "newline")
    if steps.more_locations:
        own = Path(__file__).parent / "migrations" / "versions"
        config.set_main_option("version_locations", "\n".join(map(str, (own, *steps.more_locations))))
    config.attributes["connection"] = connection
    command.upgrade(config, f"{steps.newest:04d}")


def _drop_derived(connection: Connection) -> None:
    kinds = "SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view')"
    for kind, name in connection.exec_driver_sql(kinds).fetchall():
        connection.exec_driver_sql(f"DROP {kind} {name}")


def _create_derived(connection: Connection) -> None:
    for statement in (*views().values(), *triggers().values()):
        connection.exec_driver_sql(statement)


def copy_into(engine: Engine, target: Path) -> dict[str, int]:
    """Write a copy under the same key to `target` and return the number of rows of every table it has to hold."""
    # VACUUM is refused inside a transaction, and SQLAlchemy's connections always open one (security.md 3.17).
    pooled = engine.raw_connection()
    try:
        raw: Any = pooled.driver_connection
        raw.execute("VACUUM INTO ?", (str(target),))
        return rows_in(raw)
    except (dbapi2.Error, MemoryError, ViosError) as error:
        pooled.invalidate()  # after one bad page SQLCipher goes on failing on it, also when the disk is well again
        raise error if isinstance(error, ViosError) else expected_error(error) or error from None
    finally:
        pooled.close()


def _counts_in(path: Path, raw_key: bytes, steps: Steps) -> dict[str, int]:
    connection = connect(path, raw_key, steps.newest)
    try:
        return rows_in(connection)
    finally:
        connection.close()


def version_of(engine: Engine) -> int:
    """The version of the tables, as the file says."""
    pooled = engine.raw_connection()
    try:
        return schema_version(pooled.driver_connection)
    except (dbapi2.Error, MemoryError) as error:
        pooled.invalidate()
        raise expected_error(error) or error from None
    finally:
        pooled.close()


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        sync_to_disk(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make a rename durable. Windows cannot open a folder and needs no such step on NTFS."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
