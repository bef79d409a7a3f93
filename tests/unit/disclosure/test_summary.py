"""A summary holds bands and nothing that does not follow from bands; it reads back as it was."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.disclosure.invented import (
    AGREEMENTS,
    PERIOD,
    PERIOD_BEFORE,
    different,
    incident,
    incident_lists,
    layout,
)
from vios_desktop.disclosure.bands import Band, Change, band_of
from vios_desktop.disclosure.counting import CountedIncident, count_table
from vios_desktop.disclosure.layout import VictimRule
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary import AgreementCounts, PeriodSummary, SummaryLine, build_summary
from vios_desktop.disclosure.summary_json import content_hash, parse_summary, to_json
from vios_desktop.domain.errors import ViosError

LAYOUT_CODES = st.sampled_from(["small", "B", "A"])


def before(incidents: list[CountedIncident] | None = None, code: str = "B", k: int = 5) -> PeriodSummary:
    return build_summary(layout(code), PERIOD_BEFORE, incidents or different(6), AGREEMENTS, k=k)


def now(incidents: list[CountedIncident], previous: PeriodSummary | None = None) -> PeriodSummary:
    return build_summary(layout("B"), PERIOD, incidents, AGREEMENTS, previous)


def test_one_pupil_with_eight_incidents_shows_as_none_to_four() -> None:
    summary = now([incident(number, "a", day=number) for number in range(8)])
    assert {line.band.label for line in summary.lines()} == {"0-4"}


def test_a_summary_of_no_incidents_and_one_of_four_are_the_same() -> None:
    assert to_json(now([])) == to_json(now(different(4)))


def test_lines_keep_the_order_of_the_layout() -> None:
    summary = now(different(30, line="truancy"))
    assert [line.code for line in summary.blocks[0].lines] == [
        "substances",
        "violence",
        "property",
        "online_care",
    ]
    assert [line.band.label for line in summary.blocks[0].lines] == ["0-4", "0-4", "0-4", "30-34"]


def test_change_against_the_published_period_before() -> None:
    summary = now(different(12, line="theft"), before())
    assert summary.previous_period == PERIOD_BEFORE
    assert [line.change for line in summary.blocks[0].lines] == [
        Change.LOWER,
        Change.NO_CLEAR_DIFFERENCE,
        Change.HIGHER,
        Change.NO_CLEAR_DIFFERENCE,
    ]
    assert summary.total is not None
    assert summary.total.previous == Band(5, 9)
    assert summary.total.change is Change.HIGHER


@pytest.mark.parametrize(
    "previous",
    [
        None,
        before(code="A"),
        before(code="small"),
        before(k=10),
        replace(before(), victim_rule=VictimRule.PER_INCIDENT),
        replace(before(), period=Period(PERIOD_BEFORE.start, PERIOD_BEFORE.start)),
        replace(before(), blocks=before().blocks[::-1]),
    ],
)
def test_no_comparison_with_what_cannot_be_compared(previous: PeriodSummary | None) -> None:
    summary = now(different(12), previous)
    assert summary.previous_period is None
    assert {line.change for line in summary.lines()} == {Change.NO_COMPARISON}


@pytest.mark.parametrize("k", [1, 4, 6, 20])
def test_only_two_grids_are_offered(k: int) -> None:
    with pytest.raises(ValueError, match="grid"):
        build_summary(layout(), PERIOD, [], AGREEMENTS, k=k)


def test_agreements_that_lapsed_are_the_rest() -> None:
    assert AgreementCounts(made=9, kept=4, open=2, late=1).lapsed == 2


@pytest.mark.parametrize("counts", [(1, 1, 1, 0), (3, -1, 0, 0), (3, 0, -1, 0), (3, 0, 0, -1), (-1, 0, 0, 0)])
def test_agreements_must_add_up(counts: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="add up"):
        AgreementCounts(*counts)


def test_a_summary_that_nobody_can_build_is_refused() -> None:
    summary = now(different(12), before())
    total = summary.total
    assert total is not None
    wrong: list[dict[str, Any]] = [
        {"k": 10},
        {"total": replace(total, previous=None)},
        {"previous_period": None},
        {"previous_period": Period(PERIOD_BEFORE.start, PERIOD_BEFORE.start)},
        {"blocks": (summary.blocks[0], summary.blocks[0])},
        {"total": replace(total, band=Band(0, 4))},
        {"total": replace(total, band=Band(40, 44))},
    ]
    for change in wrong:
        with pytest.raises(ValueError, match=r"^a "):
            replace(summary, **change)


@given(incident_lists(), incident_lists(), LAYOUT_CODES, st.sampled_from([5, 10]), st.booleans())
def test_round_trip(
    incidents: list[CountedIncident], earlier: list[CountedIncident], code: str, k: int, compared: bool
) -> None:
    previous = build_summary(layout(code), PERIOD_BEFORE, earlier, AGREEMENTS, k=k) if compared else None
    summary = build_summary(layout(code), PERIOD, incidents, AGREEMENTS, previous, k)
    text = to_json(summary)
    again = parse_summary(text)
    assert again == summary
    assert to_json(again) == text
    assert content_hash(again) == content_hash(summary)
    counts = count_table(incidents, layout(code), k)
    flat = [counts.total, *(count for block in counts.blocks for count in block)]
    assert [line.band for line in summary.lines()] == [band_of(count, k) for count in flat]


@given(incident_lists(), incident_lists())
def test_every_derived_figure_follows_from_the_printed_bands(
    incidents: list[CountedIncident], earlier: list[CountedIncident]
) -> None:
    """Recomputed here from the JSON alone, in other words than the program's (R4)."""
    first = build_summary(layout("A"), PERIOD_BEFORE, earlier, AGREEMENTS)
    document = json.loads(to_json(build_summary(layout("A"), PERIOD, incidents, AGREEMENTS, first)))
    printed_before = json.loads(to_json(first))
    pairs = [(document["total"], printed_before["total"])]
    for block, block_before in zip(document["blocks"], printed_before["blocks"], strict=True):
        pairs.extend(zip(block["lines"], block_before["lines"], strict=True))
    for line, line_before in pairs:
        assert line["previous"] == line_before["band"]
        difference = line["band"][0] - line_before["band"][0]
        expected = "higher" if difference > 0 else "lower" if difference < 0 else "no_clear_difference"
        assert line["change"] == expected
        assert line["band"][0] % 5 == 0
        assert line["band"][1] - line["band"][0] == 4


def test_the_hash_is_of_the_content() -> None:
    assert content_hash(now([])) == content_hash(now(different(4)))
    assert content_hash(now([])) != content_hash(now(different(5)))
    assert len(content_hash(now([]))) == 64


def test_nothing_about_a_person_or_incident_is_kept() -> None:
    text = to_json(now([incident(1, "person-key", ("victim-key",))]))
    for word in ("person-key", "victim-key", "incident-"):
        assert word not in text


def tampered(path: str, value: object) -> str:
    document: Any = json.loads(to_json(now(different(12), before())))
    *parents, last = [int(part) if part.isdigit() else part for part in path.split("/")]
    target = document
    for part in parents:
        target = target[part]
    if value is ...:
        del target[last]
    else:
        target[last] = value
    return json.dumps(document, sort_keys=True, separators=(",", ":"))


def test_the_tampering_of_these_tests_changes_nothing_else() -> None:
    assert parse_summary(tampered("k", 5)) == now(different(12), before())


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("format", 2, "format"),
        ("format", True, "format"),
        ("kind", "annual", "kind"),
        ("kind", ..., "kind"),
        ("extra", 1, "top"),
        ("layout", "", "layout"),
        ("k", True, "k"),
        ("victim_rule", "never", "victim_rule"),
        ("victim_rule", None, "victim_rule"),
        ("k", 10, "top"),
        ("period", "2026", "period"),
        ("period/start", "26-10-2026", "period.start"),
        ("period/start", "20261026", "top"),
        ("period/start", "2027-10-26", "period"),
        ("period/end", 3, "period.end"),
        ("previous_period", None, "top"),
        ("previous_period/end", "2026-10-24", "top"),
        ("previous_period/extra", 1, "previous_period"),
        ("total", 1, "total"),
        ("total/band", [0, 4], "total.change"),
        ("total/band", [3, 7], "total.band"),
        ("total/band", [5], "total.band"),
        ("total/band", [5, "9"], "total.band"),
        ("total/band", [-5, -1], "total.band"),
        ("total/band", 12, "total.band"),
        ("total/previous", None, "total.change"),
        ("total/change", "lower", "total.change"),
        ("blocks", None, "blocks"),
        ("blocks/0", [], "blocks[0]"),
        ("blocks/0/heading", 4, "blocks[0].heading"),
        ("blocks/0/lines", "none", "blocks[0].lines"),
        ("blocks/0/count", 12, "blocks[0]"),
        ("blocks/0/lines/1/title", ..., "blocks[0].lines[1].title"),
        ("blocks/0/lines/1/count", 3, "blocks[0].lines[1]"),
        ("blocks/1/lines/1/code", "classroom", "top"),
        ("agreements", 9, "agreements"),
        ("agreements/kept", -1, "agreements.kept"),
        ("agreements/kept", 9, "agreements"),
        ("agreements/note", "x", "agreements"),
    ],
)
def test_a_stored_summary_that_was_changed_is_refused(path: str, value: object, where: str) -> None:
    with pytest.raises(ViosError) as refused:
        parse_summary(tampered(path, value))
    assert (refused.value.code, refused.value.params) == ("summary_not_valid", {"where": where})


def test_a_text_that_is_not_canonical_is_refused() -> None:
    with pytest.raises(ViosError):
        parse_summary(to_json(now([])) + "\n")


def test_a_line_without_a_period_before_has_no_comparison() -> None:
    assert SummaryLine("total", "Totaal", Band(0, 4)).change is Change.NO_COMPARISON
