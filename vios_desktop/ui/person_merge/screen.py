"""Joins page and presenter into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.person_merge.presenter import PersonMergePresenter
from vios_desktop.ui.person_merge.view import PersonMergePage
from vios_desktop.ui.person_merge.words import PersonMergeWords
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class PersonMergeScreen(QWidget):
    """A `Screen`. Call `open(person id)`, show the page, then `entered`."""

    def __init__(self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        words = PersonMergeWords(texts, desk.session.clock.today(), self)
        self.page = PersonMergePage(theme, words)
        self.presenter = PersonMergePresenter(self.page, desk, runner, navigator, words, QtLater(self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        page, presenter = self.page, self.presenter
        page.back_requested.connect(presenter.back)
        page.header.lock_requested.connect(navigator.lock)
        page.picker.search_requested.connect(presenter.search)
        page.compare_requested.connect(presenter.compare)
        page.merge_requested.connect(presenter.merge)
        page.separate_requested.connect(presenter.separate)

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def open(self, person_id: str) -> None:
        self.presenter.open(person_id)

    def entered(self) -> None:
        self.presenter.entered()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.presenter.leave(done)

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self.presenter.close()


def build(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> PersonMergeScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return PersonMergeScreen(desk, runner, texts, navigator, theme)
