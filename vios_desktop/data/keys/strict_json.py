"""The strict JSON of key files; it lives in the domain now, because sealed reports read it too."""

from vios_desktop.domain.strict_json import (
    BadJsonError,
    JsonObject,
    as_object,
    canonical,
    parse_object,
    take_hex,
    take_hex_or_none,
    take_int,
    take_list,
    take_text,
    take_word,
)

__all__ = [
    "BadJsonError",
    "JsonObject",
    "as_object",
    "canonical",
    "parse_object",
    "take_hex",
    "take_hex_or_none",
    "take_int",
    "take_list",
    "take_text",
    "take_word",
]
