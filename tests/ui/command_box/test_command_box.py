"""Ctrl+K and F1: what fits comes first, Enter does it, and nobody is offered what they may not do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.kit.looks import clipped, settle, unnamed
from vios_desktop.ui.command_box.box import CommandBox
from vios_desktop.ui.command_box.commands import MOST_SHOWN, Command, found
from vios_desktop.ui.command_box.keys import KeysDialog
from vios_desktop.ui.shortcuts import SHORTCUTS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


class Office:
    def __init__(self, theme: Theme, qtbot: QtBot) -> None:
        self.done: list[str] = []
        titles = ("Incident vastleggen", "Signaal vastleggen", "Back-up", "Vandaag", "Afspraken")
        self.commands = [self._command(title) for title in titles]
        self.box = CommandBox(theme, self.commands)
        qtbot.addWidget(self.box)
        with qtbot.waitActive(self.box):
            self.box.show()
            self.box.activateWindow()
        settle(self.box)

    def _command(self, title: str) -> Command:
        also = "reservekopie" if title == "Back-up" else ""
        return Command(title, title, "plus", lambda: self.done.append(title), "", also)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.box.field.edit, text)

    def shown(self) -> list[str]:
        return [row.row_id for row in self.box.rows]


@pytest.fixture
def office(theme: Theme, qtbot: QtBot) -> Office:
    return Office(theme, qtbot)


def test_enter_does_the_first_that_fits(office: Office) -> None:
    office.type("sig")
    QTest.keyClick(office.box.field.edit, Qt.Key.Key_Return)

    assert office.done == ["Signaal vastleggen"]
    assert not office.box.isVisible()


def test_other_words_find_it_too_and_nothing_says_so(office: Office) -> None:
    office.type("reserve")
    assert office.shown() == ["Back-up"]
    small = office.box.height()

    office.type("qqq")

    assert office.shown() == []
    QTest.keyClick(office.box.field.edit, Qt.Key.Key_Return)
    assert office.done == []
    assert office.box.height() <= small + 40


def test_down_goes_to_the_rows_and_letters_come_back_to_the_field(office: Office) -> None:
    office.type("vastleggen")
    QTest.keyClick(office.box.field.edit, Qt.Key.Key_Down)
    assert office.box.rows[0].hasFocus()
    QTest.keyClick(office.box.rows[0], Qt.Key.Key_Down)
    assert office.box.rows[1].hasFocus()
    QTest.keyClick(office.box.rows[1], Qt.Key.Key_X)
    assert QApplication.focusWidget() is office.box.field.edit
    assert office.box.field.text() == "vastleggenx"


def test_escape_does_nothing_and_closes(office: Office) -> None:
    QTest.keyClick(office.box.field.edit, Qt.Key.Key_Escape)

    assert not office.box.isVisible()
    assert office.done == []


def test_what_begins_with_it_comes_first_and_never_too_many() -> None:
    commands = [Command(str(n), f"Naar plek {n}", "plus", lambda: None) for n in range(20)]
    commands.append(Command("place", "Plek kiezen", "plus", lambda: None))

    assert found(commands, "plek")[0].id == "place"
    assert len(found(commands, "")) == MOST_SHOWN


def test_everything_has_a_name_and_room(office: Office, theme: Theme, qtbot: QtBot) -> None:
    keys = KeysDialog(theme, lambda: None)
    qtbot.addWidget(keys)
    keys.show()
    settle(keys)

    for dialog in (office.box, keys):
        assert unnamed(dialog) == []
        assert clipped(dialog) == []


def test_no_key_stands_twice_in_the_list() -> None:
    keys = [row.key for row in SHORTCUTS]
    assert len(keys) == len(set(keys))
