"""A table of a year: what is hidden stays open, whoever has it, and it says no more than its record keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from benchmarks.attack.school import LINES, PERIODS, school_year
from tests.fakes import resource_text
from vios_desktop.disclosure.export_gate import Outcome, Passed, first_safe
from vios_desktop.disclosure.layout import load_layouts
from vios_desktop.disclosure.ledger import LedgerRecipient, LedgerRecord, LedgerSource, summary_record
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary import AgreementCounts, build_summary
from vios_desktop.disclosure.year_table import (
    ALL,
    TableRows,
    YearTable,
    build_table,
    covers_of,
    figures_of,
    table_of,
    ties_of,
)
from vios_desktop.domain.errors import ViosError

POLICY = load_layouts(resource_text("policy/export_layouts.json"))
BLOCKS = {block.code: block for layout in POLICY.layouts for block in layout.blocks}
LAYOUT = POLICY.layout("B")
YEAR = Period(date(2026, 8, 1), date(2027, 7, 31))
GROUP_OF = {line: group for line, (group, _share) in LINES.items()}
FEW = 5  # periods with pages, to be quick: a year that is so short
AFTER = datetime(2027, 9, 1, 12, tzinfo=UTC)


def of_year(
    seed: int, rows: TableRows = TableRows.GROUPS, per_year: int = 200, periods: int = PERIODS
) -> YearTable:
    incidents = [one for found in school_year(seed, per_year).incidents[:periods] for one in found]
    return build_table(incidents, YEAR, (BLOCKS[rows], BLOCKS["places"]), LAYOUT.victim_rule, members=900)


def record_of(table: YearTable, seed: int, periods: int = PERIODS) -> LedgerRecord:
    ties = ties_of(table, school_year(seed, 200).periods[:periods], LAYOUT, GROUP_OF)
    return LedgerRecord(
        AFTER, "marit", LedgerSource.TABLE, LedgerRecipient.OTHER, table.period, AFTER.date(), table.rows.code, "",
        table.k, figures_of(table), (*covers_of(table), *ties),
    )  # fmt: skip


def pages(seed: int) -> list[LedgerRecord]:
    """The summaries of the first periods of the year."""
    year = school_year(seed, 200)
    return [
        summary_record(
            build_summary(LAYOUT, period, incidents, AgreementCounts(0, 0, 0, 0), None),
            datetime(2027, 7, 1, number, tzinfo=UTC), "marit", str(number), period.end,
        )
        for number, (period, incidents) in enumerate(zip(year.periods[:FEW], year.incidents[:FEW], strict=True))
    ]  # fmt: skip


def through_gate(record: LedgerRecord, earlier: list[LedgerRecord]) -> Passed:
    nothing = tuple(replace(figure, low=0, high=None) for figure in record.figures)
    return first_safe(earlier, [record, replace(record, figures=nothing)])


@pytest.mark.parametrize("rows", list(TableRows))
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_alone_it_passes_the_gate(seed: int, rows: TableRows) -> None:
    table = of_year(seed, rows)
    assert table.hidden
    assert all(number is None or number >= 5 for number in table.numbers.values())
    assert through_gate(record_of(table, seed), []).form == 0


def test_beside_all_but_one_page_of_the_year_it_passes_and_beside_all_it_is_held_back() -> None:
    """What the pages and the year together leave open of some periods on end is less than nought to four."""
    record, earlier = record_of(of_year(1, periods=FEW), 1, FEW), pages(1)
    assert through_gate(record, earlier[:-1]).form == 0
    held = through_gate(record, earlier)
    assert held.form == 1
    assert held.log[0].outcome is Outcome.TOLD


def test_the_last_page_of_the_year_is_tried_beside_a_table_that_is_out() -> None:
    record, earlier = record_of(of_year(1, periods=FEW), 1, FEW), pages(1)
    last = earlier[-1]
    nothing = tuple(replace(figure, low=0, high=None) for figure in last.figures)
    found = first_safe([*earlier[:-1], record], [last, replace(last, figures=nothing)])
    assert found.form == 1


def test_the_second_table_of_a_year_is_tied_to_the_first() -> None:
    first, second = record_of(of_year(2), 2), record_of(of_year(2, TableRows.LINES), 2)
    atoms = {part for cover in second.covers for part in (cover.whole, *cover.parts)}
    assert {figure.statistic for figure in first.figures} <= atoms


def test_the_record_keeps_the_whole_table() -> None:
    table = of_year(1)
    assert table_of(record_of(table, 1), (table.rows, table.columns)) == table


def test_wholes_and_parts_agree() -> None:
    """As lines that count different people do: the largest part at most, and the sum at least."""
    table = of_year(3, per_year=800)
    numbers = table.numbers
    for row in table.rows.lines:
        whole, parts = numbers[row.code, ALL], [numbers[row.code, one.code] for one in table.columns.lines]
        assert whole is not None
        shown = [part for part in parts if part is not None]
        assert max(shown) <= whole
        assert None in parts or whole <= sum(shown)


def test_one_pupil_with_eight_incidents_is_one() -> None:
    incidents = [one for found in school_year(1, 800).incidents for one in found]
    same = [replace(one, leading="one and the same", victims=frozenset()) for one in incidents]
    table = build_table(same, YEAR, (BLOCKS["groups"], BLOCKS["places"]), LAYOUT.victim_rule)
    assert set(table.numbers.values()) == {None}


def test_a_small_school_gets_no_breakdown() -> None:
    with pytest.raises(ViosError, match="table_group_small"):
        build_table([], YEAR, (BLOCKS["groups"], BLOCKS["places"]), LAYOUT.victim_rule, members=24)


def test_a_table_about_nearly_all_pupils_hides_that() -> None:
    incidents = [one for found in school_year(1, 800).incidents for one in found]
    blocks = (BLOCKS["groups"], BLOCKS["places"])
    total = build_table(incidents, YEAR, blocks, LAYOUT.victim_rule).numbers[ALL, ALL]
    assert total is not None
    assert build_table(incidents, YEAR, blocks, LAYOUT.victim_rule, total + 2).numbers[ALL, ALL] is None
