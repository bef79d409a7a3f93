"""What protecting a table comes to: what may be printed, and what was lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from vios_desktop.disclosure.attack.model import Interval

HIDDEN: Final = Interval(0, None)
"""One symbol for all that is hidden, primary or secondary: a reader is not told which is which."""


class Method(StrEnum):
    EXACT = "exact"
    HEURISTIC = "heuristic"
    BANDS = "bands"


@dataclass(frozen=True, slots=True)
class Lost:
    """What is not to be seen any more. For whoever made the table: it says more than the table does.

    `hidden` of `statistics` have no number: `primary` of them for their own sake, `secondary` for that of others.
    `amount`: the true values of the hidden cells (statistics that hold no other) added up. `width`: the widest
    band that was used, 0 when numbers are exact. `mean_error`: how far the middle of what is printed is from the
    truth, over all that is printed.
    """

    statistics: int
    hidden: int
    primary: int
    secondary: int
    amount: int
    width: int
    mean_error: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """`published`: per statistic, in order, what is printed. `optimal`: there is no cheaper choice."""

    published: Mapping[str, Interval]
    lost: Lost
    method: Method
    optimal: bool


def outcome_of(
    published: Mapping[str, Interval],
    values: Mapping[str, int],
    primary: frozenset[str],
    cells: frozenset[str],
    method: Method,
    *,
    optimal: bool = False,
) -> Outcome:
    hidden = [name for name, interval in published.items() if interval == HIDDEN]
    shown = {name: interval for name, interval in published.items() if interval.high is not None}
    widths = [(interval.high or 0) - interval.low + 1 for interval in shown.values()]
    errors = [abs(values[name] - ((interval.low + (interval.high or 0)) / 2)) for name, interval in shown.items()]
    lost = Lost(
        statistics=len(published),
        hidden=len(hidden),
        primary=sum(name in primary for name in hidden),
        secondary=sum(name not in primary for name in hidden),
        amount=sum(values[name] for name in hidden if name in cells),
        width=max((width for width in widths if width > 1), default=0),
        mean_error=round(sum(errors) / len(errors), 2) if errors else 0.0,
    )
    return Outcome(published, lost, method, optimal)
