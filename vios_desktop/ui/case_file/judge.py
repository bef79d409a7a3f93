"""The question about each case: would a teacher of this school know who it is? Only a no lets it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout

from vios_desktop.domain.partner_case import letter_of
from vios_desktop.ui.letting_out.page import Judge
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.ui.theme.theme import Theme


class CaseQuestion(Card):
    """One case with its two answers; a yes says what has to be done first."""

    answered = Signal(str, bool)
    change_requested = Signal(str)

    def __init__(self, theme: Theme, case_id: str) -> None:
        super().__init__(margin=12, gap=6)
        self._case_id = case_id
        self._name = Label("", "label", wrap=True)
        question = self.tr("Suppose a teacher of this school reads this. Would that teacher know who it is?")
        self.no, self.yes = ChoiceChip(theme, self.tr("No")), ChoiceChip(theme, self.tr("Yes"))
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        for chip, known in ((self.no, False), (self.yes, True)):
            self._group.addButton(chip)
            chip.setAccessibleDescription(question)
            chip.clicked.connect(lambda _on=False, one=known: self.answered.emit(case_id, one))
            row.addWidget(chip)
        row.addStretch(1)
        self._first = Label(
            self.tr("Then make it more general first: take words out above, or change the case."),
            "secondary_strong",
            "warn",
            wrap=True,
        )
        self.change = QuietButton(theme, self.tr("Change the case"), "pencil")
        self.change.clicked.connect(lambda: self.change_requested.emit(case_id))
        self.body.addWidget(self._name)
        self.body.addWidget(Label(question, "body", wrap=True))
        self.body.addLayout(row)
        self.body.addWidget(self._first)
        self.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        self._first.hide()
        self.change.hide()

    def show_answer(self, name: str, answer: bool | None) -> None:
        self._name.setText(name)
        for chip, spoken in ((self.no, self.tr("No")), (self.yes, self.tr("Yes"))):
            chip.setAccessibleName(f"{name}: {spoken}")
        self._group.setExclusive(False)
        self.no.setChecked(answer is False)
        self.yes.setChecked(answer is True)
        self._group.setExclusive(True)
        for widget in (self._first, self.change):
            widget.setVisible(answer is True)


class CaseJudge(Judge):
    """All questions in the order of the file. `titles` are the words of the school for its cases."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.titles: Mapping[str, str] = {}
        self.questions: dict[str, CaseQuestion] = {}
        self._asked: tuple[tuple[str, bool | None], ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(Label(self.tr("Can somebody be recognised?"), "label", wrap=True))

    def show_asked(self, asked: tuple[tuple[str, bool | None], ...]) -> None:
        self._asked = asked
        wanted = [part for part, _answer in asked]
        if list(self.questions) != wanted:
            self._make(wanted)
        for place, (part, answer) in enumerate(asked):
            name = self.tr("Case %1").replace("%1", letter_of(place))
            title = self.titles.get(part, "")
            self.questions[part].show_answer(f"{name}: {title}" if title else name, answer)

    def next(self) -> bool:
        """The focus on the first question without a No; whether there is one."""
        for part, answer in self._asked:
            if answer is not False:
                self.questions[part].no.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def _make(self, wanted: list[str]) -> None:
        for question in self.questions.values():
            focused = question.focusWidget()
            if focused is not None:
                focused.clearFocus()
            self._layout.removeWidget(question)
            question.hide()
            question.deleteLater()
        self.questions = {}
        for part in wanted:
            question = CaseQuestion(self._theme, part)
            question.answered.connect(self.answered)
            question.change_requested.connect(self.change_requested)
            self._layout.addWidget(question)
            self.questions[part] = question
