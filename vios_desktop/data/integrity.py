"""Checking a whole database file, on a fresh connection: after one damaged page the old one tells nothing new."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from vios_desktop.data.database import SCHEMA_VERSION, connect, schema_version
from vios_desktop.data.database_errors import expected_error
from vios_desktop.data.tables.derived import SEARCH_INDEXES


@dataclass(frozen=True, slots=True)
class Findings:
    """Counts only; nothing of the contents. `damaged_pages` is 0 when the pages were not checked one by one."""

    damaged_pages: int
    structure_faults: int
    broken_references: int
    search_in_step: bool

    @property
    def ok(self) -> bool:
        faults = self.damaged_pages + self.structure_faults + self.broken_references
        return faults == 0 and self.search_in_step


def quick_check(path: Path, raw_key: bytes, newest: int = SCHEMA_VERSION) -> Findings:
    """The structure and the references, without the seal of every page. The vault must be closed.

    Raises `ViosError` as `connect` does, and database_damaged when a page cannot be read.
    """
    return _check(path, raw_key, newest, full=False)


def full_check(path: Path, raw_key: bytes, newest: int = SCHEMA_VERSION) -> Findings:
    """Every page's seal, the structure, the references and the search indexes; about 20 ms per MB.

    The vault must be closed. Raises as `quick_check`.
    """
    return _check(path, raw_key, newest, full=True)


def _check(path: Path, raw_key: bytes, newest: int, *, full: bool) -> Findings:
    connection = connect(path, raw_key, newest)
    try:
        if full:
            # One row per bad page: all are fetched. The other checks would only stumble over the same pages.
            with _told():
                damaged = len(connection.execute("PRAGMA cipher_integrity_check").fetchall())
            if damaged:
                return Findings(damaged, 0, 0, search_in_step=False)
        return check_structure(connection, full=full)
    finally:
        connection.close()


def check_structure(connection: Any, *, full: bool) -> Findings:
    """Structure, references and, when `full`, the search indexes, on a raw connection that may be in use.

    Raises `ViosError` where the disk cannot be read, or a page.
    """
    with _told():
        answers = connection.execute("PRAGMA integrity_check" if full else "PRAGMA quick_check").fetchall()
        references = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    faults = sum(1 for row in answers if row[0] != "ok")
    return Findings(0, faults, references, search_in_step=not full or _search_in_step(connection))


def fits_together(connection: Any) -> bool:
    """Whether every page can be read and every index speaks of the rows of its table; about 5 ms per MB.

    On a raw connection, not to be used again after False: SQLCipher goes on failing on it after a page that it
    could not read, and says of writing that the file may not be written. An index and its table differ when one of
    them was put back from an older state: every page has a right seal then. Raises `ViosError` where the disk
    cannot be read, or a page.
    """
    with _told():
        return [row[0] for row in connection.execute("PRAGMA integrity_check").fetchall()] == ["ok"]


def rows_in(raw: Any) -> dict[str, int]:
    """Rows of every table, on a raw connection. Raises `ViosError` where the disk cannot be read, or a page."""
    with _told():
        names = raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
        counted = (f'SELECT count(*) FROM "{name}"' for (name,) in names)  # noqa: S608 names of our own tables
        return {name: raw.execute(query).fetchone()[0] for (name,), query in zip(names, counted, strict=True)}


@contextmanager
def _told() -> Iterator[None]:
    """What the database says about a disk, in words for the user."""
    try:
        yield
    except (dbapi2.Error, MemoryError) as error:
        raise expected_error(error) or error from None


def _search_in_step(connection: Any) -> bool:
    """A file of an older version has the indexes of its version only."""
    version = schema_version(connection)
    try:
        for index in SEARCH_INDEXES:
            if index.since <= version:
                connection.execute(index.check())
    except dbapi2.DatabaseError:
        return False
    return True
