"""Bands for a whole table, and what is done when bands of k are not enough.

Two cells of 14 and 1 with their total of 15 in bands of 5 give the 1 away: 15 or more, less at most 14. Then whole
levels become coarser or are left out, the highest first, in an order that no count decides (R7).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from vios_desktop.disclosure.attack.model import Interval
from vios_desktop.disclosure.suppression.outcome import HIDDEN
from vios_desktop.disclosure.suppression.problem import ExactTable

_SMALLEST_GROUP: Final = 5  # times k: no line with fewer pupils behind it (R9: 25)


def forms_of(table: ExactTable, levels: Mapping[str, int]) -> Iterator[dict[str, Interval]]:
    """From bands of k for everything to nothing: per level, the highest first, bands of 2 k, then left out."""
    top = max(levels.values(), default=0)
    yield _form(table, levels, {})
    steps: dict[int, int] = {}
    for level in range(top, -1, -1):
        for times in (2, 0):
            steps[level] = times
            yield _form(table, levels, steps)


def _form(table: ExactTable, levels: Mapping[str, int], steps: Mapping[int, int]) -> dict[str, Interval]:
    return {one.name: _band(table, one.name, steps.get(levels[one.name], 1)) for one in table.model.statistics}


def _band(table: ExactTable, name: str, times: int) -> Interval:
    """`times` k wide; 0: left out. No line of a small group, and none that says nearly all of it are in it."""
    k, value, size = table.model.k_for(name), table.values[name], table.base.get(name)
    if times == 0:
        return HIDDEN
    width = times * k
    low = value - value % width
    if size is not None and (size < _SMALLEST_GROUP * k or low > size - k):
        return HIDDEN
    return Interval(low, low + width - 1)
