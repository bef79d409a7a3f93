"""Asks why a record is kept longer, held, or held no more, under its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.domain.retention import RetentionChoiceKind
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.retention.drafts import choice_place
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from vios_desktop.ui.theme.theme import Theme


class ChoiceForm(InlineForm):
    """`given(record id, choice, reason, day or None)`; Esc or Cancel puts it away, and then `closed` tells."""

    given = Signal(str, object, str, object)
    closed = Signal()

    def __init__(self, theme: Theme, choice: RetentionChoiceKind, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, "", late=self._make_fields)
        self.choice, self._clock = choice, clock
        self.saved.connect(self._give)
        self.cancelled.connect(self.closed)

    @property
    def record_id(self) -> str:
        return self.place.row if self.place is not None else ""

    def open_for(self, record_id: str) -> None:
        """With what was typed about this record before and is neither kept nor given up."""
        self.open_at(choice_place(self.choice, record_id), {})

    def set_error(self, field: str, text: str) -> None:
        wrong = field if field in self.fields else "reason"
        for name, one in self.fields.items():
            one.set_error(text if name == wrong else "")
        self.fields[wrong].focus()

    def _make_fields(self) -> None:
        self.save_button.setText(self._words())
        if self.choice is RetentionChoiceKind.EXTEND:
            self.until = DateTimeField(self.theme, prefer="future", with_time=False, clock=self._clock)
            self.add_row(("until", self.tr("Keep until"), self.until))
        self.reason = TextField(self.theme)
        self.add_row(("reason", self.tr("Why?"), self.reason), hint=self._hint())
        self.reason.confirmed.connect(lambda _text: self.saved.emit())

    def _give(self) -> None:
        day = self.until.day() if self.choice is RetentionChoiceKind.EXTEND else None
        self.given.emit(self.record_id, self.choice, self.reason.text().strip(), day)

    def _hint(self) -> str:
        if self.choice is RetentionChoiceKind.HOLD:
            return self.tr("As long as it is held it goes in no way: not from this list and not from the trash.")
        return self.tr("The reason goes away together with the record.")

    def _words(self) -> str:
        if self.choice is RetentionChoiceKind.EXTEND:
            return self.tr("Keep longer")
        return self.tr("Hold") if self.choice is RetentionChoiceKind.HOLD else self.tr("Hold no more")
