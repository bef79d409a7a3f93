"""The next meeting, or the day to plan it on, and the meetings that were held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import MeetingState
from vios_desktop.ui.core_team.words import empty
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.empty_state import EmptyRow
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.row_data import Row
from vios_desktop.ui.widgets.section_heading import SectionHeading
from vios_desktop.ui.widgets.status_data import Status, StatusKind

if TYPE_CHECKING:
    from vios_desktop.domain.core_team import Meeting
    from vios_desktop.services.core_team.meetings import MeetingOverview
    from vios_desktop.ui.core_team.words import TeamWords
    from vios_desktop.ui.theme.theme import Theme

NEWEST = 3


class MeetingList(QWidget):
    """`opened(meeting id)` and `plan_requested`: a meeting on the day that is proposed."""

    opened = Signal(str)
    plan_requested = Signal()

    def __init__(self, theme: Theme, words: TeamWords) -> None:
        super().__init__()
        self._theme, self._words, self._all = theme, words, False
        self._overview: MeetingOverview | None = None
        self._parts = QVBoxLayout(self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(8)

    def show_meetings(self, overview: MeetingOverview) -> None:
        self._overview = overview
        empty(self._parts)
        self._parts.addWidget(SectionHeading(self._theme, self.tr("Next meeting")))
        if overview.upcoming is not None:
            self._parts.addWidget(self._next(overview.upcoming, overview.waiting))
        else:
            self._parts.addWidget(self._proposal(overview))
        if overview.past:
            self._parts.addWidget(
                SectionHeading(self._theme, self.tr("Earlier meetings"), count=str(len(overview.past)))
            )
            self._parts.addWidget(self._past(overview.past if self._all else overview.past[:NEWEST]))
        if len(overview.past) > NEWEST and not self._all:
            more = QuietButton(self._theme, self.tr("Show all"), "history")
            more.clicked.connect(self._show_all)
            self._parts.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _next(self, meeting: Meeting, waiting: int) -> QWidget:
        running = meeting.state is MeetingState.RUNNING
        kind = StatusKind.RUNNING if running else StatusKind.OPEN
        status = Status(kind, self._words.term(meeting.state))
        cases = self.tr("%1 of %2 cases on the agenda").replace("%1", str(len(meeting.cases)))
        meta = " · ".join(part for part in (meeting.place, cases.replace("%2", str(waiting))) if part)
        verb = self.tr("Go on") if running else self.tr("Prepare")
        row = ListRow(self._theme, Row(meeting.id, self._when(meeting), meta, "calendar", status), verb)
        row.opened.connect(self.opened)
        row.verb_pressed.connect(self.opened)
        card = RowCard()
        card.add_row(row)
        return card

    def _proposal(self, overview: MeetingOverview) -> QWidget:
        day = self._words.weekday(overview.proposed_on)
        text = self.tr("Proposed: %1. You can change the day.").replace("%1", day)
        row = EmptyRow(self._theme, self.tr("No meeting is planned"), text, step=self.tr("Plan the meeting"))
        row.step_pressed.connect(self.plan_requested)
        return row

    def _past(self, meetings: tuple[Meeting, ...]) -> QWidget:
        card = RowCard()
        for meeting in meetings:
            counts = (
                self.tr("%n agreement(s)", "", len(meeting.typed.agreements)),
                self.tr("%n case(s)", "", len(meeting.cases)),
            )
            row = ListRow(self._theme, Row(meeting.id, self._when(meeting), " · ".join(counts), "calendar-check"))
            row.opened.connect(self.opened)
            card.add_row(row)
        return card

    def _when(self, meeting: Meeting) -> str:
        day = self._words.weekday(meeting.held_on)
        return f"{day}, {meeting.starts_at:%H:%M}" if meeting.starts_at else day

    def _show_all(self) -> None:
        self._all = True
        if self._overview is not None:
            self.show_meetings(self._overview)
