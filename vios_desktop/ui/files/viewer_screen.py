"""Joins the page of one file and its presenter into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.files.viewer_page import ViewerPage
from vios_desktop.ui.files.viewer_presenter import ViewerPorts, ViewerPresenter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class ViewerScreen(QWidget):
    """A `Screen`. `open` says which file the next visit is about."""

    def __init__(
        self,
        ports: ViewerPorts,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        self.page = ViewerPage(theme)
        self.presenter = ViewerPresenter(self.page, ports, runner, texts, navigator, dialogs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        page, presenter = self.page, self.presenter
        page.leave_requested.connect(presenter.back)
        page.lock_requested.connect(navigator.lock)
        page.let_out_requested.connect(presenter.let_out)
        page.play_requested.connect(presenter.play)
        page.stop_requested.connect(presenter.stop)

    def open(self, file_id: str, limited_in: str = "") -> None:
        self.presenter.open(file_id, limited_in)

    def entered(self) -> None:
        self.presenter.entered()

    def refresh(self) -> None:
        """The file stays as it was looked at."""

    def leave(self, done: Callable[[], None]) -> None:
        self._dialogs.close_all()
        self.presenter.leave()
        done()

    def close_session(self) -> None:
        self.presenter.close()

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()


def build(
    ports: ViewerPorts, runner: Runner, texts: Texts, navigator: Navigator, dialogs: Dialogs, theme: Theme
) -> ViewerScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return ViewerScreen(ports, runner, texts, navigator, dialogs, theme)
