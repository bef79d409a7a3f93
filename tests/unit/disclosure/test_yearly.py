"""The year from printed bands: sums of limits, and nothing of the data."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.disclosure.invented import AGREEMENTS, PERIOD, different, layout, renumbered
from vios_desktop.disclosure.bands import Span
from vios_desktop.disclosure.ladder import ladder
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary import PeriodSummary, build_summary
from vios_desktop.disclosure.yearly import Inclusion, build_year
from vios_desktop.domain.errors import ViosError

CALENDAR = [Period(PERIOD.start + timedelta(28 * n), PERIOD.end + timedelta(28 * n)) for n in range(5)]


def page(number: int, count: int, code: str = "B", k: int = 5) -> PeriodSummary:
    return build_summary(layout(code), CALENDAR[number], renumbered(different(count)), AGREEMENTS, k=k)


def test_a_line_is_the_sum_of_its_printed_limits() -> None:
    pages = [page(0, 7), page(1, 3), page(3, 12)]
    year = build_year(CALENDAR, pages)
    totals = [summary.total.band for summary in pages if summary.total]
    assert year.total.span == Span(sum(b.low for b in totals), sum(b.high for b in totals)) == Span(15, 27)
    for index, block in enumerate(year.blocks):
        for number, line in enumerate(block.lines):
            bands = [summary.blocks[index].lines[number].band for summary in pages]
            assert line.span == Span(sum(b.low for b in bands), sum(b.high for b in bands))
    assert [block.heading for block in year.blocks] == ["Groep", "Plaats"]
    assert year.agreements_made == 27


def test_a_period_of_which_a_part_was_left_out_is_not_included() -> None:
    pages = [page(0, 7), ladder(page(1, 7))[1], ladder(page(2, 7))[2], ladder(page(3, 7))[3]]
    year = build_year(CALENDAR, pages)
    assert [one.total is None for one in year.periods] == [False, True, True, True, True]
    left_out = [Inclusion.PART_LEFT_OUT] * 3
    assert [one.inclusion for one in year.periods] == [Inclusion.INCLUDED, *left_out, Inclusion.NOT_PUBLISHED]
    assert year.total.span == Span(5, 9)


def test_a_period_that_was_not_published_is_named_and_adds_nothing() -> None:
    year = build_year(CALENDAR, [page(1, 7), page(3, 7)])
    assert [one.total is None for one in year.periods] == [True, False, True, False, True]
    assert [one.period for one in year.periods] == CALENDAR
    assert year.included == 2


def test_counts_behind_the_same_bands_give_the_same_year() -> None:
    """Whoever sees the year learns nothing that the pages did not say."""
    assert build_year(CALENDAR, [page(0, 5), page(1, 0)]) == build_year(CALENDAR, [page(0, 9), page(1, 4)])


def test_a_page_of_another_year_is_left_aside() -> None:
    other = [Period(p.start - timedelta(365), p.end - timedelta(365)) for p in CALENDAR]
    assert build_year(CALENDAR, [page(0, 7)]) == build_year(
        CALENDAR, [build_summary(layout("B"), other[0], renumbered(different(30)), AGREEMENTS), page(0, 7)]
    )


def test_pages_that_do_not_add_up_are_refused() -> None:
    for strange in (page(1, 7, code="A"), page(1, 7, k=10), replace(page(1, 7), layout="other")):
        with pytest.raises(ViosError, match="yearly_layouts_differ"):
            build_year(CALENDAR, [page(0, 7), strange])


def test_without_a_published_period_there_is_no_year() -> None:
    with pytest.raises(ViosError, match="yearly_nothing_published"):
        build_year(CALENDAR, [])
