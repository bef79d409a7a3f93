"""Every window is shielded as long as that is wanted; where the system cannot, nothing is promised."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from vios_desktop.ui.computer.screen_shield import (
    NoShield,
    WindowsShield,
    is_wanted,
    set_wanted,
)
from vios_desktop.ui.computer.shielded_windows import ShieldedWindows
from vios_desktop.ui.settings_port import ForgetfulSettings


class FakeShield:
    def __init__(self, *, possible: bool = True) -> None:
        self.possible = possible
        self.state: dict[int, bool] = {}

    def is_possible(self) -> bool:
        return self.possible

    def set_for(self, window_id: int, *, on: bool) -> bool:
        self.state[window_id] = on
        return True


@pytest.fixture
def shield() -> FakeShield:
    return FakeShield()


@pytest.fixture
def windows(qapp: QApplication, shield: FakeShield) -> Iterator[ShieldedWindows]:
    made = ShieldedWindows(qapp, shield, on=True)
    yield made
    made.stop()


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_windows_and_dialogs_are_shielded_when_they_come(
    qtbot: QtBot, shield: FakeShield, windows: ShieldedWindows
) -> None:
    first = shown(qtbot, QWidget())
    windows.start()
    dialog = shown(qtbot, QDialog())
    assert shield.state[int(first.winId())] is True
    assert shield.state[int(dialog.winId())] is True


def test_switching_off_reaches_windows_that_stand_and_those_that_come(
    qtbot: QtBot, shield: FakeShield, windows: ShieldedWindows
) -> None:
    windows.start()
    first = shown(qtbot, QWidget())
    windows.set_on(on=False)
    later = shown(qtbot, QWidget())
    assert (shield.state[int(first.winId())], shield.state[int(later.winId())]) == (False, False)
    windows.set_on(on=True)
    assert (shield.state[int(first.winId())], shield.state[int(later.winId())]) == (True, True)


def test_without_a_way_to_shield_nothing_is_asked(qtbot: QtBot, qapp: QApplication) -> None:
    shield = FakeShield(possible=False)
    windows = ShieldedWindows(qapp, shield, on=True)
    windows.start()
    shown(qtbot, QWidget())
    windows.stop()
    assert shield.state == {}


def test_on_this_system_the_real_ones_do_not_promise_what_they_cannot() -> None:
    assert not NoShield().is_possible()
    assert not NoShield().set_for(1, on=True)
    assert WindowsShield().set_for(0, on=True) is False


def test_it_is_wanted_unless_it_was_switched_off() -> None:
    settings = ForgetfulSettings()
    assert is_wanted(settings)
    set_wanted(settings, on=False)
    assert not is_wanted(settings)
    set_wanted(settings, on=True)
    assert is_wanted(settings)
