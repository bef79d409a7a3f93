"""Joins page and presenter of Signalen into the screen that the window shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop import resource_files
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.files import FileOwner
from vios_desktop.services.word_check import WordCheck
from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.files.presenter import FilesPresenter
from vios_desktop.ui.files.section import connect_files
from vios_desktop.ui.limited.action import LimitAction
from vios_desktop.ui.limited.link import LimitedLink
from vios_desktop.ui.limited.words import LimitedWords
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.signals.detail_pane import DetailPane
from vios_desktop.ui.signals.presenter import SignalsPresenter
from vios_desktop.ui.signals.view import SignalsPage
from vios_desktop.ui.signals.words import SignalWords
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.signals.model import Filters
    from vios_desktop.ui.theme.theme import Theme

DEBOUNCE_MS = 150


class SignalsScreen(QWidget):
    """A `Screen`. `visit(signal id)` opens one signal, `record_new` the form."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        theme: Theme,
        words: SignalWords,
        page: SignalsPage,
    ) -> None:
        super().__init__()
        self._desk, self._runner, self._navigator, self._theme = desk, runner, navigator, theme
        self._limit_scope = RunnerScope(runner)
        self.page = page
        self.presenter = SignalsPresenter(self.page, desk, runner, navigator, words, QtLater(self))
        self.files: FilesPresenter | None = None
        self._record: Callable[[], None] | None = None
        self._typed = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(DEBOUNCE_MS)
        self._typing.timeout.connect(self._search_now)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._connect()
        self._give_limiting(texts)

    def give_files(self, texts: Texts, dialogs: Dialogs, read: Callable[[Path], bytes]) -> None:
        """Show the files of each signal under it, and take more in."""
        pane, desk = self.page.detail_pane, self._desk
        files = FilesPresenter(pane.files, desk.files, self._runner, texts, self._navigator, dialogs, read)
        self.files = files
        pane.shown.connect(lambda signal_id: files.show(FileOwner(RecordKind.SIGNAL, signal_id)))
        connect_files(pane.files, files)
        add_actions(self, {"attach": files.choose, "paste_file": pane.files.take_clipboard})

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def visit(self, signal_id: str | None = None) -> None:
        """Open this signal; without one everything stays as it was left."""
        if signal_id is not None:
            self.presenter.show(signal_id)

    def record_new(self, person_id: str | None = None) -> None:
        """The form of a new signal, once the screen is entered."""
        self._record = lambda: self.presenter.record(person_id)

    def entered(self) -> None:
        self.presenter.entered()
        self.limiting.look()
        record, self._record = self._record, None
        if record is not None:
            record()
        elif not self.page.detail_pane.holds_focus:
            self.page.list_pane.focus_list()

    def refresh(self) -> None:
        self.presenter.refresh()
        self.limiting.look()

    def leave(self, done: Callable[[], None]) -> None:
        self._stop()
        self.page.detail_pane.names.shut()
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.forms.is_kept

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self._stop()
        self._limit_scope.close()
        self.presenter.close()

    def _stop(self) -> None:
        self._typing.stop()
        self.page.list_pane.stop()

    def _connect(self) -> None:
        page, presenter = self.page, self.presenter
        right, bar = page.detail_pane, page.bar
        page.back_requested.connect(presenter.back)
        page.new_requested.connect(presenter.record)
        page.list_pane.chosen.connect(self._choose)
        page.list_pane.retry_requested.connect(presenter.refresh)
        bar.filters_changed.connect(self._take_filters)
        bar.text_changed.connect(self._take_text)
        right.edit_requested.connect(presenter.edit)
        right.renew_requested.connect(self._open_renewal)
        right.remove_requested.connect(presenter.take_away)
        right.retry_requested.connect(presenter.refresh)
        right.form.kept.connect(self._keep)
        right.form.person_asked.connect(presenter.search_people)
        right.renew_form.saved.connect(self._renew)
        for form in (right.form, right.renew_form):
            form.edited.connect(presenter.forms.typed)

    def _give_limiting(self, texts: Texts) -> None:
        """Protecting the signal that is open, and the way to what is protected."""
        pane, presenter, navigator = self.page.detail_pane, self.presenter, self._navigator
        words, link = LimitedWords(texts, self._desk.session.account.id, self), LimitedLink(self._theme)
        self.page.list_pane.add_foot(link)

        def word() -> str:
            return words.done("limited")

        def back(signal_id: str) -> None:
            navigator.refresh()
            presenter.show(signal_id)

        ports = self._desk, self._limit_scope, texts, navigator
        ways = presenter.gone, back, self.page.show_problem
        self.limiting = LimitAction(pane.names, *ports, word, link.show_listing, *ways, RecordKind.SIGNAL)
        pane.may_limit = self.limiting.allowed
        pane.limit_button.clicked.connect(self._ask_limit)
        pane.names.given.connect(self.limiting.limit)
        pane.names.closed.connect(pane.limit_button.setFocus)
        link.requested.connect(navigator.show_limited)

    def _ask_limit(self) -> None:
        shown = self.presenter.shown
        if shown is not None:
            self.limiting.ask(shown.detail.signal.id)

    def _choose(self, signal_id: str) -> None:
        self.page.detail_pane.close_form()
        self.presenter.open(signal_id)

    def _keep(self) -> None:
        form = self.page.detail_pane.form
        self.presenter.keep(form.texts(), form.observed_on.moment(), form.until.day())

    def _renew(self) -> None:
        form = self.page.detail_pane.renew_form
        self.presenter.renew(form.until.day(), form.reason.text())

    def _open_renewal(self) -> None:
        shown = self.presenter.shown
        if shown is not None:
            self.page.detail_pane.open_renewal(shown.detail.signal.id)

    def _take_filters(self, filters: Filters) -> None:
        self._typing.stop()
        self._typed = filters.text
        self.presenter.set_filters(filters)

    def _take_text(self, text: str) -> None:
        """It counts when the fingers rest."""
        self._typed = text
        self._typing.start()

    def _search_now(self) -> None:
        self._typing.stop()
        self.presenter.set_filters(replace(self.presenter.filters, text=self._typed.strip()))


def make(
    desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, settings: UiSettings, theme: Theme
) -> Steps[SignalsScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    check = WordCheck(resource_files.root().joinpath("policy", "loaded_words.json").read_text("utf-8"))
    words, session = SignalWords(texts), desk.session
    detail_pane = DetailPane(theme, words, wall_clock_of(desk), check)
    yield
    page = SignalsPage(
        theme,
        words,
        settings,
        detail_pane,
        own_only=not session.may(Action.VIEW_ALL_SIGNALS),
        may_record=session.may(Action.RECORD_SIGNAL),
    )
    yield
    return SignalsScreen(desk, runner, texts, navigator, theme, words, page)
