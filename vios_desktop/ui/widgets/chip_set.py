"""Any of a few, all of them in sight: a row of chips of which more than one may be on."""

from __future__ import annotations

from vios_desktop.ui.widgets.chip_choice import ChipChoice


class ChipSet(ChipChoice):
    """`text` is the codes of the chips that are on, with commas between them."""

    several = True

    def text(self) -> str:
        return ",".join(code for code, chip in self.chips.items() if chip.isChecked())

    def codes(self) -> tuple[str, ...]:
        return tuple(code for code, chip in self.chips.items() if chip.isChecked())

    def set_text(self, code: str) -> None:
        chosen = code.split(",")
        for known, chip in self.chips.items():
            chip.setChecked(known in chosen)
        self.text_changed.emit(code)
