"""Instellingen: every page is found by its words and by others, opened with Enter or a click, by who may."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.rights import Action
from vios_desktop.ui.settings.entries import HANDBOOK, LOCK_AND_SCREEN, SettingsEntry, SettingsGroup, found
from vios_desktop.ui.settings.screen import SettingsScreen, build
from vios_desktop.ui.window.places import RECOVERY_KEY, SETTINGS
from vios_desktop.ui.window.screens import SCREENS
from vios_desktop.ui.window.settings_screens import SETTINGS_SCREENS, settings_entries

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

ACCESS = SettingsEntry("accounts", SettingsGroup.ACCESS, "key-round", "Accounts", "Who may get in", "password")
KEEPING = SettingsEntry("backups", SettingsGroup.KEEPING, "save", "Back-up", "Reservekopieën maken", "stick")
ENTRIES = (ACCESS, KEEPING)


@pytest.fixture
def navigator() -> NotedNavigator:
    return NotedNavigator()


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, navigator: NotedNavigator) -> SettingsScreen:
    made = build(settings_entries(SETTINGS_SCREENS), navigator, theme)
    qtbot.addWidget(made)
    made.resize(1158, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.entered()
    settle(made)
    return made


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", ENTRIES),
        ("  ", ENTRIES),
        ("PASS", (ACCESS,)),
        ("reservekopieen", (KEEPING,)),
        ("back maken", (KEEPING,)),
        ("back who", ()),
        ("word", ()),
    ],
)
def test_what_is_found_begins_a_word(text: str, wanted: tuple[SettingsEntry, ...]) -> None:
    assert found(ENTRIES, text) == wanted


def test_every_settings_page_stands_here_under_its_rail_entry() -> None:
    entries = {entry.id for entry in settings_entries(SCREENS)}

    assert entries == {spec.id for spec in SCREENS if spec.settings} | {LOCK_AND_SCREEN, HANDBOOK}
    assert all(spec.place == SETTINGS and not spec.icon for spec in SCREENS if spec.settings)


def test_an_account_sees_only_what_it_may_open() -> None:
    may = [spec for spec in SCREENS if Action.USE_TRASH in spec.rights]

    assert {entry.id for entry in settings_entries(may)} == {"trash", LOCK_AND_SCREEN, HANDBOOK}


def test_a_click_opens_the_page(screen: SettingsScreen, navigator: NotedNavigator) -> None:
    row = next(row for row in screen.page.rows if row.row_id == RECOVERY_KEY)

    QTest.mouseClick(row, Qt.MouseButton.LeftButton)

    assert navigator.asked == [("place", RECOVERY_KEY)]


def test_lock_and_screen_is_asked_for_in_a_dialog(screen: SettingsScreen, navigator: NotedNavigator) -> None:
    screen.page.search.edit.setText("screenshot")
    QTest.keyClick(screen.page.search.edit, Qt.Key.Key_Return)

    assert navigator.asked == [("lock and screen", None)]


def test_enter_opens_nothing_while_there_are_several(screen: SettingsScreen, navigator: NotedNavigator) -> None:
    QTest.keyClick(screen.page.search.edit, Qt.Key.Key_Return)

    assert navigator.asked == []


def test_a_word_that_is_not_there_says_so_and_comes_back(screen: SettingsScreen) -> None:
    screen.page.search.edit.setText("qqq")
    assert screen.page.rows == []

    screen.page.search.edit.setText("")

    assert len(screen.page.rows) == len(settings_entries(SETTINGS_SCREENS))


def test_everything_has_a_name_and_room(screen: SettingsScreen) -> None:
    assert unnamed(screen) == []
    assert clipped(screen) == []
