"""Room put aside: a file that is given up when the disk is full, so that what is being saved can still be saved.

Without it a full disk also refuses to delete (security.md 4). Random bytes, so no file system packs them.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vios_desktop.data.atomic_file import TEMPORARY_SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BALLAST_BYTES: Final = 8 * 1024 * 1024
ROOM_LEFT_BYTES: Final = 100 * 1024 * 1024
"""Only where so much stays free besides is room put aside."""


@dataclass(frozen=True, slots=True)
class Ballast:
    """`size` 0 puts nothing aside."""

    path: Path
    size: int = BALLAST_BYTES

    def put_aside(self, free: Callable[[Path], int]) -> Callable[[], bool]:
        """Put the room aside if it is not yet, and give what gives it up. A disk that refuses only costs that."""
        with suppress(OSError):
            self._put_aside(free)
        return self.give_up

    def _put_aside(self, free: Callable[[Path], int]) -> None:
        there = self.path.exists() and self.path.stat().st_size == self.size
        if there or not self.size or free(self.path.parent) < self.size + ROOM_LEFT_BYTES:
            return
        part = self.path.with_name(self.path.name + TEMPORARY_SUFFIX)
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
            with os.fdopen(os.open(part, flags, 0o600), "wb") as stream:
                stream.write(secrets.token_bytes(self.size))
            part.replace(self.path)
        finally:
            part.unlink(missing_ok=True)

    def give_up(self) -> bool:
        """Free the room; whether there was any."""
        try:
            self.path.unlink()
        except OSError:
            return False
        return True
