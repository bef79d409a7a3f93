"""The lists a school may edit: kinds, subkinds, places, measures, kinds of partner, and fields of its own.

Stored as data.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final


class CatalogueName(StrEnum):
    KIND = "kind"
    SUBKIND = "subkind"
    PLACE = "place"
    MEASURE = "measure"
    PARTNER = "partner"
    FIELD = "field"
    CHOICE = "choice"


OF_THE_SCHOOL: Final = frozenset({CatalogueName.FIELD, CatalogueName.CHOICE})
"""Lists of which the program has no entries: fields of the school's own on an incident, and their choices."""


LIKE: Final = "like"
"""The attribute of a school's own entry: the code of the program whose meaning it has."""
OWN: Final = "own_"
"""How the code of an entry begins that a school added itself."""


@dataclass(frozen=True, slots=True)
class FormerWord:
    """What an entry was called until a moment."""

    label_nl: str
    label_en: str
    until: datetime

    def label(self, language: str) -> str:
        return self.label_en if language == "en" and self.label_en else self.label_nl


@dataclass(frozen=True, slots=True)
class CatalogueItem:
    """One entry. `attributes` hold what figures and decision help need: line, group, ocw, law, export_place.

    Records hold the code. What it means (`attributes`) is fixed for good when the entry is made; only what it is
    called, where it stands and whether it is offered can change (ADR 20).
    A retired entry (`active` is False) keeps its label for old records but is no longer offered. One with
    `merged_into` goes by the name of that other entry and is found with it. `former` are its earlier words, oldest
    first.
    """

    catalogue: CatalogueName
    code: str
    label_nl: str
    label_en: str
    position: int
    active: bool = True
    attributes: dict[str, str] = field(default_factory=dict)
    merged_into: str | None = None
    former: tuple[FormerWord, ...] = ()

    def label(self, language: str) -> str:
        return self.label_en if language == "en" and self.label_en else self.label_nl

    def label_at(self, moment: datetime, language: str) -> str:
        """What it was called then."""
        earlier = (word.label(language) for word in self.former if moment < word.until)
        return next(earlier, self.label(language))

    @property
    def is_own(self) -> bool:
        """Whether the school added it itself."""
        return self.code.startswith(OWN)

    @property
    def meaning(self) -> str:
        """The code of the program that rules and figures know it by."""
        return self.attributes.get(LIKE, "") or self.code


def heads_of(items: Iterable[CatalogueItem]) -> dict[str, str]:
    """The code of each merged entry of one list, and of the entry that it goes by now."""
    into = {item.code: item.merged_into for item in items if item.merged_into is not None}
    found = {}
    for code in into:
        head, seen = code, set[str]()
        while head in into and head not in seen:
            seen.add(head)
            head = into[head]
        found[code] = head
    return found


def labels_of(items: Iterable[CatalogueItem], language: str = "nl") -> dict[str, str]:
    """What each code of one list is called now: a merged entry as the one it went into."""
    known = {item.code: item for item in items}
    heads = heads_of(known.values())
    return {code: known.get(heads.get(code, code), item).label(language) for code, item in known.items()}


def with_merged(codes: Iterable[str], heads: dict[str, str]) -> tuple[str, ...]:
    """These codes, what they go by, and all that goes by the same: what a filter on them has to find."""
    wanted = dict.fromkeys(heads.get(code, code) for code in codes)
    return (*wanted, *(code for code, head in heads.items() if head in wanted))


@dataclass(frozen=True, slots=True)
class PartnerOrganisation:
    """An organisation the school works with; `kind` is a code of the catalogue `partner`.

    Whom to call there is a `social_map.PartnerContact`. One the school works with no longer (`left_on`) keeps its
    name in old records, and is proposed nowhere.
    """

    id: str
    kind: str
    name: str
    note: str = ""
    left_on: date | None = None
