"""Bands lie on the grid, and two of them differ only when they cannot overlap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.disclosure.bands import GRID_WIDTHS, Band, Change, Span, band_of, compare, sum_of_bands

COUNTS = st.integers(min_value=0, max_value=2000)
WIDTHS = st.sampled_from(GRID_WIDTHS)


@pytest.mark.parametrize(
    ("count", "k", "label"),
    [
        (0, 5, "0-4"),
        (4, 5, "0-4"),
        (5, 5, "5-9"),
        (23, 5, "20-24"),
        (0, 10, "0-9"),
        (9, 10, "0-9"),
        (10, 10, "10-19"),
    ],
)
def test_band_of_a_count(count: int, k: int, label: str) -> None:
    assert band_of(count, k).label == label


@given(COUNTS, WIDTHS)
def test_a_band_holds_its_count_and_starts_on_the_grid(count: int, k: int) -> None:
    band = band_of(count, k)
    assert band.low <= count <= band.high
    assert band.low % k == 0
    assert band.width == k


@pytest.mark.parametrize(("low", "high"), [(1, 5), (-5, -1), (0, 0), (0, 3), (5, 4), (5, 14), (0, 19)])
def test_a_band_off_the_grid_is_refused_without_its_numbers(low: int, high: int) -> None:
    with pytest.raises(ValueError, match=r"^a band off the grid$"):
        Band(low, high)


@pytest.mark.parametrize(("count", "k"), [(-1, 5), (3, 4), (3, 1)])
def test_no_band_for_a_negative_count_or_another_width(count: int, k: int) -> None:
    with pytest.raises(ValueError, match="grid"):
        band_of(count, k)


@pytest.mark.parametrize(
    ("new", "old", "change"),
    [
        (Band(5, 9), Band(0, 4), Change.HIGHER),
        (Band(0, 4), Band(5, 9), Change.LOWER),
        (Band(5, 9), Band(5, 9), Change.NO_CLEAR_DIFFERENCE),
        (Band(0, 9), Band(5, 9), Change.NO_CLEAR_DIFFERENCE),
        (Band(5, 9), Band(0, 9), Change.NO_CLEAR_DIFFERENCE),
        (Band(5, 9), None, Change.NO_COMPARISON),
    ],
)
def test_comparison_of_printed_bands(new: Band, old: Band | None, change: Change) -> None:
    assert compare(new, old) is change


@given(COUNTS, COUNTS, WIDTHS)
def test_higher_means_that_no_count_in_the_bands_says_otherwise(new: int, old: int, k: int) -> None:
    change = compare(band_of(new, k), band_of(old, k))
    if change is Change.HIGHER:
        assert new > old
    elif change is Change.LOWER:
        assert new < old
    else:
        assert abs(new - old) < k


@given(st.lists(COUNTS, max_size=13))
def test_the_sum_of_bands_holds_the_sum_of_the_counts(counts: list[int]) -> None:
    span = sum_of_bands(band_of(count) for count in counts)
    assert span.low <= sum(counts) <= span.high


def test_the_sum_of_bands_adds_limits() -> None:
    assert sum_of_bands([Band(5, 9), Band(0, 4), Band(20, 24)]) == Span(25, 37)
