"""Joins page and presenter of the content into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.content_packs.presenter import ContentPresenter
from vios_desktop.ui.content_packs.view import ContentPacksPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class ContentPacksScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self,
        desk: Desk,
        runners: tuple[Runner, Runner],
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        theme: Theme,
        read_file: Callable[[Path], bytes],
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        page = self.page = ContentPacksPage(theme)
        presenter = self.presenter = ContentPresenter(
            page, desk.content_packs, runners, texts, navigator, dialogs, read_file
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        page.choose_requested.connect(presenter.choose)
        page.step_back_requested.connect(presenter.step_back)
        page.preview.take_in_requested.connect(presenter.take_in)
        page.preview.drop_requested.connect(presenter.drop)
        page.preview.stop_requested.connect(presenter.stop)

    def entered(self) -> None:
        self.presenter.entered()
        self.page.focus()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        """The walking goes on while other pages are looked at."""
        self._dialogs.close_all()
        done()

    def close_session(self) -> None:
        self.presenter.close()


def build(
    desk: Desk,
    runners: tuple[Runner, Runner],
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
    read_file: Callable[[Path], bytes],
) -> ContentPacksScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return ContentPacksScreen(desk, runners, texts, navigator, dialogs, theme, read_file)
