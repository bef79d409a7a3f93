"""A choice from a catalogue: type to search, or open the list; what is not on the list is not kept."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from vios_desktop.ui.widgets.field_box import FieldBox
from vios_desktop.ui.widgets.floating_list import FloatingList
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.row_data import FloatingRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import Option


def folded(text: str) -> str:
    """Small letters without accents, to search with."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class ComboField(FieldBox):
    """`chosen` gives the code of the option; typing narrows the list, Enter takes the first, Esc gives up.

    Tab takes it as Enter does and goes on: what was typed must not be gone without a word.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        options: Sequence[Option] = (),
        *,
        placeholder: str = "",
        icon: str = "",
        code: str = "",
    ) -> None:
        super().__init__(theme, icon)
        self._options = tuple(options)
        self._own_icon = icon
        self._code = ""
        self.edit = QLineEdit()
        self.edit.setFrame(False)
        self.edit.setPlaceholderText(placeholder)
        self.set_target(self.edit)
        self.inner.addWidget(IconLabel(theme, "chevron-down", 16, "text2"))
        self._list = FloatingList(theme, self)
        self._list.chosen.connect(self._take)
        self.edit.textEdited.connect(self._search)
        self.pressed.connect(self._toggle)
        self.left.connect(self._leave)
        if code:
            self.set_code(code)

    @property
    def list_open(self) -> bool:
        return self._list.is_open

    def code(self) -> str:
        """The code of the chosen option, or an empty text."""
        return self._code

    def set_options(self, options: Sequence[Option]) -> None:
        self._options = tuple(options)
        self._show()

    def set_code(self, code: str) -> None:
        """Choose without emitting `chosen`; a code that is not among the options clears the field."""
        self._code = code if any(option.code == code for option in self._options) else ""
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Tab and self.edit.text().strip():
                self._list.handle_key(Qt.Key.Key_Return)
                return False
            if self._list.handle_key(event.key()):
                if event.key() == Qt.Key.Key_Escape:
                    self._show()
                return True
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_F4}:
                self._open("")
                return True
        return super().eventFilter(watched, event)

    def _option(self) -> Option | None:
        return next((option for option in self._options if option.code == self._code), None)

    def _show(self) -> None:
        option = self._option()
        self.edit.setText(option.text if option else "")
        self.edit.setCursorPosition(0)
        self.set_icon((option.icon if option else "") or self._own_icon)

    def _matches(self, text: str) -> list[Option]:
        """Options that start with the text first, then those that hold it somewhere."""
        wanted = folded(text.strip())
        found = [option for option in self._options if wanted in folded(option.text)]
        return sorted(found, key=lambda option: not folded(option.text).startswith(wanted)) if wanted else found

    def _open(self, text: str) -> None:
        rows = tuple(FloatingRow(option.code, option.text, icon=option.icon) for option in self._matches(text))
        self._list.open_with(rows, current=self._code if not text else "")

    def _toggle(self) -> None:
        if self._list.is_open:
            self._list.close_list()
        else:
            self._open("")
            self.edit.selectAll()

    def _search(self, text: str) -> None:
        self._open(text)

    def _take(self, code: str) -> None:
        changed = code != self._code
        self._code = code
        self._show()
        if changed:
            self.chosen.emit(code)

    def _leave(self) -> None:
        self._list.close_list()
        typed = folded(self.edit.text().strip())
        meant = [option.code for option in self._options if folded(option.text) == typed]
        if not meant and typed and len(only := self._matches(typed)) == 1:
            meant = [only[0].code]
        if meant:
            self._take(meant[0])
        elif not typed and self._code:
            self._take("")
        else:
            self._show()
