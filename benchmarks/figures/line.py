"""One line of the table, and how it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Line:
    """`figure` beside `beside`, both in `unit`; `limit` is what is asked of `judged`, in words `asked`.

    `beside` is 0 where nothing is compared with; `judged` is a ratio or a figure, as `asked` says. Without a limit
    the line only tells.
    """

    name: str
    figure: float
    beside: float
    unit: str
    asked: str = ""
    judged: float = 0.0
    limit: float = 0.0

    @property
    def met(self) -> bool:
        return self.limit == 0.0 or self.judged <= self.limit


def compared(name: str, own: Sequence[float], other: Sequence[float], unit: str, limit: float) -> Line:
    """The median of the program against that of its counterpart, measured in turns; the limit is of the ratio."""
    mine, theirs = median(own), median(other)
    return Line(name, mine, theirs, unit, f"ratio <= {limit:g}", mine / theirs, limit)


def p95(values: Sequence[float]) -> float:
    """The value below which 95 in a hundred lie: the nearest rank of the sorted values."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * 95 // 100) - 1)]


def show(title: str, lines: Sequence[Line]) -> int:
    """Print the lines under a title; how many are not met."""
    print(f"\n{title}", flush=True)
    for line in lines:
        ratio = f"{line.figure / line.beside:7.2f}" if line.beside else "       "
        beside = f"{line.beside:10.2f}" if line.beside else "          "
        verdict = f"{line.asked}: {'met' if line.met else 'NOT MET'}" if line.limit else line.asked
        print(f"  {line.name:58} {line.figure:10.2f} {beside} {line.unit:4} {ratio}   {verdict}", flush=True)
    return sum(not line.met for line in lines)
