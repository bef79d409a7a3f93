"""What is left of a system once every variable is narrowed: parts that have nothing to do with each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vios_desktop.disclosure.attack.propagation import Narrowed, narrow, reach
from vios_desktop.disclosure.attack.system import Row, System


@dataclass(frozen=True, slots=True)
class Component:
    """Variables that are tied together by rows, numbered from 0; `variables[i]` is the number in the system.

    `exact`: rows and variables form a tree and are narrowed to the end, so that `lows` and `highs` are the true
    extremes and a sum of all variables of a row with signs 1 has the extremes of `row_extremes`.
    """

    variables: tuple[int, ...]
    lows: tuple[int, ...]
    highs: tuple[int | None, ...]
    rows: tuple[Row, ...]
    exact: bool

    def without_solver(self, wanted: frozenset[int]) -> tuple[int, int | None] | None:
        """The extremes of the sum of these variables, if they need no solver; None: they do."""
        if not self.exact:
            return None
        if len(wanted) == 1:
            (variable,) = wanted
            return self.lows[variable], self.highs[variable]
        for row in self.rows:
            if len(row.terms) == len(wanted) and all(v in wanted and sign > 0 for v, sign in row.terms):
                least, most = reach(row.terms, self.lows, self.highs)
                highs = [high for high in (row.high, most) if high is not None]
                return max(row.low or 0, least or 0), min(highs, default=None)
        return None

    def holds(self, values: Sequence[int]) -> bool:
        """Do these whole numbers fit every bound and row? Checked in whole numbers, whoever found them."""
        bounds = zip(values, self.lows, self.highs, strict=True)
        if any(value < low or (high is not None and value > high) for value, low, high in bounds):
            return False
        for row in self.rows:
            total = sum(sign * values[variable] for variable, sign in row.terms)
            if (row.low is not None and total < row.low) or (row.high is not None and total > row.high):
                return False
        return True


@dataclass(frozen=True, slots=True)
class Reduced:
    """`home[v]`: the component of variable v and its number there; a variable without one is free in its bounds.

    `endless` are the variables that can be as large as one likes. In rows as `system_of` makes them the set is
    exact, and adding one and the same whole number to all of them keeps every row: a row with an upper limit and
    signs 1 has none of them; `whole - part` and `sum(parts) - whole` do not shrink, because with a part the whole
    is endless too, and with a whole one of its parts. So a statistic has no upper limit just when it has one.
    """

    lows: tuple[int, ...]
    highs: tuple[int | None, ...]
    endless: frozenset[int]
    components: tuple[Component, ...]
    home: dict[int, tuple[int, int]]


def reduce(system: System) -> Reduced:
    """Narrow, drop the rows that say nothing any more, and split. Raises as `narrow` does."""
    narrowed = narrow(system)
    endless = frozenset(v for v, high in enumerate(narrowed.highs) if high is None)
    rows = [row for row in (_without_fixed(row, narrowed) for row in system.rows) if row is not None]
    components: list[Component] = []
    home: dict[int, tuple[int, int]] = {}
    for variables, own_rows in _split(rows):
        for number, variable in enumerate(variables):
            home[variable] = (len(components), number)
        components.append(_component(variables, own_rows, narrowed, home))
    return Reduced(narrowed.lows, narrowed.highs, endless, tuple(components), home)


def _without_fixed(row: Row, narrowed: Narrowed) -> Row | None:
    """The row over what can still vary; None when the bounds alone keep it."""
    least, most = reach(row.terms, narrowed.lows, narrowed.highs)
    low = row.low if row.low is not None and (least is None or least < row.low) else None
    high = row.high if row.high is not None and (most is None or most > row.high) else None
    if low is None and high is None:
        return None
    fixed = sum(sign * narrowed.lows[v] for v, sign in row.terms if narrowed.lows[v] == narrowed.highs[v])
    terms = tuple((v, sign) for v, sign in row.terms if narrowed.lows[v] != narrowed.highs[v])
    return Row(terms, None if low is None else low - fixed, None if high is None else high - fixed, row.place)


def _component(
    variables: Sequence[int], rows: Sequence[Row], narrowed: Narrowed, home: dict[int, tuple[int, int]]
) -> Component:
    own = tuple(
        Row(tuple((home[v][1], sign) for v, sign in row.terms), row.low, row.high, row.place) for row in rows
    )
    edges = sum(len(row.terms) for row in own)
    return Component(
        variables=tuple(variables),
        lows=tuple(narrowed.lows[v] for v in variables),
        highs=tuple(narrowed.highs[v] for v in variables),
        rows=own,
        exact=narrowed.settled and edges == len(variables) + len(own) - 1,
    )


def _split(rows: Iterable[Row]) -> list[tuple[list[int], list[Row]]]:
    """Connected variables with their rows, in the order of the first variable (disjoint sets, path halving)."""
    parent: dict[int, int] = {}

    def root(variable: int) -> int:
        parent.setdefault(variable, variable)
        while parent[variable] != variable:
            parent[variable] = parent[parent[variable]]
            variable = parent[variable]
        return variable

    listed = list(rows)
    for row in listed:
        first = root(row.terms[0][0])
        for variable, _sign in row.terms[1:]:
            other = root(variable)
            parent[max(first, other)] = min(first, other)
            first = min(first, other)
    groups: dict[int, tuple[list[int], list[Row]]] = {}
    for variable in sorted(parent):
        groups.setdefault(root(variable), ([], []))[0].append(variable)
    for row in listed:
        groups[root(row.terms[0][0])][1].append(row)
    return list(groups.values())
