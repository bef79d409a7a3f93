"""Instead of a page: grey rows while something loads, or why there is nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.decision.column import Column, clear
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme


class ProblemPage(QWidget):
    """`back_requested` leaves, `again_requested` tries once more."""

    back_requested = Signal()
    again_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = Column(theme, top=24)
        self._body = QVBoxLayout()
        column.body.addLayout(self._body)
        column.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def show_loading(self) -> None:
        clear(self._body)
        self._body.addWidget(Skeleton(self._theme, rows=5))

    def show_error(self, text: ErrorText) -> None:
        clear(self._body)
        again = SecondaryButton(self._theme, self.tr("Try again"), size="compact")
        again.clicked.connect(self.again_requested)
        self._body.addWidget(Banner(self._theme, "bad", text.what, text.safe, text.now, buttons=(again,)))
        again.setFocus()

    def show_no_rule(self, text: ErrorText) -> None:
        """VIOS has no rule for this: said plainly, with whom to call."""
        clear(self._body)
        words = " ".join(part for part in (text.safe, text.now) if part)
        empty = EmptyState(self._theme, "waymark", text.what, words, step=self.tr("Back"), step_icon="arrow-left")
        empty.step_pressed.connect(self.back_requested)
        self._body.addWidget(empty)

    def take_focus(self) -> None:
        """Nothing is done here but read."""

    def handle_key(self, event: QKeyEvent) -> bool:  # its button has the keys
        return False
