"""Joins page and presenter of the log into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.ui.log.presenter import LogPresenter
from vios_desktop.ui.log.view import LogPageView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class LogScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        theme: Theme,
        write_file: Callable[[Path, bytes], None],
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        page = self.page = LogPageView(theme, texts)
        presenter = self.presenter = LogPresenter(page, desk, runner, navigator, dialogs, write_file)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        page.back_button.clicked.connect(navigator.back)
        page.filter_changed.connect(presenter.set_filter)
        page.more_asked.connect(presenter.more)
        page.sample_button.clicked.connect(lambda: presenter.sample(page.seed.text()))
        page.seed.confirmed.connect(presenter.sample)
        page.all_button.clicked.connect(presenter.read)
        page.check_button.clicked.connect(presenter.check)
        page.reviewed_button.clicked.connect(presenter.reviewed)
        page.xlsx_button.clicked.connect(lambda: presenter.export(SummaryFormat.XLSX))
        page.csv_button.clicked.connect(lambda: presenter.export(SummaryFormat.CSV))

    def entered(self) -> None:
        self.presenter.entered()
        self.page.check_button.setFocus()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self._dialogs.close_all()
        done()

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self.presenter.close()


def build(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
    write_file: Callable[[Path, bytes], None],
) -> LogScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return LogScreen(desk, runner, texts, navigator, dialogs, theme, write_file)
