"""What it costs to hide a statistic: a margin more than a cell, a grand total more than all the rest."""

from __future__ import annotations

from typing import Final

from vios_desktop.disclosure.suppression.problem import ExactTable

_CELL: Final = 1.0
_MARGIN: Final = 5.0
_GRAND: Final = 1_000.0
_TIE: Final = 0.4  # of two equal ones the smaller value is hidden


def levels_of(table: ExactTable) -> dict[str, int]:
    """0 for a cell, which holds no other statistic; otherwise one more than the highest that it holds."""
    model = table.model
    members = {one.name: frozenset(one.atoms) for one in model.statistics}
    having: dict[str, list[str]] = {}
    for name, atoms in members.items():
        for atom in atoms:
            having.setdefault(atom, []).append(name)
    parts: dict[str, set[str]] = {}
    for cover in model.covers:
        parts.setdefault(cover.whole, set()).update(cover.parts)
    levels: dict[str, int] = {}

    def level(name: str, above: frozenset[str]) -> int:
        if name not in levels:
            inside = {other for atom in members[name] for other in having[atom] if members[other] < members[name]}
            covered = {
                other for atom in members[name] for part in parts.get(atom, ()) for other in having.get(part, ())
            }
            lower = (inside | covered) - above - {name}
            levels[name] = max((1 + level(other, above | {name}) for other in sorted(lower)), default=0)
        return levels[name]

    for name in sorted(members, key=lambda one: (len(members[one]), one)):
        level(name, frozenset())
    return levels


def costs_of(table: ExactTable) -> dict[str, float]:
    """Cost of hiding each statistic. A grand total is the highest that holds anything."""
    levels = levels_of(table)
    top = max(levels.values(), default=0)
    most = 1 + max(table.values.values(), default=0)
    return {
        name: (_CELL if level == 0 else _GRAND if level == top else _MARGIN) + _TIE * table.values[name] / most
        for name, level in levels.items()
    }
