"""The text of a letter: takes the room there is and scrolls inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from vios_desktop.ui.letters.gap_marks import GapMarks
from vios_desktop.ui.widgets.field_box import FieldBox

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme

_LEAST_LINES = 9


class LetterArea(FieldBox):
    """At least nine lines high; Tab goes to the next field."""

    text_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self.inner.setContentsMargins(12, 9, 4, 9)
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edit.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # else lines wrap anew when it comes
        self.edit.horizontalScrollBar().rangeChanged.connect(lambda _low, _high: self._to_the_left())
        self.edit.horizontalScrollBar().valueChanged.connect(lambda _value: self._to_the_left())
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.set_target(self.edit)
        self._marks = GapMarks(theme, self.edit.document())
        self.edit.textChanged.connect(self.text_changed)
        theme.changed.connect(self._fit)
        self._fit()

    def text(self) -> str:
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        if self.edit.toPlainText() != text:
            self.edit.setPlainText(text)

    def _fit(self) -> None:
        self.edit.setMinimumHeight(_LEAST_LINES * self.edit.fontMetrics().lineSpacing())

    def _to_the_left(self) -> None:
        """Lines are wrapped: nothing lies to the right of them."""
        bar = self.edit.horizontalScrollBar()
        if bar.value():
            bar.setValue(0)
