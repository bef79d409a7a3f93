"""The list of Meldingen: what waits, and below it what became of the reports that were handled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.domain.report_import import ReportOutcome
from vios_desktop.ui.inbox.elsewhere_card import ElsewhereCard
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.today.group import RowGroup
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.rows_page import RowsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.texts import Texts
    from vios_desktop.ui.inbox.model import TakenLine
    from vios_desktop.ui.inbox.watch import Glance, WatchState
    from vios_desktop.ui.inbox.words import InboxWords
    from vios_desktop.ui.theme.theme import Theme


class InboxListPage(RowsPage):
    """`read_requested(name of a file)`, `record_requested(TakenLine)`."""

    read_requested = Signal(str)
    record_requested = Signal(object)
    aside_requested = Signal(str)
    invitation_requested = Signal()
    look_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts, words: InboxWords, today: Callable[[], date]) -> None:
        super().__init__(theme, "", "", "")
        self._texts, self._words, self._today = texts, words, today
        self._state: WatchState | None = None
        self._taken: tuple[TakenLine, ...] = ()
        self._wanted = ""
        self.title.setText(self.tr("Sealed reports"))
        self.intro.setText(
            self.tr(
                "What colleagues without an account handed in. Read each one and say what it becomes. Until then "
                "VIOS keeps nothing of it."
            )
        )
        placeholder = self.tr("Search by the number of a report")
        self.search.edit.setPlaceholderText(placeholder)
        self.search.edit.setAccessibleName(placeholder)
        self.text_changed.connect(self._filter)
        self.invitation_button = SecondaryButton(theme, self.tr("Invitation for colleagues"), "mail")
        self.invitation_button.clicked.connect(self.invitation_requested)
        self.look_button = QuietButton(theme, self.tr("Look again"), "refresh-cw", size="compact")
        self.look_button.clicked.connect(self.look_requested)
        self.head.add(self.look_button)
        self.head.add(self.invitation_button)
        self.opening = Label("", "secondary", "text3", wrap=True)
        self.above.addWidget(self.opening)
        self.done = RowGroup(theme, self.tr("Handled"), icon="circle-check", first=10)
        self.elsewhere = ElsewhereCard(theme, texts)
        self.foot.setSpacing(14)
        self.foot.setContentsMargins(0, 8, 0, 0)
        self.foot.addWidget(self.done)
        self.foot.addWidget(self.elsewhere)
        for part in (self.search, self.opening, self.done):
            part.hide()

    def show_state(self, state: WatchState) -> None:
        self._state = state
        self.elsewhere.show_state(state)
        self._fill()

    def show_taken(self, taken: Sequence[TakenLine]) -> None:
        self._taken = tuple(taken)
        self.search.setVisible(bool(self._taken))
        self._fill()

    def show_error(self, error: ViosError) -> None:
        self.show_problem(self._texts.error(error.code, **error.params))

    def set_may_invite(self, *, may: bool) -> None:
        self.invitation_button.setVisible(may)

    def focus_first(self) -> None:
        """The first report that waits, else what can be done without one."""
        row = self.box.rows[0] if self.box.rows else None
        button = row.findChild(SecondaryButton) if row is not None else None
        (button or self.invitation_button).setFocus()

    def _filter(self, text: str) -> None:
        self._wanted = text.upper().replace(" ", "")
        self._fill()

    def _fill(self) -> None:
        state, today = self._state, self._today()
        if state is None or not state.known:
            self.show_loading()
            return
        self.opening.setText(self.tr("%n report(s) are still being opened…", "", state.opening))
        self.opening.setVisible(state.opening > 0)
        unread = len(state.unread)
        self.count.setText(self.tr("%n to be read", "", unread) if unread else "")
        rows = [(glance.name, glance) for glance in state.glances if self._fits(glance)]
        if rows:
            self.show_rows(rows, self._row)
        elif self._wanted or state.opening:
            self.show_rows([], self._row)
            self.box.hide()
        else:
            self.show_empty(
                "mail",
                self.tr("No report waits"),
                self.tr(
                    "Colleagues hand in a report on the first screen of VIOS, without an account. They can as "
                    "long as there is an invitation."
                ),
            )
        fitting = [line for line in self._taken if self._wanted in line.taken.receipt]
        self.done.show_rows(
            [(line.taken.id, (line, today)) for line in fitting], lambda data: self._done_row(*data)
        )

    def _fits(self, glance: Glance) -> bool:
        return not self._wanted or (glance.head is not None and self._wanted in glance.head.receipt)

    def _row(self, glance: Glance) -> QWidget:
        title, head = self._words.title(glance, self._today()), glance.head
        if head is None:
            aside = QuietButton(self._theme, self.tr("Set aside"), size="compact")
            aside.setAccessibleName(f"{aside.text()}: {title}")
            aside.clicked.connect(lambda: self.aside_requested.emit(glance.name))
            row = SideRow(self._theme, IconLabel(self._theme, "circle-alert", 17, "warn"), title, "", (aside,))
            row.add_line(Label(self._words.meta(glance), "meta", "text2", wrap=True))
            return row
        button = SecondaryButton(self._theme, self.tr("Read"), size="compact")
        button.setObjectName("read")
        button.setAccessibleName(f"{button.text()}: {title}, {head.receipt}")
        button.clicked.connect(lambda: self.read_requested.emit(glance.name))
        row = SideRow(
            self._theme, IconLabel(self._theme, "mail", 17, "accent"), title, self._words.meta(glance), (button,)
        )
        note = self._words.number(head)
        if glance.before is not None:
            note += ". " + self.tr("Was taken in already.")
        row.add_line(Label(note, "meta", "text2", wrap=True, tabular=True))
        return row

    def _done_row(self, line: TakenLine, today: date) -> QWidget:
        taken = line.taken
        side: list[QWidget] = []
        if line.leads:
            button = QuietButton(self._theme, self.tr("View"), size="compact")
            button.setAccessibleName(f"{button.text()}: {taken.receipt}")
            button.clicked.connect(lambda: self.record_requested.emit(line))
            side.append(button)
        icon = "x" if taken.outcome is ReportOutcome.NOTHING else "check"
        title = f"{taken.receipt}: {self._words.outcome(taken, line.number)}"
        row = SideRow(
            self._theme,
            IconLabel(self._theme, icon, 17, "text2"),
            title,
            self._words.taken_at(taken, line.by, today),
            tuple(side),
        )
        if taken.reason:
            row.add_line(Label(taken.reason, "meta", "text2", wrap=True))
        return row
