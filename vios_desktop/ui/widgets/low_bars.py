"""Bars above and below a page that give up the air over and under their buttons while the window is low."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget

    from vios_desktop.ui.theme.theme import Theme

LOW_BELOW = 500
_AIR = 3


def is_low(theme: Theme, page: QWidget) -> bool:
    """By its window: a page can be higher than the window shows, and what depends on that turns in a circle."""
    return page.window().height() < theme.px(LOW_BELOW)


class LowBars(QObject):
    """`bars` are their layouts, each with the margins that it has where there is room.

    Belongs to `page`, which calls `fit` when it has another size; a change of zoom is seen to here.
    """

    def __init__(self, theme: Theme, page: QWidget, *bars: QLayout | None, air: int = _AIR) -> None:
        super().__init__(page)
        self._theme, self._page, self._air = theme, page, air
        self._bars = [(bar, bar.contentsMargins()) for bar in bars if bar is not None]
        theme.changed.connect(self.fit)

    def fit(self) -> None:
        """At 200 % of a small screen every line of words counts."""
        low = is_low(self._theme, self._page)
        for bar, roomy in self._bars:
            top, bottom = roomy.top(), roomy.bottom()
            if low:
                top, bottom = min(top, self._air), min(bottom, self._air)
            bar.setContentsMargins(roomy.left(), top, roomy.right(), bottom)
