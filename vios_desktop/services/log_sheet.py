"""The log as it is put into a file: words and numbers, ready to be written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LogRow:
    """One line in words. `about` is the kind of record, `record_id` its id, `codes` the detail as it was kept."""

    number: int
    at: str
    who: str
    what: str
    about: str
    record_id: str
    codes: str


@dataclass(frozen=True, slots=True)
class LogSheet:
    """`last` and `code` are the number of the newest line of the whole log and the beginning of its hash."""

    school_name: str
    made_at: datetime
    last: int
    code: str
    rows: tuple[LogRow, ...]
