"""What the window asks of every screen. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class KeepsDrafts(Protocol):
    """What a screen says besides where it keeps what is typed."""

    def draft_is_kept(self) -> bool:
        """Something is typed on it, and the vault has all of it."""
        ...


class Screen(Protocol):
    """A page of the window: a QWidget that also answers these. One screen object serves many visits."""

    def entered(self) -> None:
        """The page comes into view: read what it shows, put the focus where work begins."""
        ...

    def refresh(self) -> None:
        """Something was written elsewhere: read again without moving focus, selection or scroll."""
        ...

    def leave(self, done: Callable[[], None]) -> None:
        """The page goes out of view or the program locks: keep drafts, close pop-ups, then call `done` once."""
        ...
