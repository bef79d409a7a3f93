"""A door on the unlock screen for who has no password: what it is for, and one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class DoorCard(Card):
    """`requested` on its button, which stands right of the words, or below them when the card is one of two."""

    requested = Signal()

    def __init__(self, theme: Theme, icon: str, title: str, text: str, verb: str) -> None:
        super().__init__()
        self._words = QVBoxLayout()
        self._words.setSpacing(3)
        self._words.addWidget(Label(title, "card", wrap=True))
        self._words.addWidget(Label(text, "secondary", "text2", wrap=True))
        self.button = SecondaryButton(theme, verb)
        self.button.clicked.connect(self.requested)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(Tile(theme, icon, 38, 18, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self.button)
        self.body.addLayout(self._row)

    def put_button_below(self) -> None:
        self._row.removeWidget(self.button)
        self._words.addStretch(1)
        self._words.addSpacing(5)
        self._words.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
