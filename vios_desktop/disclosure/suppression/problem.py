"""A table before anything is hidden, and what of it has to stay open (R1, R9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from vios_desktop.disclosure.attack.bounds import Cancelled, attack
from vios_desktop.disclosure.attack.model import Interval, Publication, Published, refused


@dataclass(frozen=True, slots=True)
class ExactTable:
    """Every statistic with its true value. Confidential.

    `model` publishes nothing; its covers are lines that count different people. `base`: statistic -> size of the
    group it is counted in, which a reader knows (R9). `leading`: atom -> the leading persons of its incidents as
    opaque keys, all who are not known together as one None (R1). Raises
    `ViosError("publication_not_valid", where=…)` when a true value is missing, a base is smaller than its
    statistic, or `leading` leaves out an atom.
    """

    model: Publication
    base: Mapping[str, int] = field(default_factory=dict)
    leading: Mapping[str, frozenset[str | None]] | None = None

    def __post_init__(self) -> None:
        values = self.model.true_values or {}
        if self.model.published:
            raise refused("published_intervals")
        for number, statistic in enumerate(self.model.statistics):
            if statistic.name not in values:
                raise refused(f"true_values (statistics[{number}])")
        for number, (name, size) in enumerate(self.base.items()):
            if size < values.get(name, size + 1):
                raise refused(f"base[{number}]")
        if self.leading is not None and set(self.leading) != set(self.model.atoms):
            raise refused("leading")

    @property
    def values(self) -> Mapping[str, int]:
        return self.model.true_values or {}

    def known(self) -> tuple[Published, ...]:
        """What a reader knows before anything is printed: nothing is larger than its base."""
        return tuple(
            Published(name, Interval(0, size), f"base[{number}]")
            for number, (name, size) in enumerate(self.base.items())
        )


def to_keep_open(table: ExactTable, cancelled: Cancelled | None = None) -> dict[str, Interval]:
    """The primary statistics, and what a reader must still think possible of each, in their order.

    0 to k - 1 of what is below k (zero too), or has fewer than k different leading persons; N - k + 1 to N of what
    is closer than k to its base N, so that a group that all, or nearly all, share something is not shown. Less
    only where that is impossible for a reader who has seen nothing at all (a group of three). Raises what
    `attack` raises when the true values cannot be true together.
    """
    model = table.model
    possible = attack(replace(model, published=table.known()), cancelled=cancelled).bounds
    open_: dict[str, Interval] = {}
    for statistic in model.statistics:
        value, k = table.values[statistic.name], model.k_for(statistic.name)
        wanted: list[Interval] = []
        if value < k or _leading_of(table, statistic.atoms, k) < k:
            wanted.append(Interval(0, k - 1))
        size = table.base.get(statistic.name)
        if size is not None and size - value < k:
            wanted.append(Interval(max(0, size - k + 1), size))
        if wanted:
            limit = possible[statistic.name]
            high = max(one.high or 0 for one in wanted)
            open_[statistic.name] = Interval(
                max(limit.low, min(one.low for one in wanted)),
                high if limit.high is None else min(limit.high, high),
            )
    return open_


def _leading_of(table: ExactTable, atoms: tuple[str, ...], enough: int) -> int:
    """How many different leading persons there are; `enough` when that is not known."""
    if table.leading is None:
        return enough
    return len(frozenset().union(*(table.leading[atom] for atom in atoms)))
