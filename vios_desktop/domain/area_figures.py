"""Figures about neighbourhoods that the municipality or CBS publishes (omgevingsanalyse)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

MOST_AREAS: Final = 40
"""A school lays some neighbourhoods beside its own figures, not the whole country."""


class AreaKind(StrEnum):
    """The two letters that the code of an area begins with (CBS)."""

    MUNICIPALITY = "GM"
    DISTRICT = "WK"
    NEIGHBOURHOOD = "BU"


class AreaMeasure(StrEnum):
    """The figures that are taken over. Columns about origin or belief are never taken over."""

    INHABITANTS = "inhabitants"
    AGE_0_14 = "age_0_14"
    AGE_15_24 = "age_15_24"
    HOUSEHOLDS = "households"
    HOUSEHOLDS_CHILDREN = "households_children"
    HOUSEHOLDS_SINGLE = "households_single"
    DENSITY = "density"
    RENTED = "rented"
    HOUSE_VALUE = "house_value"
    YOUTH_CARE = "youth_care"
    BENEFIT = "benefit"
    THEFT_HOMES = "theft_homes"
    VANDALISM = "vandalism"
    VIOLENCE = "violence"


@dataclass(frozen=True, slots=True)
class AreaFigure:
    """One figure of one area. `value` None: the source does not publish it. `area_kind`: GM, WK or BU (CBS)."""

    area_code: str
    area_name: str
    area_kind: str
    year: int
    measure: str
    value: float | None


@dataclass(frozen=True, slots=True)
class Area:
    """An area as the file names it; `municipality` is empty where the file does not say."""

    code: str
    name: str
    kind: AreaKind
    municipality: str = ""


@dataclass(frozen=True, slots=True)
class AreaImport:
    """`row_count` areas of one year out of one file; `file_hash` is SHA-256 of that file."""

    id: str
    source: str
    year: int
    row_count: int
    file_hash: str
    imported_at: datetime
    imported_by: str
