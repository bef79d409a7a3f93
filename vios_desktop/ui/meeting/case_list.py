"""Which cases are brought, in which order, each at the step of sharing it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.core_team.words import empty
from vios_desktop.ui.widgets.buttons import IconButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, RowCard
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.row_data import Row

if TYPE_CHECKING:
    from vios_desktop.services.core_team.meetings import BroughtCase, MeetingView
    from vios_desktop.ui.core_team.words import TeamWords
    from vios_desktop.ui.theme.theme import Theme


class CaseList(Card):
    """`brought(case id)`, `left_out(case id)`, `moved(case id, -1 or 1)`, `opened(case id)`, `new_requested`."""

    brought = Signal(str)
    left_out = Signal(str)
    moved = Signal(str, int)
    opened = Signal(str)
    new_requested = Signal()

    def __init__(self, theme: Theme, words: TeamWords) -> None:
        super().__init__(gap=10)
        self._theme, self._words = theme, words
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(self.tr("Cases to bring"), "label"), 1)
        new = QuietButton(theme, self.tr("New case"), "plus")
        new.clicked.connect(self.new_requested)
        line.addWidget(new)
        lead = self.tr("Each at the step that you chose. Partners see no more than that.")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addWidget(head)
        self.body.addWidget(Label(lead, "secondary", "text2", wrap=True))
        self.body.addLayout(self._rows)

    def show_view(self, view: MeetingView) -> None:
        empty(self._rows)
        if not view.cases and not view.offered:
            self._rows.addWidget(Label(self.tr("There is no open case."), "body", "text2"))
            return
        if view.cases:
            card = RowCard()
            for number, case in enumerate(view.cases):
                card.add_row(self._brought(case, number, len(view.cases)))
            self._rows.addWidget(card)
        if view.offered:
            self._rows.addWidget(Label(self.tr("Not on the agenda"), "group", "text2"))
            card = RowCard()
            for offered in view.offered:
                meta = "" if offered.allowed else self.tr("First choose how it is shared")
                verb = self.tr("Bring") if offered.allowed else self.tr("Choose")
                row = ListRow(
                    self._theme, Row(offered.case_id, offered.title or self.tr("No title yet"), meta), verb
                )
                row.opened.connect(self.opened)
                row.verb_pressed.connect(self.brought if offered.allowed else self.opened)
                card.add_row(row)
            self._rows.addWidget(card)

    def _brought(self, case: BroughtCase, number: int, count: int) -> QFrame:
        case_id, letter = case.partner.case_id, case.partner.letter
        row = QFrame()
        line = QHBoxLayout(row)
        line.setContentsMargins(14, 8, 8, 8)
        line.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(f"{letter}. {case.title}", "item", wrap=True))
        level = self._words.term(case.partner.level)
        if not case.allowed:
            level = self.tr("May no longer be told so: it will be left out")
        words.addWidget(Label(level, "meta", "text3" if case.allowed else "warn", wrap=True))
        line.addLayout(words, 1)
        for icon, spoken, step, possible in (
            ("chevron-up", self.tr("Earlier: %1"), -1, number > 0),
            ("chevron-down", self.tr("Later: %1"), 1, number < count - 1),
        ):
            button = IconButton(self._theme, icon, spoken.replace("%1", case.title), size="small")
            button.setEnabled(possible)
            button.clicked.connect(lambda _on=False, s=step: self.moved.emit(case_id, s))
            line.addWidget(button)
        look = SecondaryButton(self._theme, self.tr("Open"), size="small")
        look.clicked.connect(lambda: self.opened.emit(case_id))
        away = IconButton(self._theme, "x", self.tr("Leave out: %1").replace("%1", case.title), size="small")
        away.clicked.connect(lambda: self.left_out.emit(case_id))
        line.addWidget(look)
        line.addWidget(away)
        return row
