"""A line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.ui.tokens import FIELD_HEIGHT
from vios_desktop.ui.widgets.field_box import FieldBox
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.watched_edit import WatchedEdit

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class TextField(FieldBox):
    """A box with one line; `edit` is the line itself for what is not offered here."""

    text_changed = Signal(str)
    confirmed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        placeholder: str = "",
        icon: str = "",
        trailing: str = "",
        height: int = FIELD_HEIGHT,
        quiet: bool = False,
    ) -> None:
        super().__init__(theme, icon, height=height, quiet=quiet)
        self.edit = WatchedEdit(text)
        self.edit.setFrame(False)
        self.edit.setPlaceholderText(placeholder)
        self.set_target(self.edit)
        self._trailing = Label(trailing, "secondary", "text3")
        self.inner.addWidget(self._trailing)
        self._trailing.setVisible(bool(trailing))
        self.edit.textChanged.connect(self.text_changed)
        self.edit.returnPressed.connect(lambda: self.confirmed.emit(self.text()))

    def text(self) -> str:
        return self.edit.text()

    def set_text(self, text: str) -> None:
        if self.edit.text() != text:
            self.edit.setText(text)
