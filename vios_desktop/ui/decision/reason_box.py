"""Where the reason for deviating is written, inside the card it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.autosave import Autosave
from vios_desktop.ui.timers import QtLater
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.theme.theme import Theme


class ReasonBox(QWidget):
    """`given(text)` hands it in, `typed(text)` comes when a draft is to be kept, Esc gives up."""

    given = Signal(str)
    typed = Signal(str)
    given_up = Signal()

    def __init__(self, theme: Theme, reason: str, about: str) -> None:
        super().__init__()
        self._area = TextArea(theme, reason, least=2, most=8)
        self._area.text_changed.connect(self._on_text)
        self._field = Field(theme, self.tr("Your reason"), self._area)
        give = PrimaryButton(theme, self.tr("Deviate with this reason"), "split", size="compact")
        give.setAccessibleName(self.tr("Deviate with this reason: %1").replace("%1", about))
        give.clicked.connect(lambda: self.given.emit(self._area.text()))
        cancel = QuietButton(theme, self.tr("Cancel"), size="compact")
        cancel.clicked.connect(self.given_up)
        row = QHBoxLayout()
        row.setSpacing(6)  # both fit on the narrowest card
        row.addWidget(give)
        row.addWidget(cancel)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(8)
        layout.addWidget(self._field)
        layout.addLayout(row)
        self._autosave = Autosave(QtLater(self), self._tell)
        self._waits = False

    @property
    def waits(self) -> bool:
        """There is more in it than `typed` told."""
        return self._waits

    def take_focus(self) -> None:
        self._field.focus()

    def show_missing(self) -> None:
        """Say that there is no deviating without a reason."""
        self._field.set_error(self.tr("Write your reason. Later on, others want to know why."))
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.given.emit(self._area.text())
        else:
            super().keyPressEvent(event)

    def flush(self) -> None:
        """Keep at once what was typed."""
        if self._waits:
            self._autosave.stop()
            self._tell()

    def _on_text(self) -> None:
        self._field.set_error("")
        self._waits = True
        self._autosave.typed()

    def _tell(self) -> None:
        self._waits = False
        self.typed.emit(self._area.text())
