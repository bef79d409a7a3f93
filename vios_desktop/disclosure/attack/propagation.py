"""Narrowing variables row by row, before any solver: bounds propagation.

For every row and variable: what the others can be at most and at least limits this one. Textbook constraint
propagation (Apt, Principles of Constraint Programming, 2003, chapter 6). The bounds are always sound. They are
exact over whole numbers where the rows and variables of a component form a tree: a sum with signs 1 and -1 of
whole numbers from intervals takes every whole number between its extremes, so nothing is lost from row to row
(Freuder 1982: arc consistency decides a tree).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from vios_desktop.disclosure.attack.system import Row, System, infeasible

# A cycle of rows can narrow a variable by one at each turn, for ever so long. The solver goes on where this stops.
_REVISIONS_PER_ROW: Final = 40


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Bounds of each variable (None: no upper limit). `settled`: no row can narrow any further."""

    lows: tuple[int, ...]
    highs: tuple[int | None, ...]
    settled: bool


def narrow(system: System) -> Narrowed:
    """Bounds that follow row by row. Raises `ViosError("publication_infeasible", where=…)` if one excludes all."""
    lows = [0] * len(system.members)
    highs: list[int | None] = [None] * len(system.members)
    rows_of: list[list[int]] = [[] for _ in system.members]
    for number, row in enumerate(system.rows):
        for variable, _sign in row.terms:
            rows_of[variable].append(number)
    waiting = deque(range(len(system.rows)))
    queued = [True] * len(system.rows)
    budget = _REVISIONS_PER_ROW * len(system.rows)
    while waiting and budget > 0:
        budget -= 1
        number = waiting.popleft()
        queued[number] = False
        for variable in _revise(system.rows[number], lows, highs):
            for other in rows_of[variable]:
                if not queued[other]:
                    queued[other] = True
                    waiting.append(other)
    return Narrowed(tuple(lows), tuple(highs), settled=not waiting)


def reach(
    terms: Sequence[tuple[int, int]], lows: Sequence[int], highs: Sequence[int | None]
) -> tuple[int | None, int | None]:
    """The least and the most that a sum of signed variables can be by their bounds alone (None: no limit)."""
    least: int | None = 0
    most: int | None = 0
    for variable, sign in terms:
        low, high = lows[variable], highs[variable]
        if sign > 0:
            least = None if least is None else least + low
            most = None if most is None or high is None else most + high
        else:
            least = None if least is None or high is None else least - high
            most = None if most is None else most - low
    return least, most


def _revise(row: Row, lows: list[int], highs: list[int | None]) -> list[int]:
    """Narrow the variables of one row; returns those that changed."""
    least, most = reach(row.terms, lows, highs)
    _check_possible(row, least, most)
    changed: list[int] = []
    if row.high is not None:
        changed += _push_down(row, row.high, lows, highs)
    if row.low is not None:
        mirrored = Row(tuple((v, -sign) for v, sign in row.terms), None, -row.low, row.place)
        changed += _push_down(mirrored, -row.low, lows, highs)
    return changed


def _check_possible(row: Row, least: int | None, most: int | None) -> None:
    too_much = row.high is not None and least is not None and least > row.high
    too_little = row.low is not None and most is not None and most < row.low
    if too_much or too_little:
        raise infeasible(row.place)


def _push_down(row: Row, limit: int, lows: list[int], highs: list[int | None]) -> list[int]:
    """Narrow by `sum(sign * variable) <= limit`: each term is at most the limit less the least of the others.

    One term without a least (a variable that is taken away and has no upper limit) leaves only itself to narrow.
    No variable can end up with its limits crossed: that the least of the whole row fits was checked before.
    """
    endless = [v for v, sign in row.terms if sign < 0 and highs[v] is None]
    if len(endless) > 1:
        return []
    rest = sum(lows[v] if sign > 0 else -(highs[v] or 0) for v, sign in row.terms)
    changed: list[int] = []
    for variable, sign in row.terms:
        low, high = lows[variable], highs[variable]
        if endless and endless != [variable]:
            continue
        if sign > 0:
            most = limit - (rest - low)
            if high is None or most < high:
                highs[variable] = most
                changed.append(variable)
        else:
            least = (rest + (high or 0)) - limit
            if least > low:
                lows[variable] = least
                changed.append(variable)
    return changed
