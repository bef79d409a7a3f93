"""Afspraken on a fake vault, ready to be looked at and pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.ui.today.desk import make_desk
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.agreements.screen import AgreementsScreen
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def navigator() -> NotedNavigator:
    return NotedNavigator()


@pytest.fixture
def open_screen(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, navigator: NotedNavigator
) -> Callable[..., AgreementsScreen]:
    """Build the screen on a desk, show it at a size, and enter it."""
    kept: list[AgreementsScreen] = []  # qtbot holds widgets weakly, and tests often keep the page only

    def open_it(
        desk: Desk, *, width: int = 1158, height: int = 640, runner: Runner | None = None
    ) -> AgreementsScreen:
        from vios_desktop.texts import Texts
        from vios_desktop.ui.agreements.screen import make

        screen = at_once(make)(desk, runner or ImmediateRunner(), Texts("en"), navigator, settings, theme)
        qtbot.addWidget(screen)
        kept.append(screen)
        screen.resize(width, height)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.entered()
        return screen

    return open_it
