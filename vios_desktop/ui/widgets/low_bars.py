"""Bars above and below a page that give up the air over and under their buttons while the window is low."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from vios_desktop.ui.theme.theme import Theme

LOW_BELOW = 500
_AIR = 3


class LowBars:
    """`bars` are their layouts, each with the margins that it has where there is room. The page calls `fit`."""

    def __init__(self, theme: Theme, *bars: QLayout | None, air: int = _AIR) -> None:
        self._theme, self._air = theme, air
        self._bars = [(bar, bar.contentsMargins()) for bar in bars if bar is not None]

    def fit(self, height: int) -> None:
        """For a page of this height: at 200 % of a small screen every line of words counts."""
        low = height < self._theme.px(LOW_BELOW)
        for bar, roomy in self._bars:
            top, bottom = roomy.top(), roomy.bottom()
            if low:
                top, bottom = min(top, self._air), min(bottom, self._air)
            bar.setContentsMargins(roomy.left(), top, roomy.right(), bottom)
