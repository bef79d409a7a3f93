"""A reader of a table in which some statistics are hidden, as a linear program that can be asked again and again.

Unlike `attack.integer_program` it keeps every statistic as a row, so that one can be hidden or shown in between,
and gives the prices of the rows, from which `exact` makes its cuts. A table that it returns was checked in whole
numbers against everything that is shown; that there is none is the word of the solver, and costs at worst a cell
that need not have been hidden.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Final

from vios_desktop.disclosure.attack.model import Interval
from vios_desktop.disclosure.attack.system import Row, System
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    import highspy

TOLERANCE: Final = 1e-6
ENDLESS: Final = math.inf  # what HiGHS takes for no limit

Numbers = tuple[int, ...]


class Grid:
    """The rows of a table: its statistics first, in their order, then what a reader knows besides.

    `truth` are whole numbers for the variables that give every statistic its true value.
    """

    def __init__(self, system: System, values: Sequence[int]) -> None:
        self.values = tuple(values)
        self.statistics: tuple[tuple[int, ...], ...] = tuple(system.objectives.values())
        self.facts: tuple[Row, ...] = system.rows
        self.columns = len(system.members)
        self.truth = self._truth()

    def fits(self, numbers: Sequence[int], hidden: Collection[int]) -> bool:
        """Could these numbers be behind the table? Checked in whole numbers."""
        if min(numbers, default=0) < 0:
            return False
        for number, value in enumerate(self.values):
            if number not in hidden and self.value(number, numbers) != value:
                return False
        for row in self.facts:
            total = sum(sign * numbers[variable] for variable, sign in row.terms)
            if (row.low is not None and total < row.low) or (row.high is not None and total > row.high):
                return False
        return True

    def value(self, statistic: int, numbers: Sequence[int]) -> int:
        return sum(numbers[variable] for variable in self.statistics[statistic])

    def _truth(self) -> Numbers:
        model = model_of(self, whole=True)
        for number, value in enumerate(self.values):
            model.changeRowBounds(number, value, value)
        numbers = rounded(solved(model))
        if numbers is None or not self.fits(numbers, ()):
            raise ViosError("attack_not_solved")
        return numbers


class Reader:
    """Which tables are possible when `hidden` statistics are not shown."""

    def __init__(self, grid: Grid, hidden: Collection[int] = ()) -> None:
        self._grid = grid
        self._model = model_of(grid, whole=False)
        self._hidden: set[int] = set()
        for number in range(len(grid.values)):
            self._bound(number, hidden=number in hidden)

    def hide(self, statistic: int) -> None:
        self._bound(statistic, hidden=True)

    def show(self, statistic: int) -> None:
        self._bound(statistic, hidden=False)

    def table_at(self, statistic: int, target: int, *, most: bool) -> Numbers | None:
        """A table in which the statistic is at least (most) or at most `target`, or None."""
        values = self._run(self._model, statistic, target, most=most)
        if values is None:
            return None
        numbers = rounded(values)
        if numbers is not None and self._grid.fits(numbers, self._hidden):
            return numbers
        whole = model_of(self._grid, whole=True)
        for number, value in enumerate(self._grid.values):
            if number not in self._hidden:
                whole.changeRowBounds(number, value, value)
        values = self._run(whole, statistic, target, most=most)
        numbers = None if values is None else rounded(values)
        return numbers if numbers is not None and self._grid.fits(numbers, self._hidden) else None

    def _run(self, model: highspy.Highs, statistic: int, target: int, *, most: bool) -> list[float] | None:
        """Values with the row of the statistic on the far side of the target; None when there are none."""
        if statistic not in self._hidden:
            return None
        if most:
            model.changeRowBounds(statistic, target, ENDLESS)
        else:
            model.changeRowBounds(statistic, 0, target)
        try:
            return solved(model)
        finally:
            model.changeRowBounds(statistic, 0, ENDLESS)

    def _bound(self, statistic: int, *, hidden: bool) -> None:
        if hidden:
            self._hidden.add(statistic)
            self._model.changeRowBounds(statistic, 0, ENDLESS)
        else:
            self._hidden.discard(statistic)
            value = self._grid.values[statistic]
            self._model.changeRowBounds(statistic, value, value)


def model_of(grid: Grid, *, whole: bool, extra: Sequence[tuple[int, float]] = ()) -> highspy.Highs:
    """The grid as a model without a goal, all statistics open; `extra`: columns (row, sign) behind the others."""
    import highspy
    import numpy as np

    rows: list[list[tuple[int, float]]] = [[(variable, 1.0) for variable in one] for one in grid.statistics]
    rows += [[(variable, float(sign)) for variable, sign in row.terms] for row in grid.facts]
    for number, (row, sign) in enumerate(extra):
        rows[row].append((grid.columns + number, sign))
    lp = highspy.HighsLp()
    lp.num_col_ = grid.columns + len(extra)
    lp.num_row_ = len(rows)
    lp.col_cost_ = np.zeros(lp.num_col_)
    lp.col_lower_, lp.col_upper_ = np.zeros(lp.num_col_), np.full(lp.num_col_, ENDLESS)
    lp.row_lower_ = np.array(
        [0.0] * len(grid.values) + [-ENDLESS if row.low is None else row.low for row in grid.facts]
    )
    lp.row_upper_ = np.array(
        [ENDLESS] * len(grid.values) + [ENDLESS if row.high is None else row.high for row in grid.facts]
    )
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.array([0, *np.cumsum([len(row) for row in rows])], dtype=np.int32)
    lp.a_matrix_.index_ = np.array([column for row in rows for column, _ in row], dtype=np.int32)
    lp.a_matrix_.value_ = np.array([factor for row in rows for _, factor in row], dtype=float)
    if whole:
        lp.integrality_ = [highspy.HighsVarType.kInteger] * lp.num_col_
    model = quiet()
    if model.passModel(lp) == highspy.HighsStatus.kError:
        raise ViosError("attack_not_solved")
    return model


def quiet() -> highspy.Highs:
    import highspy

    model = highspy.Highs()  # type: ignore[no-untyped-call]  # its own stub leaves the type out
    model.setOptionValue("output_flag", False)
    return model


def solved(model: highspy.Highs) -> list[float] | None:
    """The values of the columns at the end, or None when nothing fits. `ViosError("attack_not_solved")` else."""
    import highspy

    ran = model.run()
    status = model.getModelStatus()
    if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
        return None
    if ran == highspy.HighsStatus.kError or status not in (
        highspy.HighsModelStatus.kOptimal,
        highspy.HighsModelStatus.kModelEmpty,
    ):
        raise ViosError("attack_not_solved")
    return list(model.getSolution().col_value)


def rounded(values: Sequence[float] | None) -> Numbers | None:
    """The whole numbers that these are, or None."""
    if values is None or any(abs(value - round(value)) > TOLERANCE for value in values):
        return None
    return tuple(round(value) for value in values)


def reaches(interval: Interval, value: int, *, most: bool) -> bool:
    return value >= (interval.high or 0) if most else value <= interval.low
