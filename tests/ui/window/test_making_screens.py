"""A screen is made in one turn of the event loop and shown in the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.window.office import Office
from vios_desktop.services.session_end import EndReason

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture
def office(qtbot: QtBot, theme: Theme, settings: ForgetfulSettings) -> Office:
    return Office(qtbot, theme, settings)


def test_a_screen_is_made_in_a_turn_of_its_own_before_the_one_before_is_left(office: Office) -> None:
    navigator = office.open().navigator
    office.log.clear()
    office.turns = []
    navigator.show_incidents()
    assert "incidents" not in navigator.screens
    office.next_turn()
    assert "incidents" in navigator.screens
    assert not office.log, "what is typed meanwhile is still kept by the screen before"
    assert navigator.current == "today"
    office.next_turn()
    assert office.log == ["today leave", "incidents visit", "incidents entered"]
    assert not office.turns
    navigator.show_today()
    assert navigator.current == "today", "what is there needs no turn"


def test_while_a_screen_is_being_made_the_last_wish_counts(office: Office) -> None:
    navigator = office.open().navigator
    office.log.clear()
    office.turns = []
    navigator.show_incidents()
    office.next_turn()
    navigator.show_export()
    while office.turns:
        office.next_turn()
    assert navigator.current == "export"
    assert office.log == ["today leave", "export visit", "export entered"]
    navigator.show_incidents()
    assert navigator.current == "incidents", "it was made by then"


def test_a_screen_that_is_dropped_before_it_is_shown_is_made_anew(office: Office) -> None:
    navigator = office.open().navigator
    office.turns = []
    navigator.show_incidents()
    office.next_turn()
    first = navigator.screens["incidents"]
    navigator.drop(("incidents", "today"))
    assert "today" in navigator.screens, "the one that is shown stays"
    office.next_turn()
    assert navigator.current == "incidents"
    assert navigator.screens["incidents"] is not first


def test_a_lock_ends_the_way_to_a_screen_that_is_being_made(office: Office) -> None:
    navigator = office.open().navigator
    office.turns = []
    navigator.show_incidents()
    office.closing().begin(EndReason.ASKED)
    while office.turns:
        office.next_turn()
    assert office.ended == [(EndReason.ASKED, True)]
    assert "incidents" not in navigator.screens
