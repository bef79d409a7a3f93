"""A screen is made in turns of the event loop of its own and shown in the next."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.window.office import Office
from tests.ui.window.screens import NotedScreen
from vios_desktop.domain.rights import Action
from vios_desktop.services.session_end import EndReason
from vios_desktop.ui.window.places import ScreenParts, ScreenSpec

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.making import Making
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture
def office(qtbot: QtBot, theme: Theme, settings: ForgetfulSettings) -> Office:
    return Office(qtbot, theme, settings)


def test_a_screen_is_made_in_turns_of_its_own_before_the_one_before_is_left(office: Office) -> None:
    navigator = office.open().navigator
    office.log.clear()
    office.turns = []
    navigator.show_incidents()
    office.next_turn()
    assert "incidents" not in navigator.screens, "a step was taken, and it is not whole"
    office.next_turn()
    assert "incidents" in navigator.screens
    while office.turns:
        assert not office.log, "what is typed meanwhile is still kept by the screen before"
        assert navigator.current == "today"
        office.next_turn()
    assert office.log == ["today leave", "incidents visit", "incidents entered"]
    navigator.show_today()
    assert navigator.current == "today", "what is there needs no turn"


def test_a_screen_has_its_looks_before_the_one_before_is_left(office: Office) -> None:
    navigator = office.open().navigator
    office.turns = []
    navigator.show_incidents()
    styled = False
    while navigator.current == "today":
        screen = navigator.screens.get("incidents")
        styled = screen is not None and screen.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
        assert screen is None or not screen.isVisible()
        office.next_turn()
    assert styled
    assert navigator.screens["incidents"].window() is office.window


def test_while_a_screen_is_being_made_the_last_wish_counts(office: Office) -> None:
    navigator = office.open().navigator
    office.log.clear()
    office.turns = []
    navigator.show_incidents()
    office.next_turn()
    office.next_turn()
    navigator.show_export()
    while office.turns:
        office.next_turn()
    assert navigator.current == "export"
    assert office.log == ["today leave", "export visit", "export entered"]
    half_made = navigator.screens["incidents"]
    navigator.show_incidents()
    while office.turns:
        office.next_turn()
    assert navigator.current == "incidents"
    assert navigator.screens["incidents"] is half_made


def test_a_screen_that_is_dropped_before_it_is_shown_is_made_anew(office: Office) -> None:
    navigator = office.open().navigator
    office.turns = []
    navigator.show_incidents()
    office.next_turn()
    office.next_turn()
    first = navigator.screens["incidents"]
    navigator.drop(("incidents", "today"))
    assert "today" in navigator.screens, "the one that is shown stays"
    while office.turns:
        office.next_turn()
    assert navigator.current == "incidents"
    assert navigator.screens["incidents"] is not first


def test_what_was_half_made_is_gone_on_with_when_it_is_asked_for_again(office: Office) -> None:
    navigator = office.open().navigator
    office.turns = []
    navigator.show_incidents()
    office.next_turn()
    navigator.show_today()
    office.turns.clear()
    assert navigator.current == "today"
    navigator.show_incidents()
    office.next_turn()
    assert "incidents" in navigator.screens, "one step was left"


def test_a_step_that_fails_is_told_and_the_screen_is_begun_anew(office: Office) -> None:
    tries: list[int] = []

    def build(_parts: ScreenParts) -> Making:
        tries.append(len(tries))
        yield
        if len(tries) == 1:
            raise RuntimeError("no room")
        return NotedScreen(office.log, "fragile")

    spec = ScreenSpec("fragile", "Fragile", build, (Action.RECORD_INCIDENT,))
    office.specs = (*office.specs, spec)
    navigator = office.open().navigator
    with pytest.raises(RuntimeError):
        navigator.go("fragile")
    assert navigator.current == "today"
    navigator.go("fragile")
    assert navigator.current == "fragile"
    assert tries == [0, 1]


def test_a_screen_that_stands_is_not_looked_through_for_garbage(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    navigator = office.open().navigator
    frozen: list[bool] = []
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append("incidents" in navigator.screens))
    navigator.show_incidents()
    navigator.show_today()
    navigator.show_incidents()
    assert frozen == [True], "once, when it joined the window"


def test_a_lock_ends_the_way_to_a_screen_that_is_being_made(office: Office) -> None:
    navigator = office.open().navigator
    office.turns = []
    navigator.show_incidents()
    office.closing().begin(EndReason.ASKED)
    while office.turns:
        office.next_turn()
    assert office.ended == [(EndReason.ASKED, True)]
    assert "incidents" not in navigator.screens
