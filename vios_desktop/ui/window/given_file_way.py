"""A file that was opened from a file manager while VIOS runs: the window says where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from vios_desktop.ui.given_file import GivenFile
from vios_desktop.ui.window.places import BACKUPS, INBOX

if TYPE_CHECKING:
    from vios_desktop.ui.entrance.screen import Entrance
    from vios_desktop.ui.shell.main_window import MainWindow
    from vios_desktop.ui.window.workplace import Workplace


class GivenFileWay(QObject):
    """Nobody is taken away from what they are typing: with an open vault it is offered, and done on a press."""

    def __init__(self, window: MainWindow, entrance: Entrance) -> None:
        super().__init__(window)
        self._window, self._entrance = window, entrance

    def lead(self, kind: GivenFile, workplace: Workplace | None) -> None:
        """To where this kind of file belongs. Not while a dialog asks something: that comes first."""
        if QApplication.activeModalWidget() is not None:
            return
        if workplace is not None:
            self._offer(kind, workplace)
        elif self._entrance.frame.isVisible():
            self._entrance.lead(kind)

    def _offer(self, kind: GivenFile, workplace: Workplace) -> None:
        text, page, word = {
            GivenFile.REPORT: (
                self.tr("That file is a sealed report. You read reports here in VIOS."),
                INBOX,
                self.tr("To the reports"),
            ),
            GivenFile.BACKUP: (
                self.tr("That file is a backup. You restore a backup on the unlock screen."),
                BACKUPS,
                self.tr("To the backups"),
            ),
            GivenFile.INVITATION: (
                self.tr("That file is an invitation to report. It opens on the unlock screen."),
                "",
                "",
            ),
        }[kind]
        navigator = workplace.navigator
        if page and navigator.leads_to(page):
            self._window.show_toast(text, word, lambda: navigator.go(page))
        else:
            self._window.show_toast(text)
