"""The word on Vandaag: somebody broke the glass, somebody who is named lost a record, or a day in one came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.entrance.column import empty_layout
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from vios_desktop.services.limited_record import LimitedLine, LimitedListing
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.limited.words import LimitedWords
    from vios_desktop.ui.theme.theme import Theme


class LimitedNotice(QWidget):
    """`requested(record id)`. Gone once the incident was opened, or was given back."""

    requested = Signal(str)

    def __init__(self, theme: Theme, words: LimitedWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 10)
        self._layout.setSpacing(8)
        self.hide()

    def show_listing(self, listing: LimitedListing | None, school: SchoolView, today: date) -> None:
        """None for an account that sees no incidents."""
        empty_layout(self._layout)
        lines = (
            [one for one in listing.lines if one.glass or one.lost or one.past(today) or one.asks(today)]
            if listing is not None
            else []
        )
        names = listing.names if listing is not None else {}
        for line in lines:
            self._layout.addWidget(self._banner(line, names, school, today))
        self.setVisible(bool(lines))

    def _banner(self, line: LimitedLine, names: Mapping[str, str], school: SchoolView, today: date) -> QWidget:
        look = SecondaryButton(self._theme, self.tr("Look"), size="compact")
        look.setAccessibleName(f"{look.text()}: {self._words.title(line, school)}")
        look.clicked.connect(lambda: self.requested.emit(line.id))
        if line.glass is not None:
            what = self.tr("Somebody opened something protected with the recovery key.")
            text = self._words.glass(line.glass, names, today)
            return Banner(self._theme, "warn", what, text, icon="key-round", buttons=(look,))
        if line.past(today):
            what = self.tr("A protected signal is past its date.")
            return Banner(self._theme, "info", what, self._words.past(), icon="clock", buttons=(look,))
        if not line.lost:
            what = self.tr("The day of an agreement in something protected has come.")
            # Which one is said by the button alone: this page stays open where others can see it.
            return Banner(self._theme, "info", what, now=self._words.asks(), icon="clock", buttons=(look,))
        what = self.tr("Somebody cannot read something protected any more.")
        text = self._words.lost(line.lost, names)
        now = self.tr("Give it back if it is still needed.")
        return Banner(self._theme, "info", what, f"{text}.", now, icon="lock", buttons=(look,))
