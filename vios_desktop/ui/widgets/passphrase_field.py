"""A password: hidden, to be shown with a button of its own, paste allowed, with a word when Caps Lock is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.theme.theme import Theme

_LARGE = 41


class PassphraseField(QWidget):
    """Box, button "Toon" and the Caps Lock hint. `text()` gives what was typed; `clear()` forgets it."""

    text_changed = Signal(str)
    confirmed = Signal(str)

    def __init__(self, theme: Theme, *, large: bool = True) -> None:
        super().__init__()
        self._box = TextField(theme, icon="key-round", height=_LARGE if large else 35)
        edit = self._box.edit
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        edit.key_pressed.connect(self._watch_caps)
        self._caps_on = False
        self.show_button = SecondaryButton(theme, self.tr("Show"), "eye", size="large" if large else "normal")
        self.show_button.clicked.connect(self._turn)
        self.show_button.setAccessibleName(self.tr("Show the password"))
        self._caps = QWidget()
        caps = QHBoxLayout(self._caps)
        caps.setContentsMargins(1, 0, 0, 0)
        caps.setSpacing(7)
        caps.addWidget(IconLabel(theme, "arrow-big-up", 14, "warn"))
        caps.addWidget(Label(self.tr("Caps Lock is on"), "secondary", "warn"), 1)
        self._caps.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._box, 1)
        row.addWidget(self.show_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self._caps)
        self.setFocusProxy(edit)
        self._box.text_changed.connect(self.text_changed)
        self._box.confirmed.connect(self.confirmed)

    @property
    def caps_lock_shown(self) -> bool:
        return not self._caps.isHidden()

    def text(self) -> str:
        return self._box.text()

    def set_text(self, text: str) -> None:
        self._box.set_text(text)

    def clear(self) -> None:
        self._box.set_text("")
        self._hide()

    def select_all(self) -> None:
        self._box.edit.selectAll()

    def set_wrong(self, wrong: bool) -> None:
        self._box.set_wrong(wrong)

    def _watch_caps(self, event: QKeyEvent) -> None:
        """Qt has no question for Caps Lock: a capital without Shift, or a small letter with it, tells."""
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._show_caps(on=not self._caps_on)
        elif len(letter) == 1 and letter.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._show_caps(on=letter.isupper() != shifted)

    def _show_caps(self, *, on: bool) -> None:
        self._caps_on = on
        self._caps.setVisible(on)

    def _turn(self) -> None:
        if self._box.edit.echoMode() == QLineEdit.EchoMode.Password:
            self._box.edit.setEchoMode(QLineEdit.EchoMode.Normal)
            self.show_button.setText(self.tr("Hide"))
            self.show_button.setAccessibleName(self.tr("Hide the password"))
            self.show_button.set_icon("eye-off")
        else:
            self._hide()

    def _hide(self) -> None:
        self._box.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.show_button.setText(self.tr("Show"))
        self.show_button.setAccessibleName(self.tr("Show the password"))
        self.show_button.set_icon("eye")
