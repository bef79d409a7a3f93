"""A number that was published elsewhere (annual report, board), as the ledger and the attacker take it.

It has its own days, which need not be those of the periods, and may count incidents where a summary counts
different people. What a reader can conclude from it about the lines of the summaries:

incidents: the periods inside its days hold together no more than it; and if it is not nought, at least one of the
periods that touch its days holds one.
pupils: no period inside its days holds more than it, and the periods that touch its days hold together at least
as many.

An incident that was registered late may count in a later period than it happened in; a reader is thought not to
mind, which makes the attacker stronger than it is. What then contradicts the summaries is not believed
(`attacker_view.believed`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from vios_desktop.disclosure.ledger import Figure, LedgerRecipient, LedgerRecord, LedgerSource, atom
from vios_desktop.disclosure.periods import Period

SEPARATOR: Final = "|"


class Counted(StrEnum):
    INCIDENTS = "incidents"
    PUPILS = "pupils"


@dataclass(frozen=True, slots=True)
class OutsideNumber:
    """`block` and `line` are codes of the layout, both `total` for all together; `high` None: no upper limit."""

    period: Period
    block: str
    line: str
    counted: Counted
    low: int
    high: int | None
    recipient: LedgerRecipient
    title: str  # where it stands: "Jaarverslag 2025-2026"
    published_on: date


def outside_record(
    number: OutsideNumber, calendar: Iterable[Period], k: int, recorded_at: datetime, recorded_by: str
) -> LedgerRecord:
    """The entry for it; `calendar` are the periods of the school, published or not."""
    touching = sorted(period for period in calendar if period.overlaps(number.period))
    name = SEPARATOR.join((atom(number.period, number.block, number.line), number.counted.value))
    return LedgerRecord(
        recorded_at=recorded_at,
        recorded_by=recorded_by,
        source=LedgerSource.BY_HAND,
        recipient=number.recipient,
        period=number.period,
        published_on=number.published_on,
        title=number.title,
        reference="",
        k=k,
        figures=(Figure(name, (name,), number.low, number.high), *_conclusions(name, number, touching)),
    )


def outside_number(record: LedgerRecord) -> OutsideNumber:
    """The number as it was entered; `ValueError` for a record that is none."""
    figure = record.figures[0]
    _days, block, line, counted = figure.statistic.split(SEPARATOR)
    return OutsideNumber(
        record.period,
        block,
        line,
        Counted(counted),
        figure.low,
        figure.high,
        record.recipient,
        record.title,
        record.published_on,
    )


def _conclusions(name: str, number: OutsideNumber, touching: Sequence[Period]) -> Iterable[Figure]:
    inside = [p for p in touching if number.period.start <= p.start and p.end <= number.period.end]
    within = tuple(atom(period, number.block, number.line) for period in inside)
    around = tuple(atom(period, number.block, number.line) for period in touching)
    if not _covered(number.period, touching):
        around = (*around, f"{name}{SEPARATOR}other days")
    if within and number.high is not None and number.counted is Counted.INCIDENTS:
        yield Figure(f"{name}{SEPARATOR}at most", within, 0, number.high)
    elif number.high is not None:
        yield from (Figure(each, (each,), 0, number.high) for each in within)
    least = min(number.low, 1) if number.counted is Counted.INCIDENTS else number.low
    if least:
        yield Figure(f"{name}{SEPARATOR}at least", around, least, None)


def _covered(days: Period, touching: Sequence[Period]) -> bool:
    """Is every one of these days in one of the periods?"""
    shared = ((min(period.end, days.end) - max(period.start, days.start)).days + 1 for period in touching)
    return sum(shared) == (days.end - days.start).days + 1
