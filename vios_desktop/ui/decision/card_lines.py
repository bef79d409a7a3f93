"""Small lines on the cards: an icon and a text that wraps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.tokens import TextRole


class IconLine(QWidget):
    """The icon stands beside the first line of the text, however long that gets."""

    def __init__(self, theme: Theme, icon: str, text: str, *, tone: str, role: TextRole, size: int) -> None:
        super().__init__()
        self.text = text
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(7)
        holder = QVBoxLayout()
        holder.setContentsMargins(0, 2, 0, 0)
        holder.addWidget(IconLabel(theme, icon, size, "text3" if tone == "text" else tone))
        holder.addStretch(1)
        layout.addLayout(holder)
        layout.addWidget(Label(text, role, tone, wrap=True), 1, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(text)


def icon_line(
    theme: Theme, icon: str, text: str, *, tone: str = "text2", role: TextRole = "secondary", size: int = 13
) -> IconLine:
    return IconLine(theme, icon, text, tone=tone, role=role, size=size)


def source_line(theme: Theme, text: str) -> IconLine:
    """Where a statement comes from."""
    return IconLine(theme, "book", text, tone="text3", role="meta", size=13)
