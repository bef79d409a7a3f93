"""The ports of searching everywhere and of kept searches. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from vios_desktop.domain.name_match import NameEntry
from vios_desktop.domain.saved_search import SavedSearch
from vios_desktop.domain.search_query import SearchWord
from vios_desktop.domain.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class WantedWord:
    """A typed word, with the ids of all persons whose names hold it, and the kinds whose label holds it."""

    word: SearchWord
    person_ids: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Records with all words, in their own text or in the name of whom they are about; or about `person_ids`.

    Both days of the period are included. `visible_to` limits to what this account may see; None means all.
    Signals that ended before `today`, and what hangs on them, are never found; neither is anything in the trash.
    """

    today: date
    words: tuple[WantedWord, ...] = ()
    person_ids: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    visible_to: str | None = None


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """`texts` are the fields by code; `parent_id` is the record it hangs on, or empty."""

    kind: RecordKind
    id: str
    on: date
    code: str
    texts: tuple[tuple[str, str], ...]
    number: str = ""
    parent_id: str = ""
    person_ids: tuple[str, ...] = ()


class Search(Protocol):
    def names(self) -> Sequence[NameEntry]:
        """Every person, also those that were merged into another."""
        ...

    def kept_ids(self) -> Mapping[str, str]:
        """Of every person that was merged: whom into."""
        ...

    def find(self, kind: RecordKind, wanted: Wanted, limit: int) -> Sequence[FoundRecord]:
        """At most `limit` records of this kind, the last day first."""
        ...


class SavedSearches(Protocol):
    def put(self, search: SavedSearch) -> None:
        """Add or replace by id."""
        ...

    def get(self, search_id: str) -> SavedSearch | None: ...
    def of_account(self, account_id: str) -> Sequence[SavedSearch]:
        """By name."""
        ...

    def remove(self, search_id: str) -> None: ...
