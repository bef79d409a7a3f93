"""The screen of the decision help in a window, on the e-cigarette case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.decision.desk import make_desk, real_finder, record_case
from tests.ui.kit.looks import settle
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from vios_desktop.texts import Texts
from vios_desktop.ui.decision.screen import make as make_screen
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.decision.screen import DecisionScreen
    from vios_desktop.ui.theme.theme import Theme


@dataclass
class Shown:
    """The screen in a window, and what a user can do to it with keys."""

    screen: DecisionScreen
    desk: Desk
    navigator: NotedNavigator

    def press(self, *keys: Qt.Key) -> None:
        """Press keys on whatever has the focus."""
        for key in keys:
            target = QApplication.focusWidget()
            assert target is not None
            QTest.keyClick(target, key)
            settle(self.screen)

    def press_alt(self, key: Qt.Key) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, Qt.KeyboardModifier.AltModifier)
        settle(self.screen)

    def write(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)
        settle(self.screen)


@pytest.fixture
def make_shown(qtbot: QtBot, theme: Theme) -> Callable[..., Shown]:
    """Show the screen on a desk; `width` and `height` in pixels."""

    def make(
        desk: Desk | None = None,
        names: tuple[str, ...] = ("sam", "robin"),
        *,
        width: int = 1366,
        height: int = 720,
    ) -> Shown:
        desk = desk or make_desk()
        navigator = NotedNavigator()
        screen = at_once(make_screen)(desk, ImmediateRunner(), Texts(), navigator, theme, real_finder)
        qtbot.addWidget(screen)
        screen.resize(width, height)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.open(record_case(desk, *names) if names else None)
        screen.entered()
        settle(screen)
        return Shown(screen, desk, navigator)

    return make
