"""The port to where content packs lie: a folder of the user, and one of the computer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from vios_desktop.domain.content_pack import SignedPack


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What happened to the content of a folder. `reason` is a code, for a step back only."""

    at: datetime
    serial: int
    version: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ShelfState:
    """Digests of packs, "" for the content of the program itself. `floor` is the highest serial ever taken in.

    `set_aside` is the pack that was put away by the last step back; `has_previous` tells whether one can be made.
    """

    current: str = ""
    previous: str = ""
    has_previous: bool = False
    set_aside: str = ""
    floor: int = 0
    history: tuple[TakenIn, ...] = ()


class ContentShelf(Protocol):
    """Writes are whole or not at all; a reader never finds the half of one."""

    def state(self) -> ShelfState:
        """Empty where nothing was ever taken in. Raises `ViosError("content_spoilt")`."""
        ...

    def pack(self, digest: str) -> bytes:
        """The file with this digest. Raises `ViosError("content_spoilt")` where it is not there, or is another."""
        ...

    def keep(self, state: ShelfState, raw: bytes | None = None) -> None:
        """Make this the state, with the pack that becomes the current one if it is new; others go.

        Raises `ViosError`: disk_full, write_failed.
        """
        ...


PackReader = Callable[[bytes], "SignedPack"]
"""Reads a pack against the publishers of this build. Raises as `signed.pack_file.read_pack`."""
