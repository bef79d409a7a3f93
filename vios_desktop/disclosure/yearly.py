"""The overview of a school year from the printed bands of its published periods, never from the data (R4).

A sum of bands discloses nothing that the pages did not: it is computed from them alone. A period without a
publication is named as not included, and nothing is said about it; one of which a part was left out (R7) as well,
because its lines would add up to something else than its total.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from vios_desktop.disclosure.bands import Band, Span, sum_of_bands
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary import PeriodSummary, SummaryLine
from vios_desktop.domain.errors import ViosError


class Inclusion(StrEnum):
    """Whether a period counts in the sums, and if not, why."""

    INCLUDED = "included"
    PART_LEFT_OUT = "part_left_out"  # its page lacks a part, or its total is coarser (R7)
    NOT_PUBLISHED = "not_published"


class LimitedCounting(StrEnum):
    """Whether protected incidents are among the counts of the pages that were added up."""

    NONE = "none"
    SOME = "some"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class YearPeriod:
    """A period of the year and the band of its total; None: not included."""

    period: Period
    total: Band | None
    inclusion: Inclusion


@dataclass(frozen=True, slots=True)
class YearLine:
    title: str
    span: Span


@dataclass(frozen=True, slots=True)
class YearBlock:
    heading: str
    lines: tuple[YearLine, ...]


@dataclass(frozen=True, slots=True)
class YearSummary:
    """`agreements_made` is exact: the kernteam made them itself, and each page printed its own."""

    k: int
    periods: tuple[YearPeriod, ...]
    total: YearLine
    blocks: tuple[YearBlock, ...]
    agreements_made: int
    limited: LimitedCounting = LimitedCounting.NONE

    @property
    def included(self) -> int:
        return sum(one.total is not None for one in self.periods)


def build_year(calendar: Sequence[Period], published: Sequence[PeriodSummary]) -> YearSummary:
    """The year from its calendar of ended periods and the summaries that were published of them.

    Raises `ViosError`: `yearly_nothing_published`, and `yearly_layouts_differ` when the pages have other lines,
    another width of bands or another rule, so that their bands do not add up to one thing.
    """
    by_period = {summary.period: summary for summary in published if summary.is_whole()}
    summaries = [by_period[period] for period in calendar if period in by_period]
    if not summaries:
        raise ViosError("yearly_nothing_published")
    if len({form_of(summary) for summary in summaries}) != 1:
        raise ViosError("yearly_layouts_differ")
    total, blocks = added_up(summaries)
    totals = {summary.period: summary.total for summary in summaries if summary.total is not None}
    inclusions = inclusions_of(calendar, published)
    return YearSummary(
        k=summaries[-1].k,
        periods=tuple(
            YearPeriod(period, totals[period].band if period in totals else None, inclusions[period])
            for period in calendar
        ),
        total=total,
        blocks=blocks,
        agreements_made=sum(summary.agreements.made for summary in summaries),
        limited=limited_in(summaries),
    )


def inclusions_of(calendar: Sequence[Period], published: Sequence[PeriodSummary]) -> dict[Period, Inclusion]:
    """For each period of the calendar whether its page can be added up."""
    whole = {summary.period: summary.is_whole() for summary in published}
    found = {True: Inclusion.INCLUDED, False: Inclusion.PART_LEFT_OUT, None: Inclusion.NOT_PUBLISHED}
    return {period: found[whole.get(period)] for period in calendar}


def limited_in(summaries: Sequence[PeriodSummary]) -> LimitedCounting:
    """On which of these pages protected incidents count."""
    counted = {summary.limited_count for summary in summaries}
    if counted == {True}:
        return LimitedCounting.ALL
    return LimitedCounting.SOME if True in counted else LimitedCounting.NONE


def added_up(summaries: Sequence[PeriodSummary]) -> tuple[YearLine, tuple[YearBlock, ...]]:
    """The total and the blocks of pages of one form (`form_of`), with the titles of the last page.

    `ValueError` for a page without its total: pages of which a part was left out do not add up.
    """
    last = summaries[-1]
    totals = [summary.total for summary in summaries if summary.total is not None]
    if len(totals) != len(summaries):
        raise ValueError("a page without its total")
    blocks = tuple(
        YearBlock(
            block.heading,
            tuple(
                _line(line, [summary.blocks[index].lines[number] for summary in summaries])
                for number, line in enumerate(block.lines)
            ),
        )
        for index, block in enumerate(last.blocks)
    )
    return _line(totals[-1], totals), blocks


def form_of(summary: PeriodSummary) -> tuple[object, ...]:
    """What two summaries must have in common before their bands may be added: lines, order, width and rule."""
    lines = tuple((block.code, tuple(line.code for line in block.lines)) for block in summary.blocks)
    return summary.layout, summary.k, summary.victim_rule, lines


def _line(printed: SummaryLine, same: Sequence[SummaryLine]) -> YearLine:
    return YearLine(printed.title, sum_of_bands(line.band for line in same))
