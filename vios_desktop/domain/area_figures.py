"""Figures about neighbourhoods that the municipality or CBS publishes (omgevingsanalyse)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


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
class AreaImport:
    id: str
    source: str
    year: int
    row_count: int
    file_hash: str
    imported_at: datetime
    imported_by: str
