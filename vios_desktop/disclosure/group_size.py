"""Groups of which the size is known: who is not in a line is then known as well (R9).

"25-29" of a school of 30 says that no more than five pupils had nothing to do with it. So the rest of a group is
protected like the line itself, and a group that is small gets no breakdown at all. Whole blocks are left out, and
the answer follows from printed bands and the size alone. Sizes of groups are public: everybody can count a class.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from vios_desktop.disclosure.summary import PeriodSummary

LEAST_GROUP: Final = 25


def tells_of_the_rest(low: int, high: int | None, members: int, k: int) -> bool:
    """Does "`low` to `high` of so many members" say something about those who are not in it?

    It does when fewer than `k` can be left over (all of the group, all but one, eleven of twelve), and when it is
    certain that somebody is left over while it may be fewer than `k`.
    """
    if low > members - k:
        return True
    return high is not None and 0 < members - high < k


def within_group(summary: PeriodSummary, members: int | None) -> PeriodSummary:
    """The summary of a school of so many pupils without what R9 forbids; None: the size is not known.

    Every line of the layouts can be about any pupil, so the group behind each is the school.
    """
    if members is None:
        return summary

    def told(low: int, high: int) -> bool:
        return tells_of_the_rest(low, high, members, summary.k)

    blocks = tuple(
        replace(block, lines=())
        if members < LEAST_GROUP or any(told(line.band.low, line.band.high) for line in block.lines)
        else block
        for block in summary.blocks
    )
    total = summary.total
    if total is not None and told(total.band.low, total.band.high):
        total = None
    return replace(summary, total=total, blocks=blocks)
