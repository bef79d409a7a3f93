"""One row of what is held about a person, as the store hands it on for a request to see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class HeldRow:
    """`values` by the name of the column; words of closed lists are members, days are dates."""

    table: str
    values: Mapping[str, Any]
    trashed: bool = False
    of_others: bool = False  # beside a record of the person, but about somebody else
