"""The summary as data for another program: what the page prints, the name of the school, and how to read it.

The schema is shipped as `resources/schemas/kernteam-summary.schema.json`. What the bands mean travels with them,
so that nobody who opens the file alone reads "0-4" as none.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Final

from vios_desktop.disclosure.strict_json import StrictReader
from vios_desktop.disclosure.summary import PeriodSummary
from vios_desktop.disclosure.summary_json import parse_summary, to_json

FORMAT: Final = 1
KIND: Final = "kernteam_summary_export"
SCHEMA: Final = "urn:vios:schema:kernteam-summary:1"

_KEYS: Final = frozenset({"$schema", "format", "kind", "school", "made_on", "explanation", "summary"})
_ERROR: Final = "shared_summary_not_valid"


@dataclass(frozen=True, slots=True)
class SharedSummary:
    """A summary as another school or an office receives it."""

    school: str
    made_on: date
    summary: PeriodSummary


def to_shared_json(shared: SharedSummary, explanation: tuple[str, ...]) -> str:
    """The text of the file, for people to look into as well: indented, keys in a fixed order."""
    document = {
        "$schema": SCHEMA,
        "format": FORMAT,
        "kind": KIND,
        "school": " ".join(shared.school.split()),
        "made_on": shared.made_on.isoformat(),
        "explanation": list(explanation),
        "summary": json.loads(to_json(shared.summary)),
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def parse_shared(text: str) -> SharedSummary:
    """Read a file of `to_shared_json`; strict.

    Raises `ViosError("shared_summary_not_valid", where=…)` for unknown keys and wrong types, and all of
    `parse_summary` for what is no summary.
    """
    reader = StrictReader(_ERROR)
    top = reader.parse(text)
    reader.only_keys(top, _KEYS, "")
    if top["$schema"] != SCHEMA:
        raise reader.refused("$schema")
    if top["format"] != FORMAT or isinstance(top["format"], bool):
        raise reader.refused("format")
    if top["kind"] != KIND:
        raise reader.refused("kind")
    if not all(isinstance(line, str) for line in reader.items(top, "explanation", "")):
        raise reader.refused("explanation")
    school = top["school"]
    if not isinstance(school, str):
        raise reader.refused("school")
    try:
        made_on = date.fromisoformat(reader.text(top, "made_on", ""))
    except ValueError as error:
        raise reader.refused("made_on") from error
    kept = json.dumps(reader.object_(top["summary"], "summary"), sort_keys=True, separators=(",", ":"))
    return SharedSummary(school, made_on, parse_summary(kept))
