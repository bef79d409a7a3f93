"""Joins the pages before and after a meeting with their presenter into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.texts import DUTCH
from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.core_team.words import TeamWords
from vios_desktop.ui.meeting.done_page import DonePage
from vios_desktop.ui.meeting.meeting_presenter import MeetingPresenter
from vios_desktop.ui.meeting.prepare_page import PreparePage, prepare_notes
from vios_desktop.ui.widgets.one_page import OnePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class MeetingScreen(QWidget):
    """A `Screen`: preparing a meeting, or one that is over. `open(meeting id)` before it is entered."""

    def __init__(
        self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, pages: tuple[PreparePage, DonePage]
    ) -> None:
        super().__init__()
        self.prepare, self.done = pages
        self._stack = OnePage()
        self._stack.addWidget(self.prepare)
        self._stack.addWidget(self.done)
        self.presenter = MeetingPresenter(self, self.prepare, self.done, desk, runner, texts, navigator)
        self._navigator = navigator
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._connect()

    def open(self, meeting_id: str) -> None:
        self.presenter.open(meeting_id)

    def entered(self) -> None:
        self.presenter.entered()
        page = self._stack.currentWidget()
        if isinstance(page, (PreparePage, DonePage)):
            page.focus()

    def refresh(self) -> None:
        """What is being typed stays; the page reads again when it is entered."""

    def leave(self, done: Callable[[], None]) -> None:
        self.prepare.tell()
        self.presenter.leave(done)

    def close_session(self) -> None:
        self.presenter.close()

    def show_preparing(self) -> None:
        self._stack.setCurrentWidget(self.prepare)

    def show_done(self) -> None:
        self._stack.setCurrentWidget(self.done)

    def _connect(self) -> None:
        page, done, presenter, navigator = self.prepare, self.done, self.presenter, self._navigator
        for back in (page.back_requested, done.back_requested):
            back.connect(navigator.show_core_team)
        page.begin_requested.connect(self._begin)
        page.cancel_requested.connect(presenter.cancel)
        page.agenda_requested.connect(self._show_agenda)
        page.plan_changed.connect(presenter.plan)
        page.guest_added.connect(presenter.add_guest)
        page.guest_removed.connect(presenter.remove_guest)
        page.noted.connect(presenter.note)
        page.ready_opened.connect(presenter.open_ready)
        page.cases.brought.connect(presenter.bring)
        page.cases.left_out.connect(presenter.leave_out)
        page.cases.moved.connect(presenter.move)
        page.cases.opened.connect(presenter.open_case)
        page.cases.new_requested.connect(presenter.new_case)
        done.agreement_opened.connect(presenter.open_agreement)
        done.case_opened.connect(presenter.open_case)
        done.minutes_requested.connect(presenter.share_minutes)
        done.shared_requested.connect(presenter.show_shared)

    def _show_agenda(self) -> None:
        self.prepare.tell()
        self.presenter.show_agenda(*self.prepare.word_agenda())

    def _begin(self) -> None:
        self.prepare.tell()
        self.presenter.begin()


def make_meeting(
    desk: Desk, school: SchoolView, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme
) -> Steps[MeetingScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words = TeamWords(texts, desk.session.clock.today)
    notes = prepare_notes(theme, words)
    yield
    prepare = PreparePage(theme, words, _partners(school), wall_clock_of(desk), notes)
    yield
    prepare.arrange(theme)
    yield
    done = DonePage(theme, words)
    yield
    return MeetingScreen(desk, runner, texts, navigator, (prepare, done))


def _partners(school: SchoolView) -> list[tuple[str, str]]:
    """Kind and name of each organisation, and after them the kinds of which the school knows none."""
    partners = [(one.kind, one.name) for one in school.partners_now]
    known = {kind for kind, _name in partners}
    kinds = (item for item in school.catalogues[CatalogueName.PARTNER] if item.active)
    return partners + [(item.code, item.label(DUTCH)) for item in kinds if item.code not in known]
