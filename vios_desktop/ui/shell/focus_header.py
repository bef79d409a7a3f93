"""The header of a task in focus mode: back, what this is, saved, and lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.label import ElidedLabel
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.theme.theme import Theme


class FocusHeader(QFrame):
    """`FocusHeader(theme, "Terug naar incident", "Beslishulp")`; `middle` may be `Steps` instead of words."""

    back_requested = Signal()
    lock_requested = Signal()

    def __init__(self, theme: Theme, back: str, title: str = "", *, middle: QWidget | None = None) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("part", "topbar")
        self._back = QuietButton(theme, back, "arrow-left", tone="text2")
        self._back.clicked.connect(self.back_requested)
        self._title = ElidedLabel(title, "label")
        self._title.setVisible(middle is None)
        self._saved = StatusLabel(theme, Status(StatusKind.DONE, ""), role="secondary", text_tone="text2")
        self._saved.hide()
        self.lock_button = SecondaryButton(theme, self.tr("Lock"), "lock")
        self.lock_button.clicked.connect(self.lock_requested)
        line = QFrame()
        line.setProperty("part", "rule")
        line.setFixedWidth(1)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(20, 9, 20, 9)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._back)
        self._layout.addWidget(line)
        self._layout.addWidget(self._title, 1)
        if middle is not None:
            self._layout.addWidget(middle, 1)
        self._layout.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout.addSpacing(6)
        self._layout.addWidget(self.lock_button)

    def set_back(self, text: str) -> None:
        self._back.setText(text)

    def set_title(self, text: str) -> None:
        self._title.setText(text)

    def set_saved(self, text: str) -> None:
        """ "Bewaard 14:12"; an empty text shows nothing."""
        self._saved.set_status(Status(StatusKind.DONE, text))
        self._saved.setVisible(bool(text))

    def add_button(self, button: QWidget) -> None:
        """Put a button before the lock."""
        self._layout.insertWidget(self._layout.count() - 1, button)
