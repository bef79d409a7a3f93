"""The idle lock counts keys and mouse in the whole application, by a clock that the test moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from vios_desktop.ui.idle_minutes import MINUTES_KEY, idle_minutes
from vios_desktop.ui.settings_port import ForgetfulSettings
from vios_desktop.ui.window.idle_watch import IdleWatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

LIMIT_S = 300


class Scene:
    def __init__(self, app: QApplication) -> None:
        self.now_s = 50.0
        self.said: list[object] = []
        self.watch = IdleWatch(app, LIMIT_S, lambda: self.now_s)
        self.watch.warned.connect(self.said.append)
        self.watch.calmed.connect(lambda: self.said.append("calm"))
        self.watch.expired.connect(lambda: self.said.append("lock"))
        self.watch.start()

    def after(self, seconds: float) -> list[object]:
        """What is said after so many seconds without anybody."""
        self.said.clear()
        self.now_s += seconds
        self.watch.look()
        return list(self.said)


@pytest.fixture
def scene(qapp: QApplication) -> Iterator[Scene]:
    made = Scene(qapp)
    yield made
    made.watch.stop()


def press_key(target: QWidget) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    QApplication.sendEvent(target, event)


def move_mouse(target: QWidget, x: float) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(x, 5),
        QPointF(x, 5),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, event)


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_nothing_is_said_before_the_last_half_minute(scene: Scene) -> None:
    assert scene.after(LIMIT_S - 31) == []


def test_the_last_half_minute_is_counted_down(scene: Scene) -> None:
    assert scene.after(LIMIT_S - 24) == [24]
    assert scene.after(1) == [23]
    assert scene.after(22.5) == [1]


def test_it_locks_once(scene: Scene) -> None:
    assert scene.after(LIMIT_S) == ["lock"]
    assert scene.after(100) == []


def test_a_key_starts_the_time_again(scene: Scene, widget: QWidget) -> None:
    scene.after(LIMIT_S - 10)
    scene.said.clear()
    press_key(widget)
    assert scene.said == ["calm"]
    assert scene.after(LIMIT_S - 31) == []


def test_a_mouse_that_moves_counts_and_one_that_lies_still_does_not(scene: Scene, widget: QWidget) -> None:
    move_mouse(widget, 10)
    scene.after(LIMIT_S - 10)
    move_mouse(widget, 10)
    assert scene.after(1) == [9]
    move_mouse(widget, 11)
    assert scene.after(1) == []


def test_it_works_in_a_dialog(scene: Scene, qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.open()
    scene.after(LIMIT_S - 10)
    press_key(dialog)
    assert scene.after(LIMIT_S - 5) == [5]
    assert scene.after(5) == ["lock"]


def test_the_first_touch_after_sleep_locks_instead_of_saving(scene: Scene, widget: QWidget) -> None:
    scene.now_s += 8 * 3600
    press_key(widget)
    assert scene.said == ["lock"]


def test_stay_open_starts_the_time_again(scene: Scene) -> None:
    scene.after(LIMIT_S - 10)
    scene.watch.stay()
    assert scene.after(LIMIT_S - 31) == []


@pytest.mark.parametrize(
    ("kept", "minutes"), [(None, 5), ("1", 1), ("30", 30), ("0", 1), ("600", 30), ("-5", 1), ("vijf", 5), ("", 5)]
)
def test_the_setting_is_kept_between_one_and_thirty(kept: str | None, minutes: int) -> None:
    settings = ForgetfulSettings()
    if kept is not None:
        settings.set_value(MINUTES_KEY, kept)
    assert idle_minutes(settings) == minutes
