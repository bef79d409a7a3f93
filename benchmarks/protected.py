"""Every way to protect a table on random tables and sums, each answer attacked: `python -m benchmarks.protected`.

Options: `--tables 500`, `--first 1`. Stops at the first answer that the attacker narrows, with its seed. Four in
ten have group sizes and leading persons; one in ten has another k.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable
from typing import Final

from benchmarks.invented_tables import random_sums, random_two_way, table, with_people
from vios_desktop.disclosure.attack.bounds import attack
from vios_desktop.disclosure.attack.publication_json import parse_publication
from vios_desktop.disclosure.suppression.outcome import Outcome
from vios_desktop.disclosure.suppression.problem import ExactTable
from vios_desktop.disclosure.suppression.protect import in_bands, suppress
from vios_desktop.disclosure.suppression.table_json import outcome_json

WAYS: Final[dict[str, Callable[[ExactTable], Outcome]]] = {
    "by size": suppress,
    "heuristic": lambda made: suppress(made, exact=False),
    "every hidden one in doubt": lambda made: suppress(made, doubt_all=True),
    "bands": in_bands,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tables", type=int, default=500)
    parser.add_argument("--first", type=int, default=1)
    options = parser.parse_args()
    slowest = dict.fromkeys(WAYS, 0.0)
    optimal = 0
    for seed in range(options.first, options.first + options.tables):
        dice = random.Random(seed)  # noqa: S311  # repeatable, no secret
        made = dice.choice((random_two_way, random_sums, random_sums))(dice)
        if dice.random() < 0.4:
            made = with_people(made, dice)
        if dice.random() < 0.1:
            made["k"] = dice.choice((1, 3, 20, 50))
        for name, way in WAYS.items():
            began = time.perf_counter()
            outcome = way(table(made))
            slowest[name] = max(slowest[name], time.perf_counter() - began)
            optimal += outcome.optimal
            answer = {"published_intervals": outcome_json(outcome)["published_intervals"]}
            if not attack(parse_publication(json.dumps(made | answer))).safe:
                raise SystemExit(f"not safe: seed {seed}, {name}")
    times = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in slowest.items())
    print(
        f"{options.tables} tables, {len(WAYS)} ways each: all safe, {optimal} proven the cheapest; slowest {times}"
    )


if __name__ == "__main__":
    main()
