"""Joins page and presenter of Leerlingen into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.rights import Action
from vios_desktop.ui.pupils.presenter import PupilsPresenter
from vios_desktop.ui.pupils.view import PupilsPage
from vios_desktop.ui.shortcuts import add_actions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class PupilsScreen(QWidget):
    """A `Screen`."""

    def __init__(self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.page = PupilsPage(theme)
        self.presenter = PupilsPresenter(self.page, desk, runner, texts, navigator)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        page, presenter = self.page, self.presenter
        page.text_changed.connect(presenter.set_text)
        page.class_chosen.connect(presenter.set_class)
        page.left_chosen.connect(lambda left: presenter.set_left(left=left))
        page.list_button.setVisible(desk.session.may(Action.IMPORT_RECORDS))
        page.list_requested.connect(navigator.show_roster)
        page.list_pane.chosen.connect(presenter.open)
        page.list_pane.step_pressed.connect(presenter.clear)
        page.list_pane.retry_requested.connect(presenter.refresh)
        pane = page.list_pane
        keys = {"next": lambda: pane.step(1), "previous": lambda: pane.step(-1), "back": presenter.back}
        add_actions(self, keys)

    def panes(self) -> Sequence[QWidget]:
        return (self.page.search.edit, self.page.list_pane.list)

    def entered(self) -> None:
        self.presenter.entered()
        if not self.page.list_pane.list.currentIndex().isValid():
            self.page.search.edit.setFocus()
        else:
            self.page.list_pane.focus_list()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.page.stop()
        done()

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self.page.stop()
        self.presenter.close()


def build(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> PupilsScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return PupilsScreen(desk, runner, texts, navigator, theme)
