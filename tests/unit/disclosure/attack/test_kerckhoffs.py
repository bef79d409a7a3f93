"""Acceptance test 4 of the notes, a short sample: a reader who runs the program on every table that fits."""

from __future__ import annotations

from functools import cache

import pytest

from benchmarks.attack.kerckhoffs import DESIGNED_FOR, WANTED, Found, as_published, cheapest_partner, search
from vios_desktop.disclosure.bands import Band


@cache
def four_lines() -> Found:
    return search(as_published, 4, 9)


def test_four_lines_and_a_total_up_to_the_volume_of_the_notes() -> None:
    assert four_lines().tables == 10**4
    assert four_lines().worst(DESIGNED_FOR) <= WANTED[4]


def test_only_tables_near_the_top_of_all_their_bands_are_given_away() -> None:
    """What this reader learns comes from the step to a coarser total: the lines are then 15 or more above."""
    for table in four_lines().unsafe:
        assert sum(table) - sum(count - count % 5 for count in table) >= 15


def test_the_usual_way_is_broken_by_the_same_reader() -> None:
    found = search(cheapest_partner, 3, 9)

    assert found.share(1.0) > 0.9


@pytest.mark.parametrize("lines", [(1, 2, 0, 4), (4, 4, 4, 4), (0, 9, 4, 4)])
def test_the_page_goes_with_the_order_of_the_lines(lines: tuple[int, ...]) -> None:
    total, shown = as_published(lines, sum(lines))
    turned_total, turned = as_published(lines[::-1], sum(lines))

    assert (turned_total, turned) == (total, shown[::-1])
    assert shown[0] == Band(0, 4)
