"""The screen on a fake vault, at the size of a school laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.letters.desk import Disk, make_desk, record_knife
from tests.ui.made import at_once
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.letters.screen import LettersScreen
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def incident_id(desk: Desk) -> str:
    return record_knife(desk)


@pytest.fixture
def navigator() -> NotedNavigator:
    return NotedNavigator()


@pytest.fixture
def dialogs() -> ScriptedDialogs:
    return ScriptedDialogs()


@pytest.fixture
def open_screen(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, navigator: NotedNavigator, dialogs: ScriptedDialogs
) -> Callable[..., LettersScreen]:
    """Build the screen on a desk and show it at a size; the test says what it shows."""

    def open_it(desk: Desk, *, width: int = 1366, height: int = 668) -> LettersScreen:
        from vios_desktop.texts import Texts
        from vios_desktop.ui.letters.screen import make

        runner, disk = ImmediateRunner(), Disk()
        screen = at_once(make)(desk, runner, runner, Texts("en"), navigator, dialogs, settings, theme, disk.ports)
        qtbot.addWidget(screen)
        screen.resize(width, height)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        return screen

    return open_it
