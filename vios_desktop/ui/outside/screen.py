"""Joins page and presenter of the numbers from elsewhere into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.outside.presenter import OutsidePresenter
from vios_desktop.ui.outside.view import OutsidePage
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class OutsideScreen(QWidget):
    """A `Screen`."""

    def __init__(self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.page = OutsidePage(theme, texts, wall_clock_of(desk))
        self.presenter = OutsidePresenter(self.page, desk, runner, navigator, QtLater(self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        page, presenter = self.page, self.presenter
        page.back_button.clicked.connect(navigator.back)
        for form in (page.form, page.back_form):
            form.edited.connect(presenter.forms.typed)
        page.form.saved.connect(lambda: presenter.enter(page.form.number()))
        page.back_form.saved.connect(lambda: presenter.take_back(page.entry_hash, page.back_form.reason.text()))

    def entered(self) -> None:
        self.presenter.refresh()
        if self.page.form.isHidden() and self.page.back_form.isHidden():
            self.page.new_button.setFocus()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.forms.is_kept

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self.presenter.close()


def build(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> OutsideScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return OutsideScreen(desk, runner, texts, navigator, theme)
