"""What a reader has who kept everything: records of the ledger as a publication for the attacker.

Beside every printed figure there are the cross cells of the blocks of one summary (a group in a place): they are
never printed, and are to be protected all the same. Records that share no atom with the one that is looked at,
directly or by way of others, can say nothing about it and are left aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from vios_desktop.disclosure.attack.bounds import is_feasible
from vios_desktop.disclosure.attack.model import Cover, Interval, Publication, Published, Statistic, joined
from vios_desktop.disclosure.ledger import Figure, LedgerRecord, LedgerSource, Parts


def publication_of(records: Iterable[LedgerRecord]) -> Publication:
    """All records together. Raises `ViosError("publication_not_valid", where=…)` for what cannot be one."""
    return joined([_one(record) for record in records])


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
    kept = [one for one in earlier if one.source is LedgerSource.SUMMARY]
    for one in earlier:
        if one.source is LedgerSource.BY_HAND and is_feasible(publication_of([*kept, one, record])):
            kept.append(one)
    return tuple(kept)


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
        published=tuple(_published(record.figures)),
        covers=tuple(
            Cover(cover.whole, cover.parts, f"covers[{number}]")
            for number, cover in enumerate((*record.covers, *cells))
        ),
    )


def _published(figures: Iterable[Figure]) -> Iterable[Published]:
    for number, figure in enumerate(figures):
        yield Published(figure.statistic, Interval(figure.low, figure.high), f"figures[{number}]")


def _cells(covers: Sequence[Parts]) -> Iterable[Parts]:
    """The crossing of every two breakdowns of one whole: each line counts different people over its cells."""
    for one, other in combinations(covers, 2):
        if one.whole == other.whole:
            for line in one.parts:
                yield Parts(line, tuple(_cell(line, crossing) for crossing in other.parts))
            for crossing in other.parts:
                yield Parts(crossing, tuple(_cell(line, crossing) for line in one.parts))


def _cell(line: str, crossing: str) -> str:
    return f"{line} x {crossing}"


def _atoms(record: LedgerRecord) -> frozenset[str]:
    covered = (name for cover in record.covers for name in (cover.whole, *cover.parts))
    return frozenset([*(name for figure in record.figures for name in figure.atoms), *covered])
