"""The word on Vandaag that the 72 hours of a breach run: until it is reported, or decided that it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.breaches.words import BreachWords
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vios_desktop.services.breaches import BreachLine
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme


class BreachNotice(QWidget):
    """`requested(breach id)`: the one with the least time; an empty id leads to the list of them."""

    requested = Signal(str)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._words = BreachWords(texts, self)
        self._leads_to = ""
        self.button = SecondaryButton(theme, self.tr("To the breach"), size="compact")
        self.button.clicked.connect(lambda: self.requested.emit(self._leads_to))
        self.banner = Banner(theme, "info", "", buttons=(self.button,))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 10)
        layout.addWidget(self.banner)
        self.hide()

    def show_lines(self, lines: Sequence[BreachLine], today: date) -> None:
        """Nothing while no clock runs."""
        if lines:
            first = lines[0]
            self._leads_to = first.breach.id if len(lines) == 1 else ""
            what = self.tr("A breach waits for a decision.")
            if len(lines) > 1:
                what = self.tr("%n breach(es) wait for a decision.", "", len(lines))
            late = first.hours_left < 0
            now = self._words.clock(first, today)
            self.banner.set_message("warn" if late else "info", what, "", now, icon="clock")
        self.setVisible(bool(lines))
