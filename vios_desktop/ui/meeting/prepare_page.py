"""Preparing the meeting: when and where, who comes, which cases, and what is ready or not yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.core_team import Attendee
from vios_desktop.domain.vocabulary import AgendaKind, TimePrecision
from vios_desktop.ui.core_team.words import box, empty
from vios_desktop.ui.meeting.case_list import CaseList
from vios_desktop.ui.meeting.model import notes_of
from vios_desktop.ui.meeting.notes_box import NotesBox
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.beside_or_below import BesideOrBelow
from vios_desktop.ui.widgets.buttons import IconButton, PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, RowCard
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Option, Row
from vios_desktop.ui.widgets.status_data import Status, StatusKind
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from vios_desktop.domain.core_team import Meeting
    from vios_desktop.services.core_team.meetings import MeetingView
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.core_team.words import TeamWords
    from vios_desktop.ui.theme.theme import Theme

_NOTED = (AgendaKind.SIGNALS, AgendaKind.PREVENTION, AgendaKind.COOPERATION)
AGREEMENTS, FIGURES = "agreements", "figures"


def prepare_notes(theme: Theme, words: TeamWords) -> Mapping[AgendaKind, NotesBox]:
    """What the school brings itself, by the point where it is talked about."""
    return {kind: NotesBox(theme, words.term(kind), least=2, most=6) for kind in _NOTED}


class PreparePage(QWidget):
    """Shows what the presenter says; asks with signals."""

    back_requested = Signal()
    begin_requested = Signal()
    cancel_requested = Signal()
    agenda_requested = Signal()
    plan_changed = Signal(object, str, str)
    guest_added = Signal(object)
    guest_removed = Signal(int)
    noted = Signal(object, str)
    ready_opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        words: TeamWords,
        partners: Sequence[tuple[str, str]],
        clock: Callable[[], datetime],
        notes: Mapping[AgendaKind, NotesBox],
    ) -> None:
        """`partners` are kind and name of the organisations of the school."""
        super().__init__()
        self._theme, self._words, self._partners = theme, words, tuple(partners)
        self._filling = False
        self._heading = Label("", "page", wrap=True)
        self._saved = Label("", "secondary", "text3")
        self._problem = Banner(theme, "bad", "")
        self._problem.hide()
        self.moment = DateTimeField(theme, prefer="future", clock=clock)
        self.place, self.chair = TextField(theme), TextField(theme)
        self.fields = {
            "held_on": Field(theme, self.tr("When?"), self.moment),
            "place": Field(theme, self.tr("Where?"), self.place),
            "chair": Field(theme, self.tr("Who leads it?"), self.chair),
        }
        self._guests = QVBoxLayout()
        self._guests.setSpacing(6)
        self._shown_guests: tuple[Attendee, ...] | None = None
        options = [Option(str(number), name) for number, (_kind, name) in enumerate(self._partners)]
        self.guest_partner = ComboField(theme, options, placeholder=self.tr("Organisation"))
        self.guest_partner.setAccessibleName(self.tr("Organisation"))
        self.guest_name = TextField(theme, placeholder=self.tr("Name"))
        self.guest_name.setAccessibleName(self.tr("Name"))
        self.notes = notes
        self.cases = CaseList(theme, words)
        self._ready = QVBoxLayout()

    def show_view(self, view: MeetingView, *, fill: bool) -> None:
        meeting = view.meeting
        day = self._words.weekday(meeting.held_on)
        self._heading.setText(self.tr("Prepare: core team, %1").replace("%1", day))
        if fill:
            self._fill(meeting)
        self._show_guests(meeting)
        self.cases.show_view(view)
        self._show_ready(view)

    def show_problem(self, text: ErrorText | None) -> None:
        self._problem.setVisible(text is not None)
        if text is not None:
            self._problem.set_message("bad", text.what, text.safe, text.now)

    def show_field_problems(self, problems: dict[str, str]) -> None:
        for name, field in self.fields.items():
            field.set_error(problems.get(name, ""))

    def show_saved(self) -> None:
        self._saved.setText(self.tr("Kept"))

    def word_cancelled(self) -> str:
        return self.tr("The meeting was taken away")

    def word_agenda(self) -> tuple[str, str]:
        hint = self.tr("The agenda for the table. No names of pupils.")
        return self.tr("Agenda"), hint

    def tell(self) -> None:
        for notes in self.notes.values():
            notes.tell()

    def focus(self) -> None:
        self.begin.setFocus()

    def _fill(self, meeting: Meeting) -> None:
        self._filling = True
        precision = TimePrecision.EXACT if meeting.starts_at else TimePrecision.UNKNOWN
        self.moment.set_moment(Moment(meeting.held_on, meeting.starts_at, precision))
        self.place.set_text(meeting.place)
        self.chair.set_text(meeting.chair)
        for kind, notes in self.notes.items():
            notes.fill(notes_of(meeting, kind))
        self._saved.setText("")
        self.show_field_problems({})
        self._filling = False

    def _show_guests(self, meeting: Meeting) -> None:
        if meeting.attendees == self._shown_guests:
            return
        self._shown_guests = meeting.attendees
        empty(self._guests)
        for number, one in enumerate(meeting.attendees):
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            organisation, name = (
                Label(one.organisation, "item", wrap=True),
                Label(one.name, "body", "text2", wrap=True),
            )
            line.addWidget(organisation, 3)
            line.addWidget(name, 2)
            away = self.tr("Take away: %1").replace("%1", one.organisation)
            button = IconButton(self._theme, "x", away, size="small")
            button.clicked.connect(lambda _on=False, n=number: self.guest_removed.emit(n))
            line.addWidget(button)
            self._guests.addWidget(row)

    def _show_ready(self, view: MeetingView) -> None:
        """The parts of the agenda that fill themselves, and whether there is something to do for them."""
        empty(self._ready)
        late = sum(1 for days in view.late.values() if days > 0)
        count = len(view.agreements)
        said = self.tr("%1 to discuss").replace("%1", str(count))
        if late:
            said += ", " + self.tr("%1 late").replace("%1", str(late))
        status = Status(StatusKind.DONE, self.tr("Ready"))
        card = RowCard()
        last = Row(AGREEMENTS, self._words.term(AgendaKind.LAST_AGREEMENTS), said, "list-checks", status)
        figures = self.tr("Partners see the summary in groups of five, never the exact figures")
        if view.trends is not None:
            ends = self._words.short(view.trends.period.end)
            figures = self.tr("Summary of the four weeks to %1").replace("%1", ends)
        todo = Status(StatusKind.OPEN, self.tr("Still to make"))
        trends = Row(
            FIGURES, self._words.term(AgendaKind.TRENDS), figures, "bars", status if view.trends else todo
        )
        for row, verb in ((last, ""), (trends, "" if view.trends else self.tr("Make"))):
            line = ListRow(self._theme, row, verb)
            line.opened.connect(self.ready_opened)
            line.verb_pressed.connect(self.ready_opened)
            card.add_row(line)
        self._ready.addWidget(card)

    def arrange(self, theme: Theme) -> None:
        """Everything in its place, once: a step of its own in making the page."""
        plan = Card(self.tr("When and where"))
        for field in self.fields.values():
            plan.body.addWidget(field)
        guests = Card(self.tr("Who comes?"))
        guests.body.addLayout(self._guests)
        adding = QWidget()
        line = QHBoxLayout(adding)
        line.setContentsMargins(0, 4, 0, 0)
        add = SecondaryButton(theme, self.tr("Add"), "plus", size="compact")
        add.clicked.connect(self._add_guest)
        line.addWidget(self.guest_partner, 1)
        line.addWidget(self.guest_name, 1)
        line.addWidget(add)
        guests.body.addWidget(adding)
        bring = Card(self.tr("What do you bring yourself?"))
        bring.body.addWidget(Label(self.tr("No names: partners read along."), "secondary", "text2", wrap=True))
        for notes in self.notes.values():
            bring.body.addWidget(notes)
        columns = TwoColumns(theme, shares=(50, 50))
        for card in (plan, guests, bring):
            columns.left.addWidget(card)
        columns.left.addStretch(1)
        columns.right.addWidget(Label(self.tr("Fills itself"), "label"))
        columns.right.addLayout(self._ready)
        columns.right.addWidget(self.cases)
        columns.right.addStretch(1)
        self._back = QuietButton(theme, self.tr("Core team"), "arrow-left", tone="text2")
        self._cancel = QuietButton(theme, self.tr("Take away"), "trash-2", tone="text2")
        self._agenda = SecondaryButton(theme, self.tr("Agenda as a page"), "printer")
        self.begin = PrimaryButton(theme, self.tr("Begin the meeting"), "arrow-right")
        head = BesideOrBelow(theme, self._heading, self._cancel, self._agenda, self.begin)
        back = QWidget()
        first = QHBoxLayout(back)
        first.setContentsMargins(0, 0, 0, 0)
        first.addWidget(self._back)
        first.addStretch(1)
        first.addWidget(self._saved)
        page = box(back, head, self._problem, columns, gap=12)
        page.setContentsMargins(24, 10, 24, 24)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(page))
        self._connect()

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self._cancel.clicked.connect(self.cancel_requested)
        self._agenda.clicked.connect(self.agenda_requested)
        self.begin.clicked.connect(self.begin_requested)
        self.moment.moment_changed.connect(lambda _moment: self._plan())
        for field in (self.place, self.chair):
            field.edit.editingFinished.connect(self._plan)
        self.guest_name.confirmed.connect(lambda _text: self._add_guest())
        for kind, notes in self.notes.items():
            notes.rested.connect(lambda text, kind=kind: self.noted.emit(kind, text))

    def _plan(self) -> None:
        moment = self.moment.moment()
        if not self._filling and moment is not None:
            self.plan_changed.emit(moment, self.place.text().strip(), self.chair.text().strip())

    def _add_guest(self) -> None:
        code = self.guest_partner.code()
        if not code:
            self.guest_partner.edit.setFocus()
            return
        kind, name = self._partners[int(code)]
        self.guest_added.emit(Attendee(kind, name, self.guest_name.text().strip()))
        self.guest_partner.set_code("")
        self.guest_name.set_text("")
