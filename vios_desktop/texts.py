"""Words for codes: errors and closed lists, in Dutch and English, from `resources/texts/`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vios_desktop import resource_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum
    from pathlib import Path

DUTCH = "nl"
ENGLISH = "en"


class ErrorText(NamedTuple):
    """What happened, what is safe, what to do now."""

    what: str
    safe: str
    now: str

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.safe, self.now) if part)


class Texts:
    """The texts of one language. Read once; unknown codes give a text that names the code, never an exception."""

    def __init__(self, language: str = DUTCH, folder: Path | None = None) -> None:
        base = folder or resource_files.root() / "texts"
        self.language = language if language in (DUTCH, ENGLISH) else DUTCH
        self._errors: Mapping[str, Mapping[str, Mapping[str, str]]] = _read(base / "errors.json")
        self._terms: Mapping[str, Mapping[str, Mapping[str, str]]] = _read(base / "terms.json")

    def error(self, code: str, /, **params: str | int) -> ErrorText:
        entry = self._errors.get(code)
        if entry is None:
            entry, params = self._errors["unexpected"], {"code": code}
        texts = entry[self.language]
        return ErrorText(*(_filled(texts.get(part, ""), params) for part in ("what", "safe", "now")))

    def problem(self, code: str) -> str:
        """The words beside a field that is not right."""
        entry = self._terms["problem"].get(code)
        return entry[self.language] if entry else self.error(code).what

    def term(self, value: Enum) -> str:
        """The label of a member of a closed list, named by its class."""
        return self.label(type(value).__name__, str(value.value))

    def label(self, group: str, code: str) -> str:
        entry = self._terms.get(group, {}).get(code)
        return entry[self.language] if entry else code


def _read(path: Path) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    import json

    data: Mapping[str, Mapping[str, Mapping[str, str]]] = json.loads(path.read_text("utf-8"))
    return data


def _filled(text: str, params: Mapping[str, str | int]) -> str:
    for name, value in params.items():
        text = text.replace("{" + name + "}", str(value))
    return text
