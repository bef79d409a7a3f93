"""Joins page and presenter of Afspraken into the screen that the window shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.rights import Action
from vios_desktop.ui.agreements.deeds import NEW
from vios_desktop.ui.agreements.detail_pane import DetailPane
from vios_desktop.ui.agreements.list_pane import ListPane
from vios_desktop.ui.agreements.new_form import NewAgreementForm
from vios_desktop.ui.agreements.presenter import AgreementsPresenter
from vios_desktop.ui.agreements.view import AgreementsPage
from vios_desktop.ui.agreements.words import AgreementWords
from vios_desktop.ui.form_keeper import all_kept
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.agreements.filters import Filters
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme

DEBOUNCE_MS = 150


class AgreementsScreen(QWidget):
    """A `Screen`. `visit(agreement id)` opens one agreement, for a navigator that leads to it."""

    def __init__(
        self, desk: Desk, runner: Runner, navigator: Navigator, words: AgreementWords, page: AgreementsPage
    ) -> None:
        super().__init__()
        self.page = page
        self.presenter = AgreementsPresenter(self.page, desk, runner, navigator, words, QtLater(self))
        self._typed = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(DEBOUNCE_MS)
        self._typing.timeout.connect(self._search_now)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._connect()

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def entered(self) -> None:
        """A form that was opened before the page was shown could not take the focus then."""
        self.presenter.entered()
        self.taking_away.refresh()
        pane = self.page.detail_pane
        if pane.is_new:
            pane.new_form.focus_first()
        elif not pane.holds_focus:
            self.page.list_pane.focus_list()

    def refresh(self) -> None:
        self.presenter.refresh()
        self.taking_away.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self._stop()
        self.presenter.leave(lambda: self.taking_away.forms.flush(done))

    def draft_is_kept(self) -> bool:
        return all_kept(self.presenter.forms, self.taking_away.forms)

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self._stop()
        self.taking_away.forms.stop()
        self.presenter.close()

    def visit(self, agreement_id: str | None = None) -> None:
        """Open this agreement; without one everything stays as it was left."""
        if agreement_id == NEW:
            self.page.open_new()
        elif agreement_id is not None:
            self.presenter.show(agreement_id)

    def _stop(self) -> None:
        self._typing.stop()
        self.page.list_pane.stop()

    def _connect(self) -> None:
        left, right, presenter = self.page.list_pane, self.page.detail_pane, self.presenter
        self.page.back_requested.connect(presenter.back)
        left.gaps_button.clicked.connect(presenter.show_gaps)
        left.gaps_button.setVisible(presenter.may_see_gaps)
        left.chosen.connect(presenter.open)
        left.retry_requested.connect(presenter.refresh)
        for form in (right.form, right.new_form):
            form.edited.connect(presenter.forms.typed)
        right.new_form.made.connect(presenter.make)
        left.bar.filters_changed.connect(self._take_filters)
        left.bar.text_changed.connect(self._take_text)
        right.form.done.connect(presenter.do)
        right.start_requested.connect(presenter.start)
        right.call_requested.connect(presenter.call)
        right.reopen_requested.connect(presenter.reopen)
        right.wake_requested.connect(presenter.wake)
        self.taking_away = presenter.taking_away(right.reason, QtLater(self))
        right.reason.follow(self.taking_away)
        right.retry_requested.connect(presenter.refresh)
        right.facts.incident_requested.connect(presenter.open_incident)
        right.facts.link_requested.connect(presenter.follow)
        right.gap_requested.connect(presenter.record_gap)
        right.facts.decision_requested.connect(presenter.open_decision)

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
) -> Steps[AgreementsScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    session, clock = desk.session, wall_clock_of(desk)
    words = AgreementWords(texts, session.account.id)
    new_form = NewAgreementForm(theme, texts.language, clock)
    yield
    detail_pane = DetailPane(theme, words, clock, new_form)
    yield
    list_pane = ListPane(theme, words, own_only=not session.may(Action.MANAGE_ALL_AGREEMENTS))
    yield
    page = AgreementsPage(theme, words, settings, list_pane, detail_pane)
    yield
    return AgreementsScreen(desk, runner, navigator, words, page)


def wall_clock_of(desk: Desk) -> Callable[[], datetime]:
    """The clock of the session as the fields want it: the day on the wall, without a time zone."""
    clock = desk.session.clock

    def now() -> datetime:
        local = clock.now().astimezone()
        return datetime.combine(clock.today(), local.time())

    return now
