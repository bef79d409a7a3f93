"""A sketch on the page: kept and read back, in the ledger as at least one, and the first to be left out."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.unit.disclosure.invented import AGREEMENTS, PERIOD, different, layout
from tests.unit.disclosure.test_sketches import ROOM, WORDS, YARD
from vios_desktop.disclosure.ladder import forms_of, ladder
from vios_desktop.disclosure.layout import Attribute
from vios_desktop.disclosure.ledger import Figure, summary_record
from vios_desktop.disclosure.printed_sketch import Cases, PrintedSketch, SketchYear
from vios_desktop.disclosure.sketches import CountedPeriod, counted_over
from vios_desktop.disclosure.summary import PeriodSummary, build_summary
from vios_desktop.disclosure.summary_json import parse_summary, to_json
from vios_desktop.domain.errors import ViosError

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
HERE = CountedPeriod(PERIOD, {Attribute.GROUP: "groups", Attribute.PLACE: "places"})


def printed(*cases: Cases | tuple[()]) -> tuple[PrintedSketch, ...]:
    return tuple(
        PrintedSketch(
            one,
            SketchYear.THIS,
            WORDS.sentence(one, SketchYear.THIS),
            tuple(counted_over(case, (), [HERE]) for case in one),
        )
        for one in cases
    )


def summary(*cases: Cases) -> PeriodSummary:
    return replace(build_summary(layout(), PERIOD, different(7), AGREEMENTS), sketches=printed(*cases))


def test_it_is_kept_and_read_back_and_without_one_nothing_changes() -> None:
    told = summary((YARD,), (YARD, ROOM))

    assert parse_summary(to_json(told)) == told
    assert "sketches" not in to_json(summary())


def test_the_ledger_says_at_least_one_of_each_case() -> None:
    record = summary_record(summary((YARD, ROOM)), NOON, "account", "publication", NOON.date())
    plain = summary_record(summary(), NOON, "account", "publication", NOON.date())
    days = "2026-10-26..2026-11-22"

    assert record.figures[: len(plain.figures)] == plain.figures
    assert record.figures[len(plain.figures) :] == tuple(
        Figure(f"{days}|sketch|1.{n}", (f"{days}|groups|substances x {days}|places|{place}",), 1, None)
        for n, place in ((1, "yard_bikes"), (2, "classroom"))
    )
    assert record.covers == plain.covers


def test_sketches_go_before_anything_else_does() -> None:
    told = summary((YARD,), (YARD, ROOM))
    forms = ladder(told)

    assert [len(form.sketches) for form in forms] == [2, 1, 0, 0, 0, 0, 0]
    assert forms[1].sketches == told.sketches[:1]
    assert all(form.is_whole() for form in forms[:3])
    assert forms[2:] == ladder(summary())
    last = forms_of(told)[-1][1]
    assert {(f.low, f.high) for f in last.figures} == {(0, None)}
    assert len([f for f in last.figures if "|sketch|" in f.statistic]) == 3


def test_a_page_with_something_left_out_has_no_sketch() -> None:
    with pytest.raises(ValueError, match="beside something left out"):
        replace(summary((YARD,)), total=None)
    with pytest.raises(ValueError, match="more sketches"):
        summary((YARD,), (YARD,))
    with pytest.raises(ValueError, match="more sketches"):
        summary((YARD,), (ROOM,), (YARD, ROOM))


@pytest.mark.parametrize(
    ("key", "value", "where"),
    [
        ("year", "ever", "sketches[0].year"),
        ("text", " ", "sketches[0].text"),
        ("cases", [], "sketches[0]"),
        ("cases", [{"kind": "violence"}], "sketches[0].cases.outcome"),
        ("counted_over", [[]], "sketches[0]"),
        ("counted_over", [[1]], "sketches[0].counted_over"),
        ("counted_over", ["x"], "sketches[0].counted_over"),
    ],
)
def test_a_sketch_that_was_changed_is_refused(key: str, value: object, where: str) -> None:
    document = json.loads(to_json(summary((YARD,))))
    document["sketches"][0][key] = value

    with pytest.raises(ViosError) as refused:
        parse_summary(json.dumps(document, sort_keys=True, separators=(",", ":")))

    assert (refused.value.code, refused.value.params) == ("summary_not_valid", {"where": where})
