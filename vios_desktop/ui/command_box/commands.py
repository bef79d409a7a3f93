"""What stands in the command box: a name, where it leads, and the key that does the same. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vios_desktop.ui.word_fit import fits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MOST_SHOWN: Final = 9


@dataclass(frozen=True, slots=True)
class Command:
    """`also` are other words to find it by; `hint` stands beside it, a key or the heading it belongs to."""

    id: str
    title: str
    icon: str
    run: Callable[[], None]
    hint: str = ""
    also: str = ""


def found(commands: Iterable[Command], typed: str) -> tuple[Command, ...]:
    """Those that fit, at most nine: first where the title begins with what was typed, else in their own order."""
    begins = typed.strip().casefold()
    fitting = [one for one in commands if fits(f"{one.title} {one.also}", typed)]
    return tuple(sorted(fitting, key=lambda one: not one.title.casefold().startswith(begins)))[:MOST_SHOWN]
