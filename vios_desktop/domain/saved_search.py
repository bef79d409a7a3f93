"""A search that somebody kept under a name, to be asked again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from vios_desktop.domain.vocabulary import IncidentStatus, RecordKind

LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """What the search page asks: the text, kinds of records (none: all) and a period, both days included."""

    text: str = ""
    kinds: tuple[RecordKind, ...] = ()
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class IncidentFilter:
    """What the list of incidents is narrowed to. Kinds and places are codes; `period` says how it was chosen."""

    text: str = ""
    statuses: tuple[IncidentStatus, ...] = ()
    kinds: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    period: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """Of one account; others do not see it. With `filters` it is one of the list of incidents."""

    id: str
    account_id: str
    name: str
    query: SearchFilter
    saved_at: datetime
    filters: IncidentFilter | None = None
