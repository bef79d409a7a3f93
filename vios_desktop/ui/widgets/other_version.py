"""Beside a field that somebody else changed while one was typing: shows what stands there now, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class OtherVersion(QWidget):
    """What is in the box is what is kept; `swapped` asks for the other of the two.

    `named` says what it is about where no label of a field does.
    """

    swapped = Signal()

    def __init__(self, theme: Theme, about: str, *, named: bool = False) -> None:
        super().__init__()
        self._about, self._lead = about, f"{about}: " if named else ""
        self._words = StatusLabel(theme, Status(StatusKind.WARNING, ""), role="secondary", wrap=True)
        self.button = QuietButton(theme, "", size="compact")
        self.button.clicked.connect(self.swapped)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button)
        self.show_version(own=True)

    def show_version(self, *, own: bool) -> None:
        """Say which of the two is in the box now."""
        words = self.tr("Somebody else changed this meanwhile. You see what you typed.")
        if not own:
            words = self.tr("You see what stands there now.")
        self._words.set_status(Status(StatusKind.WARNING, self._lead + words))
        self.button.setText(self.tr("Show what is there now") if own else self.tr("Show what I typed"))
        self.button.setAccessibleName(f"{self.button.text()}: {self._about}")
