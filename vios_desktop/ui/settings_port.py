"""What the interface wants to remember between two starts, without knowing where it is kept."""

from __future__ import annotations

from typing import Protocol


class UiSettings(Protocol):
    """A small store of texts: window place, zoom, colour scheme, language. Never anything about a person."""

    def value(self, key: str) -> str | None:
        """The text kept under `key`, or None."""

    def set_value(self, key: str, value: str) -> None:
        """Keep `value` under `key`. Failing to write is not an error for the interface."""

    def save(self) -> bool:
        """Write what was kept, for a choice that must survive a crash; False if the disk refused."""


class ForgetfulSettings:
    """Settings that live as long as the program: for a first start, the practice school and pictures."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    def value(self, key: str) -> str | None:
        return self._values.get(key)

    def set_value(self, key: str, value: str) -> None:
        self._values[key] = value

    def save(self) -> bool:
        return True
