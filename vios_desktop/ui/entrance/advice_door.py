"""The door on the unlock screen for who has no password: advice, of which nothing is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import Label, Rule

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class AdviceDoor(QWidget):
    """A line, a heading and a card with one button: `requested`."""

    requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(Label(self.tr("Ask for advice"), "card", wrap=True))
        text = self.tr("Is it punishable? Do I call somebody? You get an answer. Nothing is stored.")
        words.addWidget(Label(text, "secondary", "text2", wrap=True))
        self.button = SecondaryButton(theme, self.tr("To the decision help"))
        self.button.clicked.connect(self.requested)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Tile(theme, "waymark", 38, 18, "accent"))
        row.addLayout(words, 1)
        row.addWidget(self.button)
        card = Card()
        card.body.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(Rule())
        layout.addSpacing(6)
        layout.addWidget(Label(self.tr("No password? You can still:"), "label", wrap=True))
        layout.addWidget(card)
