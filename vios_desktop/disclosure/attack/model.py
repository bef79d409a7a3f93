"""What is published, as a reader has it: statistics over atoms, and an interval for each that was printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from vios_desktop.domain.errors import ViosError

ERROR_CODE: Final = "publication_not_valid"


@dataclass(frozen=True, slots=True)
class Interval:
    """The whole numbers from `low` to `high`, both included; `high` None: no upper limit."""

    low: int
    high: int | None

    def holds(self, value: int) -> bool:
        return value >= self.low and (self.high is None or value <= self.high)

    def protects(self, k: int) -> bool:
        """Can the value still be anything from 0 to `k - 1`?"""
        return self.low <= 0 and self.holds(k - 1)


@dataclass(frozen=True, slots=True)
class Statistic:
    """A number that is the sum of these atoms; every atom counts once."""

    name: str
    atoms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """What was printed of a statistic, and the place to name when it cannot be."""

    statistic: str
    interval: Interval
    place: str


@dataclass(frozen=True, slots=True)
class Cover:
    """A line that counts different people (R1): `max(parts) <= whole <= sum(parts)`; all are atoms.

    One pupil with an incident in each of two places is one in the total and one in either place, so the total is
    not the sum. The total is an atom of its own, tied to its parts by these two relations alone.
    """

    whole: str
    parts: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Publication:
    """One or more publications, complete. Atoms and statistics are counts: whole numbers of 0 or more.

    `k`: what is below it is protected, zero too. `k_of` overrides it for single statistics (files with different
    rules read together). `true_values` is None if nothing is known about the truth; a statistic that is not in it
    counts as protected. Raises `ViosError("publication_not_valid", where=…)` for a name that comes twice or is not
    there, a statistic of nothing, an interval the wrong way round and a truth outside its own interval.
    """

    k: int
    atoms: tuple[str, ...]
    statistics: tuple[Statistic, ...]
    published: tuple[Published, ...]
    covers: tuple[Cover, ...] = ()
    true_values: Mapping[str, int] | None = None
    k_of: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.k < 1:
            raise refused("k")
        _check_names(self.atoms, "atoms")
        _check_names([statistic.name for statistic in self.statistics], "statistics")
        known = frozenset(self.atoms)
        for number, statistic in enumerate(self.statistics):
            _check_members(statistic.atoms, known, f"statistics[{number}]")
        for cover in self.covers:
            _check_members((cover.whole, *cover.parts), known, cover.place)
            if not cover.parts:
                raise refused(cover.place)
        self._check_intervals()

    def _check_intervals(self) -> None:
        names = {statistic.name for statistic in self.statistics}
        truth = self.true_values or {}
        for number, name in enumerate(truth):
            if name not in names or truth[name] < 0:
                raise refused(f"true_values[{number}]")
        for one in self.published:
            if one.statistic not in names:
                raise refused(f"{one.place}.stat")
            if one.interval.high is not None and one.interval.high < one.interval.low:
                raise refused(f"{one.place}.high")
            value = truth.get(one.statistic)
            if value is not None and not one.interval.holds(value):
                raise refused(one.place)

    def k_for(self, statistic: str) -> int:
        return self.k_of.get(statistic, self.k)

    def protected(self) -> tuple[str, ...]:
        """The names of the statistics that are below their k, or whose truth is not known, in their order."""
        truth = self.true_values or {}
        return tuple(
            one.name for one in self.statistics if one.name not in truth or truth[one.name] < self.k_for(one.name)
        )


def joined(publications: Sequence[Publication]) -> Publication:
    """All publications together, as a reader has them who kept everything: atoms are the same if their names are.

    A statistic of a later publication with the name of an earlier one and other atoms gets its number added:
    `Totaal [2]`. Places get the number of their publication in front: `[2].published_intervals[0]`. Each statistic
    keeps the k of its own publication; of one that is in several the highest counts, and its truth must be the
    same. Raises `ViosError("publication_not_valid", where=…)` when it is not, and `ValueError` for no publication.
    """
    if not publications:
        raise ValueError("no publication")
    if len(publications) == 1:
        return publications[0]
    atoms: dict[str, None] = {}
    sums: dict[str, Statistic] = {}
    k_of: dict[str, int] = {}
    truth: dict[str, int] = {}
    published: list[Published] = []
    covers: list[Cover] = []
    for number, publication in enumerate(publications, start=1):
        atoms |= dict.fromkeys(publication.atoms)
        names = _names_in(publication, sums, number)
        for statistic in publication.statistics:
            name = names[statistic.name]
            sums.setdefault(name, replace(statistic, name=name))
            k_of[name] = max(k_of.get(name, 1), publication.k_for(statistic.name))
        for position, (name, value) in enumerate((publication.true_values or {}).items()):
            if truth.setdefault(names[name], value) != value:
                raise refused(f"[{number}].true_values[{position}]")
        published += [
            Published(names[one.statistic], one.interval, f"[{number}].{one.place}")
            for one in publication.published
        ]
        covers += [replace(cover, place=f"[{number}].{cover.place}") for cover in publication.covers]
    return Publication(
        k=max(publication.k for publication in publications),
        atoms=tuple(atoms),
        statistics=tuple(sums.values()),
        published=tuple(published),
        covers=tuple(covers),
        true_values=truth,
        k_of=k_of,
    )


def refused(where: str) -> ViosError:
    return ViosError("publication_not_valid", where=where or "top")


def _names_in(publication: Publication, taken: Mapping[str, Statistic], number: int) -> dict[str, str]:
    """Name here -> name in the whole."""
    names: dict[str, str] = {}
    for statistic in publication.statistics:
        earlier = taken.get(statistic.name)
        same = earlier is None or set(earlier.atoms) == set(statistic.atoms)
        names[statistic.name] = statistic.name if same else f"{statistic.name} [{number}]"
    return names


def _check_names(names: Iterable[str], where: str) -> None:
    listed = sorted(names)
    if any(not name.strip() for name in listed) or any(one == other for one, other in pairwise(listed)):
        raise refused(where)


def _check_members(atoms: tuple[str, ...], known: frozenset[str], where: str) -> None:
    if not atoms or len(set(atoms)) != len(atoms):
        raise refused(where)
    for number, atom in enumerate(atoms):
        if atom not in known:
            raise refused(f"{where}[{number}]")
