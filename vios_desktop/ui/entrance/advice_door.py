"""The doors on the unlock screen for who has no password: advice, which keeps nothing, and perhaps a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.entrance.door_card import DoorCard
from vios_desktop.ui.widgets.label import Label, Rule

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.buttons import SecondaryButton


class AdviceDoor(QWidget):
    """A line, a heading and a card with one button: `requested`."""

    requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        text = self.tr("Is it punishable? Do I call somebody? You get an answer. Nothing is stored.")
        verb = self.tr("To the decision help")
        self._card = DoorCard(theme, "waymark", self.tr("Ask for advice"), text, verb)
        self._card.requested.connect(self.requested)
        self._cards = QHBoxLayout()
        self._cards.setSpacing(12)
        self._cards.addWidget(self._card, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(Rule())
        layout.addSpacing(6)
        layout.addWidget(Label(self.tr("No password? You can still:"), "label", wrap=True))
        layout.addLayout(self._cards)

    @property
    def button(self) -> SecondaryButton:
        return self._card.button

    def put_first(self, card: DoorCard) -> None:
        """Another door left of this one."""
        self._cards.insertWidget(0, card, 1)
        for shown in (card, self._card):
            shown.put_button_below()
