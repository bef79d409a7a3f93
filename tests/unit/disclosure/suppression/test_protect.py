"""What comes out of protecting a table stands the attacker, hides what must be hidden, and no more than needed."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from benchmarks.invented_tables import (
    random_sums,
    random_two_way,
    table,
    two_way,
    with_people,
)
from vios_desktop.disclosure.attack.bounds import attack
from vios_desktop.disclosure.attack.model import Interval
from vios_desktop.disclosure.suppression.costs import costs_of, levels_of
from vios_desktop.disclosure.suppression.outcome import HIDDEN, Method, Outcome
from vios_desktop.disclosure.suppression.problem import ExactTable, to_keep_open
from vios_desktop.disclosure.suppression.protect import in_bands, printed_with, suppress
from vios_desktop.domain.errors import ViosError

# Of the notes, 2.3: small cells in a table whose margins are not small.
CLASSIC = [[20, 3, 12], [8, 19, 22], [17, 32, 9]]


def hidden(outcome: Outcome) -> set[str]:
    return {name for name, interval in outcome.published.items() if interval == HIDDEN}


def bounds(made: ExactTable, outcome: Outcome) -> dict[str, Interval]:
    return dict(attack(printed_with(made, outcome.published)).bounds)


def test_a_small_cell_gets_partners_in_its_row_and_column() -> None:
    made = table(two_way(CLASSIC))
    outcome = suppress(made)
    assert outcome.published["Total"] == Interval(142, 142)
    assert "r0|c1" in hidden(outcome)
    assert len(hidden(outcome)) == 4
    assert outcome.optimal
    assert outcome.method is Method.EXACT
    assert (outcome.lost.primary, outcome.lost.secondary) == (1, 3)
    assert bounds(made, outcome)["r0|c1"].protects(5)


def test_nothing_small_means_nothing_hidden() -> None:
    assert hidden(suppress(table(two_way([[10, 20], [30, 40]])))) == set()


def test_zero_is_small_and_may_be_a_partner() -> None:
    outcome = suppress(table(two_way([[0, 0, 30], [3, 12, 40], [25, 30, 50]])))
    assert {"r0|c0", "r0|c1", "r1|c0"} <= hidden(outcome)
    assert outcome.optimal


def test_the_same_symbol_for_primary_and_secondary() -> None:
    made = table(two_way(CLASSIC))
    outcome = suppress(made)
    assert {outcome.published[name] for name in hidden(outcome)} == {Interval(0, None)}


def test_few_leading_persons_make_a_large_cell_small() -> None:
    rows = two_way([[9, 20], [30, 40]])
    everyone = {atom: [f"{atom}-{number}" for number in range(30)] for atom in rows["atoms"]}
    assert hidden(suppress(table(rows | {"leading": everyone}))) == set()
    one_pupil = everyone | {"r0|c0": ["a", "a", "b", "b", "c", "d", None, None, None]}
    made = table(rows | {"leading": one_pupil})
    assert "r0|c0" not in hidden(suppress(made))  # five: four, and all who are not known
    one_pupil["r0|c0"] = ["a", "a", "b", "b", "c", "c", None, None, None]
    outcome = suppress(table(rows | {"leading": one_pupil}))
    assert "r0|c0" in hidden(outcome)
    assert bounds(made, outcome)["r0|c0"].protects(5)


@pytest.mark.parametrize("size", [11, 12, 15])
def test_all_but_a_few_of_a_group_is_as_small_as_a_few(size: int) -> None:
    rows = two_way([[11, 20], [30, 40]])
    made = table(rows | {"base": {"r0|c0": size}})
    outcome = suppress(made)
    assert "r0|c0" in hidden(outcome)
    found = bounds(made, outcome)["r0|c0"]
    assert found.low <= size - 4
    assert found.high == size
    assert hidden(suppress(table(rows | {"base": {"r0|c0": 16}}))) == set()


def test_a_group_smaller_than_k_is_open_as_far_as_it_goes() -> None:
    made = table(two_way([[2, 20, 9], [30, 40, 12]]) | {"base": {"r0|c0": 3}})
    assert to_keep_open(made)["r0|c0"] == Interval(0, 3)
    assert "r0|c0" in hidden(suppress(made))


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "heuristic"])
@pytest.mark.parametrize("group", range(4))
def test_no_small_number_can_be_worked_out(group: int, exact: bool) -> None:
    dice = random.Random(group)  # noqa: S311  # repeatable, no secret
    for _ in range(15):
        made = table(dice.choice((random_two_way, random_sums))(dice))
        outcome = suppress(made, exact=exact)
        found = bounds(made, outcome)
        assert all(found[name].protects(made.model.k) for name in made.model.protected())
        assert set(made.model.protected()) <= hidden(outcome)
        exactly = {name: Interval(value, value) for name, value in made.values.items()}
        assert all(outcome.published[name] in (HIDDEN, exactly[name]) for name in exactly)


@pytest.mark.parametrize("group", range(3))
def test_groups_and_persons_are_kept_open_too(group: int) -> None:
    dice = random.Random(group)  # noqa: S311  # repeatable, no secret
    for _ in range(8):
        made = table(with_people(random_sums(dice), dice))
        for outcome in (suppress(made), in_bands(made)):
            found = bounds(made, outcome)
            for name, wanted in to_keep_open(made).items():
                assert found[name].low <= wanted.low
                assert found[name].holds(wanted.high or 0)


def test_bands_everywhere() -> None:
    outcome = in_bands(table(two_way(CLASSIC)))
    assert outcome.published["r0|c1"] == Interval(0, 4)
    assert outcome.published["Total"] == Interval(140, 144)
    assert (outcome.lost.hidden, outcome.lost.width, outcome.method) == (0, 5, Method.BANDS)


def test_bands_that_give_a_one_away_become_coarser_above() -> None:
    made = table(two_way([[14, 1]]))
    outcome = in_bands(made)
    assert outcome.published["r0|c1"] == Interval(0, 4)
    assert bounds(made, outcome)["r0|c1"].protects(5)
    assert outcome.published["Total"] in (Interval(10, 19), HIDDEN)


@pytest.mark.parametrize("group", range(3))
def test_bands_stand_the_attacker(group: int) -> None:
    dice = random.Random(group)  # noqa: S311  # repeatable, no secret
    for _ in range(12):
        made = table(dice.choice((random_two_way, random_sums))(dice))
        found = bounds(made, in_bands(made))
        assert all(found[name].protects(made.model.k) for name in made.model.protected())


def test_bands_show_no_line_of_a_small_group() -> None:
    rows = two_way([[11, 20], [30, 40]])
    assert in_bands(table(rows | {"base": {"r0|c0": 24}})).published["r0|c0"] == HIDDEN
    assert in_bands(table(rows | {"base": {"r0|c0": 40}})).published["r0|c0"] == Interval(10, 14)
    nearly = in_bands(table(rows | {"base": {"r1|c1": 42}}))
    assert nearly.published["r1|c1"] == HIDDEN  # 40-44 of 42


def every_choice(made: ExactTable) -> float:
    """The cheapest cost of all choices that stand the attacker, found by trying them all."""
    wanted = to_keep_open(made)
    costs = costs_of(made)
    others = [name for name in costs if name not in wanted]
    best = float("inf")
    for count in range(len(others) + 1):
        for more in combinations(others, count):
            cost = sum(costs[name] for name in (*wanted, *more))
            if cost >= best:
                continue
            published = {
                name: HIDDEN if name in wanted or name in more else Interval(value, value)
                for name, value in made.values.items()
            }
            found = attack(printed_with(made, published)).bounds
            if all(found[n].low <= w.low and found[n].holds(w.high or 0) for n, w in wanted.items()):
                best = cost
    return best


@pytest.mark.parametrize("seed", range(12))
def test_what_is_called_optimal_is_the_cheapest_of_all_choices(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311  # repeatable, no secret
    made = table(random_two_way(dice, 2, 3))
    outcome = suppress(made, exact=True)
    costs = costs_of(made)
    cost = sum(costs[name] for name in hidden(outcome))
    assert outcome.optimal
    assert cost == pytest.approx(every_choice(made))
    heuristic = suppress(made, exact=False)
    assert sum(costs[name] for name in hidden(heuristic)) >= cost - 1e-9


def test_a_table_whose_every_hidden_number_is_in_doubt() -> None:
    """With `doubt_all` a secondary number is known to be k or more, or it may be anything from 0."""
    dice = random.Random(7)  # noqa: S311  # repeatable, no secret
    strengthened = 0
    for _ in range(20):
        made = table(random_two_way(dice))
        outcome = suppress(made, doubt_all=True)
        found = bounds(made, outcome)
        assert all(found[name].low >= 5 or found[name].protects(5) for name in made.values)
        strengthened += hidden(outcome) != hidden(suppress(made))
    assert strengthened


def test_out_of_time_takes_the_heuristic() -> None:
    made = table(two_way(CLASSIC))
    outcome = suppress(made, exact=True, out_of_time=lambda: True)
    assert (outcome.method, outcome.optimal) == (Method.HEURISTIC, False)
    assert bounds(made, outcome)["r0|c1"].protects(5)


def test_cancelled() -> None:
    with pytest.raises(ViosError, match="attack_cancelled"):
        suppress(table(two_way(CLASSIC)), cancelled=lambda: True)


def test_the_same_table_gives_the_same_choice() -> None:
    made = table(random_two_way(random.Random(3)))  # noqa: S311  # repeatable, no secret
    assert suppress(made) == suppress(made)


def test_levels() -> None:
    levels = levels_of(table(two_way([[1, 2], [3, 4]])))
    assert (levels["r0|c0"], levels["r0"], levels["Total"]) == (0, 1, 2)
