"""What encryption costs: the database of the program beside the same tables without a key, in the same process.

Both files hold the same rows and are opened with the settings of the program; each figure is the median of several
rounds in turns. The ceilings are those of the project's notes on the store.
"""

from __future__ import annotations

import shutil
import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from benchmarks.figures.line import Line, compared
from vios_desktop.data.database import _PRAGMAS, connect

if TYPE_CHECKING:
    from pathlib import Path

ROUNDS = 9
_PAGE = (
    "SELECT id, number, occurred_on, kind, place, status FROM incident WHERE kind IN ('theft', 'fight') "
    "AND place = 'yard' ORDER BY occurred_on DESC, row_no DESC LIMIT 50"
)
_COLD_PAGE = "SELECT id, facts FROM incident WHERE row_no IN ({}) ORDER BY row_no"
_WORDS = (
    "SELECT rowid FROM incident_search WHERE incident_search MATCH 'scooter mentor' "
    "ORDER BY bm25(incident_search) LIMIT 50"
)
_GROUPS = "SELECT kind, place, count(*) FROM incident GROUP BY kind, place"
_TOUCHING_ALL = "SELECT kind, sum(length(facts)) FROM incident GROUP BY kind"

Pair = dict[str, Callable[[], object]]


def cipher_lines(encrypted: Path, key: bytes, work: Path) -> list[Line]:
    """`encrypted` is not changed: both kinds are copies in the empty folder `work`."""
    paths = {"own": work / "own.db", "plain": work / "plain.db"}
    shutil.copyfile(encrypted, paths["own"])
    connection = connect(paths["own"], key)
    connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(paths["plain"]),))
    connection.execute("SELECT sqlcipher_export('plain')").fetchall()
    connection.close()
    return [*_openings(paths, key), *_readings(paths, key), *_writings(paths, key, work)]


def _plain(path: Path) -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")
    return connection


def _in_turns(pair: Pair, rounds: int = ROUNDS) -> dict[str, list[float]]:
    """Milliseconds of each, the one after the other."""
    times: dict[str, list[float]] = {name: [] for name in pair}
    for _ in range(rounds):
        for name, work in pair.items():
            started = time.perf_counter()
            work()
            times[name].append((time.perf_counter() - started) * 1000)
    return times


def _openings(paths: dict[str, Path], key: bytes) -> list[Line]:
    def opened(connection: Any) -> None:
        connection.execute("SELECT id FROM incident LIMIT 1").fetchall()
        connection.close()

    times = _in_turns(
        {"own": lambda: opened(connect(paths["own"], key)), "plain": lambda: opened(_plain(paths["plain"]))}
    )
    return [compared("opening, with one row", times["own"], times["plain"], "ms", 2.0)]


def _readings(paths: dict[str, Path], key: bytes) -> list[Line]:
    both = {"own": connect(paths["own"], key), "plain": _plain(paths["plain"])}
    rows = both["plain"].execute("SELECT max(row_no) FROM incident").fetchone()[0]
    lines = []
    for name, statement, limit in (
        ("a page of the list, in the cache", _PAGE, 1.5),
        ("two words in the search index, ranked", _WORDS, 1.3),
        ("counting kind by place, from an index", _GROUPS, 2.0),
        ("adding up over every row", _TOUCHING_ALL, 2.0),
    ):
        pair: Pair = {kind: partial(_read, connection, statement) for kind, connection in both.items()}
        for work in pair.values():
            work()
        times = _in_turns(pair)
        lines.append(compared(name, times["own"], times["plain"], "ms", limit))
    for connection in both.values():
        connection.close()
    return [*lines, _cold(paths, key, rows)]


def _read(connection: Any, statement: str) -> list[Any]:
    rows: list[Any] = connection.execute(statement).fetchall()
    return rows


def _cold(paths: dict[str, Path], key: bytes, rows: int) -> Line:
    """Fifty rows far apart, right after opening: nothing is in the cache of the database."""
    places = ", ".join(str(1 + number * rows // 50) for number in range(50))
    times: dict[str, list[float]] = {"own": [], "plain": []}
    for _ in range(ROUNDS):
        for name, connection in (("own", connect(paths["own"], key)), ("plain", _plain(paths["plain"]))):
            started = time.perf_counter()
            connection.execute(_COLD_PAGE.format(places)).fetchall()
            times[name].append((time.perf_counter() - started) * 1000)
            connection.close()
    return compared("fifty rows far apart, nothing in the cache", times["own"], times["plain"], "ms", 5.0)


def _writings(paths: dict[str, Path], key: bytes, work: Path) -> list[Line]:
    """A new table with three indexes and a search index: all rows in one transaction, then one by one."""
    source = _plain(paths["plain"])
    rows = source.execute("SELECT number, occurred_on, kind, place, status, facts FROM incident").fetchall()
    source.close()
    bulk: dict[str, list[float]] = {"own": [], "plain": []}
    single: dict[str, list[float]] = {"own": [], "plain": []}
    for _ in range(3):
        for name in ("own", "plain"):
            path = work / f"new-{name}.db"
            connection = _new_file(path, key if name == "own" else None)
            started = time.perf_counter()
            connection.execute("BEGIN")
            connection.executemany("INSERT INTO kept VALUES (NULL, ?, ?, ?, ?, ?, ?)", rows)
            connection.execute("INSERT INTO words(words) VALUES ('rebuild')")
            connection.execute("COMMIT")
            bulk[name].append((time.perf_counter() - started) * 1000)
            single[name].append(statistics.median(_commits(connection, rows[0])))
            connection.close()
            path.unlink()
    return [
        compared(f"writing {len(rows)} rows in one go", bulk["own"], bulk["plain"], "ms", 2.5),
        compared("one row written and flushed", single["own"], single["plain"], "ms", 2.5),
    ]


def _new_file(path: Path, key: bytes | None) -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None)
    if key is not None:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute(
        "CREATE TABLE kept(row_no INTEGER PRIMARY KEY, number, occurred_on, kind, place, status, facts)"
    )
    for columns in ("number", "occurred_on, row_no", "kind, place"):
        connection.execute(f"CREATE INDEX 'by_{columns.partition(',')[0]}' ON kept({columns})")
    connection.execute(
        "CREATE VIRTUAL TABLE words USING fts5(facts, content='kept', content_rowid='row_no', prefix='2 3')"
    )
    return connection


def _commits(connection: Any, row: tuple[object, ...]) -> list[float]:
    times = []
    for _ in range(30):
        started = time.perf_counter()
        connection.execute("BEGIN")
        cursor = connection.execute("INSERT INTO kept VALUES (NULL, ?, ?, ?, ?, ?, ?)", row)
        connection.execute("INSERT INTO words(rowid, facts) VALUES (?, ?)", (cursor.lastrowid, row[-1]))
        connection.execute("COMMIT")
        times.append((time.perf_counter() - started) * 1000)
    return times
