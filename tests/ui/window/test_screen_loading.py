"""The screens are loaded while somebody types the password, in parts, and where Qt can take it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop import app
from vios_desktop.ui.window.screen_loading import ScreenLoading

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_each_part_has_a_turn_of_its_own_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    loaded: list[threading.Thread] = []
    loading = ScreenLoading([lambda: loaded.append(threading.current_thread())] * 3)
    loading.start()
    assert loaded == []
    qtbot.waitUntil(lambda: len(loaded) == 1)
    qtbot.waitUntil(lambda: len(loaded) == 3)
    assert set(loaded) == {threading.main_thread()}
    qtbot.waitUntil(lambda: not loading._turn.isActive())


def test_every_name_is_that_of_a_module_that_is_there() -> None:
    root = Path(app.__file__).parents[2]
    assert [name for name in app._FIRST_SCREENS if not (root / f"{name.replace('.', '/')}.py").is_file()] == []
