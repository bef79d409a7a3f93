"""Joins page and presenter of a call into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.calls.call_form import CallForm
from vios_desktop.ui.calls.presenter import CallPresenter
from vios_desktop.ui.calls.view import CallPage
from vios_desktop.ui.calls.words import CallScreenWords
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.call_help import CallSubject
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class CallScreen(QWidget):
    """A `Screen`. Call `open(subject)`, show the page, then `entered`."""

    def __init__(
        self, desk: Desk, runner: Runner, navigator: Navigator, words: CallScreenWords, page: CallPage
    ) -> None:
        super().__init__()
        self.page = page
        self.presenter = CallPresenter(self.page, desk, runner, navigator, words, QtLater(self))
        self.page.back_requested.connect(self.presenter.back)
        self.page.agreement_requested.connect(self.presenter.to_agreement)
        self.page.retry_requested.connect(self.presenter.entered)
        self.page.lock_requested.connect(navigator.lock)
        self.page.form.edited.connect(self.presenter.forms.typed)
        self.page.form.logged.connect(self.presenter.log)
        self.page.form.number_chosen.connect(self.presenter.choose_number)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)

    def open(self, subject: CallSubject) -> None:
        self.presenter.open(subject)

    def entered(self) -> None:
        self.presenter.entered()

    def refresh(self) -> None:
        """What is written elsewhere changes nothing of a call that is being made."""

    def leave(self, done: Callable[[], None]) -> None:
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.forms.is_kept

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self.presenter.close()

    def show_help(self) -> None:
        """The strip of 112 is asked what to do."""
        self.presenter.show_help()

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()


def make(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> Steps[CallScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words = CallScreenWords(texts)
    form = CallForm(theme, words, wall_clock_of(desk))
    yield
    page = CallPage(theme, words, form)
    yield
    return CallScreen(desk, runner, navigator, words, page)
