"""Acceptance test 9 of the notes: what a line says about the rest of a group."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.disclosure.invented import AGREEMENTS, PERIOD, different, layout
from vios_desktop.disclosure.bands import band_of
from vios_desktop.disclosure.group_size import LEAST_GROUP, tells_of_the_rest, within_group
from vios_desktop.disclosure.ladder import forms_of, omitted
from vios_desktop.disclosure.summary import PeriodSummary, build_summary


def page(total: int, *groups: int) -> PeriodSummary:
    """A page that prints these bands, the places all 0-4."""
    made = build_summary(layout(), PERIOD, different(0), AGREEMENTS)
    block, places = made.blocks
    assert made.total is not None
    lines = tuple(replace(line, band=band_of(count)) for line, count in zip(block.lines, groups, strict=True))
    whole = replace(made.total, band=band_of(total))
    spread = tuple(replace(line, band=band_of(-(-total // 6))) for line in places.lines)
    return replace(made, total=whole, blocks=(replace(block, lines=lines), replace(places, lines=spread)))


@pytest.mark.parametrize(
    ("count", "members"),
    [(12, 12), (11, 12), (10, 12), (30, 30), (29, 30), (28, 30), (26, 30), (25, 28), (900, 900), (899, 900)],
)
def test_all_of_a_group_all_but_one_and_eleven_of_twelve(count: int, members: int) -> None:
    band = band_of(count)

    assert tells_of_the_rest(count, count, members, 5)
    assert tells_of_the_rest(band.low, band.high, members, 5)


@pytest.mark.parametrize("members", range(5, 120))
@pytest.mark.parametrize("k", [5, 10])
def test_what_passes_leaves_the_rest_open_or_large(members: int, k: int) -> None:
    """For every count in a group of this size: the rest may be nobody to k - 1, or is surely k or more."""
    for count in range(members + 1):
        band = band_of(count, k)
        if not tells_of_the_rest(band.low, band.high, members, k):
            fewest, most = max(0, members - band.high), members - band.low
            assert fewest >= k or (fewest == 0 and most >= k - 1)


def test_a_line_may_not_show_more_than_the_group_without_five() -> None:
    assert not tells_of_the_rest(25, 29, 34, 5)
    assert tells_of_the_rest(25, 29, 29, 5)
    assert tells_of_the_rest(25, None, 29, 5)


def test_a_school_of_usual_size_loses_nothing() -> None:
    summary = page(60, 30, 12, 9, 9)

    assert within_group(summary, 900) == summary
    assert within_group(summary, None) == summary


def test_a_school_of_fewer_than_25_has_no_breakdown() -> None:
    shown = within_group(page(6, 6, 0, 0, 0), LEAST_GROUP - 1)

    assert omitted(shown).blocks == ("Groep", "Plaats")
    assert shown.total == page(6, 6, 0, 0, 0).total


def test_one_line_about_nearly_all_takes_its_whole_block_away() -> None:
    shown = within_group(page(26, 26, 0, 0, 0), 30)

    assert [bool(block.lines) for block in shown.blocks] == [False, True]
    assert shown.total is None


def test_the_forms_for_the_gate_begin_with_what_is_left() -> None:
    forms = forms_of(within_group(page(26, 26, 0, 0, 0), 30))

    assert forms[0][0].total is None
    assert all(not form.blocks[0].lines for form, _record in forms)
