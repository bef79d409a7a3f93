"""Joins page and presenter into the screen that the window shows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop import resource_files
from vios_desktop.services.word_check import WordCheck
from vios_desktop.ui.record.model import Then
from vios_desktop.ui.record.presenter import RecordPresenter
from vios_desktop.ui.record.view import RecordPage, record_parts
from vios_desktop.ui.record.words import FormWords
from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.record.bindings import WallClock
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class RecordScreen(QWidget):
    """A `Screen`. The navigator says first what to show (`start_new`, `open_draft`, `change`), then shows it."""

    def __init__(
        self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, dialogs: Dialogs, page: RecordPage
    ) -> None:
        super().__init__()
        words = FormWords(texts, wall_clock(desk), self)
        check = WordCheck(resource_files.root().joinpath("policy", "loaded_words.json").read_text("utf-8"))
        self._navigator = navigator
        self.page = page
        self.presenter = RecordPresenter(
            self.page, words, desk, runner, texts, navigator, dialogs, QtLater(self), check
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._connect()
        add_actions(
            self,
            {
                "save": lambda: self.presenter.record(Then.SHOW),
                "advise": lambda: self.presenter.record(Then.ADVICE),
            },
        )

    def start_new(self) -> None:
        self.presenter.start_new()

    def open_draft(self, draft_id: str) -> None:
        self.presenter.open_draft(draft_id)

    def change(self, incident_id: str) -> None:
        self.presenter.change(incident_id)

    def entered(self) -> None:
        self.presenter.enter()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.draft_is_kept

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped. `leave` was called before."""
        self.presenter.close()

    def panes(self) -> Sequence[QWidget]:
        """The parts that F6 walks through."""
        return (self.page.questions, self.page.side, self.page.footer)

    def _connect(self) -> None:
        page, presenter = self.page, self.presenter
        page.edited.connect(presenter.typed)
        page.window_left.connect(presenter.keep)
        page.record_requested.connect(presenter.record)
        page.footer.later_requested.connect(presenter.later)
        page.back_requested.connect(self._navigator.back)
        page.head.discard_requested.connect(presenter.discard)
        page.head.retry_requested.connect(presenter.keep)
        page.head.new_version_requested.connect(presenter.show_new_version)
        page.questions.replace_requested.connect(presenter.hints.replace)
        page.questions.leave_requested.connect(presenter.hints.leave)
        page.people.search_requested.connect(presenter.people.search)
        page.people.person_chosen.connect(presenter.people.choose)
        page.people.create_requested.connect(presenter.create_person)
        page.people.unknown_requested.connect(presenter.people.add_unknown)
        page.people.remove_requested.connect(presenter.people.remove)


def make(
    desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, dialogs: Dialogs, theme: Theme
) -> Steps[RecordScreen]:
    """The screen, without having read anything from the vault: that begins when it is shown."""
    parts = yield from record_parts(theme, texts, wall_clock(desk))
    yield
    page = RecordPage(theme, texts, parts)
    yield
    return RecordScreen(desk, runner, texts, navigator, dialogs, page)


def wall_clock(desk: Desk) -> WallClock:
    """The clock of the session as the fields want it: the moment on the wall, without a time zone."""
    clock = desk.session.clock

    def now() -> datetime:
        return datetime.combine(clock.today(), clock.now().astimezone().time())

    return now
