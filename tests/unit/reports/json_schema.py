"""Checks a document against the parts of JSON Schema that the shipped schemas use; an unknown part is an error."""

from __future__ import annotations

import re
from typing import Any

TYPES = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None)}
SAYS_NOTHING = {"$schema", "$id", "title", "description", "$defs"}
KNOWN = SAYS_NOTHING | {
    *("type", "const", "enum", "anyOf", "$ref", "minimum", "maximum", "minLength", "pattern"),
    *("items", "minItems", "maxItems", "required", "properties", "additionalProperties"),
}


def problems(value: Any, schema: dict[str, Any], whole: dict[str, Any], where: str = "") -> list[str]:
    """The places where the value breaks the schema."""
    assert set(schema) <= KNOWN, f"not known here: {set(schema) - KNOWN}"
    if "$ref" in schema:
        return problems(value, whole["$defs"][schema["$ref"].removeprefix("#/$defs/")], whole, where)
    if "anyOf" in schema:
        return [] if any(not problems(value, one, whole, where) for one in schema["anyOf"]) else [where]
    if not _fits(value, schema):
        return [where]
    found: list[str] = []
    if isinstance(value, list):
        for number, item in enumerate(value):
            found += problems(item, schema.get("items", {}), whole, f"{where}[{number}]")
    if isinstance(value, dict):
        known = schema.get("properties", {})
        found += [f"{where}.{key}" for key in schema.get("required", ()) if key not in value]
        if schema.get("additionalProperties") is False:
            found += [f"{where}.{key}" for key in value if key not in known]
        for key in set(value) & set(known):
            found += problems(value[key], known[key], whole, f"{where}.{key}")
    return found


def _fits(value: Any, schema: dict[str, Any]) -> bool:
    return _has_type(value, schema) and _is_one_of(value, schema) and _has_size(value, schema)


def _has_type(value: Any, schema: dict[str, Any]) -> bool:
    kind = schema.get("type")
    if kind is None:
        return True
    return isinstance(value, TYPES[kind]) and not (kind == "integer" and isinstance(value, bool))


def _is_one_of(value: Any, schema: dict[str, Any]) -> bool:
    wanted = schema.get("enum", [schema["const"]] if "const" in schema else None)
    return wanted is None or any(value == one and type(value) is type(one) for one in wanted)


def _has_size(value: Any, schema: dict[str, Any]) -> bool:
    if isinstance(value, int):
        return bool(schema.get("minimum", value) <= value <= schema.get("maximum", value))
    if isinstance(value, list):
        return bool(schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)))
    if isinstance(value, str):
        return len(value) >= schema.get("minLength", 0) and re.search(schema.get("pattern", ""), value) is not None
    return True
