"""The word on Vandaag that the newest backup is too old: only there when somebody has to act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.domain.backup_age import BackupHealth
from vios_desktop.ui.backups.words import BackupWords
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class BackupNotice(Banner):
    """Said in words and with an icon, not by its colour alone."""

    requested = Signal()

    def __init__(self, theme: Theme) -> None:
        self.button = SecondaryButton(theme, "", size="compact")
        super().__init__(theme, "warn", "", buttons=(self.button,))
        self._words = BackupWords(self)
        self.button.setText(self.tr("To the backups"))
        self.button.clicked.connect(self.requested)
        self.hide()

    def show_health(self, health: BackupHealth) -> None:
        """Nothing while all is well."""
        urgent = health is BackupHealth.URGENT
        icon = "triangle-alert" if urgent else "clock"
        self.set_message("bad" if urgent else "warn", *self._words.health(health), icon=icon)
        self.setVisible(health is not BackupHealth.FINE)
