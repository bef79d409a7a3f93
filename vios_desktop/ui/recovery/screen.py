"""Joins page and presenter of the recovery key into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.recovery.presenter import RecoveryPresenter
from vios_desktop.ui.recovery.view import RecoveryPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.entrance.model import EntranceServices
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class RecoveryScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self,
        desk: Desk,
        school_name: str,
        runner: Runner,
        page_runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        theme: Theme,
        services: EntranceServices,
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        page = self.page = RecoveryPage(theme, texts)
        presenter = self.presenter = RecoveryPresenter(
            page, desk, school_name, runner, page_runner, navigator, dialogs, services
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        page.back_button.clicked.connect(navigator.back)
        page.try_button.clicked.connect(lambda: presenter.try_key(page.key.text()))
        page.key.confirmed.connect(presenter.try_key)
        page.divide_button.clicked.connect(lambda: presenter.start_divide(page.key.text()))
        page.undivide_button.clicked.connect(presenter.undivide)
        page.new_button.clicked.connect(presenter.start_new)
        page.noted_button.clicked.connect(presenter.noted)
        page.prove_button.clicked.connect(
            lambda: presenter.prove(page.proof_part.first.text(), page.proof_part.second.text())
        )
        for button in page.stop_buttons:
            button.clicked.connect(presenter.give_up)
        page.key_part.print_requested.connect(presenter.print_sheet)
        page.key_part.save_requested.connect(presenter.save_sheet)

    def entered(self) -> None:
        self.presenter.refresh()
        self.page.key_field.focus()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        """A key that is not in force yet is thrown away: nobody finds it here later."""
        self.presenter.give_up()
        self._dialogs.close_all()
        done()

    def close_session(self) -> None:
        """The program locks: keys and answers that are still to come are dropped."""
        self.page.show_rest("")
        self.presenter.close()


def build(
    desk: Desk,
    school_name: str,
    runner: Runner,
    page_runner: Runner,
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
    services: EntranceServices,
) -> RecoveryScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return RecoveryScreen(desk, school_name, runner, page_runner, texts, navigator, dialogs, theme, services)
