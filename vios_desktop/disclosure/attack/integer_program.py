"""The extremes of a sum over one component, with HiGHS (MIT licence); loaded when it is first needed.

First the linear relaxation, which starts from where the last one ended. Only if its corner is not whole, the whole
numbers by branch and bound: first with what is whole in the corner kept (a dive; nearly always enough, and small),
then freely. What comes back is rounded and checked here in whole numbers against every row, so a
wrong answer of the solver can never look like a table that fits. That an extreme is the *last* one is the solver's
word: a difference would make the attacker weaker than it is, never a witness false.

Traps of HiGHS that shape this file: its option `threads` belongs to the process (a second value makes later runs
stop without an answer), so it is left alone; a run that did not end well still has values, so the status is read
every time.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Final

from vios_desktop.disclosure.attack.reduction import Component
from vios_desktop.disclosure.attack.system import infeasible
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    import highspy
    import numpy as np
    from numpy.typing import NDArray

    Limits = NDArray[np.float64]

_TOLERANCE: Final = 1e-6
_REMEMBERED: Final = 200  # tables that may have the next end already
_GAP: Final = 0.999  # sums are whole: a gap below one is no gap

Table = tuple[int, ...]


class IntegerProgram:
    """One component, ready to be asked again and again. No files, no clock, nothing kept between components."""

    def __init__(self, component: Component) -> None:
        import numpy as np

        self._component = component
        self._numbers = np.arange(len(component.variables), dtype=np.int32)
        self._costs = np.zeros(len(component.variables))
        self._low, self._high = _limits(component.lows, component.highs)
        self._relaxed = _model(component, whole=False)
        self._whole: highspy.Highs | None = None
        self._found: deque[Table] = deque(maxlen=_REMEMBERED)
        self._row_limits = {
            frozenset(variable for variable, _sign in row.terms): (row.low, row.high)
            for row in component.rows
            if all(sign > 0 for _variable, sign in row.terms)
        }

    def extreme(self, wanted: Collection[int], *, most: bool) -> Table:
        """A table of whole numbers in which the sum of `wanted` is as large (or small) as it can be.

        The sum must have such an end: variables without an upper limit are not asked for their most. Raises
        `ViosError("publication_infeasible", where="")` when no table fits, `ViosError("attack_not_solved")` when
        the solver gives no answer that stands the check.
        """
        end = self._end(frozenset(wanted), most=most)
        for known in self._found:
            if sum(known[variable] for variable in wanted) == end:
                return known
        table = self._solved(wanted, most=most)
        self._found.appendleft(table)
        return table

    def _end(self, wanted: frozenset[int], *, most: bool) -> int | None:
        """What the bounds of the variables, and of the row if it is one, say the sum cannot pass."""
        low, high = self._row_limits.get(wanted, (None, None))
        if most:
            highs = [self._component.highs[variable] for variable in wanted]
            total = None if None in highs else sum(limit or 0 for limit in highs)
            return min((limit for limit in (high, total) if limit is not None), default=None)
        return max(low or 0, sum(self._component.lows[variable] for variable in wanted))

    def _solved(self, wanted: Collection[int], *, most: bool) -> Table:
        self._costs[:] = 0
        for variable in wanted:
            self._costs[variable] = 1
        values, limit = self._run(self._relaxed, most=most)
        table = self._checked(values)
        if table is None or not _reaches(table, wanted, limit, most=most):
            table = self._dive(values, most=most)
        if table is None or not _reaches(table, wanted, limit, most=most):
            values, limit = self._run(self._whole_numbers(), most=most)
            table = self._checked(values)
        if table is None or not _reaches(table, wanted, limit, most=most):
            raise ViosError("attack_not_solved")
        return table

    def _dive(self, values: list[float], *, most: bool) -> Table | None:
        """The best table that keeps the whole numbers of this corner, if there is one."""
        import numpy as np

        corner = np.array(values)
        nearest = np.round(corner)
        kept = np.abs(corner - nearest) < _TOLERANCE
        model = self._whole_numbers()
        low, high = np.where(kept, nearest, self._low), np.where(kept, nearest, self._high)
        model.changeColsBounds(len(self._numbers), self._numbers, low, high)
        try:
            return self._checked(self._run(model, most=most)[0])
        except ViosError:
            return None
        finally:
            model.changeColsBounds(len(self._numbers), self._numbers, self._low, self._high)

    def _whole_numbers(self) -> highspy.Highs:
        if self._whole is None:
            self._whole = _model(self._component, whole=True)
        return self._whole

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


def _limits(lows: Sequence[int | None], highs: Sequence[int | None]) -> tuple[Limits, Limits]:
    import highspy
    import numpy as np

    endless = highspy.kHighsInf
    return (
        np.array([-endless if low is None else low for low in lows], dtype=float),
        np.array([endless if high is None else high for high in highs], dtype=float),
    )


def _model(component: Component, *, whole: bool) -> highspy.Highs:
    import highspy
    import numpy as np

    lp = highspy.HighsLp()
    lp.num_col_ = len(component.variables)
    lp.num_row_ = len(component.rows)
    lp.col_cost_ = np.zeros(lp.num_col_)
    lp.col_lower_, lp.col_upper_ = _limits(component.lows, component.highs)
    lp.row_lower_, lp.row_upper_ = _limits(
        [row.low for row in component.rows], [row.high for row in component.rows]
    )
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
