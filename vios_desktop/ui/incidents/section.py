"""A part of the page of one incident: its heading and its card, and a sentence where there is nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.incidents.row_box import RowBox
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class Section(QWidget):
    """`box` holds the rows; `link` stands right of the heading and adds one."""

    link_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.box = RowBox()
        self.link = QuietButton(theme, "", "plus", size="compact")
        self.link.clicked.connect(self.link_pressed)
        self.link.hide()
        self._title = Label("", "label", wrap=True)
        self._nothing = Label("", "secondary", "text3", wrap=True)
        self._nothing.hide()
        self.head = QHBoxLayout()
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.addWidget(self._title, 1)
        self.head.addWidget(self.link)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(6)
        self.body.addLayout(self.head)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.box)

    def set_words(self, title: str, nothing: str = "", *, link: str = "") -> None:
        self._title.setText(title)
        self._nothing.setText(nothing)
        self.link.setText(link)
        self.link.setVisible(bool(link))
        self.setAccessibleName(title)

    def say_nothing(self, *, when: bool) -> None:
        """Show the sentence for an empty part."""
        self._nothing.setVisible(when and bool(self._nothing.text()))
