"""One period with one-way breakdowns alone: the attacker's bounds without a solver (chapter 3 of the notes).

Every breakdown divides the same incidents. What the breakdowns say of the total is put together, and then each
line is at least what the total needs beyond the other lines. The notes leave out that a line keeps its own lower
limit; it is here. Both readings are worked out: counts that add up, and counts of different people (R1).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vios_desktop.disclosure.attack.model import Interval


@dataclass(frozen=True, slots=True)
class PeriodBounds:
    """The total, and the lines of each breakdown in their order."""

    total: Interval
    blocks: tuple[tuple[Interval, ...], ...]


def bounds_of_period(
    total: Interval, blocks: Sequence[Sequence[Interval]], *, different_people: bool
) -> PeriodBounds | None:
    """The exact bounds over whole numbers; None when no counts fit. `total` is `Interval(0, None)` if not printed.

    different_people: a total is between its largest line and the sum of its lines; else it is their sum. A
    breakdown without lines says nothing.
    """
    used = [block for block in blocks if block]
    if different_people:
        needed = [line.low for block in used for line in block]
    else:
        needed = [sum(line.low for line in block) for block in used]
    whole = Interval(max([total.low, *needed]), _least([total.high, *(_sum_of_highs(block) for block in used)]))
    if whole.high is not None and whole.low > whole.high:
        return None
    return PeriodBounds(
        whole,
        tuple(
            tuple(_line(block, number, whole, different_people=different_people) for number in range(len(block)))
            for block in blocks
        ),
    )


def _line(block: Sequence[Interval], number: int, whole: Interval, *, different_people: bool) -> Interval:
    others = [line for other, line in enumerate(block) if other != number]
    most_of_others = _sum_of_highs(others)
    low = block[number].low if most_of_others is None else max(block[number].low, whole.low - most_of_others)
    taken = 0 if different_people else sum(line.low for line in others)
    room = None if whole.high is None else whole.high - taken
    return Interval(low, _least([block[number].high, room]))


def _sum_of_highs(lines: Sequence[Interval]) -> int | None:
    return None if any(line.high is None for line in lines) else sum(line.high or 0 for line in lines)


def _least(limits: Sequence[int | None]) -> int | None:
    return min((limit for limit in limits if limit is not None), default=None)
