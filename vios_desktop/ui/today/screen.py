"""Joins page and presenter of Vandaag into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.agreements.deed_form import DeedForm
from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.agreements.words import AgreementWords
from vios_desktop.ui.timers import QtLater
from vios_desktop.ui.today.notices import TodayNotices
from vios_desktop.ui.today.presenter import TodayPresenter
from vios_desktop.ui.today.view import TodayPage
from vios_desktop.ui.today.words import TodayWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.inbox.watch import ReportWatch
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class TodayScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        words: TodayWords,
        page: TodayPage,
        watch: ReportWatch | None = None,
    ) -> None:
        super().__init__()
        self.page, later = page, QtLater(self)
        self.presenter = TodayPresenter(self.page, desk, runner, navigator, words, words.agreements, later)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._connect()
        if watch is not None:
            watch.listen(lambda state: self.page.show_reports(state.unread))

    def entered(self) -> None:
        self.presenter.entered()
        self.page.focus_work()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.forms.is_kept

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self.presenter.close()

    def _connect(self) -> None:
        page, presenter = self.page, self.presenter
        page.opened.connect(presenter.open)
        page.call_requested.connect(presenter.call)
        page.wake_requested.connect(presenter.wake)
        page.form.edited.connect(presenter.forms.typed)
        page.form.done.connect(presenter.do)
        page.agreements_requested.connect(presenter.show_agreements)
        page.summary_requested.connect(presenter.make_summary)
        page.meeting_requested.connect(presenter.show_meeting)
        page.draft_requested.connect(presenter.go_on)
        page.signal_requested.connect(presenter.show_signal)
        page.pupil_requested.connect(presenter.show_pupil)
        page.discard_requested.connect(presenter.discard)
        page.record_requested.connect(presenter.record)
        page.advice_requested.connect(presenter.ask_advice)
        page.bundles.look_requested.connect(presenter.review)
        page.bundles.all_requested.connect(lambda: presenter.review(""))
        page.backup.requested.connect(presenter.show_backups)
        page.notices.limited.requested.connect(presenter.show_limited)
        page.notices.shared.requested.connect(presenter.show_incident)
        page.notices.accounts.seen.connect(presenter.changes_seen)
        page.notices.accounts.log_requested.connect(presenter.show_log)
        page.recovery.requested.connect(presenter.show_recovery_key)
        page.notices.steps.chosen.connect(presenter.take_step)
        page.notices.steps.link_pressed.connect(presenter.put_steps_away)
        page.privacy.retention_requested.connect(presenter.show_retention)
        page.privacy.part_requested.connect(presenter.show_retention)
        page.report_requested.connect(presenter.show_report)
        page.reports_requested.connect(presenter.show_reports)
        page.privacy.request_requested.connect(presenter.show_request)
        page.notices.breach.requested.connect(presenter.show_breach)
        page.retry_requested.connect(presenter.refresh)


def make(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    theme: Theme,
    *,
    watch: ReportWatch | None = None,
) -> Steps[TodayScreen]:
    """The screen, without having read anything: that begins with `entered`. `watch` tells which reports wait."""
    words = TodayWords(AgreementWords(texts, desk.session.account.id))
    notices = TodayNotices(theme, words)
    form = DeedForm(theme, words.agreements, wall_clock_of(desk), inside_card=True)
    yield
    page = TodayPage(theme, words, notices, form)
    yield
    return TodayScreen(desk, runner, navigator, words, page, watch)
