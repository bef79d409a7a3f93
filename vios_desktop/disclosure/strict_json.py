"""Reading JSON strictly: unknown and double keys, wrong types and gaps are refused, with the place named."""

from __future__ import annotations

import json
from dataclasses import dataclass

from vios_desktop.domain.errors import ViosError

JsonObject = dict[str, object]


@dataclass(frozen=True, slots=True)
class StrictReader:
    """Reads parsed JSON and raises `ViosError(error_code, where=…)`, with a place such as `blocks[1].lines`.

    The place is made of keys of the format and of positions, never of values.
    """

    error_code: str

    def refused(self, where: str) -> ViosError:
        return ViosError(self.error_code, where=where or "top")

    def parse(self, text: str, *, fractions: bool = False) -> JsonObject:
        """The object that `text` is. Numbers must be whole; a key may come once.

        `fractions`: let other numbers through (in keys that nobody reads); `number` and `whole` refuse them.
        """
        try:
            value: object = json.loads(
                text,
                object_pairs_hook=_object_without_double_keys,
                parse_float=float if fractions else _refuse_number,
                parse_constant=_refuse_number,
            )
        except (ValueError, RecursionError) as error:
            raise self.refused("") from error
        if not isinstance(value, dict):
            raise self.refused("")
        return value

    def only_keys(self, value: JsonObject, keys: frozenset[str], where: str) -> None:
        """`value` has exactly these keys."""
        if value.keys() != keys:
            unexpected = keys.symmetric_difference(value)
            known = sorted(unexpected & keys)
            raise self.refused(join(where, known[0]) if known else where)

    def text(self, value: JsonObject, key: str, where: str) -> str:
        found = value[key]
        if not isinstance(found, str) or not found.strip():
            raise self.refused(join(where, key))
        return found

    def number(self, value: JsonObject, key: str, where: str) -> int:
        return self.whole(value[key], join(where, key))

    def whole(self, value: object, where: str) -> int:
        """A whole number of 0 or more; `true` is not a number."""
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.refused(where)
        return value

    def items(self, value: JsonObject, key: str, where: str) -> list[object]:
        found = value[key]
        if not isinstance(found, list):
            raise self.refused(join(where, key))
        return found

    def object_(self, value: object, where: str) -> JsonObject:
        if not isinstance(value, dict):
            raise self.refused(where)
        return value


def join(where: str, key: str) -> str:
    """The place of `key` inside `where`."""
    return f"{where}.{key}" if where else key


def _object_without_double_keys(pairs: list[tuple[str, object]]) -> JsonObject:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key comes twice")
    return found


def _refuse_number(_text: str) -> object:
    raise ValueError("not a whole number")
