"""The pupil a signal is about: found by three letters, then a name with its class and a cross."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.widgets.chip import FilterChip
from vios_desktop.ui.widgets.person_picker import PersonPicker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import PersonRow

PARTED = "|"
"""Between the id of a pupil and the name that is shown."""


class PupilField(QWidget):
    """`text` is id and name with a mark between them, or nothing."""

    text_changed = Signal(str)
    search_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._text = ""
        self.picker = PersonPicker(theme, allow_new=False)
        self.picker.search_requested.connect(self.search_requested)
        self.picker.person_chosen.connect(self._chosen)
        self.setFocusProxy(self.picker.edit)
        self._chip = FilterChip(theme, "")  # made now: what is made later comes last for Tab
        self._chip.hide()
        self._chip.removed.connect(self._removed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picker)
        layout.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        self._text = text
        self._show()
        self.text_changed.emit(text)

    def set_wrong(self, wrong: bool) -> None:
        self.picker.set_wrong(wrong)

    def show_results(self, query: str, people: Sequence[PersonRow]) -> None:
        self.picker.show_results(query, people)

    def _chosen(self, row: PersonRow) -> None:
        known = ", ".join(part for part in (row.name, row.meta) if part)
        self.picker.clear()
        self.set_text(f"{row.id}{PARTED}{known}")
        self._chip.setFocus()

    def _removed(self) -> None:
        self.picker.show()
        self.picker.edit.setFocus()
        self.set_text("")

    def _show(self) -> None:
        name = self._text.partition(PARTED)[2]
        self._chip.setText(name)
        self._chip.setAccessibleName(self.tr("%1, press to choose another pupil").replace("%1", name))
        self._chip.setVisible(bool(self._text))
        self.picker.setVisible(not self._text)
        self.setFocusProxy(self._chip if self._text else self.picker.edit)
