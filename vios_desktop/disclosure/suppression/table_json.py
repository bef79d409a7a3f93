"""The file formats of `vios disclosure protect`: a table with its true values in, what may be printed out.

Chapter 11 of the notes on disclosure; read as strictly as a publication, with the same places in refusals.
"""

from __future__ import annotations

import json
from typing import Final

from vios_desktop.disclosure.attack.model import ERROR_CODE, Publication
from vios_desktop.disclosure.attack.publication_json import checked_keys, model_in
from vios_desktop.disclosure.strict_json import JsonObject, StrictReader
from vios_desktop.disclosure.suppression.outcome import Outcome
from vios_desktop.disclosure.suppression.problem import ExactTable

_REQUIRED: Final = ("atoms", "statistics", "true_values")
_READER: Final = StrictReader(ERROR_CODE)


def parse_table(text: str) -> ExactTable:
    """Read a table: the keys of a publication, `base` and `leading`. What it has as published is not looked at.

    `base`: statistic -> whole number. `leading`: atom (its name, or its position as text where atoms have none) ->
    list with the leading person of each incident: a text or a whole number, null for one who is not known. Raises
    `ViosError("publication_not_valid", where=…)` for anything else, and when a statistic has no true value.
    """
    top = checked_keys(text, _REQUIRED)
    model = model_in(top)
    return ExactTable(model, _base(top, model), _leading(top, model))


def outcome_json(outcome: Outcome) -> JsonObject:
    """Ready for `json.dumps`. `lost` is for whoever makes the table, not for its readers."""
    lost = outcome.lost
    return {
        "published_intervals": [
            {"stat": name, "low": interval.low, "high": interval.high}
            for name, interval in outcome.published.items()
        ],
        "lost": {
            "statistics": lost.statistics,
            "hidden": lost.hidden,
            "primary": lost.primary,
            "secondary": lost.secondary,
            "sum": lost.amount,
            "width": lost.width,
            "mean_error": lost.mean_error,
            "method": outcome.method.value,
            "optimal": outcome.optimal,
        },
    }


def outcome_text(outcome: Outcome) -> str:
    return json.dumps(outcome_json(outcome), ensure_ascii=False)


def _base(top: JsonObject, model: Publication) -> dict[str, int]:
    if "base" not in top:
        return {}
    names = {one.name for one in model.statistics}
    base: dict[str, int] = {}
    for number, (name, size) in enumerate(_READER.object_(top["base"], "base").items()):
        if name not in names:
            raise _READER.refused(f"base[{number}]")
        base[name] = _READER.whole(size, f"base[{number}]")
    return base


def _leading(top: JsonObject, model: Publication) -> dict[str, frozenset[str | None]] | None:
    if "leading" not in top:
        return None
    atoms = frozenset(model.atoms)
    leading: dict[str, frozenset[str | None]] = {}
    for number, (atom, persons) in enumerate(_READER.object_(top["leading"], "leading").items()):
        where = f"leading[{number}]"
        if atom not in atoms or not isinstance(persons, list):
            raise _READER.refused(where)
        leading[atom] = frozenset(
            _person(person, f"{where}[{position}]") for position, person in enumerate(persons)
        )
    return leading


def _person(value: object, where: str) -> str | None:
    """An opaque key; the text "1" and the number 1 are two people."""
    if value is None:
        return None
    if isinstance(value, str):
        return f"text {value}"
    return f"number {_READER.whole(value, where)}"
