"""A text that is kept when the fingers rest, and at once when the page is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme

REST_MS = 800


class NotesBox(Field):
    """`rested(text)` with what was typed. `fill` shows what is kept without telling."""

    rested = Signal(str)

    def __init__(self, theme: Theme, label: str, hint: str = "", *, least: int = 3, most: int = 9) -> None:
        self.area = TextArea(theme, least=least, most=most)
        super().__init__(theme, label, self.area, hint)
        self._told = ""
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST_MS)
        self._resting.timeout.connect(self.tell)
        self.area.text_changed.connect(self._resting.start)

    @property
    def waits(self) -> bool:
        """Something is typed that was not told yet."""
        return self.area.text() != self._told

    def fill(self, text: str) -> None:
        self._told = text
        self.area.set_text(text)
        self._resting.stop()

    def tell(self) -> None:
        """Tell what was typed and not told yet."""
        self._resting.stop()
        text = self.area.text()
        if text != self._told:
            self._told = text
            self.rested.emit(text)
