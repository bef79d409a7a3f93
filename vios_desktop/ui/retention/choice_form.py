"""Asks why a record is kept longer, held, or held no more, under its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from vios_desktop.domain.retention import RetentionChoiceKind
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.services.retention import RetentionLine
    from vios_desktop.ui.theme.theme import Theme


class ChoiceForm(QFrame):
    """`given(line, choice, reason, day or None)`; Esc or Cancel puts it away, and then `closed` tells."""

    given = Signal(object, object, str, object)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        line: RetentionLine,
        choice: RetentionChoiceKind,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._line, self.choice = line, choice
        self.record_id = line.record.record_id
        self.setProperty("part", "note")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        self.until = DateTimeField(theme, prefer="future", with_time=False, clock=clock)
        self.until_field = Field(theme, self.tr("Keep until"), self.until)
        if choice is not RetentionChoiceKind.EXTEND:
            self.until_field.hide()
        self.reason = TextField(theme)
        self.reason_field = Field(theme, self.tr("Why?"), self.reason, self._hint())
        self.keep = PrimaryButton(theme, self._words(), size="compact")
        self.keep.clicked.connect(self._give)
        self.reason.confirmed.connect(lambda _text: self._give())
        cancel = QuietButton(theme, self.tr("Cancel"), size="compact")
        cancel.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        layout.addWidget(self.until_field)
        layout.addWidget(self.reason_field)
        layout.addLayout(buttons)

    def focus(self) -> None:
        first = self.until_field if self.choice is RetentionChoiceKind.EXTEND else self.reason_field
        first.focus()

    def set_error(self, field: str, text: str) -> None:
        wrong = self.until_field if field == "until" else self.reason_field
        for one in (self.until_field, self.reason_field):
            one.set_error(text if one is wrong else "")
        wrong.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        day = self.until.day() if self.choice is RetentionChoiceKind.EXTEND else None
        self.given.emit(self._line, self.choice, self.reason.text().strip(), day)

    def _hint(self) -> str:
        if self.choice is RetentionChoiceKind.HOLD:
            return self.tr("As long as it is held it goes in no way: not from this list and not from the trash.")
        return self.tr("The reason goes away together with the record.")

    def _words(self) -> str:
        if self.choice is RetentionChoiceKind.EXTEND:
            return self.tr("Keep longer")
        return self.tr("Hold") if self.choice is RetentionChoiceKind.HOLD else self.tr("Hold no more")
