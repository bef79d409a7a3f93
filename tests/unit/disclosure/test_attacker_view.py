"""What the gate protects: every line, margin and cross cell, of every period and every stretch of periods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, product

import pytest

from tests.unit.disclosure.invented import AGREEMENTS, layout
from vios_desktop.disclosure.attacker_view import at_least_stated, cell, publication_of
from vios_desktop.disclosure.export_gate import Outcome, Passed, first_safe
from vios_desktop.disclosure.ledger import (
    Figure,
    LedgerRecipient,
    LedgerRecord,
    atom,
    summary_record,
)
from vios_desktop.disclosure.outside_number import Counted, OutsideNumber, outside_record
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary import build_summary

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
FIRST = date(2026, 8, 31)
PERIODS = tuple(Period(FIRST + timedelta(days=28 * n), FIRST + timedelta(days=28 * n + 27)) for n in range(3))


def page(period: Period, code: str = "B") -> LedgerRecord:
    """A page with 0-4 in every line."""
    return summary_record(build_summary(layout(code), period, [], AGREEMENTS), NOON, "", period.name, NOON.date())


@pytest.mark.parametrize("code", ["small", "B", "A"])
def test_every_line_margin_cell_and_stretch_is_there(code: str) -> None:
    blocks = [(block.code, [line.code for line in block.lines]) for block in layout(code).blocks]
    expected = set()
    for period in PERIODS:
        expected.add(frozenset([atom(period, "total", "total")]))
        expected |= {frozenset([atom(period, block, line)]) for block, lines in blocks for line in lines}
        for (one, its), (other, theirs) in combinations(blocks, 2):
            expected |= {
                frozenset([cell(atom(period, one, line), atom(period, other, crossing))])
                for line, crossing in product(its, theirs)
            }
    single = {name for members in expected for name in members if name.startswith(PERIODS[0].name)}
    for first, last in ((0, 1), (1, 2), (0, 2)):
        for name in single:
            stretch = PERIODS[first : last + 1]
            expected.add(frozenset(name.replace(PERIODS[0].name, period.name) for period in stretch))

    publication = publication_of([page(period, code) for period in PERIODS])

    assert {frozenset(one.atoms) for one in publication.statistics} == expected


def test_a_stretch_ends_with_the_school_year() -> None:
    last = Period(date(2026, 7, 6), date(2026, 7, 19))

    publication = publication_of([page(last), page(PERIODS[0])])

    assert all(len(one.atoms) == 1 for one in publication.statistics)


def gate(earlier: list[LedgerRecord], record: LedgerRecord) -> Passed:
    """The record as it is, or nothing."""
    empty = replace(record, figures=tuple(replace(one, low=0, high=None) for one in record.figures))
    return first_safe(earlier, [record, empty])


def test_a_number_over_two_periods_is_protected_though_each_of_them_can_be_nothing() -> None:
    """At least 8 pupils over three periods, at most 4 of them in the third: at least 4 in the first two together.

    Either of those two can still be 0. What is told is of the stretch.
    """
    whole = Period(PERIODS[0].start, PERIODS[2].end)
    number = OutsideNumber(
        whole, "total", "total", Counted.PUPILS, 8, 40, LedgerRecipient.BOARD, "Brief", NOON.date()
    )
    elsewhere = outside_record(number, PERIODS, 5, NOON, "account")
    nothing = [
        replace(one, figures=tuple(replace(f, high=None) for f in one.figures)) for one in map(page, PERIODS[:2])
    ]

    found = gate([elsewhere, *nothing], page(PERIODS[2]))

    assert found.form == 1
    assert found.log[0].outcome is Outcome.TOLD
    assert found.log[0].statistic == f"{atom(PERIODS[0], 'total', 'total')} to {PERIODS[1].end.isoformat()}"


def with_sketch(record: LedgerRecord, group: str, place: str) -> LedgerRecord:
    """The page with a case in it that tells of one incident of this group in this place."""
    combination = cell(atom(record.period, "groups", group), atom(record.period, "places", place))
    return replace(record, figures=(*record.figures, Figure("sketch 1", (combination,), 1, None)))


def test_a_sketch_next_to_nothing_but_small_numbers_does_not_go() -> None:
    """Who knows the program reads "at least one" as "at least five": that cannot be beside "0-4"."""
    record = with_sketch(page(PERIODS[0]), "violence", "yard_bikes")

    assert at_least_stated([record]) == {"sketch 1"}
    assert gate([], record).log[0].outcome is Outcome.CONTRADICTS


def test_a_sketch_over_more_periods_gives_none_of_them_away() -> None:
    """At least five over two periods with at most four each: at least one in either of them."""
    found = gate([page(PERIODS[0])], sketch_over(PERIODS[:2], page(PERIODS[1])))

    assert found.log[0].outcome is Outcome.TOLD
    assert not found.log[0].statistic.endswith(f" to {PERIODS[1].end.isoformat()}")


def sketch_over(periods: Sequence[Period], record: LedgerRecord) -> LedgerRecord:
    cells = tuple(cell(atom(one, "groups", "violence"), atom(one, "places", "yard_bikes")) for one in periods)
    return replace(record, figures=(*record.figures, Figure("sketch 1", cells, 1, None)))


def printing(record: LedgerRecord, low: int, high: int) -> LedgerRecord:
    """The page with this band for violence, for the yard and for all together."""
    names = {
        atom(record.period, "groups", "violence"),
        atom(record.period, "places", "yard_bikes"),
        atom(record.period, "total", "total"),
    }
    shown = (replace(f, low=low, high=high) if f.statistic in names else f for f in record.figures)
    return replace(record, figures=tuple(shown))


def test_a_sketch_of_what_is_common_goes_also_when_every_period_of_the_year_is_published() -> None:
    """The stretch of all periods is the combination itself, which holds five or more: that is not small."""
    one, two = (printing(page(period), 5, 9) for period in PERIODS[:2])

    assert gate([one], sketch_over(PERIODS[:2], two)).form == 0
    assert gate([], sketch_over(PERIODS[:1], one)).form == 0


@pytest.mark.parametrize("small", [0, 1])
def test_a_sketch_that_only_one_of_the_periods_has_room_for_tells_of_that_period(small: int) -> None:
    """With at most four in one period, at least one of the five was in the other."""
    first, last = (page(p) if at == small else printing(page(p), 5, 9) for at, p in enumerate(PERIODS[:2]))

    found = gate([first], sketch_over(PERIODS[:2], last))

    other = PERIODS[1 - small]
    assert found.form == 1
    assert found.log[0].statistic == cell(atom(other, "groups", "violence"), atom(other, "places", "yard_bikes"))
