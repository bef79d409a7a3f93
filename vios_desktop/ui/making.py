"""Something large that is made in steps, so that the window never stands still for long."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

T = TypeVar("T")

Steps: TypeAlias = Generator[None, None, T]
"""Gives the result at its end. Between two steps the event loop may turn; who waits asks for the next."""

Making: TypeAlias = "Steps[QWidget]"
"""A screen on its way. Nothing of it is shown and nothing is read before it is whole."""


def finished(steps: Steps[T]) -> T:
    """All steps at once, for who cannot wait."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # a generator returns what its type says
