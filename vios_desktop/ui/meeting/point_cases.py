"""The cases: one large, the others beside it; what partners see is the card of the case, not a word more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.sharing import is_named
from vios_desktop.domain.vocabulary import AgendaKind
from vios_desktop.ui.core_team.partner_preview import PartnerPreview
from vios_desktop.ui.core_team.words import empty
from vios_desktop.ui.meeting.notes_box import NotesBox
from vios_desktop.ui.meeting.points import Point
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.empty_state import EmptyRow
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.row_data import Row

if TYPE_CHECKING:
    from vios_desktop.domain.core_team import MeetingCase
    from vios_desktop.services.core_team.meetings import BroughtCase, MeetingView
    from vios_desktop.ui.core_team.words import TeamWords
    from vios_desktop.ui.theme.theme import Theme


class CasesPoint(Point):
    """`typed(case id, notes, outcome)`, `step_pressed(-1 or 1)`, `case_chosen(number)`."""

    typed = Signal(str, str, str)
    step_pressed = Signal(int)
    case_chosen = Signal(int)
    agreement_requested = Signal()
    named_requested = Signal()
    case_requested = Signal(str)

    def __init__(self, theme: Theme, words: TeamWords, title: str) -> None:
        super().__init__(theme, AgendaKind.CASES, title)
        self._view: MeetingView | None = None
        self._number, self._names, self._filled = 0, False, ""
        self._place = Label("", "secondary", "text2")
        keys = Label(self.tr("Arrow left and right: previous and next"), "secondary", "text3")
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._place, 1)
        line.addWidget(keys)
        self.card = PartnerPreview(theme, words)
        self.follow = SecondaryButton(theme, self.tr("Follow until next time"))
        agree = SecondaryButton(theme, self.tr("Make an agreement"), "plus")
        self.named = QuietButton(theme, self.tr("Discuss by name"))
        agree.clicked.connect(self.agreement_requested)
        self.follow.clicked.connect(self._follow)
        self.named.clicked.connect(self._named)
        self._deeds = QWidget()
        deeds = FlowLayout(self._deeds, gap=6)
        for button in (agree, self.follow, self.named):
            deeds.addWidget(button)
        self._warning = Banner(theme, "info", "")
        self._warning.hide()
        self._open = SecondaryButton(theme, self.tr("Open the case"), "arrow-right")
        self._open.clicked.connect(self._open_case)
        self._open.hide()
        self.notes = NotesBox(theme, self.tr("What was said?"), self.tr("No names: this goes into the minutes."))
        self.outcome = NotesBox(theme, self.tr("What is the outcome?"), least=1, most=4)
        for notes in (self.notes, self.outcome):
            notes.rested.connect(lambda _text: self._type())
        self._rest = QVBoxLayout()
        self._one = QWidget()
        column = QVBoxLayout(self._one)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        parts = (head, self.card, self._deeds, self._warning, self._open, self.notes, self.outcome)
        for widget in parts:
            column.addWidget(widget)
        self._none = EmptyRow(
            theme, self.tr("No cases today"), self.tr("A case is chosen when the meeting is prepared.")
        )
        self.body.addWidget(self._none)
        self.body.addWidget(self._one)
        self.body.addLayout(self._rest)
        self.body.addStretch(1)

    @property
    def count(self) -> int:
        """How many cases are on the agenda."""
        return len(self._view.cases) if self._view else 0

    def show_view(self, view: MeetingView, *, fill: bool) -> None:
        self._view = view
        if fill:
            self._filled = ""
        self._show()

    def show_case(self, number: int, *, names: bool) -> None:
        """Which case is large, and whether a name may be seen."""
        self.tell()
        self._number, self._names = number, names
        self._warning.hide()
        self._open.hide()
        self._show()

    def tell(self) -> None:
        self.notes.tell()
        self.outcome.tell()

    def say_not_by_name(self) -> None:
        """It was chosen to be told without a name: another step is taken on its own page."""
        what = self.tr("This case is told without a name")
        safe = self.tr("By name needs a ground and a reason. You give them on the page of the case.")
        now = self.tr("Its name stands on that page: switch off the big screen first.")
        self._warning.set_message("info", what, safe, now)
        self._warning.show()
        self._open.show()

    def _show(self) -> None:
        view = self._view
        cases = view.cases if view else ()
        self._none.setVisible(not cases)
        self._one.setVisible(bool(cases))
        if view is None or not cases:
            empty(self._rest)
            return
        number = min(self._number, len(cases) - 1)
        shown = cases[number]
        counted = self.tr("Case %1 of %2").replace("%1", str(number + 1)).replace("%2", str(len(cases)))
        self._place.setText(counted)
        self.card.show_case(shown.partner, names=self._names)
        hide = self._names and bool(shown.partner.name)
        self.named.setText(self.tr("Hide the name") if hide else self.tr("Discuss by name"))
        told = self._told(view, shown)
        if self._filled != shown.partner.case_id:
            self._filled = shown.partner.case_id
            self.notes.fill(told.notes)
            self.outcome.fill(told.outcome)
        self._show_others(cases, number)

    def _show_others(self, cases: tuple[BroughtCase, ...], number: int) -> None:
        empty(self._rest)
        if len(cases) < 2:
            return
        card = RowCard()
        for place, other in enumerate(cases):
            if place == number:
                continue
            title = self.tr("Case %1").replace("%1", other.partner.letter)
            row = ListRow(self.theme, Row(str(place), title, other.partner.facts, "users"))
            row.opened.connect(lambda chosen: self.case_chosen.emit(int(chosen)))
            card.add_row(row)
        self._rest.addWidget(card)

    def _shown(self) -> BroughtCase | None:
        cases = self._view.cases if self._view else ()
        return cases[min(self._number, len(cases) - 1)] if cases else None

    def _told(self, view: MeetingView, case: BroughtCase) -> MeetingCase:
        return next(told for told in view.meeting.cases if told.case_id == case.partner.case_id)

    def _type(self) -> None:
        if self._filled:
            self.typed.emit(self._filled, self.notes.area.text(), self.outcome.area.text())

    def _follow(self) -> None:
        self.outcome.area.set_text(self.tr("Follow until the next meeting."))
        self.outcome.tell()

    def _named(self) -> None:
        case = self._shown()
        if case is not None and not is_named(case.partner.level):
            self.say_not_by_name()
        else:
            self.named_requested.emit()

    def _open_case(self) -> None:
        case = self._shown()
        if case is not None:
            self.case_requested.emit(case.partner.case_id)
