"""One of a few, all of them in sight: a row of chips with a code behind each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import Option


class ChipChoice(QWidget):
    """`text` is the code of the chip that is on, or nothing. `text_changed` at every choice."""

    several = False
    """True if more than one can be on: then Tab comes to each of them, as to boxes to tick."""

    text_changed = Signal(str)

    def __init__(self, theme: Theme, options: Sequence[Option]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._theme, self._flow = theme, FlowLayout(self, gap=6)
        self.chips: dict[str, ChoiceChip] = {}
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Other chips; none of them is on."""
        for chip in self.chips.values():
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {option.code: ChoiceChip(self._theme, option.text) for option in options}
        for chip in self.chips.values():
            if not self.several:
                self._group.addButton(chip)
            chip.clicked.connect(lambda: self.text_changed.emit(self.text()))
            self._flow.addWidget(chip)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The name of the question stays with this widget; the focus goes to the chip that is on, or the first."""
        super().focusInEvent(event)
        chosen = self.chips.get(self.text()) or next(iter(self.chips.values()), None)
        if chosen is not None:
            chosen.setFocus(event.reason())

    def text(self) -> str:
        return next((code for code, chip in self.chips.items() if chip.isChecked()), "")

    def set_text(self, code: str) -> None:
        self._group.setExclusive(False)
        for known, chip in self.chips.items():
            chip.setChecked(known == code)
        self._group.setExclusive(True)
        self.text_changed.emit(code)
