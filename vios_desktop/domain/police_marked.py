"""What came from the police stays inside: the one rule, for everything that goes out.

Source: registration.md 2.7, "Police -> school": information received from the police is marked and not shared on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from vios_desktop.domain.vocabulary import SignalSource

T = TypeVar("T")


def said_by_police(*, marked: bool, source: object = None) -> bool:
    """The rule itself, for who reads columns and not records."""
    return marked or source is SignalSource.POLICE


def from_police(record: Any) -> bool:
    """Whether a signal, contact, file or news of a partner came from the police, as marked or by its source.

    Also of a stored row, as the values of its columns.
    """
    if isinstance(record, Mapping):
        return said_by_police(marked=bool(record.get("from_police")), source=record.get("source"))
    facts = getattr(record, "facts", None)
    parts = [record] if facts is None or isinstance(facts, str) else [record, facts]
    return any(
        said_by_police(marked=bool(getattr(part, "from_police", False)), source=getattr(part, "source", None))
        for part in parts
    )


def that_may_go_out(records: Iterable[T]) -> tuple[T, ...]:
    """Those that did not come from the police, in their order."""
    return tuple(record for record in records if not from_police(record))
