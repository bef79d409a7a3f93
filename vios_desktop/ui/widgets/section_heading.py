"""The heading of a group in a page: icon, title, count, and a link at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class SectionHeading(QWidget):
    """`SectionHeading(theme, "Te laat", icon="circle-alert", tone="bad", count="2")`."""

    link_pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        icon: str = "",
        tone: str = "text2",
        count: str = "",
        link: str = "",
        link_icon: str = "",
    ) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 if icon else 0, 0, 0, 0)
        layout.setSpacing(8)
        if icon:
            layout.addWidget(IconLabel(theme, icon, 15, tone))
        layout.addWidget(Label(title, "label"))
        self._count = Label(count, "secondary", "text3", tabular=True)
        layout.addWidget(self._count)
        self._count.setVisible(bool(count))
        layout.addStretch(1)
        if link:
            button = QuietButton(theme, link, link_icon, size="compact")
            button.clicked.connect(self.link_pressed)
            layout.addWidget(button)
        self.setAccessibleName(f"{title} {count}".strip())

    def set_count(self, count: str) -> None:
        self._count.setText(count)
        self._count.setVisible(bool(count))
