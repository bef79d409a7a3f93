"""Several schools in one overview: sums of the bands that each of them printed, for one period.

The parts are files that left the schools already, so their sums tell no reader of them anything new. That is not
taken for granted: `join_schools` attacks each sum, with all files known, before it returns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from vios_desktop.disclosure.bands import Band, Span
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.shared_json import SharedSummary
from vios_desktop.disclosure.yearly import LimitedCounting, YearBlock, YearLine, added_up, form_of, limited_in
from vios_desktop.domain.errors import ViosError

LEAST_SCHOOLS: Final = 2


@dataclass(frozen=True, slots=True)
class JoinedSummary:
    """`schools` in the order of the alphabet and not of any figure; `made_on` is the latest of the files."""

    k: int
    period: Period
    made_on: date
    schools: tuple[str, ...]
    total: YearLine
    blocks: tuple[YearBlock, ...]
    agreements_made: int
    limited: LimitedCounting = LimitedCounting.NONE


def join_schools(files: Sequence[SharedSummary]) -> JoinedSummary:
    """The overview of several schools.

    Raises `ViosError`: `join_too_few`, `join_school_twice` (or one without a name), `join_periods_differ`,
    `join_not_whole` (a part of a page was left out), `join_layouts_differ` (other lines, width or rule: their
    bands do not add up), and `join_gives_away` should a sum say more than the files.
    """
    if len(files) < LEAST_SCHOOLS:
        raise ViosError("join_too_few")
    names = [" ".join(file.school.split()) for file in files]
    if "" in names or len({name.casefold() for name in names}) != len(names):
        raise ViosError("join_school_twice")
    summaries = [file.summary for file in files]
    if len({summary.period for summary in summaries}) != 1:
        raise ViosError("join_periods_differ")
    if not all(summary.is_whole() for summary in summaries):
        raise ViosError("join_not_whole")
    if len({form_of(summary) for summary in summaries}) != 1:
        raise ViosError("join_layouts_differ")
    total, blocks = added_up(summaries)
    lines = [total, *(line for block in blocks for line in block.lines)]
    printed = zip(*([line.band for line in summary.lines()] for summary in summaries), strict=True)
    if not all(tells_nothing(line.span, bands) for line, bands in zip(lines, printed, strict=True)):
        raise ViosError("join_gives_away")
    return JoinedSummary(
        k=summaries[0].k,
        period=summaries[0].period,
        made_on=max(file.made_on for file in files),
        schools=tuple(sorted(names, key=str.casefold)),
        total=total,
        blocks=blocks,
        agreements_made=sum(summary.agreements.made for summary in summaries),
        limited=limited_in(summaries),
    )


def tells_nothing(span: Span, bands: Sequence[Band]) -> bool:
    """Is every combination of numbers inside the bands still possible for a reader who knows the sum as well?

    The combinations add up to everything from the sum of the lowest numbers to the sum of the highest, so one that
    the span leaves out is one that it gives away.
    """
    return span.low <= sum(band.low for band in bands) and span.high >= sum(band.high for band in bands)
