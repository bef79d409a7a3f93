"""Joins page and presenter of the trash into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.trash.presenter import TrashPresenter
from vios_desktop.ui.trash.view import TrashPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class TrashScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, dialogs: Dialogs, theme: Theme
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        self.page = TrashPage(theme, texts, desk.session.clock.today)
        self.presenter = TrashPresenter(self.page, desk, runner, texts, navigator, dialogs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.page.text_changed.connect(self.presenter.set_text)
        self.page.restored.connect(self.presenter.restore)
        self.page.erased.connect(self.presenter.erase)

    def entered(self) -> None:
        self.presenter.entered()
        self.page.search.edit.setFocus()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.page.stop()
        self._dialogs.close_all()
        done()

    def close_session(self) -> None:
        self.page.stop()
        self.presenter.close()


def build(
    desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, dialogs: Dialogs, theme: Theme
) -> TrashScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return TrashScreen(desk, runner, texts, navigator, dialogs, theme)
