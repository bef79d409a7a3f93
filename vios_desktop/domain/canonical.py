"""One way only to write a record as text, so that its hash can be compared years later."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any


def canonical_json(value: Any) -> str:
    """The value as ASCII JSON: sorted keys, no spaces, moments in UTC with microseconds.

    Fields of a dataclass that hold their default are left out, so that a field added in a later version does not
    change the hash of the records from before. Sets are sorted, bytes stand for their SHA-256. Raises TypeError
    for a value without one clear form and ValueError for a moment without time zone or a number that is not one.
    """
    return json.dumps(_plain(value), sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical_hash(record: Any) -> str:
    """SHA-256, in hex, of the canonical JSON of a dataclass. Raises TypeError for anything else."""
    if not dataclasses.is_dataclass(record) or isinstance(record, type):
        raise TypeError("a record is needed")
    return hashlib.sha256(canonical_json(record).encode("ascii")).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return _plain(value.value)
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, bytes):
        return {"sha256": hashlib.sha256(value).hexdigest()}
    return _plain_nested(value)


def _plain_nested(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        shown = (f for f in dataclasses.fields(value) if getattr(value, f.name) != _default(f))
        return {f.name: _plain(getattr(value, f.name)) for f in shown}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return sorted((_plain(item) for item in value), key=canonical_json)
    if isinstance(value, Mapping):
        if not all(isinstance(key, str) for key in value):
            raise TypeError("keys must be text")
        return {str(key): _plain(item) for key, item in value.items()}
    raise TypeError(f"no canonical form for {type(value).__name__}")


def _moment(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default
