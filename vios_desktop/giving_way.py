"""Work beside the window lets the window finish the turn that it is in.

One thread of Python runs at a time. Somebody opens a screen, which has its lists read on the thread of the data:
both threads want to run then, each gets five milliseconds, and a turn of the window of 30 ms takes 60. Nothing of
what is read can be shown before that turn is over, so it is read after it.

Whoever has a window says how it is waited for (`wait_with`); without one nobody waits. Long work calls `give_way`
between two pieces of it, and whoever begins work that was handed in calls `give_way_first`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")


Wait: TypeAlias = "Callable[[float], None]"
"""Waits while the window is in a turn, and until it rested for so many seconds; not long, not on its thread."""

_A_REST_S = 0.001
"""The turn in which something is handed in is followed at once by those that lay out and paint what it showed."""

_A_STRETCH = 250
"""Of what takes some microseconds each."""

_wait: Wait | None = None


def give_way() -> None:
    """Let the window finish its turn, between two pieces of long work."""
    if _wait is not None:
        _wait(0.0)


def in_stretches(many: Iterable[T]) -> Iterator[T]:
    """All of these; the window may finish its turn now and then while somebody works through them."""
    for number, one in enumerate(many):
        if number % _A_STRETCH == 0:
            give_way()
        yield one


def let_go(many: list[T]) -> None:
    """Empty a list that nobody needs any more; Python frees a long one in one go, in which no thread runs."""
    while many:
        give_way()
        del many[-_A_STRETCH:]


def give_way_first() -> None:
    """Let the window finish its turn and what follows at once, before work begins that it handed in."""
    if _wait is not None:
        _wait(_A_REST_S)


def wait_with(wait: Wait) -> Callable[[], None]:
    """Have all who give way wait so; returns what ends it, also when another window came since."""
    global _wait  # noqa: PLW0603  # of the process, as its threads are
    _wait = wait

    def end() -> None:
        global _wait  # noqa: PLW0603
        if _wait is wait:
            _wait = None

    return end
