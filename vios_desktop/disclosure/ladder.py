"""What is left out of a summary when the gate says no: whole blocks in a fixed order (R7), never a single cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from typing import Final

from vios_desktop.disclosure.bands import GRID_WIDTHS, Band
from vios_desktop.disclosure.ledger import LedgerRecord, summary_record
from vios_desktop.disclosure.summary import PeriodSummary


@dataclass(frozen=True, slots=True)
class Omitted:
    """What a summary holds less than its layout: for the screen, not for the page, which gives no reason."""

    wide_total: bool = False  # the total is there, in bands of twice the width
    total: bool = False
    blocks: tuple[str, ...] = ()  # headings

    def __bool__(self) -> bool:
        return self.wide_total or self.total or bool(self.blocks)


NOTHING_OMITTED: Final = Omitted()


def ladder(summary: PeriodSummary) -> tuple[PeriodSummary, ...]:
    """The forms of a summary from the fullest to the one without a figure.

    As laid out; without its sketches, from the last to the first; the total in bands of twice the width; without
    the total; then without the breakdowns as well, from the last to the first.
    """
    return tuple(_forms(summary))


def forms_of(summary: PeriodSummary) -> tuple[tuple[PeriodSummary, LedgerRecord], ...]:
    """Every form with what the ledger would say about it, for the gate: what is left out is named, not printed."""
    whole = _record(summary)
    hidden = {figure.statistic: replace(figure, low=0, high=None) for figure in whole.figures}
    forms = []
    for form in ladder(summary):
        printed = {figure.statistic: figure for figure in _record(form).figures}
        forms.append((form, replace(whole, figures=tuple({**hidden, **printed}.values()))))
    return tuple(forms)


def omitted(summary: PeriodSummary) -> Omitted:
    return Omitted(
        wide_total=summary.total is not None and summary.total.band.width != summary.k,
        total=summary.total is None,
        blocks=tuple(block.heading for block in summary.blocks if not block.lines),
    )


def _record(summary: PeriodSummary) -> LedgerRecord:
    """Of a draft: there is no publication and no moment yet."""
    moment = datetime.combine(summary.period.end, time(), UTC)
    return summary_record(summary, moment, "", "", summary.period.end)


def _forms(summary: PeriodSummary) -> Iterator[PeriodSummary]:
    for count in reversed(range(len(summary.sketches) + 1)):
        yield (summary := replace(summary, sketches=summary.sketches[:count]))
    if (total := summary.total) is not None:
        if (wide := _wide(total.band, summary.k)) is not None:
            yield replace(summary, total=replace(total, band=wide))
        summary = replace(summary, total=None)
        yield summary
    for number in reversed(range(len(summary.blocks))):
        blocks = list(summary.blocks)
        blocks[number] = replace(blocks[number], lines=())
        summary = replace(summary, blocks=tuple(blocks))
        yield summary


def _wide(band: Band, k: int) -> Band | None:
    """The band of twice the width that holds this one; None for the strict grid, which is the widest there is."""
    low = band.low - band.low % (2 * k)
    return Band(low, low + 2 * k - 1) if 2 * k in GRID_WIDTHS else None
