"""A new password typed twice, with its strength in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme

PASSPHRASE, REPEAT = "passphrase", "repeat"


class PassphrasePair(QWidget):
    """`typed` after each change of the first; `confirmed` on Enter in the second."""

    typed = Signal(str)
    confirmed = Signal()

    def __init__(self, theme: Theme, label: str, *names: str) -> None:
        super().__init__()
        self.first, self.second = PassphraseField(theme, large=False), PassphraseField(theme, large=False)
        hint = self.tr("At least 12 characters. Four separate words are strong and easy to remember.")
        self._first_field = Field(theme, label, self.first, hint)
        self._second_field = Field(theme, self.tr("The same password again"), self.second)
        self._strength = Label("", "secondary", "text2", wrap=True)
        self._strength.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._first_field)
        layout.addWidget(self._strength)
        layout.addSpacing(6)
        layout.addWidget(self._second_field)
        self.first.text_changed.connect(self._typed)
        self.first.confirmed.connect(self.second.setFocus)
        self.second.confirmed.connect(self.confirmed)

    @property
    def strength_text(self) -> str:
        return "" if self._strength.isHidden() else self._strength.text()

    @property
    def errors(self) -> tuple[str, str]:
        return self._first_field.error, self._second_field.error

    def texts(self) -> tuple[str, str]:
        return self.first.text(), self.second.text()

    def forget(self) -> None:
        self.first.clear()
        self.second.clear()
        self.show_strength("", "")
        self.clear_errors()

    def clear_errors(self) -> None:
        self._first_field.set_error("")
        self._second_field.set_error("")

    def set_error(self, field: str, text: str) -> None:
        wrong = self._second_field if field == REPEAT else self._first_field
        if wrong is self._first_field:
            self.show_strength("", "")
        wrong.set_error(text)
        wrong.focus()

    def set_missing(self, field: str) -> None:
        differ = self.tr("The two are not the same. Type the password again.")
        self.set_error(field, differ if field == REPEAT else self.tr("Type a password."))

    def show_strength(self, strength: str, problem: str) -> None:
        """`strength` weak, fair or strong, in words; with a problem that is what counts."""
        words = {
            "weak": self.tr("Weak: easy to guess. Add a word or two."),
            "fair": self.tr("Fair: good enough. One more word makes it strong."),
            "strong": self.tr("Strong: hard to guess."),
        }
        text = problem or words.get(strength, "")
        self._strength.setText(text)
        self._strength.set_tone("ok" if strength == "strong" and not problem else "text2")
        self._strength.setVisible(bool(text))

    def _typed(self, text: str) -> None:
        self._first_field.set_error("")
        self.typed.emit(text)
