"""A number on a card of the advice, with the button that opens its call card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vios_desktop.ui.decision.card_lines import icon_line
from vios_desktop.ui.widgets.buttons import QuietButton

if TYPE_CHECKING:
    from vios_desktop.ui.decision.model import CallLine
    from vios_desktop.ui.theme.theme import Theme


class CallRow(QWidget):
    """`pressed(CallLine)`."""

    pressed = Signal(object)

    def __init__(self, theme: Theme, call: CallLine) -> None:
        super().__init__()
        text = self.tr("%1: %2 (your own contact)") if call.own else self.tr("%1: %2")
        text = text.replace("%1", call.label).replace("%2", call.number)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(icon_line(theme, "phone", text, tone="text"), 1, Qt.AlignmentFlag.AlignVCenter)
        self.button = QuietButton(theme, self.tr("Call"), size="compact")
        self.button.setAccessibleName(self.tr("Call: %1").replace("%1", call.label))
        self.button.clicked.connect(lambda: self.pressed.emit(call))
        row.addWidget(self.button)
