"""The word on Vandaag that the recovery key was not tried for a year: only there when somebody has to act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class RecoveryNotice(Banner):
    requested = Signal()

    def __init__(self, theme: Theme) -> None:
        self.button = SecondaryButton(theme, "", size="compact")
        super().__init__(theme, "info", "", icon="key-round", buttons=(self.button,))
        what = self.tr("Does the recovery key still work? It was not tried for a year.")
        now = self.tr("Take the sheet from the safe and try it. It takes a minute.")
        self.set_message("info", what, "", now, icon="key-round")
        self.button.setText(self.tr("Try the recovery key"))
        self.button.clicked.connect(self.requested)
        self.hide()
