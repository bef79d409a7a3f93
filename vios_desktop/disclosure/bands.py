"""Bands: the only form in which a count of incidents leaves the program (R2, R4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

DEFAULT_K: Final = 5
STRICT_K: Final = 10
GRID_WIDTHS: Final = (DEFAULT_K, STRICT_K)


class Change(StrEnum):
    """What two printed bands say about each other."""

    HIGHER = "higher"
    LOWER = "lower"
    NO_CLEAR_DIFFERENCE = "no_clear_difference"
    NO_COMPARISON = "no_comparison"  # the period before was not published


@dataclass(frozen=True, slots=True)
class Band:
    """The whole numbers `low` to `high`, both included, one step of the grid of width 5 or 10 that starts at 0.

    Raises `ValueError` for anything off the grid, without the numbers: a count must not end up in a log.
    """

    low: int
    high: int

    def __post_init__(self) -> None:
        if self.low < 0 or self.width not in GRID_WIDTHS or self.low % self.width:
            raise ValueError("a band off the grid")

    @property
    def width(self) -> int:
        return self.high - self.low + 1

    @property
    def label(self) -> str:
        return f"{self.low}-{self.high}"


@dataclass(frozen=True, slots=True)
class Span:
    """The sum of printed bands: from `low` to `high`, not on the grid ("tussen 23 en 47")."""

    low: int
    high: int


def band_of(count: int, k: int = DEFAULT_K) -> Band:
    """The band of width `k` that holds `count`; `ValueError` for a negative count or a width not offered."""
    low = count - count % k
    return Band(low, low + k - 1)


def sum_of_bands(bands: Iterable[Band]) -> Span:
    """A running total that discloses nothing, as it follows from what is printed already (R4)."""
    printed = tuple(bands)
    return Span(sum(band.low for band in printed), sum(band.high for band in printed))


def compare(new: Band, old: Band | None) -> Change:
    """The change from `old` to `new`, from the bands alone; `old` is None when nothing was published before."""
    if old is None:
        return Change.NO_COMPARISON
    if new.low > old.high:
        return Change.HIGHER
    if new.high < old.low:
        return Change.LOWER
    return Change.NO_CLEAR_DIFFERENCE
