"""Above a closed incident: who closed it and when, what it refuses until then, and opening it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme


class ClosedNote(QWidget):
    """Hidden while the incident is open."""

    reopen_requested = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self.button = SecondaryButton(theme, self.tr("Reopen"), size="compact")
        self.button.clicked.connect(self.reopen_requested)
        self.banner = Banner(theme, "info", "", icon="lock", buttons=(self.button,))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.banner)
        self.hide()

    def show_state(self, shown: Shown) -> None:
        closing = shown.detail.closed
        self.setVisible(closing is not None)
        if closing is None:
            return
        day = self._words.day(closing.closed_at.astimezone().date(), shown.today)
        what = self.tr("Closed on %1 by %2.").replace("%1", day)
        what = what.replace("%2", shown.detail.names.get(closing.closed_by, ""))
        safe = self.tr("A correction needs a reason and stays in the history.") if shown.detail.may_change else ""
        adding = self.tr("Items, hand-overs, agreements, contacts and files can be added after it is reopened.")
        self.banner.set_message("info", what, safe, adding, icon="lock")
        self.button.setVisible(shown.rights.close)
