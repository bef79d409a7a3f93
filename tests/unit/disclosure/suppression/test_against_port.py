"""The attacker and the port of tau-ARGUS work out the same intervals, for tables of two ways."""

from __future__ import annotations

import json
import math
import random
from itertools import product
from pathlib import Path

import pytest

from benchmarks.port import HAS_WHEEL, TOTAL, Codes, Ported, through_port
from vios_desktop.disclosure.attack.bounds import attack
from vios_desktop.disclosure.attack.model import Interval, Publication, Published, Statistic

pytestmark = pytest.mark.skipif(not HAS_WHEEL, reason="no wheel of the port for Apple computers with Intel")

TABLES = 24


def random_cells(dice: random.Random, dimensions: int) -> dict[Codes, int]:
    sizes = [dice.randint(2, 6 if dimensions == 2 else 3) for _ in range(dimensions)]
    mean = dice.choice((3, 6, 10))
    cells: dict[Codes, int] = {}
    for place in product(*(range(size) for size in sizes)):
        codes = tuple(f"{'abc'[dimension]}{number}" for dimension, number in enumerate(place))
        cells[codes] = int(dice.expovariate(1 / mean))
    return cells


def publication(cells: dict[Codes, int], ported: Ported) -> Publication:
    """With all margins, zeros printed as the port does; a code is `a0` or `Total`.

    The audit of the port takes it that a reader knows the smallest value of the table, and that no secondary
    cell is below it; so does this one.
    """
    codes_of = [sorted({codes[n] for codes in cells}) for n in range(len(next(iter(cells))))]
    statistics: list[Statistic] = []
    published: list[Published] = []
    for codes in product(*([*names, TOTAL] for names in codes_of)):
        members = [one for one in cells if all(c in (TOTAL, o) for c, o in zip(codes, one, strict=True))]
        name, value = json.dumps(codes), sum(cells[one] for one in members)
        statistics.append(Statistic(name, tuple(json.dumps(one) for one in members)))
        if codes in ported.secondary:
            published.append(Published(name, Interval(min(cells.values()), None), name))
        elif codes not in ported.primary:
            published.append(Published(name, Interval(value, value), name))
    return Publication(5, tuple(json.dumps(one) for one in cells), tuple(statistics), tuple(published))


@pytest.mark.parametrize("dimensions", [2, 3])
def test_the_same_intervals(tmp_path: Path, dimensions: int) -> None:
    """Of whole numbers; the port allows fractions, which makes a difference in three-way tables alone."""
    dice = random.Random(dimensions)  # noqa: S311  # repeatable, no secret
    compared = 0
    for number in range(TABLES if dimensions == 2 else TABLES // 3):
        cells = random_cells(dice, dimensions)
        folder = tmp_path / str(number)
        folder.mkdir()
        ported = through_port(cells, folder)
        bounds = attack(publication(cells, ported)).bounds
        assert set(ported.limits) == ported.hidden
        for codes, (low, high) in ported.limits.items():
            whole = Interval(math.ceil(low - 1e-6), math.floor(high + 1e-6))
            assert bounds[json.dumps(codes)] == whole
            compared += 1
    assert compared > 150
