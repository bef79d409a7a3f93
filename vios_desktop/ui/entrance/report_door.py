"""The door on the unlock screen for who has something to report: sealed to the school, without an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class ReportDoor(Card):
    """A card with one button: `requested`."""

    requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(Label(self.tr("Report something"), "card", wrap=True))
        text = self.tr("Did you see or hear something? Report it in a minute, sealed for your school.")
        words.addWidget(Label(text, "secondary", "text2", wrap=True))
        self.button = SecondaryButton(theme, self.tr("Write a report"))
        self.button.clicked.connect(self.requested)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Tile(theme, "mail", 38, 18, "accent"))
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self.body.addLayout(row)
