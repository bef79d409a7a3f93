"""Bytes that must never be shown, logged or pickled."""

from __future__ import annotations

import hmac
from typing import NoReturn


class Secret:
    """Secret bytes in a buffer that can be overwritten.

    Python keeps copies that cannot be wiped (`security.md` §3.13), so wiping only shortens the time a secret is
    in memory; locking ends the process. What this class does promise: the value is in no `repr` and no traceback
    text, and it cannot be pickled.
    """

    __slots__ = ("_buffer",)

    def __init__(self, value: bytes | bytearray) -> None:
        self._buffer = bytearray(value)

    def reveal(self) -> bytes:
        """A copy of the secret. Raises `RuntimeError` after `wipe`: that is a mistake in the program."""
        if not self._buffer:
            raise RuntimeError("the secret was wiped")
        return bytes(self._buffer)

    def wipe(self) -> None:
        """Overwrite the buffer; `reveal` fails from now on."""
        for index in range(len(self._buffer)):
            self._buffer[index] = 0
        self._buffer = bytearray()

    def __len__(self) -> int:
        return len(self._buffer)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and hmac.compare_digest(self._buffer, other._buffer)

    __hash__ = None  # type: ignore[assignment]  # a secret is no dictionary key

    def __repr__(self) -> str:
        return f"Secret({len(self)} bytes)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret cannot be pickled")
