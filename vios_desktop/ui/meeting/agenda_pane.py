"""The left side at the table: the ten points with what is done, the time, and who is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.core_team.words import empty
from vios_desktop.ui.meeting.line_button import LineButton
from vios_desktop.ui.meeting.model import present
from vios_desktop.ui.meeting.side_pane import SidePane
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from vios_desktop.domain.core_team import Meeting
    from vios_desktop.domain.vocabulary import AgendaKind
    from vios_desktop.ui.core_team.words import TeamWords
    from vios_desktop.ui.theme.theme import Theme

WIDTH = 262
_MINUTE_MS = 10_000


class AgendaPane(SidePane):
    """`point_chosen(kind)` and `presence_pressed(number of the one at the table)`."""

    point_chosen = Signal(object)
    presence_pressed = Signal(int)

    def __init__(self, theme: Theme, words: TeamWords, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, WIDTH)
        self._words, self._clock = words, clock
        self.setProperty("part", "sidepane")
        self.setAccessibleName(self.tr("Agenda"))
        self._time = Label("", "secondary", "text3", tabular=True)
        self._points, self._people = QVBoxLayout(), QVBoxLayout()
        for layout in (self._points, self._people):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(1)
        self._group = QButtonGroup(self)
        self._buttons: dict[AgendaKind, LineButton] = {}
        self._present = Label("", "group", "text2")
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(9, 0, 9, 6)
        line.addWidget(Label(self.tr("Agenda"), "card"), 1)
        line.addWidget(self._time)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 16, 8, 12)
        column.setSpacing(4)
        column.addWidget(head)
        column.addLayout(self._points)
        column.addStretch(1)
        self._present.setContentsMargins(9, 0, 0, 0)
        column.addWidget(self._present)
        column.addLayout(self._people)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(inside, part="surface"))
        self._ticking = QTimer(self)
        self._ticking.setInterval(_MINUTE_MS)
        self._ticking.timeout.connect(self._tick)
        self._ticking.start()
        self._tick()

    def show_meeting(self, meeting: Meeting) -> None:
        if list(self._buttons) != [item.kind for item in meeting.agenda]:
            self._make_points(meeting)
        for number, item in enumerate(meeting.agenda, 1):
            button = self._buttons[item.kind]
            button.set_line(str(number), "check" if item.done else "")
            done = self.tr("done") if item.done else ""
            button.setAccessibleName(", ".join(part for part in (str(number), button.text(), done) if part))
        counted = self.tr("Present, %1 of %2").replace("%1", str(present(meeting.attendees)))
        self._present.setText(counted.replace("%2", str(len(meeting.attendees))))
        self._show_people(meeting)

    def show_point(self, kind: AgendaKind | None) -> None:
        """None: no point of the agenda, such as finishing."""
        self._group.setExclusive(False)
        for known, button in self._buttons.items():
            button.setChecked(known is kind)
        self._group.setExclusive(True)

    def _make_points(self, meeting: Meeting) -> None:
        empty(self._points)
        self._buttons = {}
        for item in meeting.agenda:
            button = LineButton(self._theme, self._words.term(item.kind))
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, kind=item.kind: self.point_chosen.emit(kind))
            self._group.addButton(button)
            self._points.addWidget(button)
            self._buttons[item.kind] = button

    def _show_people(self, meeting: Meeting) -> None:
        rows = [item.widget() for n in range(self._people.count()) if (item := self._people.itemAt(n)) is not None]
        buttons = [row for row in rows if isinstance(row, LineButton)]
        if len(buttons) != len(meeting.attendees):
            empty(self._people)
            buttons = []
            for number in range(len(meeting.attendees)):
                button = LineButton(self._theme, "", lead_icon=True, end_icon=False)
                button.clicked.connect(lambda _on=False, n=number: self.presence_pressed.emit(n))
                self._people.addWidget(button)
                buttons.append(button)
        for one, button in zip(meeting.attendees, buttons, strict=True):
            button.setText(one.organisation)
            end = self.tr("absent") if one.present is False else ""
            button.setToolTip(one.name)
            button.set_line(
                "circle-check" if one.present else "circle", end, tone="ok" if one.present else "text3"
            )
            state = self.tr("present") if one.present else self.tr("not there")
            button.setAccessibleName(", ".join(part for part in (one.organisation, one.name, state) if part))

    def _tick(self) -> None:
        self._time.setText(f"{self._clock():%H:%M}")
