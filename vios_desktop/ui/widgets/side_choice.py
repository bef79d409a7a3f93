"""Chips that say which of the sides of a page is seen, where they do not fit beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from vios_desktop.ui.shell.panes import first_focusable
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.ui.theme.theme import Theme


class SideChoice(QFrame):
    """`sides` are words and widget of each, by code; `shown` is seen first. `changed`: another one is.

    The page lays the sides out and says with `stand` whether all are seen or one at a time. The focus goes along.
    """

    changed = Signal(str)

    def __init__(self, theme: Theme, sides: Mapping[str, tuple[str, QWidget]], shown: str) -> None:
        super().__init__()
        self._sides = {code: side for code, (_words, side) in sides.items()}
        self._single, self._shown = False, shown
        self.setProperty("part", "topbar")
        self.choice = ChipChoice(theme, [Option(code, words) for code, (words, _side) in sides.items()])
        self.choice.setAccessibleName(self.tr("What do you see?"))
        self.choice.set_text(shown)
        self.choice.text_changed.connect(self.show_side)
        bar = QVBoxLayout(self)
        bar.setContentsMargins(24, 4, 24, 4)
        bar.addWidget(self.choice)
        self.hide()

    @property
    def single(self) -> bool:
        """True if one side is seen at a time."""
        return self._single

    @property
    def shown(self) -> str:
        """The code of the side that is worked in."""
        return self._shown

    def show_side(self, code: str) -> None:
        """This one is worked in: where only one fits it is seen."""
        if code and code != self._shown:
            self._shown = code
            self.choice.set_text(code)
            self._show()
            self.changed.emit(code)

    def stand(self, *, single: bool) -> bool:
        """Whether one is seen at a time; True if that is another than before."""
        if single == self._single:
            return False
        self._single = single
        self.choice.set_text(self._shown)
        self.setVisible(single)
        self._show()
        return True

    def _show(self) -> None:
        now = QApplication.focusWidget()
        for code, side in self._sides.items():
            side.setVisible(not self._single or code == self._shown)
        gone = [side for side in self._sides.values() if side.isHidden() and now is not None]
        if any(side.isAncestorOf(now) for side in gone if now is not None):
            target = first_focusable(self._sides[self._shown]) or self.choice
            target.setFocus()
