"""What a reader has who kept everything: records of the ledger as a publication for the attacker.

Beside every printed figure there is what is never printed and is to be protected all the same: the cross cells of
every two breakdowns of one summary (a group in a place), and of every line and every cell each stretch of periods
on end in one school year: a window, the year so far, the difference of two of those. Such a sum of different
people need not be the sum of its periods; but it can be 0 just when that can, and k - 1 when that can, so the
plain sum stands for it.

Records that share no atom with the one that is looked at, directly or by way of others, can say nothing about it
and are left aside. A stretch over periods that nothing ties is as wide as they are together, so nothing is missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from vios_desktop.disclosure.attack.bounds import is_feasible
from vios_desktop.disclosure.attack.model import Cover, Interval, Publication, Published, Statistic, joined
from vios_desktop.disclosure.ledger import OWN_PAGES, LedgerRecord, LedgerSource, Parts
from vios_desktop.disclosure.periods import Period
from vios_desktop.domain.school import school_year_of


def publication_of(records: Iterable[LedgerRecord]) -> Publication:
    """All records together. Raises `ViosError("publication_not_valid", where=…)` for what cannot be one."""
    listed = list(records)
    together = joined([_one(record) for record in listed])
    stretches = tuple(_stretches(listed))
    k_of = {one.name: max(together.k_for(atom) for atom in one.atoms) for one in stretches}
    return replace(together, statistics=(*together.statistics, *stretches), k_of={**together.k_of, **k_of})


def connected(earlier: Iterable[LedgerRecord], record: LedgerRecord) -> tuple[LedgerRecord, ...]:
    """The earlier records that can say something about this one, in their order."""
    waiting = [(one, _atoms(one)) for one in earlier]
    reached = _atoms(record)
    found: list[LedgerRecord] = []
    while True:
        near = [one for one, atoms in waiting if atoms & reached]
        if not near:
            return tuple(sorted(found, key=lambda one: one.recorded_at))
        found += near
        reached = reached.union(*(atoms for one, atoms in waiting if one in near))
        waiting = [(one, atoms) for one, atoms in waiting if one not in near]


def believed(earlier: Sequence[LedgerRecord], record: LedgerRecord) -> tuple[LedgerRecord, ...]:
    """The earlier records that can be true together with what is printed here.

    A number from elsewhere that contradicts the summaries was counted in another way; a reader sees that and can
    conclude nothing from it. Which those are follows from printed figures alone.
    """
    kept = [one for one in earlier if one.source in OWN_PAGES]
    for one in earlier:
        if one.source is LedgerSource.BY_HAND and is_feasible(publication_of([*kept, one, record])):
            kept.append(one)
    return tuple(kept)


def at_least_stated(records: Iterable[LedgerRecord]) -> frozenset[str]:
    """The figures in which a summary itself says "at least so many" and no more: a sketch says that there was one.

    Such a figure is `Figure(name, cells, 1, None)` in the record of the summary, with a name of its own and as
    atoms the cells of its combination (`cell`). It may only be there when the combination holds k or more (R11).
    The program is known, so `publication_of` takes that for what is said: neither the figure nor a sum that holds
    it is small, and everything else is protected from the stronger reading.
    """
    return frozenset(
        figure.statistic
        for record in records
        if record.source is LedgerSource.SUMMARY
        for figure in record.figures
        if figure.high is None and figure.low > 0
    )


def cell(line: str, crossing: str) -> str:
    """The atom of what is in both of these lines of one period (names as `ledger.atom` gives them).

    The line of the breakdown that comes first on the page comes first.
    """
    return f"{line} x {crossing}"


def _one(record: LedgerRecord) -> Publication:
    cells = tuple(_cells(record.covers))
    atoms = dict.fromkeys(name for figure in record.figures for name in figure.atoms)
    atoms |= dict.fromkeys(name for cover in (*record.covers, *cells) for name in (cover.whole, *cover.parts))
    statistics = {figure.statistic: Statistic(figure.statistic, figure.atoms) for figure in record.figures}
    statistics |= {name: Statistic(name, (name,)) for name in atoms if name not in statistics}
    return Publication(
        k=record.k,
        atoms=tuple(atoms),
        statistics=tuple(statistics.values()),
        published=tuple(_published(record)),
        covers=tuple(
            Cover(cover.whole, cover.parts, f"covers[{number}]")
            for number, cover in enumerate((*record.covers, *cells))
        ),
    )


def _published(record: LedgerRecord) -> Iterable[Published]:
    """What a reader has of each figure. One who knows the program reads "at least one" as "at least k" (R11)."""
    stated = at_least_stated([record])
    for number, figure in enumerate(record.figures):
        low = max(figure.low, record.k) if figure.statistic in stated else figure.low
        yield Published(figure.statistic, Interval(low, figure.high), f"figures[{number}]")


def _cells(covers: Sequence[Parts]) -> Iterator[Parts]:
    """The crossing of every two breakdowns of one whole: each line counts different people over its cells."""
    for one, other in combinations(covers, 2):
        if one.whole == other.whole:
            for line in one.parts:
                yield Parts(line, tuple(cell(line, crossing) for crossing in other.parts))
            for crossing in other.parts:
                yield Parts(crossing, tuple(cell(line, crossing) for line in one.parts))


def _stretches(records: Sequence[LedgerRecord]) -> Iterator[Statistic]:
    """Every line and cell over two, three, … summaries on end that have it, within one school year."""
    runs: dict[tuple[object, str], list[tuple[Period, str]]] = {}
    summaries = [record for record in records if record.source is LedgerSource.SUMMARY]
    for record in sorted(summaries, key=lambda one: one.period):
        own = f"{record.period.name}|"
        for atom in sorted(_atoms(record)):
            if atom.startswith(own):
                key = school_year_of(record.period.start), atom.replace(own, "")
                runs.setdefault(key, []).append((record.period, atom))
    for run in runs.values():
        for first, last in combinations(range(len(run)), 2):
            yield Statistic(
                f"{run[first][1]} to {run[last][0].end.isoformat()}",
                tuple(atom for _period, atom in run[first : last + 1]),
            )


def _atoms(record: LedgerRecord) -> frozenset[str]:
    covered = (name for cover in (*record.covers, *_cells(record.covers)) for name in (cover.whole, *cover.parts))
    return frozenset([*(name for figure in record.figures for name in figure.atoms), *covered])
