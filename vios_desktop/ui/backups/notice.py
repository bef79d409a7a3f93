"""The word on Vandaag that the newest backup is too old: only there when somebody has to act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.backup_age import BackupHealth
from vios_desktop.ui.backups.words import BackupWords
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class BackupNotice(QWidget):
    """Said in words and with an icon, not by its colour alone. The room below it comes and goes with it."""

    requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = BackupWords(self)
        self.button = SecondaryButton(theme, self.tr("To the backups"), size="compact")
        self.button.clicked.connect(self.requested)
        self.banner = Banner(theme, "warn", "", buttons=(self.button,))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 10)
        layout.addWidget(self.banner)
        self.hide()

    def show_health(self, health: BackupHealth) -> None:
        """Nothing while all is well."""
        urgent = health is BackupHealth.URGENT
        icon = "triangle-alert" if urgent else "clock"
        self.banner.set_message("bad" if urgent else "warn", *self._words.health(health), icon=icon)
        self.setVisible(health is not BackupHealth.FINE)
