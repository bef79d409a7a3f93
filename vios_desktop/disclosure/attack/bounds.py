"""The attacker: the least and the most that every statistic can be, over whole numbers, given everything."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from vios_desktop.disclosure.attack.integer_program import IntegerProgram, Table
from vios_desktop.disclosure.attack.model import Interval, Publication
from vios_desktop.disclosure.attack.reduction import Reduced, reduce
from vios_desktop.disclosure.attack.system import System, infeasible, system_of
from vios_desktop.domain.errors import ViosError

Progress = Callable[[int, int], None]  # done, of how many
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an attacker ends up with. `bounds` is for every statistic; the lists are of protected ones alone.

    violations: the interval does not hold every number from 0 to k - 1, so something is learned of a small count.
    exact: one number is left. presence: it is certain that there is at least one.
    """

    bounds: Mapping[str, Interval]
    violations: tuple[str, ...]
    exact: tuple[str, ...]
    presence: tuple[str, ...]

    @property
    def safe(self) -> bool:
        return not self.violations


class Attacker:
    """Asks one system for extremes and remembers them. For one thread; `cancelled` is asked between runs."""

    def __init__(self, system: System, cancelled: Cancelled | None = None) -> None:
        self.system = system
        self.reduced: Reduced = reduce(system)
        self._cancelled = cancelled
        self._programs: dict[int, IntegerProgram] = {}
        self._known: dict[tuple[int, frozenset[int]], tuple[int, int | None]] = {}

    def check_feasible(self) -> None:
        """Raises `ViosError("publication_infeasible", where=…)` when no table of whole numbers fits."""
        for number, component in enumerate(self.reduced.components):
            if not component.exact:
                self.table(number, frozenset(), most=False)

    def bounds(self, statistic: str) -> Interval:
        """The extremes of one statistic of the system."""
        low, high = 0, 0
        endless = False
        for component, wanted in self.parts(statistic).items():
            if component is None:
                low += sum(self.reduced.lows[v] for v in wanted)
                endless = endless or bool(wanted & self.reduced.endless)
                high += sum(self.reduced.highs[v] or 0 for v in wanted)
            else:
                least, most = self._extremes(component, wanted)
                low += least
                endless = endless or most is None
                high += most or 0
        return Interval(low, None if endless else high)

    def parts(self, statistic: str) -> dict[int | None, frozenset[int]]:
        """The variables of a statistic per component, as numbered there; under None those that no row ties."""
        parts: dict[int | None, set[int]] = {}
        for variable in self.system.objectives[statistic]:
            component, number = self.reduced.home.get(variable, (None, variable))
            parts.setdefault(component, set()).add(number)
        return {component: frozenset(numbers) for component, numbers in parts.items()}

    def table(self, component: int, wanted: frozenset[int], *, most: bool) -> Table:
        """A table of one component in which the sum of `wanted` is extreme; see `IntegerProgram.extreme`."""
        if self._cancelled is not None and self._cancelled():
            raise ViosError("attack_cancelled")
        if component not in self._programs:
            self._programs[component] = IntegerProgram(self.reduced.components[component])
        return self._programs[component].extreme(wanted, most=most)

    def _extremes(self, number: int, wanted: frozenset[int]) -> tuple[int, int | None]:
        key = (number, wanted)
        if key not in self._known:
            component = self.reduced.components[number]
            found = component.without_solver(wanted)
            if found is None:
                least = self.table(number, wanted, most=False)
                endless = any(component.variables[v] in self.reduced.endless for v in wanted)
                most = None if endless else self.table(number, wanted, most=True)
                found = (
                    sum(least[v] for v in wanted),
                    None if most is None else sum(most[v] for v in wanted),
                )
            self._known[key] = found
        return self._known[key]


def attack(
    publication: Publication, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Verdict:
    """Everything that can be concluded from a publication (or several, `model.joined`) about every statistic.

    The bounds are exact over whole numbers. Raises `ViosError("publication_infeasible", where=…)` when no table
    fits what is published, or fits it together with the true values (the place is the first that cannot be, with
    all before it); `ViosError("attack_cancelled")`; `ViosError("attack_not_solved")` when the solver fails.
    """
    try:
        attacker = Attacker(system_of(publication), cancelled)
        attacker.check_feasible()
        if publication.true_values:
            Attacker(system_of(publication, with_truth=True), cancelled).check_feasible()
    except ViosError as error:
        if error.code != "publication_infeasible":
            raise
        raise infeasible(_first_impossible(publication)) from error
    bounds: dict[str, Interval] = {}
    for number, statistic in enumerate(publication.statistics):
        bounds[statistic.name] = attacker.bounds(statistic.name)
        if progress is not None:
            progress(number + 1, len(publication.statistics))
    return judged(publication, bounds)


def judged(publication: Publication, bounds: Mapping[str, Interval]) -> Verdict:
    """The verdict on these bounds."""
    protected = publication.protected()
    return Verdict(
        bounds=bounds,
        violations=tuple(name for name in protected if not bounds[name].protects(publication.k_for(name))),
        exact=tuple(name for name in protected if bounds[name].low == bounds[name].high),
        presence=tuple(name for name in protected if bounds[name].low >= 1),
    )


def is_feasible(publication: Publication) -> bool:
    """Is there a table of whole numbers that fits what is published and the true values?"""
    try:
        Attacker(system_of(publication, with_truth=True)).check_feasible()
    except ViosError as error:
        if error.code == "publication_infeasible":
            return False
        raise
    return True


def _first_impossible(publication: Publication) -> str:
    """The place of the first interval, then of the first truth, that excludes every table with those before it."""
    truth = list((publication.true_values or {}).items())
    places: Sequence[str] = [
        *(one.place for one in publication.published),
        *(f"true_values[{position}]" for position in range(len(truth))),
    ]
    possible, impossible = 0, len(places)  # how many from the front can be, and cannot be
    while impossible - possible > 1:
        middle = (possible + impossible) // 2
        intervals = publication.published[:middle]
        known = dict(truth[: max(0, middle - len(publication.published))])
        if is_feasible(replace(publication, published=intervals, true_values=known)):
            possible = middle
        else:
            impossible = middle
    return places[impossible - 1]
