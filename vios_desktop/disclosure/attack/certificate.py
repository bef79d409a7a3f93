"""The certificate (R10): tables that reproduce all that is published, each protected figure at 0 and at k - 1.

Whoever has the tables needs no solver, and does not have to trust one. The tables are confidential: they are not
the truth, but they are made beside it. `holds` is all that has to be read to believe a certificate.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from vios_desktop.disclosure.attack.model import Publication
from vios_desktop.domain.canonical import canonical_json

Table = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Certificate:
    """`low` and `high`: per protected statistic the number of a table in which it is 0, and k - 1 or more.

    `digest` binds the tables to this publication and these statistics: SHA-256 of their canonical JSON. It
    shows damage; it is no signature.
    """

    tables: tuple[Table, ...]
    low: Mapping[str, int]
    high: Mapping[str, int]
    digest: str


def certified(publication: Publication, tables: tuple[Table, ...], low: Table, high: Table) -> Certificate:
    """The certificate with its digest; whether it proves anything is for `holds`."""
    bare = Certificate(tables, low, high, "")
    return replace(bare, digest=_digest(publication, bare))


def holds(publication: Publication, protected: Collection[str], certificate: Certificate) -> bool:
    """Is each of these statistics shown to be able to be 0, and k - 1 or more? False for anything not right."""
    names = set(protected)
    if certificate.digest != _digest(publication, certificate):
        return False
    if not names == set(certificate.low) == set(certificate.high):
        return False
    if not all(_reproduces(publication, table) for table in certificate.tables):
        return False
    numbers = {*certificate.low.values(), *certificate.high.values()}
    if not numbers <= set(range(len(certificate.tables))):
        return False
    for statistic in publication.statistics:
        if statistic.name in names:
            names.remove(statistic.name)
            lowest = certificate.tables[certificate.low[statistic.name]]
            highest = certificate.tables[certificate.high[statistic.name]]
            if sum(lowest[atom] for atom in statistic.atoms) > 0:
                return False
            if sum(highest[atom] for atom in statistic.atoms) < publication.k_for(statistic.name) - 1:
                return False
    return not names


def _reproduces(publication: Publication, table: Table) -> bool:
    """Could this table of whole numbers be behind all that is published?"""
    if set(table) != set(publication.atoms):
        return False
    if not all(type(value) is int and value >= 0 for value in table.values()):
        return False
    sums = {one.name: sum(table[atom] for atom in one.atoms) for one in publication.statistics}
    if not all(one.interval.holds(sums[one.statistic]) for one in publication.published):
        return False
    for cover in publication.covers:
        parts = [table[part] for part in cover.parts]
        if not max(parts) <= table[cover.whole] <= sum(parts):
            return False
    return True


def _digest(publication: Publication, certificate: Certificate) -> str:
    bound = {
        "k": {one.name: publication.k_for(one.name) for one in publication.statistics},
        "atoms": publication.atoms,
        "statistics": {one.name: one.atoms for one in publication.statistics},
        "published": [[one.statistic, one.interval.low, one.interval.high] for one in publication.published],
        "covers": [[cover.whole, *cover.parts] for cover in publication.covers],
        "tables": certificate.tables,
        "low": certificate.low,
        "high": certificate.high,
    }
    return hashlib.sha256(canonical_json(bound).encode("ascii")).hexdigest()
