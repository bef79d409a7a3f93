"""Reads the answers file of `vios advise`, refusing in Dutch whatever is wrong."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from vios_desktop.decision.facts import Facts, PersonFacts
from vios_desktop.decision.vocabulary import Part
from vios_desktop.domain.person import AgeRange
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from vios_desktop.decision.content import Pack

OLDEST = 120
MAX_BYTES = 1_000_000

E = TypeVar("E", bound=StrEnum)


class InputError(Exception):
    """The file is not right; the message says what, in Dutch."""


@dataclass(frozen=True, slots=True)
class CaseInput:
    answers: Mapping[str, str]
    kinds: tuple[str, ...]
    facts: Facts


def read_case(path: Path, pack: Pack) -> CaseInput:
    """Read and check the file. Raises `InputError`; whether answers fit their questions is for the walk."""
    data = _object(_parsed(path), "het bestand")
    _only(data, ("answers", "persons", "kinds", "school", "record"), "het bestand")
    if "answers" not in data:
        raise InputError("in het bestand ontbreekt 'answers'")
    kinds = data.get("kinds", [])
    if not isinstance(kinds, list) or not all(isinstance(kind, str) for kind in kinds):
        raise InputError("'kinds' moet een lijst van soorten zijn")
    rows = data.get("persons", [])
    if not isinstance(rows, list):
        raise InputError("'persons' moet een lijst zijn")
    facts = Facts(
        persons=tuple(_person(row, number) for number, row in enumerate(rows, start=1)),
        record=_texts(data.get("record", {}), "record"),
        school=_school(_texts(data.get("school", {}), "school"), pack),
    )
    _check_record(facts.record, pack)
    return CaseInput(_texts(data["answers"], "answers"), tuple(kinds), facts)


def _parsed(path: Path) -> Any:
    try:
        raw = path.read_bytes()
    except OSError:
        raise InputError("het bestand met antwoorden is niet te lezen") from None
    if len(raw) > MAX_BYTES:
        raise InputError("het bestand met antwoorden is te groot")
    try:
        return json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_no_doubles)
    except (UnicodeDecodeError, RecursionError):
        raise InputError("het bestand met antwoorden is geen geldige JSON") from None
    except json.JSONDecodeError as error:
        raise InputError(f"het bestand met antwoorden is geen geldige JSON (regel {error.lineno})") from None


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise InputError(f"'{key}' staat er twee keer")
        found[key] = value
    return found


def _object(value: Any, what: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise InputError(f"{what} moet een object zijn: {{...}}")
    return value


def _only(data: Mapping[str, Any], known: tuple[str, ...], what: str) -> None:
    for key in data:
        if key not in known:
            raise InputError(f"'{key}' is onbekend in {what}; wel bekend: {', '.join(known)}")


def _texts(value: Any, what: str) -> dict[str, str]:
    data = _object(value, f"'{what}'")
    for key, text in data.items():
        if not isinstance(text, str):
            raise InputError(f"bij '{key}' in '{what}' hoort een tekst")
    return data


def _person(row: Any, number: int) -> PersonFacts:
    what = f"persoon {number}"
    data = _object(row, what)
    _only(data, ("role", "part", "age", "kind"), what)
    part = data.get("part")
    return PersonFacts(
        key=f"p{number}",
        role=_member(data.get("role", "alleged_causer"), PersonRole, "rol", what),
        kind=_member(data.get("kind", "pupil"), PersonKind, "soort persoon", what),
        age=_age(data.get("age"), what),
        part=None if part is None else _member(part, Part, "aandeel (part)", what),
    )


def _member(value: Any, kind: type[E], name: str, what: str) -> E:
    if not isinstance(value, str) or value not in tuple(kind):
        known = ", ".join(kind)
        raise InputError(f"onbekende {name} bij {what}; wel bekend: {known}")
    return kind(value)


def _age(value: Any, what: str) -> AgeRange | None:
    if value is None:
        return None
    ages = value if isinstance(value, list) else [value, value]
    whole = all(isinstance(age, int) and not isinstance(age, bool) for age in ages)
    if len(ages) != 2 or not whole or not 0 <= ages[0] <= ages[1] <= OLDEST:
        raise InputError(f"de leeftijd bij {what} moet een geheel getal zijn, of twee: [17, 18]")
    return AgeRange(ages[0], ages[1])


def _school(data: dict[str, str], pack: Pack) -> dict[str, str]:
    for name, value in data.items():
        setting = pack.settings.get(name)
        if setting is None:
            raise InputError(f"de schoolinstelling '{name}' is onbekend; wel bekend: {', '.join(pack.settings)}")
        if setting.outcomes and value not in setting.outcomes:
            raise InputError(f"'{value}' kan niet bij '{name}'; wel: {', '.join(setting.outcomes)}")
    return data


def _check_record(data: Mapping[str, str], pack: Pack) -> None:
    known = sorted({question.record for question in pack.questions.values() if question.record})
    for name in data:
        if name not in known:
            raise InputError(f"'{name}' is onbekend in 'record'; wel bekend: {', '.join(known)}")
