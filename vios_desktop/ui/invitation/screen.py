"""Joins page and presenter of the invitation into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.invitation.presenter import InvitationPresenter
from vios_desktop.ui.invitation.view import InvitationPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class InvitationScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        theme: Theme,
        write: Callable[[Path, bytes], None],
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        page = self.page = InvitationPage(theme, texts, wall_clock_of(desk))
        presenter = self.presenter = InvitationPresenter(page, desk, runner, texts, navigator, dialogs, write)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        page.back_requested.connect(navigator.back)
        page.new_requested.connect(presenter.ask_day)
        page.form.saved.connect(lambda: presenter.make(page.form.until.day()))
        page.sheet_button.clicked.connect(presenter.show_sheet)
        page.save_button.clicked.connect(presenter.save_file)
        page.copy_requested.connect(self._copy)
        page.withdraw_button.clicked.connect(presenter.withdraw)

    def _copy(self, line: str) -> None:
        QGuiApplication.clipboard().setText(line)
        self.presenter.copied()

    def entered(self) -> None:
        self.presenter.entered()
        self.page.focus_start()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self._dialogs.close_all()
        done()

    def close_session(self) -> None:
        self.presenter.close()
