"""The strip above a task without the rail: danger first, then the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import ElidedLabel, Label

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class DangerStrip(QFrame):
    """112 in words. `help_requested` asks what to do until help comes; `left` is where the words begin."""

    help_requested = Signal()

    def __init__(self, theme: Theme, *, with_help: bool = True, left: int = 26) -> None:
        super().__init__()
        self.setProperty("part", "danger")
        self._title = Label(self.tr("Is there danger now? Call 112."), "label", "bad")
        self._text = ElidedLabel(
            self.tr("A weapon in hand, somebody hurt, fire, or a threat right now."), "secondary", "text2"
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(left, 4, 14, 4)
        layout.setSpacing(10)
        layout.addWidget(IconLabel(theme, "phone", 15, "bad"))
        layout.addWidget(self._title)
        layout.addWidget(self._text, 1)
        if with_help:
            button = QuietButton(theme, self.tr("What do I do until help comes?"), size="compact", tone="bad")
            button.clicked.connect(self.help_requested)
            layout.addWidget(button)
        self.setAccessibleName(f"{self._title.text()} {self._text.text()}")
