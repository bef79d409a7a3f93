"""An empty place that says what belongs here, why it is empty, and offers one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class EmptyState(QFrame):
    """The large form: tile, title, text, one filled button."""

    step_pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        text: str,
        *,
        step: str = "",
        step_icon: str = "",
        part: str = "card",
    ) -> None:
        super().__init__()
        self.setProperty("part", part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 20, 32, 20)
        layout.setSpacing(8)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addStretch(1)
        layout.addWidget(Tile(theme, icon, 44, 20, "accent"), 0, centre)
        for words, role, tone in ((title, "card", "text"), (text, "secondary", "text2")):
            label = Label(words, role, tone, wrap=True)  # type: ignore[arg-type]  # both are steps of the scale
            label.setAlignment(centre)
            layout.addWidget(label)
        self.step_button = PrimaryButton(theme, step, step_icon) if step else None
        if self.step_button is not None:
            self.step_button.clicked.connect(self.step_pressed)
            layout.addWidget(self.step_button, 0, centre)
        layout.addStretch(1)
        self.setAccessibleName(f"{title}. {text}")


class EmptyRow(QFrame):
    """The flat form, for a list that filters have emptied."""

    step_pressed = Signal()

    def __init__(self, theme: Theme, title: str, text: str, *, step: str = "") -> None:
        super().__init__()
        self.setProperty("part", "card")
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(Label(title, "label", wrap=True))
        words.addWidget(Label(text, "secondary", "text2", wrap=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.addLayout(words, 1)
        if step:
            button = SecondaryButton(theme, step, size="compact")
            button.clicked.connect(self.step_pressed)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.setAccessibleName(f"{title}. {text}")
