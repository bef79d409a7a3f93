"""A publication as a system of rows over whole-number variables, as small as it can be written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vios_desktop.disclosure.attack.model import Publication
from vios_desktop.domain.errors import ViosError


@dataclass(frozen=True, slots=True)
class Row:
    """`low <= sum(sign * variable) <= high`; signs are 1 or -1, None is no limit; `place` is where it is from."""

    terms: tuple[tuple[int, int], ...]
    low: int | None
    high: int | None
    place: str


@dataclass(frozen=True, slots=True)
class System:
    """Variables are counts of 0 or more. `members[v]` are the atoms that variable `v` stands for.

    Atoms that are in the same statistics cannot be told apart by anybody: together they are one variable, their
    sum. `objectives` is per statistic the variables that add up to it.
    """

    members: tuple[tuple[str, ...], ...]
    rows: tuple[Row, ...]
    objectives: Mapping[str, tuple[int, ...]]

    def expand(self, values: Iterable[int]) -> dict[str, int]:
        """Values of variables -> values of all atoms; of atoms that are one, the first has it all."""
        table: dict[str, int] = {}
        for atoms, value in zip(self.members, values, strict=True):
            table |= dict.fromkeys(atoms, 0)
            table[atoms[0]] = value
        return table


def infeasible(place: str) -> ViosError:
    """No table of whole numbers fits; `place` is the first thing that cannot be true with what is before it."""
    return ViosError("publication_infeasible", where=place)


def system_of(publication: Publication, *, with_truth: bool = False) -> System:
    """The rows of a publication; `with_truth`: the true values too, to see whether they can be true together.

    Raises `ViosError("publication_infeasible", where=…)` when two intervals of one statistic exclude each other.
    """
    variable_of = _variables(publication)
    members: list[list[str]] = [[] for _ in range(max(variable_of.values(), default=-1) + 1)]
    for atom in publication.atoms:
        members[variable_of[atom]].append(atom)
    objectives = {
        statistic.name: tuple(sorted({variable_of[atom] for atom in statistic.atoms}))
        for statistic in publication.statistics
    }
    limits: dict[tuple[int, ...], Row] = {}
    claims = [(one.statistic, one.interval.low, one.interval.high, one.place) for one in publication.published]
    if with_truth:
        claims += [
            (name, value, value, f"true_values[{position}]")
            for position, (name, value) in enumerate((publication.true_values or {}).items())
        ]
    for name, low, high, place in claims:
        variables = objectives[name]
        earlier = limits.get(variables)
        row = Row(tuple((variable, 1) for variable in variables), low, high, place)
        limits[variables] = row if earlier is None else _both(earlier, row)
    rows = [row for row in limits.values() if row.high is not None or (row.low or 0) > 0]
    for cover in publication.covers:
        whole = variable_of[cover.whole]
        parts = [variable_of[part] for part in cover.parts]
        rows += [Row(((whole, 1), (part, -1)), 0, None, cover.place) for part in parts]
        rows.append(Row((*((part, 1) for part in parts), (whole, -1)), 0, None, cover.place))
    return System(tuple(tuple(atoms) for atoms in members), tuple(rows), objectives)


def _both(earlier: Row, later: Row) -> Row:
    low = max(earlier.low or 0, later.low or 0)
    highs = [row.high for row in (earlier, later) if row.high is not None]
    high = min(highs) if highs else None
    if high is not None and low > high:
        raise infeasible(later.place)
    return Row(earlier.terms, low, high, later.place)


def _variables(publication: Publication) -> dict[str, int]:
    """Atom -> variable. An atom in a cover keeps a variable of its own."""
    seen_in: dict[str, list[int]] = {atom: [] for atom in publication.atoms}
    for number, statistic in enumerate(publication.statistics):
        for atom in statistic.atoms:
            seen_in[atom].append(number)
    alone = {atom for cover in publication.covers for atom in (cover.whole, *cover.parts)}
    numbers: dict[object, int] = {}
    return {
        atom: numbers.setdefault(atom if atom in alone else tuple(places), len(numbers))
        for atom, places in seen_in.items()
    }
