"""A small form that asks for whom something is made and what for, before it is made and logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.theme.theme import Theme


class ForWhomForm(QFrame):
    """`made(recipient, purpose)`. Hidden until `ask`; Esc and Cancel put it away."""

    made = Signal(str, str)
    cancelled = Signal()

    def __init__(self, theme: Theme, lead: str, recipient: str, purpose: str) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self.hide()
        self._title = Label("", "card", wrap=True)
        self.recipient, self.purpose = TextField(theme), TextField(theme)
        self.recipient.set_text(recipient)
        self.purpose.set_text(purpose)
        self._fields = {
            "recipient": Field(theme, self.tr("For whom is it?"), self.recipient),
            "purpose": Field(theme, self.tr("What will they use it for?"), self.purpose),
        }
        self.make = SecondaryButton(theme, self.tr("Make it and look at it"), "check")
        self.make.clicked.connect(self._done)
        self.cancel = QuietButton(theme, self.tr("Cancel"), tone="text2")
        self.cancel.clicked.connect(self._stop)
        self.recipient.confirmed.connect(lambda _text: self._fields["purpose"].focus())
        self.purpose.confirmed.connect(lambda _text: self._done())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(Label(lead, "secondary", "text2", wrap=True))
        layout.addWidget(self._row(*self._fields.values(), stretch=True))
        layout.addWidget(self._row(self.make, self.cancel))

    @property
    def asks(self) -> bool:
        return not self.isHidden()

    def ask(self, title: str) -> None:
        self._title.setText(title)
        for field in self._fields.values():
            field.set_error("")
        self.show()
        self._fields["recipient"].focus()
        QTimer.singleShot(0, self, self._into_sight)  # it has its place only after the layout

    def show_wrong(self, field: str, text: str) -> None:
        """Beside the field; an empty text takes it away."""
        self._fields[field].set_error(text)
        if text:
            self._fields[field].focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.asks:
            self._stop()
        else:
            super().keyPressEvent(event)

    def _into_sight(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and self.asks:
            above.ensureWidgetVisible(self.make, 0, 40)

    def _done(self) -> None:
        self.made.emit(self.recipient.text(), self.purpose.text())

    def _stop(self) -> None:
        self.hide()
        self.cancelled.emit()

    def _row(self, *widgets: QWidget, stretch: bool = False) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        for widget in widgets:
            line.addWidget(widget, int(stretch), Qt.AlignmentFlag.AlignTop)
        if not stretch:
            line.addStretch(1)
        return row
