"""The home of the kernteam: its cases, and the way to the summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import CaseState
from vios_desktop.ui.core_team.home_presenter import HomePresenter
from vios_desktop.ui.core_team.meeting_list import MeetingList
from vios_desktop.ui.core_team.words import TeamWords, box, empty
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.beside_or_below import BesideOrBelow
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.empty_state import EmptyRow
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Row
from vios_desktop.ui.widgets.section_heading import SectionHeading
from vios_desktop.ui.widgets.status_data import Status, StatusKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.core_team.cases import CaseLine
    from vios_desktop.services.core_team.meetings import MeetingOverview
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class HomePage(QWidget):
    """Shows what the presenter says; asks with signals."""

    new_case_requested = Signal()
    summary_requested = Signal()
    share_requested = Signal()
    case_opened = Signal(str)

    def __init__(self, theme: Theme, words: TeamWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.meetings = MeetingList(theme, words)
        self._problem = Banner(theme, "bad", "")
        self._problem.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._list.setContentsMargins(0, 0, 0, 0)
        summary = SecondaryButton(theme, self.tr("Make the summary"), "download")
        summary.clicked.connect(self.summary_requested)
        self.share_button = SecondaryButton(theme, self.tr("Share cases"), "file-text")
        self.share_button.clicked.connect(self.share_requested)
        self.new_button = PrimaryButton(theme, self.tr("New case"), "plus")
        self.new_button.clicked.connect(self.new_case_requested)
        title = Label(self.tr("Core team"), "page")
        head = BesideOrBelow(theme, title, summary, self.share_button, self.new_button, least=0, gap=8)
        lead = self.tr("Cases for the core team. Partners see no more than the step that you chose.")
        holder = QWidget()
        holder.setLayout(self._list)
        page = box(head, Label(lead, "lead", "text2", wrap=True), self._problem, self.meetings, holder, gap=12)
        outer = QWidget()
        column = QVBoxLayout(outer)
        column.setContentsMargins(24, 20, 24, 24)
        column.addWidget(page)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(outer))

    def show_meetings(self, overview: MeetingOverview) -> None:
        self.meetings.show_meetings(overview)

    def show_cases(self, cases: tuple[CaseLine, ...]) -> None:
        empty(self._list)
        still_open = [line for line in cases if line.case.state is CaseState.OPEN]
        shut = [line for line in cases if line.case.state is CaseState.CLOSED]
        self._list.addWidget(SectionHeading(self._theme, self.tr("Open cases"), count=str(len(still_open))))
        self._list.addWidget(self._rows(still_open))
        if shut:
            self._list.addWidget(SectionHeading(self._theme, self.tr("Closed cases"), count=str(len(shut))))
            self._list.addWidget(self._rows(shut))

    def show_problem(self, text: ErrorText | None) -> None:
        self._problem.setVisible(text is not None)
        if text is not None:
            self._problem.set_message("bad", text.what, text.safe, text.now)

    def _rows(self, lines: list[CaseLine]) -> QWidget:
        if not lines:
            text = self.tr("With New case you write what you want to ask the team.")
            return EmptyRow(self._theme, self.tr("No open cases"), text)
        card = RowCard()
        for line in lines:
            case = line.case
            whom = line.person.display_name if line.person else case.group_label
            meta = " · ".join(part for part in (whom, self._words.term(case.level)) if part)
            kind = StatusKind.OPEN if case.state is CaseState.OPEN else StatusKind.DONE
            status = Status(kind, self._words.term(case.state))
            row = ListRow(self._theme, Row(case.id, case.title or self.tr("No title yet"), meta, "users", status))
            row.opened.connect(self.case_opened)
            card.add_row(row)
        return card


class HomeScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme, words: TeamWords
    ) -> None:
        super().__init__()
        self.page = HomePage(theme, words)
        self.presenter = HomePresenter(self.page, desk, runner, texts, navigator)
        self._navigator = navigator
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.page.new_case_requested.connect(self.presenter.new_case)
        self.page.summary_requested.connect(self._summary)
        self.page.share_requested.connect(navigator.share_cases)
        self.page.case_opened.connect(self._open)
        self.page.meetings.plan_requested.connect(self.presenter.plan)
        self.page.meetings.opened.connect(self.presenter.open_meeting)

    def entered(self) -> None:
        self.page.new_button.setFocus()
        self.presenter.refresh()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        done()

    def close_session(self) -> None:
        self.presenter.close()

    def _summary(self) -> None:
        self._navigator.show_export()

    def _open(self, case_id: str) -> None:
        self._navigator.show_case(case_id)
