"""What every page of the wizard is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from pathlib import Path


class WizardPart(QWidget):
    """A page: its question as title, one sentence, then `body`."""

    def __init__(self) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)

    def add_head(self, title: str, lead: str) -> None:
        self._title, self._lead = Label(title, "question", wrap=True), Label(lead, "lead", "text2", wrap=True)
        self.body.addWidget(self._title)
        self.body.addWidget(self._lead)

    def set_head(self, title: str, lead: str) -> None:
        """Other words above the same page."""
        self._title.setText(title)
        self._lead.setText(lead)

    def focus_first(self) -> None:
        """Put the focus where work begins."""


def shown_path(path: Path) -> str:
    """A path as the system writes it, with places to wrap: without them a long one makes the window wide."""
    text = QDir.toNativeSeparators(str(path))
    return text.replace("/", "/\u200b").replace("\\", "\\\u200b")
