"""A side of the table: as wide as is set beside the middle, and all there is when it stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme

_GROWS = 0.3
_NO_LIMIT = (1 << 24) - 1
"""QWIDGETSIZE_MAX of Qt, which PySide does not give."""


class SidePane(QFrame):
    """`width_beside` is in logical pixels."""

    def __init__(self, theme: Theme, width_beside: int) -> None:
        super().__init__()
        self._theme, self._width_beside, self._alone = theme, width_beside, False
        theme.changed.connect(self._fit)
        self._fit()

    def wide(self) -> int:
        """How wide beside the middle, which needs the room: with larger type it grows less than the letters."""
        return round(self._width_beside * (1 + (self._theme.zoom - 1) * _GROWS))

    def stand_alone(self, *, alone: bool) -> None:
        self._alone = alone
        self._fit()

    def _fit(self) -> None:
        self.setMinimumWidth(0 if self._alone else self.wide())
        self.setMaximumWidth(_NO_LIMIT if self._alone else self.wide())
