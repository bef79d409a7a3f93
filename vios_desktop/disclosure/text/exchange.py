"""The file format of `vios disclosure redact`: people and texts in, the places that identify out.

Source: the project's notes on disclosure, chapter 11. Strict: unknown and double keys and wrong types are refused
with the place named ("notes[2].text"), never with what stands there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from vios_desktop.disclosure.strict_json import JsonObject, StrictReader, join
from vios_desktop.domain.identifiers.finder import Finder
from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.people import KnownPerson, PersonGroup

_READER: Final = StrictReader("redact_refused")
_GROUPS: Final = frozenset({PersonGroup.PUPIL, PersonGroup.PARENT, PersonGroup.STAFF})


@dataclass(frozen=True, slots=True)
class RedactRequest:
    people: tuple[KnownPerson, ...]
    notes: tuple[str, ...]


def parse_request(text: str) -> RedactRequest:
    """Raises `ViosError("redact_refused", where=…)`. `people` may be left out; a person has a name."""
    data = _READER.parse(text)
    _known_keys(data, {"people", "notes"}, "")
    if "notes" not in data:
        raise _READER.refused("notes")
    people = _READER.items(data, "people", "") if "people" in data else []
    notes = _READER.items(data, "notes", "")
    return RedactRequest(
        tuple(_person(value, f"people[{at}]") for at, value in enumerate(people)),
        tuple(_note(value, f"notes[{at}]") for at, value in enumerate(notes)),
    )


def answer(request: RedactRequest, lexicon: Lexicon) -> str:
    """The JSON text of the answer, with a line end: per note the spans in order, positions in characters."""
    finder = Finder(request.people, lexicon)
    notes = [{"spans": [[m.start, m.end, m.kind.value] for m in finder.find(text)]} for text in request.notes]
    return json.dumps({"notes": notes}, ensure_ascii=False) + "\n"


def _person(value: object, where: str) -> KnownPerson:
    row = _READER.object_(value, where)
    _known_keys(row, {"first", "last", "role"}, where)
    first, last = _string(row, "first", where), _string(row, "last", where)
    if not first.strip() and not last.strip():
        raise _READER.refused(join(where, "first"))
    role = _string(row, "role", where)
    if role and role not in _GROUPS:
        raise _READER.refused(join(where, "role"))
    return KnownPerson(first, last, group=PersonGroup(role) if role else PersonGroup.OTHER)


def _note(value: object, where: str) -> str:
    row = _READER.object_(value, where)
    _known_keys(row, {"text"}, where)
    if "text" not in row:
        raise _READER.refused(join(where, "text"))
    return _string(row, "text", where)


def _string(row: JsonObject, key: str, where: str) -> str:
    found = row.get(key, "")
    if not isinstance(found, str):
        raise _READER.refused(join(where, key))
    return found


def _known_keys(row: JsonObject, known: set[str], where: str) -> None:
    """Refuses keys of no meaning; the place is that of the object, since a key may be a name."""
    if row.keys() - known:
        raise _READER.refused(where)
