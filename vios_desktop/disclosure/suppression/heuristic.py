"""Hiding partners one by one, and showing again what was hidden for nothing.

For every primary statistic and both sides the cheapest shift is asked for: the least that has to move, weighted by
what hiding costs, so that the statistic reaches the end that must stay open (Kelly, Golden and Assad, Networks 22
(1992); Cox, JASA 90 (1995)). What moves is hidden. A shifted table of whole numbers is the proof that its end is
open; the proofs are kept, and when a partner is shown again only those that moved it are looked for anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from vios_desktop.disclosure.attack.bounds import Cancelled
from vios_desktop.disclosure.attack.model import Interval
from vios_desktop.disclosure.suppression.reader import (
    ENDLESS,
    Grid,
    Numbers,
    Reader,
    model_of,
    reaches,
    rounded,
    solved,
)
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    import highspy

Side = tuple[int, bool]  # statistic, most


class Hiding:
    """A choice of hidden statistics with a table for each end that it keeps open."""

    def __init__(
        self,
        grid: Grid,
        costs: Sequence[float],
        wanted: Mapping[int, Interval],
        hidden: frozenset[int] = frozenset(),
        cancelled: Cancelled | None = None,
    ) -> None:
        self._grid = grid
        self._costs = costs
        self._wanted = dict(wanted)
        self._cancelled = cancelled
        self.hidden: set[int] = {*wanted, *hidden}
        self._proofs: dict[Side, Numbers] = {}

    @property
    def secondary(self) -> list[int]:
        """What is hidden for the sake of others, the dearest first."""
        return sorted(self.hidden - self._wanted.keys(), key=lambda one: (-self._costs[one], one))

    def open_partners(self) -> None:
        """Hide until both ends of every wanted interval are possible."""
        shifts = _Shifts(self._grid, self._costs, self.hidden)
        for side in self._sides():
            self._check_cancelled()
            if self._known(side):
                continue
            numbers = shifts.cheapest(side[0], self._end(side), most=side[1])
            moved = {
                number
                for number, value in enumerate(self._grid.values)
                if number not in self.hidden and self._grid.value(number, numbers) != value
            }
            for number in sorted(moved):
                shifts.hide(number)
            self.hidden |= moved
            self._proofs[side] = numbers

    def close_needless(self) -> None:
        """Show again what can be shown with every end still open, the dearest first."""
        reader = Reader(self._grid, self.hidden)
        for number in self.secondary:
            self._check_cancelled()
            reader.show(number)
            proofs = self._without(number, reader)
            if proofs is None:
                reader.hide(number)
            else:
                self.hidden.discard(number)
                self._proofs |= proofs

    def want(self, statistic: int, interval: Interval) -> None:
        """This one, hidden already, has to stay open too."""
        self._wanted[statistic] = interval

    def _without(self, number: int, reader: Reader) -> dict[Side, Numbers] | None:
        """New proofs for those that moved this statistic, or None when one cannot be had."""
        value = self._grid.values[number]
        found: dict[Side, Numbers] = {}
        for side in self._sides():
            proof = self._proofs[side]
            if self._grid.value(number, proof) == value:
                continue
            reached = next(
                (
                    other
                    for other in found.values()
                    if reaches(self._wanted[side[0]], self._grid.value(side[0], other), most=side[1])
                ),
                None,
            ) or reader.table_at(side[0], self._end(side), most=side[1])
            if reached is None:
                return None
            found[side] = reached
        return found

    def _known(self, side: Side) -> bool:
        """Does the truth, or a proof that is there, reach this end already?"""
        statistic, most = side
        for numbers in (self._grid.truth, *self._proofs.values()):
            if reaches(self._wanted[statistic], self._grid.value(statistic, numbers), most=most):
                self._proofs[side] = numbers
                return True
        return False

    def _sides(self) -> Iterator[Side]:
        """Every end to reach, the farthest first: it needs most, and others go along."""
        sides = [(number, most) for number in self._wanted for most in (True, False)]
        return iter(sorted(sides, key=lambda side: (-self._distance(side), side)))

    def _distance(self, side: Side) -> int:
        return abs(self._end(side) - self._grid.values[side[0]])

    def _end(self, side: Side) -> int:
        interval = self._wanted[side[0]]
        return interval.high or 0 if side[1] else interval.low

    def _check_cancelled(self) -> None:
        if self._cancelled is not None and self._cancelled():
            raise ViosError("attack_cancelled")


class _Shifts:
    """The cheapest way to move: any statistic may leave its value, at its price a unit; what is hidden is free."""

    def __init__(self, grid: Grid, costs: Sequence[float], hidden: set[int]) -> None:
        self._grid = grid
        self._hidden = set(hidden)
        self._extra = [(number, sign) for number in range(len(grid.values)) for sign in (1.0, -1.0)]
        self._costs = costs
        self._model = self._priced(whole=False)

    def hide(self, statistic: int) -> None:
        self._hidden.add(statistic)
        self._price(self._model, statistic, 0.0)

    def cheapest(self, statistic: int, end: int, *, most: bool) -> Numbers:
        values = self._run(self._model, statistic, end, most=most)
        numbers = rounded(values[: self._grid.columns])
        if numbers is None:
            values = self._run(self._priced(whole=True), statistic, end, most=most)
            numbers = rounded(values[: self._grid.columns])
        if numbers is None or not self._grid.fits(numbers, range(len(self._grid.values))):
            raise ViosError("attack_not_solved")
        return numbers

    def _run(self, model: highspy.Highs, statistic: int, end: int, *, most: bool) -> list[float]:
        lowering, raising = self._columns(statistic)
        moving, still = (raising, lowering) if most else (lowering, raising)
        model.changeColBounds(moving, abs(end - self._grid.values[statistic]), ENDLESS)
        model.changeColBounds(still, 0, 0)  # what is hidden moves for free, there and back too
        try:
            values = solved(model)
        finally:
            model.changeColBounds(moving, 0, ENDLESS)
            model.changeColBounds(still, 0, ENDLESS)
        if values is None:
            raise ViosError("attack_not_solved")
        return values

    def _columns(self, statistic: int) -> tuple[int, int]:
        """The columns by which its sum is below, and above, its value."""
        first = self._grid.columns + 2 * statistic
        return first, first + 1

    def _priced(self, *, whole: bool) -> highspy.Highs:
        model = model_of(self._grid, whole=whole, extra=self._extra)
        for number, value in enumerate(self._grid.values):
            model.changeRowBounds(number, value, value)
            self._price(model, number, 0.0 if number in self._hidden else self._costs[number])
        return model

    def _price(self, model: highspy.Highs, statistic: int, cost: float) -> None:
        for column in self._columns(statistic):
            model.changeColCost(column, cost)
