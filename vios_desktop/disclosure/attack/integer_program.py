"""The extremes of a sum over one component, with HiGHS (MIT licence); loaded when it is first needed.

First the linear relaxation, which starts from where the last one ended; only if its corner is not whole, the whole
numbers by branch and bound. What comes back is rounded and checked here in whole numbers against every row, so a
wrong answer of the solver can never look like a table that fits. That an extreme is the *last* one is the solver's
word: a difference would make the attacker weaker than it is, never a witness false.

Traps of HiGHS that shape this file: its option `threads` belongs to the process (a second value makes later runs
stop without an answer), so it is left alone; a run that did not end well still has values, so the status is read
every time.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from vios_desktop.disclosure.attack.reduction import Component
from vios_desktop.disclosure.attack.system import infeasible
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    import highspy

_TOLERANCE: Final = 1e-6
_GAP: Final = 0.999  # sums are whole: a gap below one is no gap

Table = tuple[int, ...]


class IntegerProgram:
    """One component, ready to be asked again and again. No files, no clock, nothing kept between components."""

    def __init__(self, component: Component) -> None:
        import numpy as np

        self._component = component
        self._numbers = np.arange(len(component.variables), dtype=np.int32)
        self._costs = np.zeros(len(component.variables))
        self._relaxed = _model(component, whole=False)
        self._whole: highspy.Highs | None = None

    def extreme(self, wanted: Collection[int], *, most: bool) -> Table:
        """A table of whole numbers in which the sum of `wanted` is as large (or small) as it can be.

        The sum must have such an end: variables without an upper limit are not asked for their most. Raises
        `ViosError("publication_infeasible", where="")` when no table fits, `ViosError("attack_not_solved")` when
        the solver gives no answer that stands the check.
        """
        self._costs[:] = 0
        for variable in wanted:
            self._costs[variable] = 1
        values, limit = self._run(self._relaxed, most=most)
        table = self._checked(values)
        if table is None or not _reaches(table, wanted, limit, most=most):
            if self._whole is None:
                self._whole = _model(self._component, whole=True)
            values, limit = self._run(self._whole, most=most)
            table = self._checked(values)
        if table is None or not _reaches(table, wanted, limit, most=most):
            raise ViosError("attack_not_solved")
        return table

    def _run(self, model: highspy.Highs, *, most: bool) -> tuple[list[float], float]:
        """Values, and a limit that the sum cannot pass."""
        import highspy

        model.changeColsCost(len(self._numbers), self._numbers, self._costs)
        model.changeObjectiveSense(highspy.ObjSense.kMaximize if most else highspy.ObjSense.kMinimize)
        ran = model.run()
        status = model.getModelStatus()
        # No sum that is asked for is endless, so "unbounded or infeasible" is infeasible.
        if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            raise infeasible("")
        if ran == highspy.HighsStatus.kError or status != highspy.HighsModelStatus.kOptimal:
            raise ViosError("attack_not_solved")
        info = model.getInfo()
        limit = info.objective_function_value if model is self._relaxed else info.mip_dual_bound
        return list(model.getSolution().col_value), float(limit)

    def _checked(self, values: list[float]) -> Table | None:
        table = tuple(round(value) for value in values)
        return table if self._component.holds(table) else None


def _reaches(table: Table, wanted: Collection[int], limit: float, *, most: bool) -> bool:
    """Is the sum at the last whole number on this side of the limit?"""
    value = sum(table[variable] for variable in wanted)
    slack = _TOLERANCE * max(1.0, abs(limit))
    return value >= math.floor(limit + slack) if most else value <= math.ceil(limit - slack)


def _model(component: Component, *, whole: bool) -> highspy.Highs:
    import highspy
    import numpy as np

    endless = highspy.kHighsInf
    lp = highspy.HighsLp()
    lp.num_col_ = len(component.variables)
    lp.num_row_ = len(component.rows)
    lp.col_cost_ = np.zeros(lp.num_col_)
    lp.col_lower_ = np.array(component.lows, dtype=float)
    lp.col_upper_ = np.array([endless if high is None else high for high in component.highs], dtype=float)
    lp.row_lower_ = np.array([-endless if row.low is None else row.low for row in component.rows], dtype=float)
    lp.row_upper_ = np.array([endless if row.high is None else row.high for row in component.rows], dtype=float)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lengths = [len(row.terms) for row in component.rows]
    lp.a_matrix_.start_ = np.array([0, *np.cumsum(lengths)], dtype=np.int32)
    lp.a_matrix_.index_ = np.array([v for row in component.rows for v, _ in row.terms], dtype=np.int32)
    lp.a_matrix_.value_ = np.array([sign for row in component.rows for _, sign in row.terms], dtype=float)
    if whole:
        lp.integrality_ = [highspy.HighsVarType.kInteger] * lp.num_col_
    model = highspy.Highs()  # type: ignore[no-untyped-call]  # its own stub leaves the type out
    model.setOptionValue("output_flag", False)
    model.setOptionValue("mip_abs_gap", _GAP)
    model.setOptionValue("mip_rel_gap", 0.0)
    if model.passModel(lp) == highspy.HighsStatus.kError:
        raise ViosError("attack_not_solved")
    return model
