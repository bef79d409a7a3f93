"""When a school was last used here, said of the day it is read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.ui.entrance.fakes import FakeVaultStore
from vios_desktop.ui.entrance.unlock_view import UnlockPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


def test_yesterday_is_a_date_when_the_window_stood_there_over_midnight(theme: Theme, qtbot: QtBot) -> None:
    days = [date(2026, 11, 24)]
    page = UnlockPage(theme, lambda: days[-1])
    qtbot.addWidget(page)
    info = FakeVaultStore().add("Het Voorbeeld College", ["Marit Fictief"])

    page.show_vault(info, "", ())
    assert page._last_used.text().startswith("Last used: yesterday at")

    days.append(date(2026, 11, 25))
    page.show_vault(info, "", ())
    assert page._last_used.text().startswith("Last used: 23 November at")
