"""The foot of the form, always in sight: how far it is, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from vios_desktop.ui.record.stacking import StackingRow
from vios_desktop.ui.shortcuts import key_text
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme

_STACK_BELOW = 700


class Footer(QFrame):
    """While questions are open, both buttons look quiet; pressing them leads to the first that is missing."""

    later_requested = Signal()
    advice_requested = Signal()
    record_requested = Signal()

    def __init__(self, theme: Theme, questions: int) -> None:
        super().__init__()
        self._questions = questions
        self._progress = Label("", "secondary_strong", "text2", wrap=True, tabular=True)
        self.later = QuietButton(theme, self.tr("Later"), tone="text2")
        self.advice = SecondaryButton(theme, self.tr("Record and ask for advice"), "waymark")
        self.record = PrimaryButton(theme, self.tr("Record"), "check")
        self._key = Label(key_text("save"), "secondary", "text3")
        self.later.clicked.connect(self.later_requested)
        for button, signal in ((self.advice, self.advice_requested), (self.record, self.record_requested)):
            button.clicked.connect(signal)
            button.reason_requested.connect(signal)
        buttons = _Buttons()
        for widget in (self.later, self.advice, self.record, self._key):
            buttons.flow.addWidget(widget)
        row = StackingRow(theme, _STACK_BELOW, gap=8)
        row.add(self._progress, 1)
        row.add(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 9, 20, 9)
        layout.addWidget(row)
        self.show_progress(0)

    def show_progress(self, count: int) -> None:
        """How many of the questions are answered."""
        text = self.tr("%1 of %2 questions answered").replace("%1", str(count)).replace("%2", str(self._questions))
        complete = count >= self._questions
        self._progress.setText(text)
        self._progress.set_tone("ok" if complete else "text2")
        reason = None if complete else text
        for button in (self.advice, self.record):
            if button.unavailable is complete:
                button.set_unavailable(reason)

    @property
    def progress(self) -> str:
        return self._progress.text()


class _Buttons(QWidget):
    """Takes one line where there is room for it, more where there is not."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = FlowLayout(self, gap=10, row_gap=6)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.flow.minimumSize().width(), 0)
