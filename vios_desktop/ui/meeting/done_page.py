"""A meeting that is over: what was agreed, what was said, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import AgendaKind
from vios_desktop.ui.core_team.words import box, empty
from vios_desktop.ui.meeting.model import follow_up_of, owner_words, spoken_owner
from vios_desktop.ui.widgets.beside_or_below import BesideOrBelow
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, RowCard
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Row
from vios_desktop.ui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance

    from vios_desktop.services.core_team.meetings import MeetingView
    from vios_desktop.ui.core_team.words import TeamWords
    from vios_desktop.ui.theme.theme import Theme


class DonePage(QWidget):
    """Shows what the presenter says; asks with signals."""

    back_requested = Signal()
    minutes_requested = Signal()
    shared_requested = Signal()
    agreement_opened = Signal(str)
    case_opened = Signal(str)

    def __init__(self, theme: Theme, words: TeamWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._heading = Label("", "page", wrap=True)
        self._lead = Label("", "lead", "text2", wrap=True)
        back = QuietButton(theme, self.tr("Core team"), "arrow-left", tone="text2")
        back.clicked.connect(self.back_requested)
        shared = SecondaryButton(theme, self.tr("Who heard what"), "globe")
        shared.clicked.connect(self.shared_requested)
        self.minutes = PrimaryButton(theme, self.tr("Minutes and agreements"), "file-text")
        self.minutes.clicked.connect(self.minutes_requested)
        first = QWidget()
        top = QHBoxLayout(first)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(back)
        top.addStretch(1)
        head = BesideOrBelow(theme, self._heading, shared, self.minutes)
        columns = TwoColumns(theme, shares=(60, 40))
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for side, layout in ((columns.left, self._left), (columns.right, self._right)):
            layout.setSpacing(10)
            side.addLayout(layout)
            side.addStretch(1)
        page = box(first, head, self._lead, columns, gap=12)
        page.setContentsMargins(24, 10, 24, 24)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(page))

    def show_view(self, view: MeetingView) -> None:
        meeting = view.meeting
        day = self._words.weekday(meeting.held_on)
        self._heading.setText(self.tr("Core team of %1").replace("%1", day))
        self._lead.setText(self.tr("This meeting is finished and stays as it is."))
        empty(self._left)
        empty(self._right)
        self._show_agreements(view)
        self._show_follow_ups(view)
        self._show_cases(view)
        self._show_gaps(view)
        self._show_people(view)
        self._show_notes(view)

    def focus(self) -> None:
        self.minutes.setFocus()

    def _show_agreements(self, view: MeetingView) -> None:
        rows = [
            Row(
                one.id,
                one.text,
                " · ".join((owner_words(view.meeting, one), self._words.short(one.due_on))),
                "list-checks",
            )
            for one in view.meeting.typed.agreements
        ]
        self._group(self._left, self.tr("New agreements"), rows, self.tr("Nothing was agreed."))

    def _show_follow_ups(self, view: MeetingView) -> None:
        rows = []
        for agreement in view.agreements:
            said = follow_up_of(view.meeting, agreement.id)
            if said is None:
                continue
            worded = self._words.term(said.kept) if said.kept else self.tr("new date")
            meta = " · ".join(part for part in (worded, said.note) if part)
            rows.append(Row(agreement.id, view.told[agreement.id], meta, "history"))
        if rows:
            heading = self.tr("Agreements of before")
            self._group(self._left, heading, rows, "", opened=lambda row: row.connect(self.agreement_opened))

    def _show_cases(self, view: MeetingView) -> None:
        rows = []
        for case in view.cases:
            told = next(t for t in view.meeting.cases if t.case_id == case.partner.case_id)
            meta = " · ".join(part for part in (self._words.term(told.level), told.outcome) if part)
            rows.append(Row(case.partner.case_id, f"{case.partner.letter}. {case.title}", meta, "users"))
        heading, nothing = self.tr("Cases"), self.tr("No case was discussed.")
        self._group(self._left, heading, rows, nothing, opened=lambda row: row.connect(self.case_opened))

    def _show_gaps(self, view: MeetingView) -> None:
        rows = [Row(gap.id, gap.text, "", "split") for gap in view.meeting.typed.gaps]
        if rows:
            self._group(self._left, self.tr("What nobody could take up"), rows, "")

    def _show_people(self, view: MeetingView) -> None:
        card = Card(self.tr("At the table"), gap=4)
        for one in view.meeting.attendees:
            absent = "" if one.present else self.tr("absent")
            said = ", ".join(part for part in (spoken_owner(one), absent) if part)
            card.body.addWidget(Label(said, "body", "text" if one.present else "text3", wrap=True))
        self._right.addWidget(card)

    def _show_notes(self, view: MeetingView) -> None:
        noted = [item for item in view.meeting.agenda if item.notes.strip() and item.kind is not AgendaKind.CASES]
        for item in noted:
            card = Card(self._words.term(item.kind), gap=4)
            card.body.addWidget(Label(item.notes, "body", wrap=True))
            self._right.addWidget(card)
        if view.meeting.next_on is not None:
            said = self.tr("Next meeting: %1").replace("%1", self._words.weekday(view.meeting.next_on))
            self._right.addWidget(Label(said, "label", wrap=True))

    def _group(
        self,
        layout: QVBoxLayout,
        heading: str,
        rows: Sequence[Row],
        nothing: str,
        *,
        opened: Callable[[SignalInstance], object] = lambda _signal: None,
    ) -> None:
        layout.addWidget(SectionHeading(self._theme, heading, count=str(len(rows)) if rows else ""))
        if not rows:
            layout.addWidget(Label(nothing, "body", "text2"))
            return
        card = RowCard()
        for row in rows:
            line = ListRow(self._theme, row)
            opened(line.opened)
            card.add_row(line)
        layout.addWidget(card)
