"""Every table of whole numbers, one by one: slow, and right."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from vios_desktop.disclosure.attack.model import Cover, Interval, Publication, Published, Statistic

Table = dict[str, int]


def compositions(count: int, most: int) -> Iterator[tuple[int, ...]]:
    """All tuples of `count` whole numbers of 0 or more that add up to at most `most`."""
    if count == 0:
        yield ()
        return
    for first in range(most + 1):
        for rest in compositions(count - 1, most - first):
            yield (first, *rest)


def holds(publication: Publication, table: Mapping[str, int]) -> bool:
    values = {s.name: sum(table[atom] for atom in s.atoms) for s in publication.statistics}
    if not all(one.interval.holds(values[one.statistic]) for one in publication.published):
        return False
    for cover in publication.covers:
        parts = [table[part] for part in cover.parts]
        if not max(parts) <= table[cover.whole] <= sum(parts):
            return False
    return True


def tables(publication: Publication, base: Sequence[str], most: int) -> Iterator[Table]:
    """All tables that fit, in which the atoms of `base` add up to at most `most`; the other atoms are wholes."""
    wholes = {cover.whole: cover.parts for cover in publication.covers}
    for values in compositions(len(base), most):
        table = dict(zip(base, values, strict=True))
        ranges = [range(sum(table[part] for part in parts) + 1) for parts in wholes.values()]
        for whole_values in product(*ranges):
            full = table | dict(zip(wholes, whole_values, strict=True))
            if holds(publication, full):
                yield full


def bounds(publication: Publication, base: Sequence[str], most: int) -> dict[str, Interval] | None:
    """The extremes of every statistic; None when no table fits."""
    found: dict[str, Interval] = {}
    for table in tables(publication, base, most):
        for statistic in publication.statistics:
            value = sum(table[atom] for atom in statistic.atoms)
            old = found.get(statistic.name, Interval(value, value))
            assert old.high is not None
            found[statistic.name] = Interval(min(old.low, value), max(old.high, value))
    return found or None


def random_publication(seed: int) -> tuple[Publication, tuple[str, ...], int]:
    """A small publication with a banded or exact total, the atoms of its tables, and the most they add up to.

    Most are true of some table; some are made up and may fit none.
    """
    dice = random.Random(seed)  # noqa: S311  # repeatable, no secret
    count = dice.randint(2, 7)
    base = tuple(f"a{number}" for number in range(count))
    truth = {atom: dice.choice((0, 0, 1, 1, 2, 3) if count < 5 else (0, 0, 0, 1, 1, 2)) for atom in base}
    atoms = list(base)
    covers: list[Cover] = []
    if dice.random() < 0.4:
        parts = tuple(dice.sample(base, dice.randint(1, min(3, count))))
        atoms.append("whole")
        covers.append(Cover("whole", parts, "covers[0]"))
        truth["whole"] = dice.randint(max(truth[p] for p in parts), sum(truth[p] for p in parts))
    total = sum(truth[atom] for atom in base)
    most = total + (dice.choice((0, 0, 1, 2)) if total <= 6 else 0)
    statistics = [Statistic("total", base)]
    published = [Published("total", Interval(dice.randint(0, total), most), "published_intervals[0]")]
    for number in range(dice.randint(2, 8)):
        members = tuple(dice.sample(atoms, dice.randint(1, len(atoms))))
        statistics.append(Statistic(f"s{number}", members))
        value = sum(truth[atom] for atom in members)
        if dice.random() < 0.05:
            value = dice.randint(0, most)
        interval = dice.choice(
            (
                Interval(value, value),
                Interval(value - value % 3, value - value % 3 + 2),
                Interval(max(0, value - 1), value + dice.randint(0, 1)),
                Interval(dice.randint(0, value), None),
            )
        )
        if dice.random() < 0.7:
            published.append(Published(f"s{number}", interval, f"published_intervals[{len(published)}]"))
    return Publication(3, tuple(atoms), tuple(statistics), tuple(published), tuple(covers)), base, most
