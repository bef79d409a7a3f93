"""The lists a school may edit: kinds, subkinds, places, measures and kinds of partner. Stored as data."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class CatalogueName(StrEnum):
    KIND = "kind"
    SUBKIND = "subkind"
    PLACE = "place"
    MEASURE = "measure"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True)
class CatalogueItem:
    """One entry. `attributes` hold what figures and decision help need: line, group, ocw, law, export_place.

    A retired entry (`active` is False) keeps its label for old records but is no longer offered.
    """

    catalogue: CatalogueName
    code: str
    label_nl: str
    label_en: str
    position: int
    active: bool = True
    attributes: dict[str, str] = field(default_factory=dict)

    def label(self, language: str) -> str:
        return self.label_en if language == "en" and self.label_en else self.label_nl


@dataclass(frozen=True, slots=True)
class PartnerOrganisation:
    """An organisation the school works with; `kind` is a code of the catalogue `partner`.

    Whom to call there is a `social_map.PartnerContact`.
    """

    id: str
    kind: str
    name: str
    note: str = ""
