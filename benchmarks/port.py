"""Tables through pytauargus, the open port of tau-ARGUS: what it hides, and what its own audit says of it.

For tests and benchmarks alone; the program never imports it (an import rule holds that). It counts records, so a
table goes in as one record an incident, and cells without an incident are printed as zero.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TOTAL: Final = "Total"
RULE: Final = "FREQ(5,100)"  # cells of 1 to 4 are hidden, and must be uncertain by as much as their value
HAS_WHEEL: Final = sys.platform != "darwin" or platform.machine() == "arm64"

Codes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ported:
    """Hidden cells and margins by their codes, and the limits that the audit gives each."""

    primary: frozenset[Codes]
    secondary: frozenset[Codes]
    limits: Mapping[Codes, tuple[float, float]]

    @property
    def hidden(self) -> frozenset[Codes]:
        return self.primary | self.secondary


def through_port(cells: Mapping[Codes, int], folder: Path, method: str = "OPT(1)") -> Ported:
    """Protect a table of exact counts; the port's own files come in `folder`, which must exist."""
    from pytauargus import protect

    dimensions = len(next(iter(cells)))
    names = [f"V{number}" for number in range(dimensions)]
    columns: dict[str, list[object]] = {name: [] for name in names}
    for codes, count in cells.items():
        for name, code in zip(names, codes, strict=True):
            columns[name] += [code] * count
    columns["ONE"] = [1] * sum(cells.values())
    here = Path.cwd()
    os.chdir(folder)  # the engine leaves files of its own where it is started
    try:
        result = protect(
            columns, names, response="ONE", safety_rules=RULE, suppress=method, workdir=str(folder), decimals=0
        )
        rows = result.tables[0].rows
        audit = result.engine.audit(0)
    finally:
        os.chdir(here)
    coded: list[Codes] = [tuple(str(row[name]).strip() for name in names) for row in rows]
    status = {codes: row["status"] for codes, row in zip(coded, rows, strict=True)}
    return Ported(
        primary=frozenset(codes for codes in coded if status[codes] == "U"),
        secondary=frozenset(codes for codes in coded if status[codes] == "M"),
        limits={coded[one["cell"]]: (one["min"], one["max"]) for one in audit},
    )
