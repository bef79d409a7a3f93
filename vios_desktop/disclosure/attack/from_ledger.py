"""The ledger as the attacker reads it: every entry in force, joined by the names of the atoms."""

from __future__ import annotations

from collections.abc import Iterable

from vios_desktop.disclosure.attack.model import Cover, Interval, Publication, Published, Statistic, joined
from vios_desktop.disclosure.bands import DEFAULT_K
from vios_desktop.disclosure.ledger import LedgerEntry, in_force


def ledger_publication(entries: Iterable[LedgerEntry]) -> Publication:
    """Everything published, to anybody, as one publication without true values.

    `ledger.verify` the chain first. Raises `ViosError("publication_not_valid", where=…)` for an entry that is no
    publication (a figure of no atoms); the number in front of the place is that of the entry among those in force.
    """
    publications = [_of_entry(entry) for entry in in_force(entries)]
    return joined(publications) if publications else Publication(DEFAULT_K, (), (), ())


def presumed_protected(publication: Publication) -> tuple[str, ...]:
    """The statistics that were not printed as k or more. Their counts are not kept, so they stay protected."""
    shown = {
        one.statistic for one in publication.published if one.interval.low >= publication.k_for(one.statistic)
    }
    return tuple(one.name for one in publication.statistics if one.name not in shown)


def _of_entry(entry: LedgerEntry) -> Publication:
    record = entry.record
    atoms = [atom for figure in record.figures for atom in figure.atoms]
    atoms += [atom for cover in record.covers for atom in (cover.whole, *cover.parts)]
    return Publication(
        k=record.k,
        atoms=tuple(dict.fromkeys(atoms)),
        statistics=tuple(Statistic(figure.statistic, figure.atoms) for figure in record.figures),
        published=tuple(
            Published(figure.statistic, Interval(figure.low, figure.high), f"figures[{number}]")
            for number, figure in enumerate(record.figures)
        ),
        covers=tuple(
            Cover(cover.whole, cover.parts, f"covers[{number}]") for number, cover in enumerate(record.covers)
        ),
    )
