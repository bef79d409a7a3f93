"""Invented tables: of two ways with all margins, and of any sums."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from typing import Any

from vios_desktop.disclosure.suppression.problem import ExactTable
from vios_desktop.disclosure.suppression.table_json import parse_table

Document = dict[str, Any]


def document(cells: Mapping[str, int], statistics: Mapping[str, list[str]], k: int = 5) -> Document:
    truth = {name: sum(cells[atom] for atom in members) for name, members in statistics.items()}
    return {"k": k, "atoms": list(cells), "statistics": dict(statistics), "true_values": truth}


def two_way(rows: list[list[int]], k: int = 5) -> Document:
    """`r0|c0` …, the margins `r0` and `c0`, and `Total`."""
    cells = {f"r{i}|c{j}": value for i, row in enumerate(rows) for j, value in enumerate(row)}
    statistics = {name: [name] for name in cells}
    statistics |= {f"r{i}": [f"r{i}|c{j}" for j in range(len(row))] for i, row in enumerate(rows)}
    statistics |= {f"c{j}": [f"r{i}|c{j}" for i in range(len(rows))] for j in range(len(rows[0]))}
    return document(cells, {**statistics, "Total": list(cells)}, k)


def random_two_way(dice: random.Random, most_rows: int = 5, most_columns: int = 5) -> Document:
    rows, columns = dice.randint(1, most_rows), dice.randint(1, most_columns)
    mean = dice.choice((1.5, 4, 8, 15))
    return two_way([[int(dice.expovariate(1 / mean)) for _ in range(columns)] for _ in range(rows)])


def random_sums(dice: random.Random) -> Document:
    """Statistics that are any sums: some in each other, some across each other, some the same."""
    atoms = [f"a{number}" for number in range(dice.randint(1, 7))]
    cells = {atom: int(dice.expovariate(1 / 5)) for atom in atoms}
    statistics = {
        f"s{number}": sorted(dice.sample(atoms, dice.randint(1, len(atoms))))
        for number in range(dice.randint(1, 9))
    }
    return document(cells, statistics, dice.choice((1, 2, 5, 5, 10)))


def with_people(made: Document, dice: random.Random) -> Document:
    """The same with group sizes and leading persons, who are few."""
    sizes = {name: value + dice.choice((0, 1, 3, 20)) for name, value in made["true_values"].items()}
    names = dice.sample(sorted(sizes), dice.randint(1, len(sizes)))
    people = [None, *(f"p{number}" for number in range(12))]
    leading = {atom: [dice.choice(people) for _ in range(dice.randint(0, 8))] for atom in made["atoms"]}
    return made | {"base": {name: sizes[name] for name in names}, "leading": leading}


def table(made: Document) -> ExactTable:
    return parse_table(json.dumps(made))
