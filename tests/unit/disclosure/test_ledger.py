"""The chain of everything that was published, and what it hands to the attacker."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.unit.disclosure.invented import AGREEMENTS, PERIOD, incident, layout
from vios_desktop.disclosure.ledger import (
    GENESIS,
    LedgerEntry,
    LedgerRecord,
    LedgerSource,
    Parts,
    atom,
    chained,
    head_hash,
    in_force,
    summary_record,
    verify,
)
from vios_desktop.disclosure.summary import build_summary
from vios_desktop.domain.errors import ViosError

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def record(title: str = "") -> LedgerRecord:
    summary = build_summary(layout(), PERIOD, [incident(n, f"p{n}") for n in range(7)], AGREEMENTS)
    made = summary_record(summary, NOON, "account", "publication-1", NOON.date())
    return replace(made, title=title)


def chain(*records: LedgerRecord) -> list[LedgerEntry]:
    entries: list[LedgerEntry] = []
    for one in records:
        entries.append(chained(one, entries[-1] if entries else None))
    return entries


def test_a_summary_says_every_line_the_total_and_what_ties_them() -> None:
    made = record()

    found = {figure.statistic: (figure.low, figure.high) for figure in made.figures}
    assert found[atom(PERIOD, "total", "total")] == (5, 9)
    assert found[atom(PERIOD, "groups", "substances")] == (5, 9)
    assert found[atom(PERIOD, "places", "classroom")] == (0, 4)
    assert len(made.figures) == 1 + 4 + 6
    assert [(cover.whole, len(cover.parts)) for cover in made.covers] == [
        (atom(PERIOD, "total", "total"), 4),
        (atom(PERIOD, "total", "total"), 6),
    ]
    assert all(figure.atoms == (figure.statistic,) for figure in made.figures)


def test_a_whole_chain_passes_and_knows_its_head() -> None:
    entries = chain(record("a"), record("b"), record("c"))

    verify(entries)
    verify([])

    assert entries[0].previous_hash == GENESIS
    assert head_hash(entries) == entries[-1].entry_hash
    assert head_hash([]) == ""


@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_field_of_every_entry_is_in_the_chain(number: int) -> None:
    entries = chain(record("a"), record("b"), record("c"))
    good = entries[number - 1]
    one = good.record.figures[0]
    changes = (
        {"recorded_by": "somebody"},
        {"recorded_at": NOON.replace(hour=13)},
        {"source": LedgerSource.BY_HAND},
        {"title": "x"},
        {"reference": "x"},
        {"k": 10},
        {"period": replace(PERIOD, end=PERIOD.start)},
        {"figures": (replace(one, low=0), *good.record.figures[1:])},
        {"figures": good.record.figures[1:]},
        {"covers": (Parts("x", ("y",)),)},
    )
    for change in changes:
        entries[number - 1] = replace(good, record=replace(good.record, **change))
        with pytest.raises(ViosError, match="ledger_broken") as caught:
            verify(entries)
        assert caught.value.params == {"sequence": number}


def test_leaving_out_swapping_and_doubling_are_seen() -> None:
    first, second, third = chain(record("a"), record("b"), record("c"))

    for wrong in ([second, third], [first, third], [second, first, third], [first, first, second, third]):
        with pytest.raises(ViosError, match="ledger_broken"):
            verify(wrong)


def test_what_was_taken_back_is_kept_but_not_in_force() -> None:
    by_hand = replace(record("mistake"), source=LedgerSource.BY_HAND)
    entries = chain(record("a"), by_hand)
    back = replace(by_hand, source=LedgerSource.TAKEN_BACK, reference=entries[1].entry_hash, figures=(), covers=())
    entries = chain(record("a"), by_hand, back, record("b"))

    verify(entries)

    assert [entry.sequence for entry in in_force(entries)] == [1, 4]
