"""Ways in which others publish counts, as a reader reads them: an interval for every number of the year.

The usual page: for each period twelve kinds, six places and a total, and the same for the year so far. Counts are
of incidents and add up. The styles are those of chapter 4.3 of the notes on disclosure.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

from benchmarks.attack.school import LINES, PLACES, SchoolYear
from vios_desktop.disclosure.attack.model import Interval, Publication, Published, Statistic

K = 5
Style = Callable[[int], Interval]


def hidden_below_five(count: int) -> Interval:
    """1 to 4 is left out, all else is exact. What is left out is read as nothing at all."""
    return Interval(0, None) if 1 <= count < K else Interval(count, count)


def hidden_from_zero(count: int) -> Interval:
    """`<5` for 0 to 4, all else is exact."""
    return Interval(0, K - 1) if count < K else Interval(count, count)


def health_service(count: int) -> Interval:
    """1 to 7 is a star, a zero is a zero, all else goes to the nearest 5."""
    if count == 0:
        return Interval(0, 0)
    if count < 8:
        return Interval(1, 7)
    nearest = (count + 2) // 5 * 5
    return Interval(max(8, nearest - 2), nearest + 2)


def bands_of_five(count: int) -> Interval:
    return Interval(count - count % K, count - count % K + K - 1)


def published_year(year: SchoolYear, style: Style, *, so_far: bool, windows: bool = False) -> Publication:
    """The page of every period in this style and, if asked for, of the year so far; all together.

    The statistics are these numbers whether they are printed or not, and with `windows` every kind-and-place cell
    and every number over two or more periods on end too.
    """
    counts: dict[str, int] = {}
    for number, incidents in enumerate(year.incidents):
        for line in LINES:
            for place in PLACES:
                counts[f"{number}|{line}|{place}"] = 0
        for incident in incidents:
            counts[f"{number}|{incident.line}|{incident.place}"] += 1
    statistics: list[Statistic] = []
    printed: set[str] = set()
    spans = [(n, n) for n in range(len(year.incidents))] + list(combinations(range(len(year.incidents)), 2))
    for first, last in spans:
        to_print = first == last or (first == 0 and so_far)
        if not to_print and not windows and first != 0:
            continue
        for name, atoms in _numbers(first, last).items():
            statistics.append(Statistic(name, atoms))
            if to_print:
                printed.add(name)
    if windows:
        statistics += [Statistic(f"cell {atom}", (atom,)) for atom in counts]
    truth = {one.name: sum(counts[atom] for atom in one.atoms) for one in statistics}
    published = tuple(
        Published(one.name, style(truth[one.name]), one.name) for one in statistics if one.name in printed
    )
    return Publication(K, tuple(counts), tuple(statistics), published, true_values=truth)


def _numbers(first: int, last: int) -> dict[str, tuple[str, ...]]:
    """The nineteen numbers over these periods, with the atoms of each."""
    periods = range(first, last + 1)
    name = f"{first}" if first == last else f"{first}-{last}"
    numbers = {f"{name} {line}": tuple(f"{p}|{line}|{q}" for p in periods for q in PLACES) for line in LINES}
    numbers |= {f"{name} at {q}": tuple(f"{p}|{line}|{q}" for p in periods for line in LINES) for q in PLACES}
    numbers[f"{name} total"] = tuple(f"{p}|{line}|{q}" for p in periods for line in LINES for q in PLACES)
    return numbers
