"""The one error of this package."""

from __future__ import annotations

from typing import Final, Literal

from vios_desktop.domain.errors import ViosError

SealedCode = Literal["sealed_damaged", "sealed_foreign", "sealed_newer", "sealed_too_large", "sealed_hostile"]
SEALED_CODES: Final[tuple[SealedCode, ...]] = (
    "sealed_damaged",  # not what somebody sealed: cut off, changed, or no sealed report at all
    "sealed_foreign",  # whole as far as can be seen, but sealed to other keys than these
    "sealed_newer",  # of a later version of the format
    "sealed_too_large",  # refused by its size, before any work
    "sealed_hostile",  # sealed to these keys, and what is inside is not what this program writes
)


class SealedError(ViosError):
    """A file that is not taken. The code says why; nothing of the file is in the error."""

    def __init__(self, code: SealedCode) -> None:
        super().__init__(code)
