"""Any of a few, all of them in sight: a row of chips of which more than one may be on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.widgets.chip_choice import ChipChoice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import Option


class ChipSet(ChipChoice):
    """`text` is the codes of the chips that are on, with commas between them."""

    def __init__(self, theme: Theme, options: Sequence[Option]) -> None:
        super().__init__(theme, options)
        self._group.setExclusive(False)

    def text(self) -> str:
        return ",".join(code for code, chip in self.chips.items() if chip.isChecked())

    def codes(self) -> tuple[str, ...]:
        return tuple(code for code, chip in self.chips.items() if chip.isChecked())

    def set_text(self, code: str) -> None:
        chosen = code.split(",")
        for known, chip in self.chips.items():
            chip.setChecked(known in chosen)
        self.text_changed.emit(code)
