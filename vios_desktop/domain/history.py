"""What changed in a record: one line per field, with old and new value."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any


@dataclass(frozen=True, slots=True)
class FieldChange:
    """`old` and `new` are the values as text; an empty text is an empty field. Kept inside the vault only."""

    record_kind: str
    record_id: str
    version: int
    field: str
    old: str
    new: str
    changed_at: datetime
    changed_by: str


def changed_fields(before: object, after: object) -> tuple[tuple[str, str, str], ...]:
    """(field, old, new) for every field of two dataclasses of one type that differs, in field order.

    Raises TypeError when the two are not of the same dataclass type.
    """
    if type(before) is not type(after) or not dataclasses.is_dataclass(before):
        raise TypeError("two values of one dataclass are needed")
    pairs = ((f.name, getattr(before, f.name), getattr(after, f.name)) for f in dataclasses.fields(before))
    return tuple((name, as_text(old), as_text(new)) for name, old, new in pairs if old != new)


def as_text(value: Any) -> str:
    """A value as one stable line of text, nested records included."""
    if value is None:
        return ""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, (date, datetime, time)):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = ((f.name, as_text(getattr(value, f.name))) for f in dataclasses.fields(value) if f.name != "id")
        return "{" + "; ".join(f"{name}={text}" for name, text in parts if text) + "}"
    if isinstance(value, (tuple, list, frozenset, set)):
        items = sorted(map(as_text, value)) if isinstance(value, (frozenset, set)) else map(as_text, value)
        return ", ".join(items)
    return str(value)
