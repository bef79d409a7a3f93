"""Things that fold open where they stand: a hard word, and why a question is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.decision.words import DecisionWords
from vios_desktop.ui.widgets.buttons import IconButton
from vios_desktop.ui.widgets.card import Note
from vios_desktop.ui.widgets.chip import MenuChip
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent

    from vios_desktop.ui.decision.model import QuestionModel, TermModel
    from vios_desktop.ui.theme.theme import Theme


class Terms(QWidget):
    """The hard words of the text above; pressing one says below it what it means."""

    def __init__(self, theme: Theme, terms: Sequence[TermModel]) -> None:
        super().__init__()
        self._theme = theme
        self._open = ""
        self._buttons: dict[str, MenuChip] = {}
        self._meanings = {term.word: term.meaning for term in terms}
        words = QWidget()
        flow = FlowLayout(gap=8)
        words.setLayout(flow)
        for term in terms:
            button = MenuChip(theme, self.tr("What is %1?").replace("%1", term.word))
            button.clicked.connect(lambda _checked=False, word=term.word: self.toggle(word))
            self._buttons[term.word] = button
            flow.addWidget(button)
        self._meaning = Label("", "secondary", "text2", wrap=True)
        self._note = Note(margin=12)
        self._note.body.addWidget(self._meaning)
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(words)
        layout.addWidget(self._note)

    def toggle(self, word: str) -> None:
        """Say what `word` means, or fold it away again."""
        self._open = "" if self._open == word else word
        for other, button in self._buttons.items():
            shown = other == self._open
            button.set_trailing_icon("chevron-up" if shown else "chevron-down")
            button.setAccessibleDescription(self._meanings[other] if shown else "")
        meaning = self._meanings.get(self._open, "")
        self._meaning.setText(f"{_capital(self._open)}: {meaning}" if meaning else "")
        self._note.setVisible(bool(meaning))


class WhyNote(Note):
    """Why a question is asked, with its source; open at first, folded away by who knows it."""

    def __init__(self, theme: Theme, model: QuestionModel, terms: Sequence[TermModel], *, opened: bool) -> None:
        super().__init__(margin=14)
        self._theme, words = theme, DecisionWords(self)
        self.body.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(IconLabel(theme, "circle-question-mark", 15, "accent"))
        head.addWidget(Label(self.tr("Why do we ask this?"), "label"), 1)
        self.button = IconButton(theme, "chevron-down", self.tr("Why do we ask this?"), size="small")
        self.button.clicked.connect(self.toggle)
        head.addWidget(self.button)
        self.body.addLayout(head)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(Label(model.why, "body", wrap=True))
        if terms:
            inside.addWidget(Terms(theme, terms))
        source = QHBoxLayout()
        source.setSpacing(7)
        source.addWidget(IconLabel(theme, "book", 13, "text3"), 0, Qt.AlignmentFlag.AlignTop)
        text = self.tr("Source: %1. Checked on %2.").replace("%1", "; ".join(model.cites))
        source.addWidget(Label(text.replace("%2", words.day(model.checked_on)), "meta", "text3", wrap=True), 1)
        inside.addLayout(source)
        self.body.addWidget(self._inside)
        self.set_open(opened=opened)

    @property
    def is_open(self) -> bool:
        return not self._inside.isHidden()

    def toggle(self) -> None:
        self.set_open(opened=not self.is_open)

    def set_open(self, *, opened: bool) -> None:
        self._inside.setVisible(opened)
        self.button.set_icon("chevron-down" if opened else "chevron-right")
        self.button.setAccessibleDescription(self.tr("open") if opened else self.tr("closed"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.position().y() < self.button.geometry().bottom() + 6:
            self.toggle()
        super().mouseReleaseEvent(event)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
