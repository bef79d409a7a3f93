"""Joins page and presenter into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.papers.presenter import PaperPresenter
from vios_desktop.ui.papers.view import PaperPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.papers.presenter import PaperPorts, PaperRequest
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class PaperScreen(QWidget):
    """A `Screen`. Call `open(request)`, show the page, then `entered`."""

    def __init__(
        self,
        ports: PaperPorts,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        self.page = PaperPage(theme)
        self.presenter = PaperPresenter(self.page, ports, runner, texts, navigator, dialogs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        page, presenter = self.page, self.presenter
        page.print_requested.connect(presenter.print)
        page.save_requested.connect(presenter.save)
        page.again_requested.connect(presenter.entered)
        page.leave_requested.connect(presenter.back)
        page.lock_requested.connect(navigator.lock)

    def open(self, request: PaperRequest) -> None:
        self.presenter.open(request)

    def entered(self) -> None:
        self.presenter.entered()

    def refresh(self) -> None:
        """The page stays as it was looked at."""

    def leave(self, done: Callable[[], None]) -> None:
        self._dialogs.close_all()
        done()

    def close_session(self) -> None:
        self.presenter.close()

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()


def build(
    ports: PaperPorts, runner: Runner, texts: Texts, navigator: Navigator, dialogs: Dialogs, theme: Theme
) -> PaperScreen:
    """The screen, without having made anything: that begins with `entered`."""
    return PaperScreen(ports, runner, texts, navigator, dialogs, theme)
