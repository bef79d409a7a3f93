"""Under the lists of incidents and signals: that there is something protected, and the way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.label import Rule

if TYPE_CHECKING:
    from vios_desktop.services.limited_record import LimitedListing
    from vios_desktop.ui.theme.theme import Theme


class LimitedLink(QWidget):
    """Hidden where there is nothing, and for an account that may not know of more than its own."""

    requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.button = QuietButton(theme, "", "lock", size="compact")
        self.button.clicked.connect(self.requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Rule())
        inner = QVBoxLayout()
        inner.setContentsMargins(10, 6, 10, 8)
        inner.addWidget(self.button)
        layout.addLayout(inner)
        self.hide()

    def show_listing(self, listing: LimitedListing) -> None:
        count = len(listing.lines)
        self.setVisible(bool(count) or listing.more)
        self.button.setText(
            self.tr("Protected: %n for you", "", count) if count else self.tr("Something is protected here")
        )
