"""A word to press that lines up with the text above and below it."""

from __future__ import annotations

from vios_desktop.ui.widgets.buttons import QuietButton

_SIDE = 3
"""Room for the focus ring and no more."""


class FlushButton(QuietButton):
    """A quiet button without room at its sides."""

    def _side(self) -> int:
        return _SIDE
