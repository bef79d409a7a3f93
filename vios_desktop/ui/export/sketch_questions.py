"""Beside the page that is read through: for each sketch the question whether somebody could know who it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.export.sketching import SketchAnswer
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.theme.theme import Theme


class SketchQuestions(QWidget):
    """`answered` with the place of the sketch and a `SketchAnswer`."""

    answered = Signal(int, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.fields: list[Field] = []
        self._left_out = Banner(
            theme,
            "warn",
            self.tr("A sketch is not on this page"),
            self.tr("Beside what was published before, it would tell too much."),
            self.tr("You can make the summary without it, or go back and choose another one."),
        )
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._left_out)
        self._asked = QWidget()
        self._inner = QVBoxLayout(self._asked)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(8)
        self._layout.addWidget(self._asked)
        self.ask((), left_out=0)

    def ask(self, texts: Sequence[str], *, left_out: int) -> None:
        """Show a question for each sketch that stands on the page."""
        while (item := self._inner.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.fields = []
        self._left_out.setVisible(left_out > 0)
        self.setVisible(bool(texts) or left_out > 0)
        for number, text in enumerate(texts):
            self._inner.addWidget(Label(f"“{text}”", "secondary", wrap=True))
            self.fields.append(self._question(number))
            self._inner.addWidget(self.fields[-1])

    def show_unanswered(self, number: int) -> None:
        """Say at this sketch that an answer is needed, and go there."""
        self.fields[number].set_error(self.tr("Answer this before you go on."))
        self.fields[number].focus()

    def _question(self, number: int) -> Field:
        chips = ChipChoice(
            self._theme,
            [
                Option(SketchAnswer.NO, self.tr("No")),
                Option(SketchAnswer.YES, self.tr("Yes, leave it out")),
                Option(SketchAnswer.UNSURE, self.tr("I am not sure")),
            ],
        )
        field = Field(self._theme, self.tr("Can a teacher of this school know who this is?"), chips)

        def answered(code: str) -> None:
            if code:
                field.set_error("")
                self.answered.emit(number, SketchAnswer(code))

        chips.text_changed.connect(answered)
        return field
