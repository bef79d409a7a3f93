"""The attacker from outside: joining, refusals, progress, and the solver kept on a short lead."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import highspy
import pytest

from vios_desktop.disclosure.attack import integer_program
from vios_desktop.disclosure.attack.bounds import attack, is_feasible
from vios_desktop.disclosure.attack.model import (
    Cover,
    Interval,
    Publication,
    Published,
    Statistic,
    joined,
)
from vios_desktop.disclosure.attack.propagation import narrow
from vios_desktop.disclosure.attack.publication_json import parse_publication
from vios_desktop.disclosure.attack.system import Row, System
from vios_desktop.domain.errors import ViosError

ROWS = {"r1": ("a", "b"), "r2": ("c", "d"), "c1": ("a", "c"), "c2": ("b", "d")}


def square(low: int = 6, high: int = 9, **more: Any) -> Publication:
    """Two by two with four banded margins: a cycle, so that the solver is needed."""
    statistics = [Statistic(name, atoms) for name, atoms in ROWS.items()]
    statistics += [Statistic(atom, (atom,)) for atom in "abcd"]
    published = [Published(name, Interval(low, high), f"p{number}") for number, name in enumerate(ROWS)]
    return Publication(5, tuple("abcd"), tuple(statistics), tuple(published), **more)


def test_the_verdict_is_about_what_is_protected() -> None:
    verdict = attack(square(true_values={"r1": 8, "r2": 8, "c1": 8, "c2": 8, "a": 4, "b": 4, "c": 4, "d": 4}))
    assert verdict.safe
    assert (verdict.violations, verdict.exact, verdict.presence) == ((), (), ())
    assert verdict.bounds["a"] == Interval(0, 9)
    assert not attack(square()).safe


def test_a_cell_without_a_truth_is_protected() -> None:
    assert square(true_values={"r1": 8}).protected() == ("r2", "c1", "c2", "a", "b", "c", "d")


@pytest.mark.parametrize(("low", "high", "safe"), [(0, 4, True), (0, 3, False), (1, 9, False), (0, None, True)])
def test_zero_to_four_must_all_be_possible(low: int, high: int | None, safe: bool) -> None:
    assert Interval(low, high).protects(5) is safe


def test_a_whole_of_different_people_is_between_its_largest_part_and_their_sum() -> None:
    atoms = ("total", "yard", "hall")
    publication = Publication(
        5,
        atoms,
        tuple(Statistic(atom, (atom,)) for atom in atoms),
        (
            Published("yard", Interval(5, 9), "p0"),
            Published("hall", Interval(0, 4), "p1"),
            Published("total", Interval(10, 14), "p2"),
        ),
        (Cover("total", ("yard", "hall"), "covers[0]"),),
    )
    bounds = attack(publication).bounds
    assert bounds == {"total": Interval(10, 13), "yard": Interval(6, 9), "hall": Interval(1, 4)}


def test_the_same_name_with_other_atoms_gets_the_number_of_its_publication() -> None:
    one = Publication(5, ("a", "b"), (Statistic("t", ("a", "b")),), (Published("t", Interval(3, 3), "p0"),))
    two = Publication(7, ("a", "c"), (Statistic("t", ("a", "c")),), (Published("t", Interval(4, 4), "p0"),))
    again = Publication(9, ("b", "a"), (Statistic("t", ("b", "a")),), (Published("t", Interval(0, 8), "p0"),))
    together = joined([one, two, again])
    assert [statistic.name for statistic in together.statistics] == ["t", "t [2]"]
    assert [found.place for found in together.published] == ["[1].p0", "[2].p0", "[3].p0"]
    assert (together.k_for("t"), together.k_for("t [2]")) == (9, 7)
    assert joined([one]) is one
    with pytest.raises(ValueError, match="no publication"):
        joined([])


def test_covers_are_joined_too() -> None:
    cover = Cover("t", ("a",), "covers[0]")
    one = Publication(5, ("a", "t"), (Statistic("t", ("t",)),), (), (cover,))
    two = Publication(5, ("a",), (Statistic("a", ("a",)),), (Published("a", Interval(3, 3), "p0"),))
    assert attack(joined([one, two])).bounds["t"] == Interval(3, 3)


@pytest.mark.parametrize(
    ("parts", "place"),
    [((), "here"), (("a", "a"), "here"), (("t",), "here"), (("x",), "here[1]")],
)
def test_a_whole_of_nothing_or_of_strangers_is_refused(parts: tuple[str, ...], place: str) -> None:
    with pytest.raises(ViosError, match="publication_not_valid") as caught:
        Publication(5, ("t", "a"), (), (), (Cover("t", parts, "here"),))
    assert caught.value.params["where"] == place


def test_progress_is_told_and_a_stop_is_heard() -> None:
    told: list[tuple[int, int]] = []
    attack(square(), progress=lambda done, of: told.append((done, of)))
    assert told == [(number, 8) for number in range(1, 9)]
    with pytest.raises(ViosError, match="attack_cancelled"):
        attack(square(), cancelled=lambda: True)


def test_the_first_interval_that_cannot_be_is_named() -> None:
    """By the margins alone the rows are 12 to 18 and the columns 20 to 26: found only over the whole table."""
    impossible = square()
    published = [
        Published(name, Interval(10, 13) if name[0] == "c" else Interval(6, 9), f"p{number}")
        for number, name in enumerate(ROWS)
    ]
    impossible = Publication(5, impossible.atoms, impossible.statistics, tuple(published))
    assert not is_feasible(impossible)
    with pytest.raises(ViosError, match="publication_infeasible") as caught:
        attack(impossible)
    assert caught.value.params["where"] == "p3"


def test_two_bands_of_one_statistic_must_meet() -> None:
    twice = (Published("a", Interval(0, 4), "p0"), Published("a", Interval(5, 9), "p1"))
    with pytest.raises(ViosError, match="publication_infeasible") as caught:
        attack(Publication(5, ("a",), (Statistic("a", ("a",)),), twice))
    assert caught.value.params["where"] == "p1"


def test_a_small_system_needs_no_solver() -> None:
    """One table of lines and a total, and nothing else, is worked out row by row."""
    program = (
        "import sys\n"
        "from vios_desktop.disclosure.attack.bounds import attack\n"
        "from vios_desktop.disclosure.attack.model import *\n"
        "lines = [Statistic(a, (a,)) for a in 'abcd'] + [Statistic('t', tuple('abcd'))]\n"
        "bands = [Published(a, Interval(0, 4), a) for a in 'abcd'] + [Published('t', Interval(15, 19), 't')]\n"
        "print(attack(Publication(5, tuple('abcd'), tuple(lines), tuple(bands))).bounds['a'])\n"
        "print('highspy' in sys.modules, 'numpy' in sys.modules)\n"
    )
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert printed.stdout.splitlines() == ["Interval(low=3, high=4)", "False False"]


class LyingSolver:
    """Answers whatever it is told to."""

    def __init__(self, status: str, values: list[float], limit: float) -> None:
        self.status, self.values, self.limit = status, values, limit

    def changeColsCost(self, *_: object) -> None:  # noqa: N802
        pass

    def changeColsBounds(self, *_: object) -> None:  # noqa: N802
        pass

    def changeObjectiveSense(self, _sense: object) -> None:  # noqa: N802
        pass

    def run(self) -> object:
        return highspy.HighsStatus.kOk

    def getModelStatus(self) -> object:  # noqa: N802
        return getattr(highspy.HighsModelStatus, self.status)

    def getInfo(self) -> object:  # noqa: N802
        return SimpleNamespace(objective_function_value=self.limit, mip_dual_bound=self.limit)

    def getSolution(self) -> object:  # noqa: N802
        return SimpleNamespace(col_value=self.values)


@pytest.mark.parametrize(
    ("status", "values", "limit"),
    [
        ("kOptimal", [1.0, 1.0, 1.0, 1.0], 1.0),  # a table that does not fit
        ("kOptimal", [12.0, 0.0, 0.0, 9.0], 0.0),  # more than a cell can be
        ("kOptimal", [3.0, 3.0, 3.0, 3.0], 1.0),  # fits, but is not the end that was promised
        ("kTimeLimit", [3.0, 3.0, 3.0, 3.0], 3.0),
        ("kNotset", [0.0, 0.0, 0.0, 0.0], 0.0),
    ],
)
def test_an_answer_that_does_not_stand_the_check_is_no_answer(
    monkeypatch: pytest.MonkeyPatch, status: str, values: list[float], limit: float
) -> None:
    def lying(_component: object, *, whole: bool) -> LyingSolver:
        return LyingSolver(status, values, limit)

    monkeypatch.setattr(integer_program, "_model", lying)
    with pytest.raises(ViosError, match="attack_not_solved"):
        attack(square())


def test_a_long_unbounded_cycle_is_left_to_the_solver() -> None:
    """Three wholes over each other's parts narrow by one at each turn; propagation stops and nothing is lost."""
    statistics = [Statistic(name, (name,)) for name in "abt"] + [Statistic("t+", ("t", "a"))]
    published = (
        Published("t", Interval(0, 5000), "p0"),
        Published("a", Interval(2400, None), "p1"),
        Published("b", Interval(2400, None), "p2"),
        Published("t+", Interval(0, 7399), "p3"),
    )
    covers = (Cover("t", ("a", "b"), "covers[0]"),)
    publication = Publication(5, tuple("abt"), tuple(statistics), published, covers)
    bounds = attack(publication).bounds
    assert bounds["t"] == Interval(2400, 4999)
    assert bounds["a"] == Interval(2400, 3699)


def test_numbered_atoms_may_also_be_named_by_their_number() -> None:
    text = '{"k": 5, "atoms": 2, "statistics": {"x": [0, "1"]}, "published_intervals": []}'
    assert parse_publication(text).statistics == (Statistic("x", ("0", "1")),)
    text = '{"rule": "less than five", "atoms": 0, "statistics": {}, "published_intervals": []}'
    assert parse_publication(text).k == 5


def test_a_printed_sum_in_a_tree_is_as_narrow_as_its_parts() -> None:
    statistics = (*(Statistic(a, (a,)) for a in "abc"), Statistic("a+b", ("a", "b")), Statistic("a+c", ("a", "c")))
    published = (
        Published("a", Interval(0, 4), "p0"),
        Published("b", Interval(0, 4), "p1"),
        Published("a+b", Interval(5, 9), "p2"),
        Published("a+c", Interval(3, None), "p3"),
    )
    bounds = attack(Publication(5, tuple("abc"), statistics, published)).bounds
    assert bounds["a+b"] == Interval(5, 8)
    assert bounds["a+c"] == Interval(3, None)
    assert bounds["a"] == Interval(1, 4)


def test_a_row_may_have_one_limit_only() -> None:
    system = System((("a",), ("b",)), (Row(((0, 1), (1, 1)), None, 4, "r"),), {})
    assert narrow(system).highs == (4, 4)


def test_a_solver_that_fails_is_told_apart_from_a_table_that_does_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(_component: object, *, whole: bool) -> LyingSolver:
        return LyingSolver("kTimeLimit", [3.0] * 4, 3.0)

    with monkeypatch.context() as patch:
        patch.setattr(integer_program, "_model", late)
        with pytest.raises(ViosError, match="attack_not_solved"):
            is_feasible(square())
    monkeypatch.setattr(highspy.Highs, "passModel", lambda *_: highspy.HighsStatus.kError)
    with pytest.raises(ViosError, match="attack_not_solved"):
        is_feasible(square())
