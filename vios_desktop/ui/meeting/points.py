"""The simpler points of the agenda: opening, figures, and those where notes are all there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from vios_desktop.disclosure.bands import Change
from vios_desktop.domain.vocabulary import AgendaKind
from vios_desktop.ui.core_team.words import empty
from vios_desktop.ui.meeting.line_button import LineButton
from vios_desktop.ui.meeting.model import notes_of
from vios_desktop.ui.meeting.notes_box import NotesBox
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from vios_desktop.disclosure.summary import PeriodSummary, SummaryLine
    from vios_desktop.domain.core_team import Meeting
    from vios_desktop.services.core_team.meetings import MeetingView
    from vios_desktop.ui.core_team.words import TeamWords
    from vios_desktop.ui.theme.theme import Theme


class Point(QWidget):
    """A point of the agenda on the page: `body` under its name. `noted(kind, text)` when notes were typed."""

    noted = Signal(object, str)

    def __init__(self, theme: Theme, kind: AgendaKind, title: str, lead: str = "") -> None:
        super().__init__()
        self.theme, self.kind = theme, kind
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 18, 24, 24)
        self.body.setSpacing(12)
        self.body.addWidget(Label(title, "page", wrap=True))
        if lead:
            self.body.addWidget(Label(lead, "lead", "text2", wrap=True))

    def show_view(self, view: MeetingView, *, fill: bool) -> None:
        """`fill` puts kept texts into the boxes; otherwise what is typed stays."""
        raise NotImplementedError

    def tell(self) -> None:
        """Tell what was typed and not told yet."""


class NotesPoint(Point):
    """Notes alone, with a day for the next meeting under the last point."""

    next_chosen = Signal(object)

    def __init__(
        self, theme: Theme, kind: AgendaKind, title: str, lead: str, clock: Callable[[], datetime] | None = None
    ) -> None:
        super().__init__(theme, kind, title, lead)
        self.notes = NotesBox(theme, self.tr("Notes"), self.tr("No names: this goes into the minutes."), least=6)
        self.notes.rested.connect(lambda text: self.noted.emit(kind, text))
        self.body.addWidget(self.notes)
        self.next_on: DateTimeField | None = None
        if clock is not None:
            self.next_on = DateTimeField(theme, prefer="future", with_time=False, clock=clock)
            self.next_on.moment_changed.connect(self._next)
            self.body.addWidget(Field(theme, self.tr("When is the next meeting?"), self.next_on))
        self.body.addStretch(1)

    def show_view(self, view: MeetingView, *, fill: bool) -> None:
        if fill:
            self.notes.fill(notes_of(view.meeting, self.kind))
            if self.next_on is not None and view.meeting.next_on is not None:
                self.next_on.set_moment(Moment(view.meeting.next_on))

    def tell(self) -> None:
        self.notes.tell()

    def _next(self, moment: Moment | None) -> None:
        if moment is not None:
            self.next_chosen.emit(moment.day)


class OpeningPoint(Point):
    """Who is there, and what is said about confidence before anything else."""

    presence_pressed = Signal(int)
    read_pressed = Signal(bool)

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, AgendaKind.OPENING, title)
        self._chips = QVBoxLayout()
        self._chips.setSpacing(2)
        self._shown: tuple[object, ...] = ()
        self._lines: list[LineButton] = []
        who = Card(self.tr("Who is there?"), gap=10)
        who.body.addLayout(self._chips)
        told = Card(self.tr("Read this out"), gap=10)
        words = self.tr(
            "What is said here about pupils stays here. Everyone uses it only for what we agree. "
            "Minutes and agreements go round without names."
        )
        told.body.addWidget(Label(words, "lead", wrap=True))
        self.read = ChoiceChip(theme, self.tr("It was read out"))
        self.read.clicked.connect(self.read_pressed)
        told.body.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeft)
        self.notes = NotesBox(theme, self.tr("Notes"))
        self.notes.rested.connect(lambda text: self.noted.emit(AgendaKind.OPENING, text))
        for widget in (who, told, self.notes):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def show_view(self, view: MeetingView, *, fill: bool) -> None:
        meeting = view.meeting
        self.read.setChecked(meeting.confidentiality_read)
        self._show_people(meeting)
        if fill:
            self.notes.fill(notes_of(meeting, AgendaKind.OPENING))

    def tell(self) -> None:
        self.notes.tell()

    def _show_people(self, meeting: Meeting) -> None:
        names = tuple((one.organisation, one.name) for one in meeting.attendees)
        if names != self._shown:
            self._shown = names
            empty(self._chips)
            self._lines = []
            for number, (organisation, name) in enumerate(names):
                line = LineButton(self.theme, organisation, lead_icon=True, end_icon=False)
                line.setProperty("role", "lead")
                line.clicked.connect(lambda _on=False, n=number: self.presence_pressed.emit(n))
                line.setAccessibleName(", ".join(part for part in (organisation, name) if part))
                self._chips.addWidget(line)
                self._lines.append(line)
        for one, line in zip(meeting.attendees, self._lines, strict=True):
            icon, tone = ("circle-check", "ok") if one.present else ("circle", "text3")
            end = self.tr("absent") if one.present is False else ""
            line.set_line(icon, " · ".join(part for part in (one.name, end) if part), tone=tone)


class TrendsPoint(Point):
    """The figures of the protected summary, in groups of five, never the exact ones."""

    summary_requested = Signal()

    def __init__(self, theme: Theme, words: TeamWords, title: str) -> None:
        super().__init__(theme, AgendaKind.TRENDS, title)
        self._words = words
        self._shown: PeriodSummary | None = None
        self._figures = QVBoxLayout()
        self._figures.setSpacing(10)
        self.body.addLayout(self._figures)
        self.notes = NotesBox(theme, self.tr("What stands out?"), self.tr("No names: this goes into the minutes."))
        self.notes.rested.connect(lambda text: self.noted.emit(AgendaKind.TRENDS, text))
        self.body.addWidget(self.notes)
        self.body.addStretch(1)
        self._made = False

    def show_view(self, view: MeetingView, *, fill: bool) -> None:
        if not self._made or view.trends != self._shown:
            self._made, self._shown = True, view.trends
            empty(self._figures)
            if view.trends is None:
                self._show_none()
            else:
                self._show_summary(view.trends)
        if fill:
            self.notes.fill(notes_of(view.meeting, AgendaKind.TRENDS))

    def tell(self) -> None:
        self.notes.tell()

    def _show_none(self) -> None:
        card = Card(self.tr("There is no summary of the last weeks"), gap=10)
        text = self.tr("Partners see the protected summary here. Make it before the meeting.")
        card.body.addWidget(Label(text, "body", "text2", wrap=True))
        make = SecondaryButton(self.theme, self.tr("Make the summary"), "download")
        make.clicked.connect(self.summary_requested)
        card.body.addWidget(make, 0, Qt.AlignmentFlag.AlignLeft)
        self._figures.addWidget(card)

    def _show_summary(self, summary: PeriodSummary) -> None:
        period = self.tr("%1 to %2").replace("%1", self._day(summary.period.start))
        self._figures.addWidget(Label(period.replace("%2", self._day(summary.period.end)), "label", "text2"))
        card = Card(gap=6)
        if summary.total is None:
            card.body.addWidget(Label(self.tr("Total: not included"), "lead", wrap=True))
        else:
            card.body.addLayout(self._grid((summary.total,)))
        self._figures.addWidget(card)
        for block in summary.blocks:
            card = Card(block.heading, gap=6)
            card.body.addLayout(self._grid(block.lines))
            if not block.lines:
                card.body.addWidget(Label(self.tr("Not included"), "lead", wrap=True))
            self._figures.addWidget(card)
        note = self.tr(
            "Counts in groups of five. 0-4 means: none up to and including four. More records may also mean that "
            "more is reported."
        )
        self._figures.addWidget(Label(note, "secondary", "text2", wrap=True))

    def _grid(self, lines: tuple[SummaryLine, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, self.theme.px(60))
        grid.setColumnMinimumWidth(2, self.theme.px(150))
        changes = {
            Change.HIGHER: self.tr("higher than before"),
            Change.LOWER: self.tr("lower than before"),
            Change.NO_CLEAR_DIFFERENCE: self.tr("no clear difference"),
        }
        for row, line in enumerate(lines):
            grid.addWidget(Label(line.title, "lead", wrap=True), row, 0)
            grid.addWidget(Label(line.band.label, "strong", tabular=True), row, 1)
            grid.addWidget(Label(changes.get(line.change, ""), "secondary", "text2"), row, 2)
        return grid

    def _day(self, day: date) -> str:
        return self._words.short(day)
