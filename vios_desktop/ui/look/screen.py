"""Joins page and presenter of look and language into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.school_policy import SchoolPolicy
from vios_desktop.ui.look.presenter import LookPresenter
from vios_desktop.ui.look.view import LookPage
from vios_desktop.ui.theme.theme import SchemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme


class ThemeScreen:
    """Implements the presenter's `Screen` with the theme of the program."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def colours(self) -> str:
        return self._theme.choice.value

    def zoom(self) -> float:
        return self._theme.zoom

    def set_colours(self, colours: str) -> None:
        self._theme.choose(SchemeChoice(colours))

    def set_zoom(self, zoom: float) -> None:
        self._theme.set_zoom(zoom)


class LookScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self, settings: UiSettings, language: str, navigator: Navigator, theme: Theme, policy: SchoolPolicy
    ) -> None:
        super().__init__()
        self.page = LookPage(theme)
        self.presenter = LookPresenter(
            self.page, ThemeScreen(theme), settings, language, navigator.lock, navigator.toast, policy
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.page.colours_chosen.connect(self.presenter.set_colours)
        self.page.zoom_chosen.connect(self.presenter.set_zoom)
        self.page.language_chosen.connect(self.presenter.set_language)
        self.page.lock_requested.connect(self.presenter.lock)
        self.page.reset_requested.connect(self.presenter.reset)
        theme.changed.connect(self.refresh)
        self.presenter.show()

    def entered(self) -> None:
        self.presenter.show()
        self.page.colours.setFocus()

    def refresh(self) -> None:
        self.presenter.show()

    def leave(self, done: Callable[[], None]) -> None:
        done()


def build(
    settings: UiSettings,
    language: str,
    navigator: Navigator,
    theme: Theme,
    policy: SchoolPolicy = SchoolPolicy(),  # noqa: B008 - it is frozen
) -> LookScreen:
    """The screen; `language` is that of the window now, `policy` what the school's IT fixed."""
    return LookScreen(settings, language, navigator, theme, policy)
