"""When a draft is kept: two seconds after the last key, and while somebody types on, well within five. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

QUIET_MS: Final = 2_000
LONGEST_MS: Final = 4_000
"""One second below the promise of five: the rest is for writing to the disk."""


class Later(Protocol):
    """Calls something after a while, on the thread of the window."""

    def after(self, delay_ms: int, call: Callable[[], None]) -> Callable[[], None]:
        """What is returned cancels the call."""
        ...


class Autosave:
    """`typed` at every change; `save` is called when it is time. `stop` forgets what was planned."""

    def __init__(self, later: Later, save: Callable[[], None]) -> None:
        self._later, self._save = later, save
        self._quiet: Callable[[], None] | None = None
        self._longest: Callable[[], None] | None = None

    def typed(self) -> None:
        if self._quiet is not None:
            self._quiet()
        self._quiet = self._later.after(QUIET_MS, self._due)
        if self._longest is None:
            self._longest = self._later.after(LONGEST_MS, self._due)

    def stop(self) -> None:
        for cancel in (self._quiet, self._longest):
            if cancel is not None:
                cancel()
        self._quiet = self._longest = None

    def _due(self) -> None:
        self.stop()
        self._save()


class Debounce:
    """Calls once things are quiet for `delay_ms`; only the last call counts."""

    def __init__(self, later: Later, delay_ms: int) -> None:
        self._later, self._delay_ms = later, delay_ms
        self._cancel: Callable[[], None] | None = None

    def call(self, call: Callable[[], None]) -> None:
        self.stop()
        self._cancel = self._later.after(self._delay_ms, call)

    def stop(self) -> None:
        if self._cancel is not None:
            self._cancel()
            self._cancel = None
