"""The screens are loaded while somebody types the password, in parts, and where Qt can take it."""

from __future__ import annotations

import gc
import threading
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vios_desktop import app
from vios_desktop.app.loaded_ahead import FIRST_SCREENS
from vios_desktop.ui.window import screen_loading
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


def test_what_is_loaded_is_not_looked_through_for_garbage(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(gc, "freeze", lambda: told.append("freeze"))
    monkeypatch.setattr(gc, "enable", lambda: told.append("enable"))
    loading = ScreenLoading([lambda: told.append("loaded")] * 2)
    loading.start()
    qtbot.waitUntil(lambda: not loading._turn.isActive())
    assert told == ["loaded", "loaded", "freeze", "enable"]


def test_it_rests_while_the_first_screen_is_made_and_goes_on_by_itself(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen_loading, "_REST_MS", 150)
    loaded: list[int] = []

    def in_between() -> None:
        loading.rest()

    loading = ScreenLoading([lambda: loaded.append(1), in_between, lambda: loaded.append(2)])
    loading.start()
    qtbot.waitUntil(lambda: loading._turn.interval() == 150)
    assert loaded == [1]
    qtbot.waitUntil(lambda: loaded == [1, 2])
    assert loading._turn.interval() < 150
    qtbot.waitUntil(lambda: not loading._turn.isActive())
    loading.rest()
    assert not loading._turn.isActive()


def test_every_name_is_that_of_a_module_that_is_there() -> None:
    root = Path(app.__file__).parents[2]
    assert [name for name in FIRST_SCREENS if not (root / f"{name.replace('.', '/')}.py").is_file()] == []


def test_a_long_list_that_is_read_is_not_looked_through_again_and_again(qtbot: QtBot) -> None:
    loading = ScreenLoading([])
    loading.start()
    qtbot.waitUntil(lambda: not loading._turn.isActive())
    looks: list[int] = []

    def look(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            looks.append(info["generation"])

    gc.callbacks.append(look)
    try:
        rows = [[number] for number in range(200_000)]
    finally:
        gc.callbacks.remove(look)
    assert len(rows) == 200_000
    assert set(looks) == {0, 1}


def test_rings_of_objects_are_found_soon(qtbot: QtBot) -> None:
    loading = ScreenLoading([])
    loading.start()
    qtbot.waitUntil(lambda: not loading._turn.isActive())

    class Ring:
        def __init__(self) -> None:
            self.itself = self

    first = weakref.ref(Ring())
    others = [[number] for number in range(20_000)]
    assert first() is None
    assert others
