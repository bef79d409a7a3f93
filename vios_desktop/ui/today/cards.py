"""The cards of Vandaag that are no list: the kernteam, and what to do on the first day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import MeetingState
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.today.model import CoreTeamState
    from vios_desktop.ui.today.words import TodayWords
    from vios_desktop.ui.widgets.status_data import Status


class CoreTeamCard(Card):
    """The running period, the summary of the last one, and the agreements of the kernteam."""

    summary_requested = Signal()
    meeting_requested = Signal()

    def __init__(self, theme: Theme, words: TodayWords) -> None:
        super().__init__(gap=8)
        self._theme, self._words = theme, words
        self._period = Label("", "meta", "text3", wrap=True)
        self._points = QVBoxLayout()
        self._points.setSpacing(6)
        self._shown: tuple[Status, ...] = ()
        self.summary_button = SecondaryButton(theme, self.tr("Make summary"), "arrow-right")
        self.summary_button.clicked.connect(self.summary_requested)
        self.meeting_button = SecondaryButton(theme, "", "arrow-right")
        self.meeting_button.clicked.connect(self.meeting_requested)
        title = QVBoxLayout()
        title.setSpacing(1)
        title.addWidget(Label(self.tr("Core team"), "label"))
        title.addWidget(self._period)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Tile(theme, "kernteam", 38, 18, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(title, 1)
        self.body.addLayout(head)
        self.body.addLayout(self._points)
        for button in (self.meeting_button, self.summary_button):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(self.tr("Core team"))

    def show_state(self, state: CoreTeamState, today: date) -> None:
        self._period.setText(self._words.core_team_period(state, today))
        self._show_points(self._words.core_team_points(state, today))
        self.summary_button.setVisible(state.summary_waits)
        self.meeting_button.setVisible(state.meeting is not None)
        running = state.meeting is not None and state.meeting.state is MeetingState.RUNNING
        self.meeting_button.setText(self.tr("Go on with the meeting") if running else self.tr("Prepare meeting"))

    def _show_points(self, points: tuple[Status, ...]) -> None:
        """Made anew only when they are others: new ones are blank for a moment."""
        if points == self._shown:
            return
        self._shown = points
        while (item := self._points.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for point in points:
            label = StatusLabel(self._theme, point, role="secondary", text_tone="text", wrap=True)
            self._points.addWidget(label)
            label.show()


class FirstDayCard(QFrame):
    """What belongs here, why it is empty, and the two things one can begin with."""

    record_requested = Signal()
    advice_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "card")
        title, text = (
            self.tr("Here you will see what needs you"),
            self.tr(
                "Nothing is recorded yet. Begin with the first incident, or ask advice: then nothing is kept."
            ),
        )
        self.record_button = PrimaryButton(theme, self.tr("Record an incident"), "plus")
        self.record_button.clicked.connect(self.record_requested)
        self.advice_button = SecondaryButton(theme, self.tr("Ask advice"), "waymark")
        self.advice_button.clicked.connect(self.advice_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 40, 32, 40)
        layout.setSpacing(10)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(Tile(theme, "calendar-check", 44, 20, "accent"), 0, centre)
        for words, role, tone in ((title, "card", "text"), (text, "body", "text2")):
            label = Label(words, role, tone, wrap=True)  # type: ignore[arg-type]  # both are steps of the scale
            label.setAlignment(centre)
            layout.addWidget(label)
        layout.addSpacing(4)
        layout.addWidget(self._buttons(), 0, centre)
        self.setAccessibleName(f"{title}. {text}")

    def show_rights(self, *, may_record: bool, may_ask_advice: bool) -> None:
        self.record_button.setVisible(may_record)
        self.advice_button.setVisible(may_ask_advice)

    def _buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        flow.addWidget(self.record_button)
        flow.addWidget(self.advice_button)
        return holder
