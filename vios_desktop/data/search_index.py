"""Keeping the search index of incidents in step, inside the transaction of the change.

The index reads the view `incident_text`; taking words out needs the old text, so: `forget`, change, `remember`.
The indexes of persons and agreements are kept by triggers (tables/derived.py).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, text

REBUILD: Final = "INSERT INTO incident_search(incident_search) VALUES('rebuild')"
"""For who fills the tables past the repositories: makes the whole index of what stands in them now."""

_COLUMNS: Final = "number, facts, notes, names"
_CHOSEN: Final = "FROM incident_text WHERE row_no IN (SELECT value FROM json_each(:rows))"
_FORGET: Final = text(
    f"INSERT INTO incident_search(incident_search, rowid, {_COLUMNS}) "
    f"SELECT 'delete', row_no, {_COLUMNS} {_CHOSEN}"
)
_REMEMBER: Final = text(f"INSERT INTO incident_search(rowid, {_COLUMNS}) SELECT row_no, {_COLUMNS} {_CHOSEN}")


def forget(connection: Connection, row_numbers: Sequence[int]) -> None:
    """Take the present texts of these incidents out of the index. To be called before they change."""
    if row_numbers:
        connection.execute(_FORGET, {"rows": json.dumps(list(row_numbers))})


def remember(connection: Connection, row_numbers: Sequence[int]) -> None:
    """Put the present texts of these incidents into the index. To be called after they changed."""
    if row_numbers:
        connection.execute(_REMEMBER, {"rows": json.dumps(list(row_numbers))})
