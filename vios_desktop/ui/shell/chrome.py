"""What stands around the pages: made at the first page that needs it, so that unlocking starts quickly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from vios_desktop.ui.shell.danger_strip import DangerStrip
from vios_desktop.ui.shell.messages import LockWarning, ToastLayer
from vios_desktop.ui.shell.nav_rail import NavRail
from vios_desktop.ui.shell.places import Chrome
from vios_desktop.ui.shell.status_bar import StatusBar
from vios_desktop.ui.shell.top_bar import TopBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.theme.theme import Theme


class Surroundings:
    """Rail, bars and messages of the window."""

    def __init__(self, theme: Theme, room: QWidget) -> None:
        self.rail, self.top_bar, self.status_bar = NavRail(theme), TopBar(theme), StatusBar(theme)
        self.danger_strip, self.lock_warning = DangerStrip(theme), LockWarning(theme)
        self.toasts = ToastLayer(theme, room)
        self.messages = QFrame()
        self._banners = QVBoxLayout()
        layout = QVBoxLayout(self.messages)
        layout.setContentsMargins(24, 0, 20, 0)
        layout.setSpacing(8)
        layout.addWidget(self.lock_warning)
        layout.addLayout(self._banners)
        self.lock_warning.hide()
        for part in (self.rail, self.top_bar, self.status_bar, self.danger_strip):
            part.hide()

    def show_for(self, chrome: Chrome) -> None:
        """Show what belongs around a page with this chrome."""
        for part in (self.rail, self.top_bar, self.status_bar):
            part.setVisible(chrome is Chrome.FULL)
        self.danger_strip.setVisible(chrome is Chrome.FOCUS_112)
        self.messages.setVisible(chrome is not Chrome.BARE)

    def show_banner(self, banner: QWidget) -> None:
        """Put a message above the page, in place of the one before."""
        self.clear_banner()
        self._banners.addWidget(banner)
        banner.show()

    def clear_banner(self) -> None:
        while (item := self._banners.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
