"""Chips: a filter that is on (✕ takes it off), a choice (✓), and a filter that opens a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class FilterChip(Button):
    """A filter that is on. Pressing it anywhere emits `removed`."""

    removed = Signal()

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, "", kind="chip-on", size="small")
        self.set_trailing_icon("x")
        self.clicked.connect(self.removed)
        self.say(text)

    def say(self, text: str) -> None:
        """The filter that is on now, in sight and spoken."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(self.tr("Filter %1, press to remove").replace("%1", text))


class MenuChip(Button):
    """A filter that is not set yet; pressing it opens its choices (connect `clicked` or `setMenu`)."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text, kind="chip", size="small")
        self.set_trailing_icon("chevron-down")


class ChoiceChip(Button):
    """A choice that is on or off; on shows ✓. For one of several put them in a QButtonGroup."""

    def __init__(self, theme: Theme, text: str, *, chosen: bool = False) -> None:
        super().__init__(theme, text, kind="chip", size="small")
        self.setCheckable(True)
        self.toggled.connect(self._show_state)
        self.setChecked(chosen)

    def _show_state(self, chosen: bool) -> None:
        self.set_icon("check" if chosen else "")
