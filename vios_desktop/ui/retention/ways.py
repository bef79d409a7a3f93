"""The pages about what the school owes lead to one another: periods, requests, breaches."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vios_desktop.domain.rights import Action
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from vios_desktop.services.session import Session
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.theme.theme import Theme


class PrivacyPage(StrEnum):
    PERIODS = "periods"
    REQUESTS = "requests"
    BREACHES = "breaches"


RIGHTS = {
    PrivacyPage.PERIODS: Action.VIEW_RETENTION,
    PrivacyPage.REQUESTS: Action.VIEW_REQUESTS,
    PrivacyPage.BREACHES: Action.VIEW_BREACHES,
}
_ICONS = {
    PrivacyPage.PERIODS: "calendar-clock",
    PrivacyPage.REQUESTS: "user",
    PrivacyPage.BREACHES: "shield-alert",
}


class PrivacyWays(QWidget):
    """A button to each of the other pages that the account may see."""

    requested = Signal(str)

    def __init__(self, theme: Theme, here: PrivacyPage, session: Session) -> None:
        super().__init__()
        words = {
            PrivacyPage.PERIODS: self.tr("Retention"),
            PrivacyPage.REQUESTS: self.tr("Requests"),
            PrivacyPage.BREACHES: self.tr("Breaches"),
        }
        self.buttons: dict[PrivacyPage, QuietButton] = {}
        flow = FlowLayout(self, gap=8, row_gap=6)
        for page, text in words.items():
            if page is here or not session.may(RIGHTS[page]):
                continue
            button = QuietButton(theme, text, _ICONS[page], size="compact")
            button.clicked.connect(lambda _checked=False, page=page: self.requested.emit(page.value))
            self.buttons[page] = button
            flow.addWidget(button)


def lead(navigator: Navigator, page: str) -> None:
    """Show the page that was asked for."""
    if page == PrivacyPage.REQUESTS:
        navigator.show_requests()
    elif page == PrivacyPage.BREACHES:
        navigator.show_breaches()
    else:
        navigator.show_retention()
