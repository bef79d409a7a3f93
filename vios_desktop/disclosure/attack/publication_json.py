"""The file formats of `vios disclosure audit`: a publication that comes in, a verdict that goes out.

Chapter 11 of the notes on disclosure. Everything is read strictly; places are made of keys of the format and of
positions counted from 0, never of values; an unknown key is named itself.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from vios_desktop.disclosure.attack.bounds import Verdict
from vios_desktop.disclosure.attack.model import (
    ERROR_CODE,
    Interval,
    Publication,
    Published,
    Statistic,
    joined,
)
from vios_desktop.disclosure.bands import DEFAULT_K
from vios_desktop.disclosure.strict_json import JsonObject, StrictReader, join
from vios_desktop.domain.errors import ViosError

_REQUIRED: Final = ("atoms", "statistics", "published_intervals")
IGNORED: Final = frozenset(
    {"id", "title", "source", "kind", "reader_knowledge", "shown", "notes", "expected", "rule", "base", "leading"}
)
_KNOWN: Final = frozenset({*_REQUIRED, "k", "true_values"}) | IGNORED
_READER: Final = StrictReader(ERROR_CODE)
_MAX_ATOMS: Final = 1_000_000
_MAX_KEY_SHOWN: Final = 40


def parse_publication(text: str) -> Publication:
    """Read one publication.

    `atoms` is a number (they are then named "0", "1", …) or a list of names; a statistic names its atoms by
    position or, where they have names, by name. `k` may be left out beside a `rule` in words; it is 5 then.
    Raises `ViosError("publication_not_valid", where=…)` for anything else than the format says, and for what
    `Publication` refuses.
    """
    top = checked_keys(text, _REQUIRED)
    return replace(model_in(top), published=_published(top))


def checked_keys(text: str, required: Sequence[str]) -> JsonObject:
    """The object of a text with keys of this format alone, these among them."""
    top = _READER.parse(text, fractions=True)
    _only_known(top, _KNOWN, "")
    for key in required:
        if key not in top:
            raise _READER.refused(key)
    return top


def model_in(top: JsonObject) -> Publication:
    """The publication without what is printed."""
    atoms = _atoms(top["atoms"])
    statistics = _statistics(top["statistics"], atoms)
    return Publication(_k(top), atoms, statistics, (), true_values=_true_values(top))


def parse_together(texts: Sequence[str]) -> Publication:
    """Read publications that one reader has, and join them by the names of their atoms.

    Of several each needs names for its atoms: numbers of two tables mean nothing to each other. Places of several
    have the number of their text in front, from 1: `[2].atoms`. Raises as `parse_publication` and `joined` do.
    """
    if len(texts) == 1:
        return parse_publication(texts[0])
    publications: list[Publication] = []
    for number, text in enumerate(texts, start=1):
        try:
            publication = parse_publication(text)
            if not isinstance(_READER.parse(text, fractions=True)["atoms"], list):
                raise _READER.refused("atoms")
        except ViosError as error:
            raise _READER.refused(f"[{number}].{error.params['where']}") from error
        publications.append(publication)
    return joined(publications)


def verdict_json(verdict: Verdict) -> JsonObject:
    """The answer in the form of the format, ready for `json.dumps`; lists keep the order of the statistics."""
    return {
        "verdict": "safe" if verdict.safe else "unsafe",
        "bounds": {name: [bound.low, bound.high] for name, bound in verdict.bounds.items()},
        "violations": list(verdict.violations),
        "exact": list(verdict.exact),
        "presence": list(verdict.presence),
    }


def verdict_text(verdict: Verdict) -> str:
    return json.dumps(verdict_json(verdict), ensure_ascii=False)


def _only_known(value: JsonObject, keys: frozenset[str], where: str) -> None:
    for position, key in enumerate(value):
        if key not in keys:
            shown = key if key.isidentifier() and len(key) <= _MAX_KEY_SHOWN else f"key[{position}]"
            raise _READER.refused(join(where, shown))


def _k(top: JsonObject) -> int:
    if "rule" in top:
        _READER.text(top, "rule", "")
        if "k" not in top:
            return DEFAULT_K
    if "k" not in top:
        raise _READER.refused("k")
    return _READER.number(top, "k", "")


def _atoms(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        for position, name in enumerate(value):
            if not isinstance(name, str):
                raise _READER.refused(f"atoms[{position}]")
        return tuple(value)
    count = _READER.whole(value, "atoms")
    if count > _MAX_ATOMS:
        raise _READER.refused("atoms")
    return tuple(str(number) for number in range(count))


def _statistics(value: object, atoms: tuple[str, ...]) -> tuple[Statistic, ...]:
    found = _READER.object_(value, "statistics")
    return tuple(
        Statistic(name, _members(members, atoms, f"statistics[{position}]"))
        for position, (name, members) in enumerate(found.items())
    )


def _members(value: object, atoms: tuple[str, ...], where: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _READER.refused(where)
    members: list[str] = []
    for position, member in enumerate(value):
        place = f"{where}[{position}]"
        if isinstance(member, str):
            members.append(member)  # `Publication` refuses a name that is not there
            continue
        number = _READER.whole(member, place)
        if number >= len(atoms):
            raise _READER.refused(place)
        members.append(atoms[number])
    return tuple(members)


def _published(top: JsonObject) -> tuple[Published, ...]:
    published: list[Published] = []
    for position, value in enumerate(_READER.items(top, "published_intervals", "")):
        where = f"published_intervals[{position}]"
        one = _READER.object_(value, where)
        _only_known(one, frozenset({"stat", "low", "high"}), where)
        for key in ("stat", "low", "high"):
            if key not in one:
                raise _READER.refused(join(where, key))
        high = None if one["high"] is None else _READER.number(one, "high", where)
        interval = Interval(_READER.number(one, "low", where), high)
        published.append(Published(_READER.text(one, "stat", where), interval, where))
    return tuple(published)


def _true_values(top: JsonObject) -> dict[str, int] | None:
    if "true_values" not in top:
        return None
    found = _READER.object_(top["true_values"], "true_values")
    return {
        name: _READER.whole(value, f"true_values[{position}]")
        for position, (name, value) in enumerate(found.items())
    }
