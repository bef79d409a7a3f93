"""Joins page and presenter of Instellingen into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.settings.entries import HANDBOOK, LOCK_AND_SCREEN
from vios_desktop.ui.settings.presenter import SettingsPresenter
from vios_desktop.ui.settings.view import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.settings.entries import SettingsEntry
    from vios_desktop.ui.theme.theme import Theme


class SettingsScreen(QWidget):
    """A `Screen`."""

    def __init__(self, entries: Sequence[SettingsEntry], navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.page = SettingsPage(theme)
        asks = {LOCK_AND_SCREEN: navigator.choose_lock_and_screen, HANDBOOK: navigator.show_handbook}
        self.presenter = SettingsPresenter(self.page, entries, navigator.show_place, asks)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.page.text_changed.connect(self.presenter.set_text)
        self.page.entry_opened.connect(self.presenter.open)
        self.page.enter_pressed.connect(self.presenter.open_only)
        self.presenter.show()

    def entered(self) -> None:
        self.page.search.edit.setFocus()

    def refresh(self) -> None:
        """Nothing here changes while the program runs."""

    def leave(self, done: Callable[[], None]) -> None:
        done()


def build(entries: Sequence[SettingsEntry], navigator: Navigator, theme: Theme) -> SettingsScreen:
    """The screen; `entries` are those that the account may open."""
    return SettingsScreen(entries, navigator, theme)
