"""A small, strict reader and writer of JSON for files that somebody else may have written."""

from __future__ import annotations

import json
from typing import NoReturn

JsonObject = dict[str, object]


class BadJsonError(ValueError):
    """The bytes are not what this program writes. The message holds nothing from the file."""


def canonical(value: object) -> bytes:
    """`value` as ASCII JSON with sorted keys and no spaces: one value has exactly one text."""
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False).encode(
        "ascii"
    )


def parse_object(raw: bytes, *, max_bytes: int, max_depth: int) -> JsonObject:
    """The JSON object in `raw`.

    Refused with `BadJsonError`: more than `max_bytes`, bytes outside ASCII, nesting deeper than `max_depth`,
    a key twice in an object, any number that is not a whole one, and anything that is not one JSON object.
    The standard parser lets duplicate keys through and answers deep nesting with `RecursionError`, so depth is
    counted first.
    """
    if len(raw) > max_bytes:
        raise BadJsonError("too large")
    if _depth(raw) > max_depth:
        raise BadJsonError("too deep")
    try:
        value: object = json.loads(
            raw.decode("ascii"),
            object_pairs_hook=_without_duplicates,
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
        )
    except BadJsonError:
        raise
    except ValueError:
        raise BadJsonError("not JSON") from None
    return as_object(value)


def as_object(value: object) -> JsonObject:
    """`value` if it is an object, else `BadJsonError`."""
    if not isinstance(value, dict):
        raise BadJsonError("not an object")
    return value


def take_list(source: JsonObject, key: str, *, most: int) -> list[JsonObject]:
    """The list of at most `most` objects under `key`."""
    value = source.get(key)
    if not isinstance(value, list) or len(value) > most:
        raise BadJsonError("not a list of the right length")
    return [as_object(item) for item in value]


def take_int(source: JsonObject, key: str, *, least: int, most: int) -> int:
    """The whole number under `key`, between `least` and `most`; `true` is no number here."""
    value = source.get(key)
    if type(value) is not int or not least <= value <= most:
        raise BadJsonError("not a number in range")
    return value


def take_text(source: JsonObject, key: str, *, most: int) -> str:
    """The text under `key`: 1 to `most` printable characters, so no line breaks and no lone surrogates."""
    value = source.get(key)
    if not isinstance(value, str) or not 1 <= len(value) <= most or not value.isprintable():
        raise BadJsonError("not a text of the right length")
    return value


def take_hex(source: JsonObject, key: str, *, length: int) -> bytes:
    """The `length` bytes written under `key` as lower-case hex digits."""
    value = source.get(key)
    if not isinstance(value, str) or len(value) != 2 * length or not set(value) <= set("0123456789abcdef"):
        raise BadJsonError("not hex of the right length")
    return bytes.fromhex(value)


def take_hex_or_none(source: JsonObject, key: str, *, length: int) -> bytes:
    """`take_hex`, or no bytes for an empty text."""
    return b"" if source.get(key) == "" else take_hex(source, key, length=length)


def take_word(source: JsonObject, key: str, *allowed: str) -> str:
    """The text under `key` if it is one of `allowed`."""
    value = source.get(key)
    if not isinstance(value, str) or value not in allowed:
        raise BadJsonError("not an allowed word")
    return value


def _depth(raw: bytes) -> int:
    depth = deepest = 0
    in_text = escaped = False
    for byte in raw:
        if escaped:
            escaped = False
        elif in_text:
            escaped = byte == ord("\\")
            in_text = byte != ord('"')
        elif byte == ord('"'):
            in_text = True
        elif byte in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        elif byte in b"]}":
            depth -= 1
    return deepest


def _without_duplicates(pairs: list[tuple[str, object]]) -> JsonObject:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise BadJsonError("a key twice")
    return result


def _refuse_number(_text: str) -> NoReturn:
    raise BadJsonError("not a whole number")
