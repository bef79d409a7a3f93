"""Joins page and presenter of the meeting while it is held into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.core_team.words import TeamWords
from vios_desktop.ui.meeting.agenda_pane import AgendaPane
from vios_desktop.ui.meeting.agreement_pane import AgreementPane
from vios_desktop.ui.meeting.table_page import TablePage, table_points
from vios_desktop.ui.meeting.table_presenter import TablePresenter
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme

_LARGER = 1.25


class TableScreen(QWidget):
    """A `Screen`: the meeting while it is held. `open(meeting id)` before it is entered."""

    def __init__(
        self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme, page: TablePage
    ) -> None:
        super().__init__()
        self._theme, self._navigator = theme, navigator
        self._zoom_before: float | None = None
        self.page = page
        self.presenter = TablePresenter(self.page, desk, runner, texts, navigator, QtLater(self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._connect()

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def open(self, meeting_id: str) -> None:
        self.presenter.open(meeting_id)

    def entered(self) -> None:
        self.presenter.entered()
        self.page.focus()

    def refresh(self) -> None:
        """Nothing is written elsewhere while a meeting is held; what is being typed stays."""

    def leave(self, done: Callable[[], None]) -> None:
        self._larger(False)
        self.page.larger.setChecked(False)
        self.page.tell()
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        """In a form at the table; notes are kept with the meeting itself."""
        return self.presenter.draft.is_kept and not self.page.notes_wait()

    def close_session(self) -> None:
        self.presenter.close()

    def _connect(self) -> None:
        page, presenter = self.page, self.presenter
        page.edited.connect(presenter.draft.page.typed)
        page.header.back_requested.connect(self._navigator.show_core_team)
        page.header.lock_requested.connect(self._navigator.lock)
        page.larger_pressed.connect(self._larger)
        page.names_pressed.connect(presenter.show_names)
        page.finish_asked.connect(self._look_through)
        page.point_chosen.connect(self._to_point)
        page.point_stepped.connect(self._step)
        page.case_stepped.connect(presenter.step_case)
        page.agenda.presence_pressed.connect(presenter.turn_presence)
        page.opening.presence_pressed.connect(presenter.turn_presence)
        page.opening.read_pressed.connect(presenter.confidentiality)
        page.cooperation.next_chosen.connect(presenter.next_on)
        page.trends.summary_requested.connect(presenter.make_summary)
        page.agreements.added.connect(presenter.add_agreement)
        page.agreements.removed.connect(presenter.remove_agreement)
        page.agreements.loose_pressed.connect(presenter.make_loose)
        page.news.added.connect(presenter.add_news)
        page.news.removed.connect(presenter.remove_news)
        page.gaps.added.connect(presenter.add_gap)
        page.gaps.removed.connect(presenter.remove_gap)
        page.last.said.connect(presenter.say)
        page.last.unsaid.connect(presenter.unsay)
        cases = page.cases
        cases.typed.connect(presenter.note_case)
        cases.case_chosen.connect(presenter.choose_case)
        cases.agreement_requested.connect(page.agreements.focus)
        cases.named_requested.connect(presenter.turn_names)
        cases.case_requested.connect(presenter.open_case)
        page.finish.finish_requested.connect(presenter.finish)
        page.finish.back_requested.connect(lambda: presenter.step_point(-1))
        for point in page.points.values():
            point.noted.connect(presenter.note)

    def _to_point(self, kind: object) -> None:
        self.page.tell()
        self.presenter.choose_point(kind)  # type: ignore[arg-type]

    def _step(self, step: int) -> None:
        self.page.tell()
        self.presenter.step_point(step)

    def _look_through(self) -> None:
        self._to_point(None)

    def _larger(self, larger: bool) -> None:
        """Larger type for the big screen; leaving brings back what it was."""
        if larger and self._zoom_before is None:
            self._zoom_before = self._theme.zoom
            self._theme.set_zoom(self._theme.zoom * _LARGER)
        elif not larger and self._zoom_before is not None:
            before, self._zoom_before = self._zoom_before, None
            self._theme.set_zoom(before)


def make_table(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> Steps[TableScreen]:
    """The screen of the meeting that is held, without having read anything."""
    words, clock = TeamWords(texts, desk.session.clock.today), wall_clock_of(desk)
    points = yield from table_points(theme, words, clock)
    yield
    agreements = AgreementPane(theme, words, clock)
    yield
    agreements.arrange()
    yield
    page = TablePage(theme, words, points, AgendaPane(theme, words, clock), agreements)
    yield
    yield from page.furnish(theme)
    yield
    return TableScreen(desk, runner, texts, navigator, theme, page)
