"""The public keys whose packs a build takes: `resources/packs/publishers.json`, filled in at a release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vios_desktop.domain.content_pack import Publisher
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.strict_json import BadJsonError, parse_object, take_hex, take_int, take_list, take_text

if TYPE_CHECKING:
    from vios_desktop.domain.strict_json import JsonObject

KEY_BYTES: Final = 32
MOST_PUBLISHERS: Final = 2
"""The key in use and the one that follows it: packs of both are taken while keys are changed."""
_MOST_BYTES: Final = 4096
_MOST_NAME: Final = 120


def read_publishers(raw: bytes) -> tuple[Publisher, ...]:
    """None for a build that takes no packs. Raises `ViosError("content_keys_damaged")`."""
    try:
        return _publishers(parse_object(raw, max_bytes=_MOST_BYTES, max_depth=3))
    except BadJsonError:
        raise ViosError("content_keys_damaged") from None


def _publishers(source: JsonObject) -> tuple[Publisher, ...]:
    if source.keys() != {"v", "keys"}:
        raise BadJsonError("not as this program writes it")
    take_int(source, "v", least=1, most=1)
    found = tuple(
        Publisher(take_text(row, "name", most=_MOST_NAME), take_hex(row, "key", length=KEY_BYTES))
        for row in take_list(source, "keys", most=MOST_PUBLISHERS)
    )
    if len({publisher.key for publisher in found}) != len(found):
        raise BadJsonError("a key twice")
    return found
