"""The call screen in a window, on the e-cigarette case with the real cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.decision.desk import make_desk, record_case
from tests.ui.kit.looks import settle
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from vios_desktop.texts import Texts
from vios_desktop.ui.calls.screen import make
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.services.call_help import CallSubject
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.calls.screen import CallScreen
    from vios_desktop.ui.theme.theme import Theme


@dataclass
class Hands:
    """Only the keyboard: counts the presses that are no letters of a text."""

    screen: CallScreen
    presses: int = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        self.presses += 1
        QTest.keyClick(target, key, modifier)
        settle(self.screen)

    def write(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)
        settle(self.screen)


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def navigator() -> NotedNavigator:
    return NotedNavigator()


@pytest.fixture
def case(desk: Desk) -> str:
    """The id of the incident."""
    return record_case(desk, "sam", "robin")


@pytest.fixture
def open_call(qtbot: QtBot, theme: Theme, desk: Desk, navigator: NotedNavigator) -> Callable[..., CallScreen]:
    kept: list[CallScreen] = []  # qtbot holds widgets weakly

    def open_it(subject: CallSubject, *, width: int = 1366, height: int = 720) -> CallScreen:
        screen = at_once(make)(desk, ImmediateRunner(), Texts("en"), navigator, theme)
        qtbot.addWidget(screen)
        kept.append(screen)
        screen.resize(width, height)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.open(subject)
        screen.entered()
        settle(screen)
        return screen

    return open_it
