"""The database is an ordinary SQLCipher 4 file: another engine reads every row of it the same.

`pip install --target FOLDER apsw-sqlite3mc`, and FOLDER in PYTHONPATH: it is no dependency, for this alone.
"""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path
from typing import Any

from tests.faults.campaign.case import Case, Tally
from tests.faults.campaign.vault import database_key, filled_vault
from vios_desktop.data.database import connect


def missing() -> str:
    """Why it cannot be played here; empty when it can."""
    return (
        ""
        if importlib.util.find_spec("apsw")
        else "no apsw-sqlite3mc (pip install --target FOLDER apsw-sqlite3mc)"
    )


def play(tries: int, seed: int, folder: Path) -> Tally:
    """Each table is a try; `tries` says nothing."""
    del tries, seed
    tally, vault = Tally(), filled_vault().copied_to(folder)
    key = database_key(vault)
    own = connect(vault.folder / "data.db", key)
    names = [name for (name,) in own.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    rows = {name: _rows(own, name) for name in names}
    own.close()
    other = importlib.import_module("apsw").Connection(str(vault.folder / "data.db"))
    for pragma in ("cipher='sqlcipher'", "legacy=4", f"key=\"x'{key.hex()}'\""):
        other.execute(f"PRAGMA {pragma}").fetchall()
    for name, expected in rows.items():
        same = _rows(other, name) == expected
        tally.note("the same" if same else "another", *([] if same else [name]))
    faults = [row for row in other.execute("PRAGMA integrity_check") if row[0] != "ok"]
    tally.losses += ["the other engine finds faults"] if faults else []
    tally.worst = f"{sum(map(len, rows.values()))} rows in {len(rows)} tables"
    other.close()
    return tally


def _rows(connection: Any, name: str) -> list[str]:
    return sorted(repr(tuple(row)) for row in connection.execute(f'SELECT * FROM "{name}"').fetchall())  # noqa: S608


CASE = Case(
    "read by another engine (apsw-sqlite3mc)", "every row equal", full=0, short=1, play=play, needs=missing
)
