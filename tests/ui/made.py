"""Screens that the program makes in steps, made at once."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from vios_desktop.ui.making import finished

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.ui.making import Steps

P = ParamSpec("P")
T = TypeVar("T")


def at_once(make: Callable[P, Steps[T]]) -> Callable[P, T]:
    """The same without turns of the window in between."""

    @wraps(make)
    def build(*given: P.args, **named: P.kwargs) -> T:
        return finished(make(*given, **named))

    return build
