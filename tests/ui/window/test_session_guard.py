"""A vault is locked by sleep, screen lock and log-off, and by its keys also when a dialog lies over the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.fakes import FakeVault, founded_vault, session_for
from tests.ui.entrance.fakes import FakeVaultStore, services_for
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.session_end import EndReason
from vios_desktop.texts import Texts
from vios_desktop.ui.computer.events import ComputerEvent
from vios_desktop.ui.idle_minutes import idle_minutes
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.settings_port import ForgetfulSettings
from vios_desktop.ui.shell.main_window import MainWindow
from vios_desktop.ui.theme.theme import Theme
from vios_desktop.ui.window.after_lock import AfterLock
from vios_desktop.ui.window.idle_watch import IdleWatch
from vios_desktop.ui.window.parts import WindowParts
from vios_desktop.ui.window.session_guard import SessionGuard
from vios_desktop.ui.window.watch_dialog import WatchChoice
from vios_desktop.ui.window.watch_settings import WatchSettings


class SpokenEvents:
    """A computer that says what the test says."""

    def __init__(self) -> None:
        self.heard: Callable[[ComputerEvent], None] | None = None

    def listen(self, heard: Callable[[ComputerEvent], None]) -> None:
        self.heard = heard

    def stop(self) -> None:
        self.heard = None


class NotedShield:
    def __init__(self) -> None:
        self.state: dict[int, bool] = {}

    def is_possible(self) -> bool:
        return True

    def set_for(self, window_id: int, *, on: bool) -> bool:
        self.state[window_id] = on
        return True


class Scene:
    def __init__(self, qtbot: QtBot, qapp: QApplication, theme: Theme, settings: ForgetfulSettings) -> None:
        self.events, self.shield, self.now_s = SpokenEvents(), NotedShield(), 10.0
        self.locked: list[EndReason] = []
        self.window = MainWindow(theme, settings)
        qtbot.addWidget(self.window)
        self.window.show()
        self.settings, self.theme = settings, theme
        self.parts = WindowParts(
            services=services_for(FakeVaultStore()),
            texts=Texts,
            settings=_Kept(settings),
            instance_folder=Path("/none"),
            relaunch=lambda: True,
            log_bug=lambda error: type(error).__name__,
            preload=lambda: None,
            now_s=lambda: self.now_s,
            computer_events=lambda _window_id: self.events,
            screen_shield=self.shield,
        )
        self.guard = SessionGuard(qapp, self.window, self.parts, self.locked.append)
        self.guard.start()

    def dialog(self, qtbot: QtBot) -> QLineEdit:
        """A modal dialog over the window, with a field that has the focus."""
        dialog, field = QDialog(self.window), QLineEdit()
        QVBoxLayout(dialog).addWidget(field)
        qtbot.addWidget(dialog)
        dialog.setModal(True)
        dialog.open()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
        field.setFocus()
        return field


class _Kept:
    def __init__(self, settings: ForgetfulSettings) -> None:
        self.value, self.set_value = settings.value, settings.set_value

    def save(self) -> bool:
        return True


@pytest.fixture
def scene(qtbot: QtBot, qapp: QApplication, theme: Theme, settings: ForgetfulSettings) -> Iterator[Scene]:
    made = Scene(qtbot, qapp, theme, settings)
    yield made
    made.guard.stop()


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (ComputerEvent.SLEEP, EndReason.SLEEP),
        (ComputerEvent.SCREEN_LOCKED, EndReason.SCREEN_LOCKED),
        (ComputerEvent.LOGGED_OFF, EndReason.LOGGED_OFF),
    ],
)
def test_what_the_computer_says_locks(scene: Scene, event: ComputerEvent, reason: EndReason) -> None:
    assert scene.events.heard is not None
    scene.events.heard(event)
    assert scene.locked == [reason]


def test_a_clock_that_jumped_locks(scene: Scene) -> None:
    scene.now_s += 3600
    scene.guard._sleep.look()
    assert scene.locked == [EndReason.SLEEP]


def test_after_the_end_nothing_is_heard_any_more(qtbot: QtBot, scene: Scene) -> None:
    scene.guard.stop()
    assert scene.events.heard is None
    QTest.keyClick(scene.dialog(qtbot), Qt.Key.Key_F9)
    assert scene.locked == []
    scene.guard.start()


def test_the_keys_that_lock_work_over_a_dialog(qtbot: QtBot, scene: Scene) -> None:
    field = scene.dialog(qtbot)
    QTest.keyClick(field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert scene.locked == [EndReason.ASKED]
    asked: list[bool] = []
    scene.window.lock_requested.connect(lambda: asked.append(True))
    QTest.keyClick(field, Qt.Key.Key_F9)
    assert asked == [True]
    QTest.keyClick(field, Qt.Key.Key_L)
    assert field.text() == "l"


def test_blanking_hides_what_lies_over_the_window_at_once(qtbot: QtBot, scene: Scene) -> None:
    field = scene.dialog(qtbot)
    QTest.keyClick(field, Qt.Key.Key_F9)
    assert not field.isVisible()


@pytest.mark.parametrize("reason", list(EndReason))
def test_only_who_left_does_not_come_back(reason: EndReason) -> None:
    assert reason.comes_back is (reason not in {EndReason.CLOSED, EndReason.LOGGED_OFF})


@pytest.mark.parametrize("reason", [EndReason.IDLE, EndReason.SLEEP, EndReason.SCREEN_LOCKED])
def test_after_a_lock_of_its_own_the_program_says_why(settings: ForgetfulSettings, reason: EndReason) -> None:
    said: list[str] = []

    def note(text: str, more: str = "", *, tone: str = "info") -> None:
        said.append(f"{tone}: {text} {more}")

    told = AfterLock(settings)
    told.remember(reason, all_kept=True, a_draft=True)
    told.tell(note)
    told.remember(EndReason.ASKED, all_kept=True, a_draft=True)
    told.tell(note)
    assert said[0] != said[1]


@pytest.fixture
def vault() -> FakeVault:
    return founded_vault()


@pytest.fixture
def watch(qapp: QApplication, scene: Scene, vault: FakeVault) -> Iterator[WatchSettings]:
    idle = IdleWatch(qapp, 300, lambda: scene.now_s)
    session = session_for(Role.COLLEAGUE, vault=vault)
    yield WatchSettings(
        scene.window, scene.theme, scene.parts, session, ImmediateRunner(), idle, scene.guard.windows
    )
    idle.stop()


def test_another_time_until_the_lock_holds_at_once_and_is_logged(
    scene: Scene, watch: WatchSettings, vault: FakeVault
) -> None:
    watch.ask()
    assert watch.dialog is not None
    watch.dialog.minutes.set_text("15")
    watch.dialog.save_button.click()
    assert idle_minutes(scene.settings) == 15
    assert "15" in scene.window.status_bar._lock.text()
    scene.now_s += 600
    watch._idle.look()
    last = vault.state.audit[-1]
    assert (last.action, last.detail) == (
        AuditAction.SETTINGS_CHANGED,
        "lock_minutes=15,screen_shield=on",
    )


def test_pictures_of_the_screen_are_switched_in_sight(scene: Scene, watch: WatchSettings) -> None:
    words = scene.window.status_bar._shield.text()
    watch._chosen(WatchChoice(5, shielded=False))
    assert scene.shield.state[int(scene.window.winId())] is False
    assert scene.window.status_bar._shield.text() != words


def test_the_same_choice_again_is_no_change(scene: Scene, watch: WatchSettings, vault: FakeVault) -> None:
    before = len(vault.state.audit)
    watch._chosen(WatchChoice(5, shielded=True))
    assert len(vault.state.audit) == before


def test_going_back_changes_nothing(scene: Scene, watch: WatchSettings, vault: FakeVault) -> None:
    before = len(vault.state.audit)
    watch.ask()
    assert watch.dialog is not None
    watch.dialog.minutes.set_text("30")
    watch.dialog.back_button.click()
    assert idle_minutes(scene.settings) == 5
    assert len(vault.state.audit) == before


def test_a_set_time_that_is_no_usual_one_stays_to_be_chosen(scene: Scene, watch: WatchSettings) -> None:
    scene.settings.set_value("lock/idle_minutes", "7")
    watch.ask()
    assert watch.dialog is not None
    assert list(watch.dialog.minutes.chips) == ["1", "2", "5", "7", "10", "15", "30"]
    assert watch.dialog.minutes.text() == "7"
