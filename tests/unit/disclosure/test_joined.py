"""Several schools together: sums of printed bands, refused when they do not fit, and no news to anyone."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.disclosure.invented import AGREEMENTS, PERIOD, PERIOD_BEFORE, different, layout, renumbered
from vios_desktop.disclosure.attack.bounds import attack
from vios_desktop.disclosure.attack.publication_json import parse_together
from vios_desktop.disclosure.bands import Band, Span, band_of, sum_of_bands
from vios_desktop.disclosure.joined import join_schools, tells_nothing
from vios_desktop.disclosure.ladder import ladder
from vios_desktop.disclosure.shared_json import SharedSummary
from vios_desktop.disclosure.summary import build_summary
from vios_desktop.domain.errors import ViosError

BANDS = st.lists(st.integers(0, 60).map(band_of), min_size=2, max_size=6)


def school(name: str, count: int, code: str = "B", k: int = 5, day: int = 24) -> SharedSummary:
    summary = build_summary(layout(code), PERIOD, renumbered(different(count)), AGREEMENTS, k=k)
    return SharedSummary(name, date(2026, 11, day), summary)


def test_lines_are_sums_of_printed_limits_and_schools_are_in_the_order_of_the_alphabet() -> None:
    files = [school("Zuid", 7, day=26), school("noord", 3), school("Oost", 12)]
    joined = join_schools(files)
    assert joined.schools == ("noord", "Oost", "Zuid")
    assert joined.total.span == Span(15, 27)
    assert joined.made_on == date(2026, 11, 26)
    assert joined.agreements_made == 27
    assert joined == join_schools(files[::-1])


@pytest.mark.parametrize(
    ("others", "code"),
    [
        ([], "join_too_few"),
        ([school("a ", 3)], "join_school_twice"),
        ([school("  ", 3)], "join_school_twice"),
        ([school("B", 3, code="A")], "join_layouts_differ"),
        ([school("B", 3, k=10)], "join_layouts_differ"),
        (
            [replace(school("B", 3), summary=build_summary(layout("B"), PERIOD_BEFORE, [], AGREEMENTS))],
            "join_periods_differ",
        ),
    ],
)
def test_files_that_do_not_belong_together_are_refused(others: list[SharedSummary], code: str) -> None:
    with pytest.raises(ViosError) as caught:
        join_schools([school("A", 7), *others])
    assert caught.value.code == code


@pytest.mark.parametrize("form", [1, 2, 3, 4])
def test_a_page_of_which_a_part_was_left_out_is_refused(form: int) -> None:
    part = replace(school("B", 3), summary=ladder(school("B", 3).summary)[form])
    with pytest.raises(ViosError) as caught:
        join_schools([school("A", 7), part])
    assert caught.value.code == "join_not_whole"


@given(BANDS)
def test_a_sum_of_bands_tells_nothing_of_a_school(bands: list[Band]) -> None:
    assert tells_nothing(sum_of_bands(bands), bands)


@given(BANDS)
def test_a_narrower_sum_does_and_is_seen(bands: list[Band]) -> None:
    """The test of the test: an exact total, or one that is a single incident narrower, gives something away."""
    span = sum_of_bands(bands)
    assert not tells_nothing(Span(span.low + 1, span.high), bands)
    assert not tells_nothing(Span(span.low, span.high - 1), bands)


def test_the_attack_finds_the_same_bounds_with_and_without_the_joined_page() -> None:
    files = [school("A", 3), school("B", 7), school("C", 12)]
    joined = join_schools(files)
    names = [f"{file.school}|{line.code}|{n}" for file in files for n, line in enumerate(file.summary.lines())]
    bands = [line.band for file in files for line in file.summary.lines()]
    width = len(files[0].summary.lines())
    statistics: dict[str, list[int]] = {name: [number] for number, name in enumerate(names)}
    printed = [{"stat": n, "low": b.low, "high": b.high} for n, b in zip(names, bands, strict=True)]
    apart = {"k": 5, "atoms": names, "statistics": dict(statistics), "published_intervals": list(printed)}
    spans = [joined.total.span, *(line.span for block in joined.blocks for line in block.lines)]
    for number, span in enumerate(spans):
        statistics[f"samen|{number}"] = [number + width * each for each in range(len(files))]
        printed.append({"stat": f"samen|{number}", "low": span.low, "high": span.high})
    together = {"k": 5, "atoms": names, "statistics": statistics, "published_intervals": printed}
    alone, all_known = (attack(parse_together([json.dumps(one)])) for one in (apart, together))
    assert {name: all_known.bounds[name] for name in names} == {name: alone.bounds[name] for name in names}
