"""What happens to the computer while a vault is open, without knowing which system says so."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable


class ComputerEvent(StrEnum):
    """Each of these means: somebody else may be at this computer next."""

    SLEEP = "sleep"
    SCREEN_LOCKED = "screen_locked"
    LOGGED_OFF = "logged_off"


class ComputerEvents(Protocol):
    """The system's own messages about sleep, screen lock and log-off."""

    def listen(self, heard: Callable[[ComputerEvent], None]) -> None:
        """Call `heard` in the thread of the window, from now until `stop`. Hearing nothing is not an error."""
        ...

    def stop(self) -> None: ...


class NoEvents:
    """A computer that says nothing: the clock alone tells that it slept."""

    def listen(self, heard: Callable[[ComputerEvent], None]) -> None:
        del heard

    def stop(self) -> None:
        """There is nothing to stop."""
