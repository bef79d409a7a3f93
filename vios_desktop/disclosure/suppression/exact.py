"""The cheapest choice of hidden statistics, proven: an integer program with cuts from the reader's prices.

A statistic is hidden (1) or shown (0); what the reader can reach of a primary statistic is at most a sum over what
is hidden, with the prices of his own linear program as weights. Where a choice leaves an end closed, that sum is a
cut that no safe choice breaks (Fischetti and Salazar, Management Science 47 (2001)). First cuts for the relaxed
choice, then for whole ones, until a whole choice breaks none: it is the cheapest.

Proven is the cost against a reader who allows for fractions. Where whole numbers leave less open than that
(three-way or linked tables), the caller adds partners and the proof is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vios_desktop.disclosure.attack.bounds import Cancelled
from vios_desktop.disclosure.attack.model import Interval
from vios_desktop.disclosure.suppression.reader import ENDLESS, TOLERANCE, Grid, model_of, quiet, solved
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    pass

_MAX_ROUNDS: Final = 400
_MAX_NODES: Final = 20_000  # of one integer program; a limit that does not depend on a clock
_ROOM: Final = 10  # a reader may think of tables so many times larger; only finite so that it can be a factor

OutOfTime = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Cut:
    """`sum(weight * hidden) >= least` for every choice that keeps the end open."""

    weights: tuple[tuple[int, float], ...]
    least: float


def cheapest(
    grid: Grid,
    costs: Sequence[float],
    wanted: Mapping[int, Interval],
    out_of_time: OutOfTime | None = None,
    cancelled: Cancelled | None = None,
) -> frozenset[int] | None:
    """The cheapest set of hidden statistics; None when a limit was reached first.

    The limits are rounds and nodes, and `out_of_time`, which is asked between runs of the solver.
    """
    master = _Master(len(grid.values), costs, frozenset(wanted))
    prices = _Prices(grid, wanted)
    for whole in (False, True):
        for _round in range(_MAX_ROUNDS):
            if cancelled is not None and cancelled():
                raise ViosError("attack_cancelled")
            if out_of_time is not None and out_of_time():
                return None
            choice = master.best(whole=whole)
            if choice is None:
                return None
            cuts = prices.cuts(choice, whole=whole)
            if not cuts:
                if whole:
                    return frozenset(number for number, part in enumerate(choice) if part > 0.5)
                break
            master.add(cuts)
    return None


@dataclass(frozen=True, slots=True)
class _End:
    """An end that must stay open: the statistic at `at`, which is `distance` from its value."""

    statistic: int
    at: int
    distance: int
    most: bool


class _Master:
    """The choice itself. A new model each round: the answer then depends on the cuts alone."""

    def __init__(self, statistics: int, costs: Sequence[float], primary: frozenset[int]) -> None:
        self._costs = [float(costs[number]) for number in range(statistics)]
        self._primary = primary
        self._cuts: dict[Cut, None] = {}

    def add(self, cuts: Sequence[Cut]) -> None:
        self._cuts |= dict.fromkeys(cuts)

    def best(self, *, whole: bool) -> list[float] | None:
        import highspy
        import numpy as np

        model = quiet()
        model.setOptionValue("mip_max_nodes", _MAX_NODES)
        model.setOptionValue("mip_rel_gap", 0.0)
        count = len(self._costs)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = count, len(self._cuts)
        lp.col_cost_ = np.array(self._costs)
        lp.col_lower_ = np.array([1.0 if number in self._primary else 0.0 for number in range(count)])
        lp.col_upper_ = np.ones(count)
        lp.row_lower_ = np.array([cut.least for cut in self._cuts])
        lp.row_upper_ = np.full(len(self._cuts), ENDLESS)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.array([0, *np.cumsum([len(cut.weights) for cut in self._cuts])], dtype=np.int32)
        lp.a_matrix_.index_ = np.array([n for cut in self._cuts for n, _ in cut.weights], dtype=np.int32)
        lp.a_matrix_.value_ = np.array([w for cut in self._cuts for _, w in cut.weights], dtype=float)
        if whole:
            lp.integrality_ = [highspy.HighsVarType.kInteger] * count
        if model.passModel(lp) == highspy.HighsStatus.kError:
            raise ViosError("attack_not_solved")
        try:
            choice = solved(model)
        except ViosError:
            return None  # a limit
        return None if choice is None else [round(part) if whole else part for part in choice]


class _Prices:
    """The reader's program, with what is hidden in part free in part, and the cuts that follow from its prices.

    For a choice in parts nothing may move further than what is wanted: prices of a narrower reader are prices all
    the same, and the cuts are deeper. For a whole choice the reader has all the room there is.
    """

    def __init__(self, grid: Grid, wanted: Mapping[int, Interval]) -> None:
        self._grid = grid
        self._model = model_of(grid, whole=False)
        self._room = float(_ROOM * (sum(grid.truth) + max((one.high or 0 for one in wanted.values()), default=0)))
        ends: list[_End] = []
        for statistic, interval in wanted.items():
            value, high = grid.values[statistic], interval.high or 0
            if high > value:
                ends.append(_End(statistic, high, high - value, most=True))
            if interval.low < value:
                ends.append(_End(statistic, interval.low, value - interval.low, most=False))
        self._ends = sorted(ends, key=lambda end: (-end.distance, end.statistic, end.most))

    def cuts(self, choice: Sequence[float], *, whole: bool) -> list[Cut]:
        """Those that this choice breaks."""
        found: list[Cut] = []
        ups: list[float] = []
        downs: list[float] = []
        for end in self._ends:
            room = self._room if whole else float(end.distance)
            if not ups or ups[0] != room:
                ups = [room] * len(choice)
                downs = [float(value) if whole else min(value, room) for value in self._grid.values]
                for number, (value, part) in enumerate(zip(self._grid.values, choice, strict=True)):
                    self._model.changeRowBounds(number, value - downs[number] * part, value + ups[number] * part)
            cut = self._cut(choice, end, ups, downs)
            if cut is not None:
                found.append(cut)
        return found

    def _cut(self, choice: Sequence[float], end: _End, ups: Sequence[float], downs: Sequence[float]) -> Cut | None:
        model, statistic = self._model, end.statistic
        value = self._grid.values[statistic]
        low, high = value - downs[statistic], value + ups[statistic]  # a primary statistic is hidden in whole
        # Held at the end itself: beyond it nothing is wanted.
        model.changeRowBounds(
            statistic, low if end.most else max(low, end.at), min(high, end.at) if end.most else high
        )
        variables = self._grid.statistics[statistic]
        for variable in variables:
            model.changeColCost(variable, -1.0 if end.most else 1.0)
        try:
            values = solved(model)
        finally:
            for variable in variables:
                model.changeColCost(variable, 0.0)
            model.changeRowBounds(statistic, low, high)
        if values is None:
            raise ViosError("attack_not_solved")
        moved = abs(sum(values[variable] for variable in variables) - value)
        if moved >= end.distance - TOLERANCE * end.distance:
            return None
        return self._priced(list(model.getSolution().row_dual), choice, end.distance - moved, ups, downs)

    def _priced(
        self,
        duals: Sequence[float],
        choice: Sequence[float],
        short: float,
        ups: Sequence[float],
        downs: Sequence[float],
    ) -> Cut | None:
        """By duality no choice moves more than the prices times its room; what is short must come from hiding.

        A weight is at most what is wanted in all: one such statistic is then enough, and no whole choice is lost.
        """
        prices = list(enumerate(duals[: len(self._grid.values)]))
        least = short + sum((ups[n] if d < 0 else downs[n]) * abs(d) * choice[n] for n, d in prices)
        weights: list[tuple[int, float]] = []
        for number, dual in prices:
            weight = (self._room if dual < 0 else self._grid.values[number]) * abs(dual)
            if weight > TOLERANCE:
                weights.append((number, min(weight, least)))
        if least <= TOLERANCE or sum(w * choice[n] for n, w in weights) >= least - TOLERANCE:
            return None
        return Cut(tuple(weights), least)
