"""Asks why a record is taken away, in the page, before it goes into the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.domain.vocabulary import RecordKind
    from vios_desktop.ui.theme.theme import Theme


class ReasonBox(QFrame):
    """`given(kind, record id, reason)`; Esc or Cancel puts it away, and then `closed` tells."""

    given = Signal(object, str, str)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "note")
        self._of: tuple[RecordKind, str] | None = None
        self.box = TextField(theme)
        self.field = Field(
            theme,
            self.tr("Why is this taken away?"),
            self.box,
            self.tr("It lies in the trash for a month. Until then you can bring it back."),
        )
        self.take = PrimaryButton(theme, self.tr("Take away"), "trash-2", size="compact")
        self.take.clicked.connect(self._give)
        self.cancel = QuietButton(theme, self.tr("Cancel"), size="compact")
        self.cancel.clicked.connect(self.shut)
        self.box.confirmed.connect(lambda _text: self._give())
        buttons = QHBoxLayout()
        buttons.addWidget(self.take)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.field)
        layout.addLayout(buttons)
        self.hide()

    def ask(self, kind: RecordKind, record_id: str) -> None:
        """Open it for this record, empty unless it stood open for the same one."""
        if self._of != (kind, record_id):
            self.box.set_text("")
        self._of = (kind, record_id)
        self.field.set_error("")
        self.show()
        self.field.focus()

    def shut(self) -> None:
        self.box.edit.clearFocus()
        self.hide()
        self.box.set_text("")
        if self._of is not None:
            self._of = None
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        reason = self.box.text().strip()
        if not reason:
            self.field.set_error(self.tr("Write why, in a few words."))
            self.field.focus()
        elif self._of is not None:
            kind, record_id = self._of
            self.given.emit(kind, record_id, reason)

    def taken_words(self) -> str:
        """The short word when it is done."""
        return self.tr("In the trash")
