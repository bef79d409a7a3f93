"""The kernteam summary of one period: bands, what follows from bands, and the kernteam's own agreements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from vios_desktop.disclosure.bands import DEFAULT_K, GRID_WIDTHS, Band, Change, band_of, compare
from vios_desktop.disclosure.counting import CountedIncident, count_table
from vios_desktop.disclosure.layout import Block, Layout, VictimRule
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.printed_sketch import PrintedSketch
from vios_desktop.disclosure.text.uniqueness import MOST_SKETCHES

TOTAL_CODE: Final = "total"


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One printed line. `previous` is the band printed for the period before, None if that was not published."""

    code: str
    title: str
    band: Band
    previous: Band | None = None

    @property
    def change(self) -> Change:
        return compare(self.band, self.previous)


@dataclass(frozen=True, slots=True)
class SummaryBlock:
    """One printed breakdown, its lines in the fixed order of the layout; without lines it was left out (R7)."""

    code: str
    heading: str
    lines: tuple[SummaryLine, ...]


@dataclass(frozen=True, slots=True)
class AgreementCounts:
    """The agreements that the kernteam itself made in the period, exact (R4): its members made them.

    `kept`, `open` and `late` exclude each other; what remains of `made` has lapsed. Never pass agreements that
    the school made for single incidents: their number would give away how many incidents there were.
    Raises `ValueError` when the parts are negative or more than the whole.
    """

    made: int
    kept: int
    open: int
    late: int

    def __post_init__(self) -> None:
        if min(self.kept, self.open, self.late, self.lapsed) < 0:
            raise ValueError("agreements that do not add up")

    @property
    def lapsed(self) -> int:
        return self.made - self.kept - self.open - self.late


@dataclass(frozen=True, slots=True)
class PeriodSummary:
    """What is published of one period, complete: pages, charts and later figures are made from this alone.

    Titles are kept with the bands, so that a published summary reads the same after the texts were changed.
    `total` is None when it was left out; its band may be of twice the width (`ladder`). Sketches stand on a page
    alone that is whole: they are left out first. `limited_count`: do protected incidents count?
    Raises `ValueError` when it holds what `build_summary` cannot make (see `_problem`).
    """

    layout: str
    k: int
    victim_rule: VictimRule
    period: Period
    previous_period: Period | None
    total: SummaryLine | None
    blocks: tuple[SummaryBlock, ...]
    agreements: AgreementCounts
    sketches: tuple[PrintedSketch, ...] = ()
    limited_count: bool = False

    def __post_init__(self) -> None:
        problem = _problem(self)
        if problem:
            raise ValueError(problem)

    def lines(self) -> tuple[SummaryLine, ...]:
        """All printed lines, the total first."""
        return (*self._totals(), *(line for block in self.blocks for line in block.lines))

    def is_whole(self) -> bool:
        """Is everything there as the layout has it, nothing left out or coarser?"""
        totals = self._totals()
        return bool(totals) and totals[0].band.width == self.k and all(block.lines for block in self.blocks)

    def _totals(self) -> tuple[SummaryLine, ...]:
        return () if self.total is None else (self.total,)


def build_summary(
    layout: Layout,
    period: Period,
    incidents: Sequence[CountedIncident],
    agreements: AgreementCounts,
    previous: PeriodSummary | None = None,
    k: int = DEFAULT_K,
    *,
    limited_count: bool = False,
) -> PeriodSummary:
    """Count, band, compare, and forget the counts.

    `incidents` are those that `assignment.assign` gave to this period. `previous` is the *published* summary of
    the period before, as it was stored; one that does not end the day before, has another layout, grid, rule
    or word on protected incidents, or does not hold all of its layout, is left aside and every line says that
    there is no comparison.
    Nothing is ever computed for a period that was not published. Errors: those of `count_table`; `ValueError` if
    `k` is not 5 or 10.
    """
    if k not in GRID_WIDTHS:
        raise ValueError("a grid that is not offered")
    counts = count_table(incidents, layout, k)
    before = previous if previous is not None and _comparable(previous, layout, period, k) else None
    if before is not None and before.limited_count is not limited_count:
        before = None
    printed_before = _printed_bands(before)
    return PeriodSummary(
        layout=layout.code,
        k=k,
        victim_rule=layout.victim_rule,
        period=period,
        previous_period=before.period if before else None,
        total=SummaryLine(
            TOTAL_CODE,
            layout.total.title,
            band_of(counts.total, k),
            printed_before.get((TOTAL_CODE, TOTAL_CODE)),
        ),
        blocks=tuple(
            _banded_block(block, block_counts, k, printed_before)
            for block, block_counts in zip(layout.blocks, counts.blocks, strict=True)
        ),
        agreements=agreements,
        limited_count=limited_count,
    )


def _banded_block(
    block: Block, counts: tuple[int, ...], k: int, before: dict[tuple[str, str], Band]
) -> SummaryBlock:
    return SummaryBlock(
        block.code,
        block.heading,
        tuple(
            SummaryLine(line.code, line.title, band_of(count, k), before.get((block.code, line.code)))
            for line, count in zip(block.lines, counts, strict=True)
        ),
    )


def _comparable(previous: PeriodSummary, layout: Layout, period: Period, k: int) -> bool:
    """Is `previous` the period before, on the same grid, with the same lines in the same order?"""
    same_lines = _line_codes(previous) == [
        (block.code, line.code) for block in layout.blocks for line in block.lines
    ]
    same_rules = previous.k == k and previous.victim_rule is layout.victim_rule
    same_form = previous.layout == layout.code and same_lines
    return same_rules and same_form and previous.is_whole() and period.follows(previous.period)


def _line_codes(summary: PeriodSummary) -> list[tuple[str, str]]:
    return [(block.code, line.code) for block in summary.blocks for line in block.lines]


def _printed_bands(summary: PeriodSummary | None) -> dict[tuple[str, str], Band]:
    if summary is None:
        return {}
    bands = {(block.code, line.code): line.band for block in summary.blocks for line in block.lines}
    return bands | ({(TOTAL_CODE, TOTAL_CODE): summary.total.band} if summary.total else {})


def _problem(summary: PeriodSummary) -> str:
    """Why this cannot be a summary, without figures; empty when it can."""
    lines = summary.lines()
    total = summary.total.band if summary.total else None
    bands = [line.band for line in lines if line is not summary.total]
    bands += [line.previous for line in lines if line.previous is not None]
    if any(band.width != summary.k for band in bands) or (total and total.width < summary.k):
        return "a band of another grid"
    compared = summary.previous_period is not None
    if any((line.previous is not None) != compared for line in lines):
        return "a comparison in some lines only"
    if summary.previous_period is not None and not summary.period.follows(summary.previous_period):
        return "a comparison with a period that is not the one before"
    codes = _line_codes(summary)
    if len(set(codes)) != len(codes):
        return "a line twice"
    if total and not all(_adds_up(total, block) for block in summary.blocks if block.lines):
        return "a total that its lines cannot have"
    return _sketch_problem(summary)


def _sketch_problem(summary: PeriodSummary) -> str:
    if len(summary.sketches) > MOST_SKETCHES or len(set(summary.sketches)) != len(summary.sketches):
        return "more sketches than a page may have"
    return "a sketch beside something left out" if summary.sketches and not summary.is_whole() else ""


def _adds_up(total: Band, block: SummaryBlock) -> bool:
    """Can the largest line be at most the total, and the total at most the sum of the lines (R1)?"""
    largest_low = max((line.band.low for line in block.lines), default=0)
    return largest_low <= total.high and total.low <= sum(line.band.high for line in block.lines)
