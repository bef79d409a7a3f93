"""The word on Vandaag that the recovery key was not tried for a year: only there when somebody has to act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class RecoveryNotice(QWidget):
    """The room below it comes and goes with it."""

    requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.button = SecondaryButton(theme, self.tr("Try the recovery key"), size="compact")
        self.banner = Banner(theme, "info", "", icon="key-round", buttons=(self.button,))
        what = self.tr("Does the recovery key still work? It was not tried for a year.")
        now = self.tr("Take the sheet from the safe and try it. It takes a minute.")
        self.banner.set_message("info", what, "", now, icon="key-round")
        self.button.clicked.connect(self.requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 10)
        layout.addWidget(self.banner)
        self.hide()
