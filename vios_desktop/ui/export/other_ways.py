"""The way to the other overviews that can be made, each in four steps of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class OtherWays(QWidget):
    """Signals that another overview is asked for."""

    yearly_requested = Signal()
    joined_requested = Signal()
    table_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = FlowLayout(self, gap=6)
        row.addWidget(Label(self.tr("Do you need another overview?"), "secondary", "text2"))
        self.yearly = QuietButton(
            theme, self.tr("Of a school year, for council, board and inspectorate"), "calendar", size="compact"
        )
        self.yearly.clicked.connect(self.yearly_requested)
        self.joined = QuietButton(theme, self.tr("Of several schools"), "building", size="compact")
        self.joined.clicked.connect(self.joined_requested)
        self.table = QuietButton(
            theme, self.tr("A table of a school year, for a trusted reader"), "bars", size="compact"
        )
        self.table.clicked.connect(self.table_requested)
        for button in (self.yearly, self.joined, self.table):
            row.addWidget(button)
