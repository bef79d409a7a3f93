"""Tables from manuals, as the text of a publication, with what can be said about them by hand.

Read for this file: the Handbook on Statistical Disclosure Control (sdcTools/HandbookSDC, edition of 2024),
chapters 4.2, 5.2 and 5.5, and the vignette "Small count frequency table suppression" of GaussSuppression
(Statistics Norway). From memory, with the arithmetic of the source repeated here: FCSM Working Paper 22 (1994),
chapter II, tables 1 and 2, and Fischetti and Salazar, Management Science 47 (2001), figure 1.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Bounds = dict[str, tuple[int, int | None]]
Read = Callable[[int], tuple[int, int]]


@dataclass(frozen=True)
class PublishedTable:
    """`text` is a file for `vios disclosure audit`. `bounds` are those the source or a sum by hand gives."""

    name: str
    text: str
    bounds: Bounds
    verdict: str
    exact: Sequence[str] | None = None
    presence: Sequence[str] | None = None
    refused_at: str = ""
    others: Sequence[str] = field(default=())  # further files of the same reader


def exactly(value: int) -> tuple[int, int]:
    return value, value


def table(
    source: str,
    rows: Mapping[str, Sequence[int]],
    columns: Sequence[str],
    *,
    k: int,
    hidden: Sequence[str] = (),
    printed: Mapping[str, int] | None = None,
    read: Read = exactly,
) -> str:
    """A table of two ways with all margins.

    `hidden` are cells without a number; `printed` are the numbers that stand there instead of the true ones;
    `read` is what a reader makes of a number.
    """
    cells = {f"{row}|{column}": value for row in rows for column, value in zip(columns, rows[row], strict=True)}
    atoms = list(cells)
    statistics = {atom: [number] for number, atom in enumerate(atoms)}
    for row in rows:
        statistics[row] = [n for n, atom in enumerate(atoms) if atom.split("|")[0] == row]
    for column in columns:
        statistics[column] = [n for n, atom in enumerate(atoms) if atom.split("|")[1] == column]
    statistics["Total"] = list(range(len(atoms)))
    truth = {name: sum(cells[atoms[n]] for n in members) for name, members in statistics.items()}
    intervals = []
    for name in truth:
        if name not in hidden:
            low, high = read((printed or truth)[name])
            intervals.append({"stat": name, "low": max(0, low), "high": high})
    return publication(source, atoms, statistics, intervals, truth, k)


def publication(
    source: str,
    atoms: list[str],
    statistics: Mapping[str, Sequence[int | str]],
    intervals: list[dict[str, Any]],
    truth: Mapping[str, int],
    k: int,
) -> str:
    document = {
        "source": source,
        "k": k,
        "atoms": atoms,
        "statistics": statistics,
        "published_intervals": intervals,
        "true_values": truth,
    }
    return json.dumps(document)


def sums(source: str, numbers: Mapping[str, tuple[Sequence[str], int]], k: int, *only: str) -> str:
    """Exact numbers by name: the atoms of each and its value; with `only` just those are printed."""
    atoms = sorted({atom for members, _value in numbers.values() for atom in members})
    printed = [
        {"stat": name, "low": value, "high": value}
        for name, (_members, value) in numbers.items()
        if not only or name in only
    ]
    return publication(
        source,
        atoms,
        {name: list(members) for name, (members, _value) in numbers.items()},
        printed,
        {name: value for name, (_members, value) in numbers.items()},
        k,
    )


AREAS = {"Area A": (1, 0), "Area B": (3, 3), "Area C": (12, 20)}
CONVENTIONAL = {
    "Area A|Male": 0,
    "Area A|Female": 0,
    "Area A": 0,
    "Area B|Male": 5,
    "Area B|Female": 5,
    "Area B": 5,
    "Area C|Male": 10,
    "Area C|Female": 20,
    "Area C": 35,  # as the Handbook prints it; the nearest multiple of 5 to 32 is 30
    "Male": 15,
    "Female": 25,
    "Total": 40,
}
RANDOMLY = {**CONVENTIONAL, "Area B|Female": 0, "Female": 20}
CONTROLLED = {**CONVENTIONAL, "Area A|Male": 5, "Area A": 5, "Area B|Male": 0, "Area C": 30}
COUNTIES = {"Alpha": (15, 1, 3, 1), "Beta": (20, 10, 10, 15), "Gamma": (3, 10, 10, 2), "Delta": (12, 14, 7, 2)}
LEVELS = ("Low", "Medium", "High", "Very high")


def nearest(base: int) -> Read:
    return lambda value: (value - base // 2, value + base // 2)


def either_side(base: int) -> Read:
    return lambda value: (value - base + 1, value + base - 1)
