"""The two ways to protect a table: hide statistics, or put everything in bands. Both end with the attacker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from vios_desktop.disclosure.attack.bounds import Attacker, Cancelled, attack
from vios_desktop.disclosure.attack.model import Interval, Publication, Published
from vios_desktop.disclosure.attack.system import system_of
from vios_desktop.disclosure.suppression.banding import forms_of
from vios_desktop.disclosure.suppression.costs import costs_of, levels_of
from vios_desktop.disclosure.suppression.exact import OutOfTime, cheapest
from vios_desktop.disclosure.suppression.heuristic import Hiding
from vios_desktop.disclosure.suppression.outcome import HIDDEN, Method, Outcome, outcome_of
from vios_desktop.disclosure.suppression.problem import ExactTable, to_keep_open
from vios_desktop.disclosure.suppression.reader import Grid
from vios_desktop.domain.errors import ViosError

EXACT_UP_TO: Final = 200  # cells


def suppress(
    table: ExactTable,
    *,
    exact: bool | None = None,
    doubt_all: bool = False,
    out_of_time: OutOfTime | None = None,
    cancelled: Cancelled | None = None,
) -> Outcome:
    """Hide what is small and what gives it away (R8); what is shown stays exact.

    `exact`: the proven cheapest choice (True), the heuristic (False), or by the size of the table (None); when a
    limit is reached the heuristic is taken instead. `doubt_all`: a secondary one that the reader can tell to be
    more than none must be known to be k or more, or stay open like a primary one; then whether the table is safe
    follows from what is printed alone. Raises `ViosError` as `to_keep_open` does, `attack_cancelled`, and
    `table_not_protected` when the attacker finds something after all.
    """
    primary = to_keep_open(table, cancelled)
    names = [one.name for one in table.model.statistics]
    costs = costs_of(table)
    levels = levels_of(table)
    system = system_of(replace(table.model, published=table.known(), true_values=None))
    grid = Grid(system, [table.values[name] for name in names])
    prices = [costs[name] for name in names]
    wanted = {number: primary[name] for number, name in enumerate(names) if name in primary}
    cells = frozenset(name for name, level in levels.items() if level == 0)
    small_enough = len(cells) <= EXACT_UP_TO if exact is None else exact
    best = cheapest(grid, prices, wanted, out_of_time, cancelled) if small_enough else None
    hiding = Hiding(grid, prices, wanted, best or frozenset(), cancelled)
    hiding.open_partners()
    if best is None:
        hiding.close_needless()
    if table.base:
        hiding = _without_base(table, prices, hiding, cancelled)
    optimal = best is not None and hiding.hidden == best
    if doubt_all and _doubt(table, names, hiding, cancelled):
        optimal = False
    published = _with_hidden(table, {names[number] for number in hiding.hidden})
    _confirm(table, published, primary, cancelled)
    method = Method.EXACT if best is not None else Method.HEURISTIC
    return outcome_of(published, table.values, frozenset(primary), cells, method, optimal=optimal)


def in_bands(table: ExactTable, cancelled: Cancelled | None = None) -> Outcome:
    """Every cell and margin in a band, zero too; whole levels coarser or left out where that is not enough (R2).

    Raises as `suppress` does.
    """
    primary = to_keep_open(table, cancelled)
    levels = levels_of(table)
    cells = frozenset(name for name, level in levels.items() if level == 0)
    for published in forms_of(table, levels):
        if _leaves_open(table, published, primary, cancelled):
            return outcome_of(published, table.values, frozenset(primary), cells, Method.BANDS)
    raise ViosError("table_not_protected")


def _without_base(table: ExactTable, prices: list[float], hiding: Hiding, cancelled: Cancelled | None) -> Hiding:
    """The same, also for a reader who does not know how large a group is, and can think of more than there are."""
    bare = replace(table, base={})
    names = [one.name for one in table.model.statistics]
    grid = Grid(system_of(replace(table.model, true_values=None)), [table.values[name] for name in names])
    wanted = to_keep_open(bare, cancelled)
    more = Hiding(
        grid,
        prices,
        {number: wanted[name] for number, name in enumerate(names) if name in wanted},
        frozenset(hiding.hidden),
        cancelled,
    )
    more.open_partners()
    return more


def _doubt(table: ExactTable, names: list[str], hiding: Hiding, cancelled: Cancelled | None) -> bool:
    """Hide more until every hidden one is open from 0 to k - 1, or known to be k or more. Was it needed?"""
    needed = False
    while True:
        printed = printed_with(table, _with_hidden(table, {names[number] for number in hiding.hidden}))
        attacker = Attacker(system_of(printed), cancelled)
        told = False
        for number in hiding.secondary:
            k = table.model.k_for(names[number])
            if 0 < attacker.bounds(names[number]).low < k:
                hiding.want(number, Interval(0, k - 1))
                told = needed = True
        if not told:
            return needed
        hiding.open_partners()


def _with_hidden(table: ExactTable, hidden: set[str]) -> dict[str, Interval]:
    return {
        one.name: HIDDEN if one.name in hidden else Interval(table.values[one.name], table.values[one.name])
        for one in table.model.statistics
    }


def printed_with(table: ExactTable, published: Mapping[str, Interval]) -> Publication:
    """What is printed and what a reader knows besides."""
    printed = tuple(
        Published(name, interval, f"published_intervals[{number}]")
        for number, (name, interval) in enumerate(published.items())
    )
    return replace(table.model, published=(*printed, *table.known()))


def _leaves_open(
    table: ExactTable,
    published: Mapping[str, Interval],
    wanted: Mapping[str, Interval],
    cancelled: Cancelled | None,
) -> bool:
    bounds = attack(printed_with(table, published), cancelled=cancelled).bounds
    return all(
        bounds[name].low <= interval.low and bounds[name].holds(interval.high or 0)
        for name, interval in wanted.items()
    )


def _confirm(
    table: ExactTable,
    published: Mapping[str, Interval],
    wanted: Mapping[str, Interval],
    cancelled: Cancelled | None,
) -> None:
    bare = replace(table, base={})
    if not _leaves_open(table, published, wanted, cancelled) or not (
        not table.base or _leaves_open(bare, published, to_keep_open(bare, cancelled), cancelled)
    ):
        raise ViosError("table_not_protected")
