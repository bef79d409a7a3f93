"""Choosing the key file of an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class StickChoice(QWidget):
    """The button that chooses a key file, and whether one was chosen. It never shows where the file lies."""

    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.button = SecondaryButton(theme, self.tr("Choose the key file"), "key-round")
        self.button.clicked.connect(self.asked)
        self._state = Label("", "secondary", "text2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.button)
        row.addWidget(self._state, 1)
        self.setFocusProxy(self.button)
        self.show_chosen(chosen=False)

    def show_chosen(self, *, chosen: bool) -> None:
        self._state.setText(self.tr("Key file chosen") if chosen else self.tr("Not chosen yet"))
        self._state.set_tone("ok" if chosen else "text2")
