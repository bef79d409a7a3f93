"""The gate: whole blocks in a fixed order, with everything published before (R7)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vios_desktop.disclosure.attack import gate
from vios_desktop.disclosure.attack.certificate import holds
from vios_desktop.disclosure.attack.gate import (
    Draft,
    DraftBlock,
    DraftLine,
    Rung,
    Width,
    ladder,
    pass_gate,
    printed,
)
from vios_desktop.disclosure.attack.model import Cover, Interval, Publication, Published, Statistic
from vios_desktop.domain.errors import ViosError

NOTHING = Publication(5, (), (), ())


def draft(total: int, *blocks: tuple[int, ...], long_block: tuple[int, ...] | None = None) -> Draft:
    """Counts of different people; lines are named by block and position. The long block stands by itself."""
    counts = {"total": total}
    covers = []
    drafted = []
    for number, block in enumerate(blocks):
        names = tuple(f"{number}:{position}" for position in range(len(block)))
        counts |= dict(zip(names, block, strict=True))
        covers.append(Cover("total", names, f"covers[{number}]"))
        drafted.append(DraftBlock(f"block {number}", tuple(map(DraftLine, names, block))))
    lines = tuple(DraftLine(f"long:{position}", count) for position, count in enumerate(long_block or ()))
    counts |= {line.statistic: line.count for line in lines}
    model = Publication(
        5,
        tuple(counts),
        tuple(Statistic(name, (name,)) for name in counts),
        (),
        tuple(covers),
        true_values=counts,
    )
    whole = DraftBlock("total", (DraftLine("total", total),))
    return Draft(5, model, whole, tuple(drafted), DraftBlock("long", lines) if long_block else None)


def test_a_page_of_bands_goes_out_as_it_is_laid_out() -> None:
    page = draft(11, (3, 6, 0, 2), (5, 0, 0, 6))
    found = pass_gate(NOTHING, page)
    assert found.as_laid_out
    assert found.rung == Rung(Width.AS_LAID_OUT, Width.AS_LAID_OUT, 2)
    assert [(one.interval.low, one.interval.high) for one in found.published[:3]] == [(10, 14), (0, 4), (5, 9)]
    assert holds(found.joined_publication, found.protected, found.certificate)


def test_the_steps_are_fixed_by_the_layout_alone() -> None:
    laid_out, wide, out = Width
    expected = [
        Rung(laid_out, laid_out, 2),
        Rung(wide, laid_out, 2),
        Rung(out, laid_out, 2),
        Rung(out, wide, 2),
        Rung(out, out, 2),
        Rung(out, out, 1),
        Rung(out, out, 0),
    ]
    assert list(ladder(draft(11, (3, 8, 0), (5, 6), long_block=(3, 4)))) == expected
    assert list(ladder(draft(0, (0, 0, 0), (0, 0), long_block=(9, 90)))) == expected
    without = [
        Rung(laid_out, laid_out, 1),
        Rung(laid_out, wide, 1),
        Rung(laid_out, out, 1),
        Rung(laid_out, out, 0),
    ]
    assert list(ladder(draft(4, (1, 3)))) == without


def test_each_step_prints_whole_blocks() -> None:
    page = draft(11, (3, 8), (5, 6), long_block=(3, 14))
    for rung in ladder(page):
        names = {one.statistic for one in printed(page, rung)}
        for block in (page.total, *page.breakdowns, page.long_block):
            assert block is not None
            lines = {line.statistic for line in block.lines}
            assert lines <= names or not lines & names
    last = list(ladder(page))[-1]
    assert printed(page, last) == ()
    wide = {one.statistic: one.interval for one in printed(page, Rung(Width.WIDE, Width.WIDE, 2))}
    assert (wide["total"], wide["long:1"], wide["0:1"]) == (Interval(10, 19), Interval(10, 19), Interval(5, 9))


def test_a_total_that_gives_its_lines_away_is_made_coarser() -> None:
    """Four lines of at most 4 and a total of 15 to 19: each has at least 3. From 10 on each can be 0."""
    found = pass_gate(NOTHING, draft(16, (4, 4, 4, 4)))
    assert found.rung == Rung(Width.AS_LAID_OUT, Width.WIDE, 1)
    assert not found.as_laid_out
    lone = pass_gate(NOTHING, draft(12, (4, 4, 4)))
    assert lone.rung == Rung(Width.AS_LAID_OUT, Width.LEFT_OUT, 1)


def linked(low: int) -> Publication:
    """Published elsewhere: at least so many in the first line of the first block."""
    return Publication(
        5, ("0:0",), (Statistic("0:0", ("0:0",)),), (Published("0:0", Interval(low, None), "hand"),)
    )


def test_what_was_published_elsewhere_counts() -> None:
    """The ledger says that two lines together have 5 or more; the page that one of them has at most 4."""
    elsewhere = Publication(
        5,
        ("0:0", "1:0"),
        (Statistic("both", ("0:0", "1:0")),),
        (Published("both", Interval(5, 9), "hand"),),
    )
    found = pass_gate(elsewhere, draft(6, (3, 2, 1), (3, 1, 1, 1)))
    assert found.rung == Rung(Width.AS_LAID_OUT, Width.LEFT_OUT, 0)
    assert holds(found.joined_publication, found.protected, found.certificate)


def test_a_ledger_that_is_not_safe_itself_closes_the_gate() -> None:
    with pytest.raises(ViosError, match="gate_closed"):
        pass_gate(linked(2), draft(6, (3, 3, 0, 0)))


def test_what_was_protected_stays_so() -> None:
    """A line of an earlier page, and a page that would tell its sum with a line of today."""
    earlier = Publication(
        5, ("old",), (Statistic("old", ("old",)),), (Published("old", Interval(0, 4), "old[0]"),)
    )
    model = Publication(
        5,
        ("new", "old"),
        (Statistic("new", ("new",)), Statistic("sum", ("old", "new"))),
        (),
        true_values={"new": 7, "sum": 13},
    )
    page = Draft(
        5, model, DraftBlock("total", (DraftLine("sum", 13),)), (DraftBlock("b", (DraftLine("new", 7),)),)
    )
    free = pass_gate(earlier, page)
    assert free.as_laid_out
    kept = pass_gate(earlier, page, still_protected=("old",))
    assert kept.rung.total is Width.WIDE or kept.rung.total is Width.LEFT_OUT
    assert "old" in kept.protected


def test_progress_is_told_and_a_stop_is_heard() -> None:
    told: list[tuple[int, int]] = []
    pass_gate(NOTHING, draft(11, (3, 6, 0, 2)), progress=lambda done, of: told.append((done, of)))
    assert told
    assert told[-1][0] == told[-1][1]
    with pytest.raises(ViosError, match="attack_cancelled"):
        pass_gate(NOTHING, draft(11, (3, 6, 0, 2)), cancelled=lambda: True)


def test_a_proof_that_does_not_stand_its_check_lets_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "holds", lambda *_: False)
    with pytest.raises(ViosError, match="certificate_not_valid"):
        pass_gate(NOTHING, draft(11, (3, 6, 0, 2)))


def test_a_count_outside_its_own_band_cannot_be_drafted() -> None:
    page = draft(11, (3, 6, 0, 2))
    wrong = replace(page, total=DraftBlock("total", (DraftLine("total", 3),)))
    with pytest.raises(ViosError, match="publication_not_valid"):
        pass_gate(NOTHING, wrong)


def test_a_block_of_twelve_weeks_is_made_coarser_before_it_is_left_out() -> None:
    """Two kinds in one group over one period: the group has 5 to 9 and one kind at most 4, so the other has some.

    With bands of ten each can be the whole group, and nothing is learned.
    """
    counts = {"total": 7, "group": 7, "rest": 2, "kind:0": 4, "kind:1": 4}
    model = Publication(
        5,
        tuple(counts),
        tuple(Statistic(name, (name,)) for name in counts),
        (),
        (Cover("total", ("group", "rest"), "covers[0]"), Cover("group", ("kind:0", "kind:1"), "covers[1]")),
        true_values=counts,
    )

    def block(code: str, *names: str) -> DraftBlock:
        return DraftBlock(code, tuple(DraftLine(name, counts[name]) for name in names))

    page = Draft(
        5, model, block("total", "total"), (block("groups", "group", "rest"),), block("kinds", "kind:0", "kind:1")
    )
    found = pass_gate(NOTHING, page)
    assert found.rung == Rung(Width.WIDE, Width.AS_LAID_OUT, 1)
    assert not found.as_laid_out
    assert {one.interval for one in found.published if one.statistic.startswith("kind")} == {Interval(0, 9)}
