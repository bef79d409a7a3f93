"""The words of a handover as JSON: every field of the records, written one way, and refused in any other way.

Anybody with the invitation of a school can seal something to it, so this reader is where an attack would come in.
"""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from vios_desktop.domain.handover import MOST_CHARACTERS, MOST_RECORDS, Handover, fault_of
from vios_desktop.domain.plain_text import is_plain
from vios_desktop.domain.strict_json import BadJsonError, JsonObject, canonical, parse_object, take_int
from vios_desktop.sealed.errors import SealedError

MOST_JSON_BYTES: Final = 8 * 1024 * 1024
MOST_DEPTH: Final = 10
VERSION: Final = 1
_STAYS_HERE: Final = frozenset({("IncidentFacts", "own")})
"""Fields that do not travel, and have to be empty: answers to a school's own fields go as text."""
_MADE_AT: Final = "%Y-%m-%dT%H:%M:%SZ"
_LARGEST: Final = 2**53 - 1


def write_words(handover: Handover) -> bytes:
    """The words without the contents of files. Raises ValueError for what `read_words` would refuse."""
    raw = canonical({"v": VERSION, "handover": _written(handover)})
    try:
        read_words(raw)
    except SealedError:
        raise ValueError("a handover that was not tidied and checked") from None
    return raw


def read_words(raw: bytes) -> Handover:
    """Raises `SealedError`: sealed_newer, sealed_hostile."""
    try:
        source = parse_object(raw, max_bytes=MOST_JSON_BYTES, max_depth=MOST_DEPTH)
        if take_int(source, "v", least=1, most=1_000_000) > VERSION:
            raise SealedError("sealed_newer")
        handover = _whole(source, raw)
    except (BadJsonError, RecursionError):
        raise SealedError("sealed_hostile") from None
    return handover


def _whole(source: JsonObject, raw: bytes) -> Handover:
    if source.keys() != {"v", "handover"} or canonical(source) != raw:
        raise BadJsonError("not as this program writes it")
    handover = _read(Handover, source["handover"])
    if not isinstance(handover, Handover) or fault_of(handover):
        raise BadJsonError("does not hang together")
    return handover


@cache
def field_names() -> tuple[str, ...]:
    """Every field that travels, as `Class.field`: a test holds them, since another field is another version."""
    found: dict[str, None] = {}
    waiting: list[Any] = [Handover]
    while waiting:
        kind = waiting.pop()
        for name, hint in _hints(kind).items():
            found[f"{kind.__name__}.{name}"] = None
            waiting += [one for one in (hint, *get_args(hint)) if isinstance(one, type) and is_dataclass(one)]
    return tuple(sorted(found))


@cache
def _hints(kind: type) -> dict[str, Any]:
    known = get_type_hints(kind)
    return {one.name: known[one.name] for one in fields(kind) if (kind.__name__, one.name) not in _STAYS_HERE}


def _written(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value)
        if any(getattr(value, name) for owner, name in _STAYS_HERE if owner == kind.__name__):
            raise ValueError("a handover that was not tidied and checked")
        return {name: _written(getattr(value, name)) for name in _hints(kind)}
    if isinstance(value, tuple):
        return [_written(one) for one in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime(_MADE_AT)
    if isinstance(value, date | time):
        return value.isoformat()
    return value


def _read(hint: Any, source: object) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        inner = [one for one in get_args(hint) if one is not type(None)]
        return None if source is None else _read(inner[0], source)
    if get_origin(hint) is tuple:
        if not isinstance(source, list) or len(source) > MOST_RECORDS:
            raise BadJsonError("not a list of the right length")
        return tuple(_read(get_args(hint)[0], one) for one in source)
    if is_dataclass(hint):
        return _read_object(hint, source)
    if hint is bool or hint is int:
        return _read_number(hint, source)
    if not isinstance(source, str):
        raise BadJsonError("not a text")
    return _read_text(hint, source)


def _read_object(kind: Any, source: object) -> Any:
    hints = _hints(kind)
    if not isinstance(source, dict) or source.keys() != hints.keys():
        raise BadJsonError("not the right keys")
    known: JsonObject = source
    return kind(**{name: _read(hint, known[name]) for name, hint in hints.items()})


def _read_number(kind: type, source: object) -> object:
    if type(source) is not kind or (isinstance(source, int) and not -_LARGEST <= source <= _LARGEST):
        raise BadJsonError("not a number or a yes or no")
    return source


def _read_text(kind: Any, text: str) -> object:
    """A text, a word of a closed list, a day, a time or a moment; each has one way to be written."""
    if kind is str:
        if not is_plain(text, most=MOST_CHARACTERS, lines=True):
            raise BadJsonError("not a plain text")
        return text
    try:
        value: Any = datetime.strptime(text, _MADE_AT).replace(tzinfo=UTC) if kind is datetime else None
        if kind is date or kind is time:
            value = kind.fromisoformat(text)
        elif kind is not datetime:
            value = kind(text)
    except ValueError:
        raise BadJsonError("not a word, day or time") from None
    if (isinstance(value, time) and value.tzinfo is not None) or _written(value) != text:
        raise BadJsonError("not as this program writes it")
    return value
