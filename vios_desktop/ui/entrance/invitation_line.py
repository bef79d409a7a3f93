"""Taking in an invitation that came as a line of text: pasted under its door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme


class InvitationLine(QWidget):
    """`given(text)`; Esc or Cancel puts it away, and then `closed` tells. Nothing of it is kept."""

    given = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.text = TextArea(theme, least=3, most=6)
        hint = self.tr("It begins with VIOS1-. Paste all of it: line ends in between do no harm.")
        self.field = Field(theme, self.tr("The line of the invitation"), self.text, hint)
        self.open_button = SecondaryButton(theme, self.tr("Open the invitation"), size="compact")
        self.open_button.clicked.connect(lambda: self.given.emit(self.text.text()))
        self.cancel_button = QuietButton(theme, self.tr("Cancel"), size="compact")
        self.cancel_button.clicked.connect(self.shut)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addLayout(buttons)
        self.hide()

    def open(self) -> None:
        self.show()
        self.field.focus()
        QTimer.singleShot(0, self, self._into_sight)

    def shut(self) -> None:
        self.hide()
        self.text.set_text("")
        self.field.set_error("")
        self.closed.emit()

    def show_problem(self, text: ErrorText) -> None:
        """Beside the line, which stays to be mended."""
        self.field.set_error(f"{text.what} {text.now}".strip())
        self.field.focus()
        QTimer.singleShot(0, self, self._into_sight)

    def _into_sight(self) -> None:
        """Scroll so that its buttons are seen too."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea) and self.isVisible():
            area.ensureWidgetVisible(self, 0, 24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)
