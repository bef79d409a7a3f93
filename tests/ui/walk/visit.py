"""Looks at what is on the screen with every inspector, at the sizes of the screens that schools have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tests.ui.walk import fitting, keyboard, names
from tests.ui.walk.sight import Finding, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Inspector = Callable[["QWidget"], Iterator[Finding]]
Size = tuple[int, int]

AT_100, AT_125, AT_150, AT_200 = (1366, 720), (1093, 576), (911, 480), (683, 360)
"""A screen of 1366 by 768 without the bar of Windows, in logical pixels at the scale that is set there."""
SIZES: tuple[Size, ...] = (AT_100, AT_125, AT_150, AT_200)

TOLD: tuple[Inspector, ...] = (names.unspoken, keyboard.focus_is_lost, keyboard.said_twice)
"""What does not depend on the size."""
FITS: tuple[Inspector, ...] = (
    fitting.cut_off,
    fitting.beside,
    fitting.over_another,
    fitting.too_small,
    fitting.too_wide,
    fitting.sideways,
    keyboard.scrolls_by_mouse_alone,
)

_PATIENCE = 8


def look(window: QWidget, *sizes: Size, tab: bool = True) -> list[Finding]:
    """Everything that is wrong with the window as it stands, once each. `tab`: go round with Tab as well."""
    found: list[Finding] = []
    for inspect in (*TOLD, keyboard.out_of_reach) if tab else TOLD:
        found += inspect(window)
    for width, height in sizes or (AT_100, AT_200):
        window.resize(width, height)
        settle(2)
        wrong = _unfit(window, width, height)
        if wrong:  # what wraps in what wraps takes some passes more
            settle(_PATIENCE)
            wrong = _unfit(window, width, height)
        found += [one._replace(detail=f"{one.detail} at {width}x{height}".strip()) for one in wrong]
    return list(dict.fromkeys(found))


def _unfit(window: QWidget, width: int, height: int) -> list[Finding]:
    return [*fitting.larger_than(window, width, height), *(one for fits in FITS for one in fits(window))]
