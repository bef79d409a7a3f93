"""What another answer would change: choose a question and an answer, read which cards would differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.decision.card_lines import icon_line
from vios_desktop.ui.decision.column import clear
from vios_desktop.ui.decision.words import DecisionWords
from vios_desktop.ui.widgets.buttons import IconButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.decision.model import ChangeLine, WhatIfModel, WhatIfQuestion
    from vios_desktop.ui.theme.theme import Theme


class WhatIfPanel(Card):
    """`tried(key, option id)` asks what would change; `change_requested(key)` goes to the question itself."""

    tried = Signal(str, str)
    change_requested = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=16, gap=10)
        self._theme, self._words = theme, DecisionWords(self)
        self._questions: tuple[WhatIfQuestion, ...] = ()
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("What if an answer was another one?"), "strong", wrap=True), 1)
        close = IconButton(theme, "x", self.tr("Close"))
        close.clicked.connect(self.closed)
        head.addWidget(close)
        self.body.addLayout(head)
        text = self.tr("Nothing changes here. You see which cards would be different.")
        self.body.addWidget(Label(text, "secondary", "text2", wrap=True))
        self._combo = ComboField(theme, (), placeholder=self.tr("Choose a question"))
        self._combo.chosen.connect(self._show_answers)
        self.body.addWidget(Field(theme, self.tr("Question"), self._combo))
        self._answers = QWidget()
        self._flow = FlowLayout(gap=8)
        self._answers.setLayout(self._flow)
        self._group = QButtonGroup(self)
        self.body.addWidget(self._answers)
        self._result = QVBoxLayout()
        self._result.setSpacing(6)
        self.body.addLayout(self._result)

    def offer(self, questions: Sequence[WhatIfQuestion]) -> None:
        """The questions of the walk; whatever was tried is gone."""
        self._questions = tuple(questions)
        self._combo.set_options([Option(question.key, question.title) for question in questions])
        self._combo.set_code("")
        self._empty_answers()
        clear(self._result)

    def take_focus(self) -> None:
        self._combo.setFocus()

    def choose(self, key: str, option_id: str) -> None:
        """Try an answer as a press on its chip would."""
        self._combo.set_code(key)
        self._show_answers(key)
        self.tried.emit(key, option_id)

    def show_result(self, model: WhatIfModel) -> None:
        clear(self._result)
        if model.changes:
            text = self.tr("Then %n card(s) would be different.", "", len(model.changes))
        else:
            text = self.tr("Then nothing would be different.")
        self._result.addWidget(Label(text, "label", wrap=True))
        for change in model.changes:
            self._result.addWidget(icon_line(self._theme, "arrow-right", self._sentence(change), tone="text"))
        if model.assumed:
            names = self._words.listed(model.assumed)
            text = self.tr('New questions count as "I do not know" here: %1').replace("%1", names)
            self._result.addWidget(Label(text, "meta", "text2", wrap=True))
        button = SecondaryButton(self._theme, self.tr("Change this answer"), size="compact")
        button.clicked.connect(lambda: self.change_requested.emit(model.key))
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self._result.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _sentence(self, change: ChangeLine) -> str:
        if change.answer_changes:
            text = self.tr("%1: %3 (now: %2)")
            return text.replace("%1", change.card).replace("%2", change.before).replace("%3", change.after)
        text = self.tr("%1: the answer stays (%2), there is something else to do")
        return text.replace("%1", change.card).replace("%2", change.before)

    def _show_answers(self, key: str) -> None:
        self._empty_answers()
        clear(self._result)
        question = next((question for question in self._questions if question.key == key), None)
        if question is None:
            return
        for option in question.options:
            text = option.label
            if option.id == question.chosen:
                text = self.tr("%1 (your answer)").replace("%1", option.label)
            chip = ChoiceChip(self._theme, text, chosen=option.id == question.chosen)
            chip.clicked.connect(lambda _on=False, o=option.id: self.tried.emit(key, o))
            self._group.addButton(chip)
            self._flow.addWidget(chip)
        self._answers.show()

    def _empty_answers(self) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
        clear(self._flow)
        self._answers.hide()
