"""One or a few lines to type under a heading: a note, why a protection is lifted, and breaking the glass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.theme.theme import Theme


class ReasonForm(QFrame):
    """`given` when it is to be done; Esc or Cancel puts it away, and then `closed` tells; `edited` at changes."""

    given = Signal()
    closed = Signal()
    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "note")
        self.fields: dict[str, Field] = {}
        self.heading, self.lead = Label("", "card", wrap=True), Label("", "secondary", "text2", wrap=True)
        self.save_button = PrimaryButton(theme, "", size="compact")
        self.cancel_button = QuietButton(theme, self.tr("Cancel"), size="compact")
        self.save_button.clicked.connect(self.given)
        self.cancel_button.clicked.connect(self.shut)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        self._body = QVBoxLayout()
        self._body.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addWidget(self.lead)
        layout.addLayout(self._body)
        layout.addLayout(buttons)
        self.hide()

    def add_field(self, name: str, field: Field) -> None:
        self.fields[name] = field
        self._body.addWidget(field)
        if isinstance(field.box, (TextArea, TextField)):
            field.box.text_changed.connect(self.edited)
        if isinstance(field.box, TextField):
            field.box.confirmed.connect(lambda _text: self.given.emit())

    def open(self) -> None:
        for field in self.fields.values():
            field.set_error("")
        self.show()
        next(field for field in self.fields.values() if not field.isHidden()).focus()

    @property
    def typed(self) -> str:
        """What stands in the reason while it is open."""
        box = self.fields["reason"].box
        return box.text() if not self.isHidden() and isinstance(box, (TextArea, TextField)) else ""

    def open_with(self, text: str) -> None:
        """Open it with what was half-typed."""
        self.open()
        box = self.fields["reason"].box
        if isinstance(box, (TextArea, TextField)):
            box.set_text(text)

    def set_error(self, name: str, text: str) -> None:
        """Beside this field; an unknown one is said at the last."""
        wrong = self.fields.get(name) or list(self.fields.values())[-1]
        for field in self.fields.values():
            field.set_error(text if field is wrong else "")
        wrong.focus()

    def shut(self) -> None:
        """Empty and out of sight."""
        was_open = not self.isHidden()
        if was_open and self.isAncestorOf(self.focusWidget()):
            self.setFocus()
        self.hide()
        for field in self.fields.values():
            if isinstance(field.box, (TextArea, TextField)):
                field.box.set_text("")
            field.set_error("")
        if was_open:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)


class NoteForm(ReasonForm):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.heading.setText(self.tr("A note"))
        self.lead.setText(self.tr("Whoever may read this reads the note. It stays inside and cannot be changed."))
        self.text = TextArea(theme, least=2, most=8)
        self.add_field("reason", Field(theme, self.tr("What happened or was agreed since?"), self.text))
        self.save_button.setText(self.tr("Save the note"))


class LiftForm(ReasonForm):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.heading.setText(self.tr("Stop protecting this?"))
        self.lead.setText(
            self.tr(
                "It is in the list again for everybody who may see it there, and it counts again. Notes and the "
                "reason below are then in its changes; why it was protected is not."
            )
        )
        self.reason = TextField(theme)
        self.add_field("reason", Field(theme, self.tr("Why?"), self.reason))
        self.save_button.setText(self.tr("Stop protecting"))


class GlassForm(ReasonForm):
    """`for_all`: without a number, for what no account opens any more."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.for_all = False
        self.number, self.key = TextField(theme), TextField(theme, icon="key-round")
        self.reason = TextField(theme)
        number = Field(
            theme,
            self.tr("Number of the incident, or day of the signal"),
            self.number,
            self.tr("As in 2026-014. For a signal the day, as in 3-11-2026."),
        )
        self.add_field("number", number)
        key = Field(theme, self.tr("Recovery key"), self.key, self.tr("As it stands on the sheet in the safe."))
        self.add_field("recovery_key", key)
        why = Field(theme, self.tr("Why is it necessary now?"), self.reason)
        self.add_field("reason", why)
        self.save_button.setText(self.tr("Open with the recovery key"))
        self.lead.setText(
            self.tr(
                "Do this only when nobody who is named can be reached and it cannot wait. It is in the log, and "
                "who is named sees on Today that you did it and why. From then on you can read it too."
            )
        )

    def open_for(self, *, for_all: bool) -> None:
        self.for_all = for_all
        self.heading.setText(
            self.tr("Open what nobody can read any more")
            if for_all
            else self.tr("Open something protected without permission")
        )
        self.fields["number"].setVisible(not for_all)
        self.open()
