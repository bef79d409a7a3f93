"""The open file for advice without unlocking: implements the port `services.open_rules.OpenRulesStore`.

It lies beside the vault without any protection, so anybody may have written it: every value is checked for its
form here, and for its meaning by who uses it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from vios_desktop.data.atomic_file import write_atomically
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.strict_json import (
    BadJsonError,
    JsonObject,
    as_object,
    canonical,
    parse_object,
    take_int,
    take_text,
)
from vios_desktop.services.open_rules import OpenRules

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FORMAT: Final = 1
MOST_BYTES: Final = 32_000
MOST_ENTRIES: Final = 200
MOST_VALUE: Final = 100
MOST_SCHOOL_NAME: Final = 200
_KEYS: Final = frozenset({"format", "released_on", "school", "values", "names"})
_ID: Final = re.compile(r"[a-z0-9][a-z0-9_]{0,63}")


@dataclass(frozen=True, slots=True)
class OpenRulesFile:
    path: Path

    def read(self) -> OpenRules | None:
        try:
            with self.path.open("rb") as stream:
                raw = stream.read(MOST_BYTES + 1)
        except FileNotFoundError:
            return None
        except OSError:
            raise ViosError("open_rules_damaged") from None
        try:
            return _read(parse_object(raw, max_bytes=MOST_BYTES, max_depth=2))
        except BadJsonError:
            raise ViosError("open_rules_damaged") from None

    def write(self, rules: OpenRules) -> None:
        content = {
            "format": FORMAT,
            "released_on": rules.released_on.isoformat(),
            "school": rules.school_name[:MOST_SCHOOL_NAME],
            "values": dict(rules.values),
            "names": dict(rules.names),
        }
        write_atomically(self.path, canonical(content))

    def remove(self) -> None:
        try:
            self.path.unlink(missing_ok=True)
        except OSError:
            raise ViosError("write_failed") from None


def _read(source: JsonObject) -> OpenRules:
    """Raises `BadJsonError` for whatever this program would not have written."""
    if source.keys() != _KEYS:
        raise BadJsonError("other keys")
    take_int(source, "format", least=FORMAT, most=FORMAT)
    try:
        released_on = date.fromisoformat(take_text(source, "released_on", most=10))
    except BadJsonError:
        raise
    except ValueError:
        raise BadJsonError("not a day") from None
    values = _entries(source, "values")
    names = _entries(source, "names")
    if not names.keys() <= values.keys():
        raise BadJsonError("a name without a number")
    return OpenRules(released_on, take_text(source, "school", most=MOST_SCHOOL_NAME), values, names)


def _entries(source: JsonObject, key: str) -> Mapping[str, str]:
    found = as_object(source[key])
    if len(found) > MOST_ENTRIES or not all(_ID.fullmatch(name) for name in found):
        raise BadJsonError("not a list of settings")
    return {name: take_text(found, name, most=MOST_VALUE) for name in found}
