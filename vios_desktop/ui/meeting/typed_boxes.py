"""What is typed in a form at the table and not added yet: to be kept, and to be put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vios_desktop.ui.incidents import form_texts
from vios_desktop.ui.typed_form import AS_TYPED

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from vios_desktop.ui.incidents.form_texts import Box


class TypedBoxes(QObject):
    """`edited` at every change by hand. Something is typed when one of the boxes that count is not empty."""

    edited = Signal()

    def __init__(self, parent: QObject, boxes: Mapping[str, Box], counting: Collection[str]) -> None:
        super().__init__(parent)
        self._boxes, self._counting, self._filling = boxes, counting, False
        for box in boxes.values():
            form_texts.watch(box, self._edited)

    def texts(self) -> dict[str, str]:
        """Empty where nothing is typed."""
        found = self.all_texts()
        typed = any(found.get(name) or found.get(name + AS_TYPED) for name in self._counting)
        return found if typed else {}

    def all_texts(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, box in self._boxes.items():
            found |= form_texts.read(name, box)
        return found

    def fill(self, texts: Mapping[str, str]) -> None:
        self._filling = True
        for name, box in self._boxes.items():
            form_texts.write(name, box, texts)
        self._filling = False

    def _edited(self) -> None:
        if not self._filling:
            self.edited.emit()
