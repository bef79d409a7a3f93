"""The door to advice without an account: from the unlock screen and back, with nothing left open."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tests.ui.entrance.fakes import FakeVaultStore, ScriptedDialogs, Written, services_for
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.window.office import Kept
from vios_desktop.services.open_rules import OpenRules
from vios_desktop.texts import Texts
from vios_desktop.ui.entrance.screen import Entrance
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.shell.main_window import MainWindow
from vios_desktop.ui.shell.places import Chrome
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.option_card import OptionCard
from vios_desktop.ui.window.parts import WindowParts
from vios_desktop.ui.window.quick_door import QUICK, QuickDoor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

ENTRANCE = "entrance"
LIMIT_S = 5 * 60


@dataclass
class Hall:
    """A window with the entrance, the door, and a clock that the test moves."""

    window: MainWindow
    entrance: Entrance
    dialogs: ScriptedDialogs
    written: Written
    door: QuickDoor = field(init=False)
    now_s: float = 1000.0
    back: int = 0

    def came_back(self) -> None:
        self.back += 1
        self.window.show_page(ENTRANCE)

    def open(self) -> None:
        self.entrance.unlock_page.door.button.click()
        settle(self.window)

    def choose(self, title: str) -> None:
        row = next(row for row in self.window.findChildren(ListRow) if title in row.accessibleName())
        row.opened.emit(row.row_id)
        settle(self.window)

    def press(self, key: Qt.Key) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)
        settle(self.window)

    def finish(self, title: str) -> None:
        """Through the whole walk, with the last answer of every question."""
        self.choose(title)
        self.press(Qt.Key.Key_2)
        while cards := [card for card in self.window.findChildren(OptionCard) if card.isVisible()]:
            self.press(Qt.Key(Qt.Key.Key_0 + len(cards)))
            self.press(Qt.Key.Key_Return)

    def words(self) -> str:
        return "\n".join(label.text() for label in self.window.findChildren(QLabel) if label.isVisible())

    def buttons(self) -> set[str]:
        found = (b for b in self.window.findChildren(QAbstractButton) if b.isVisible())
        return {button.text().replace("&", "").strip() for button in found}


@pytest.fixture
def make_hall(qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, qapp: QApplication) -> Callable[..., Hall]:
    def make(released: OpenRules | None = None, *, vault: bool = True) -> Hall:
        store = FakeVaultStore()
        if vault:
            info = store.add("Het Voorbeeld College", ["Marit Fictief"])
            if released is not None:
                store.released[info.folder] = released
        written = Written()
        services = services_for(store, written)
        texts = Texts()
        window = MainWindow(theme, settings)
        qtbot.addWidget(window)
        hall = Hall(window, Entrance(theme, services, settings), ScriptedDialogs(), written)
        parts = WindowParts(
            services=services,
            texts=lambda: texts,
            settings=Kept(settings),
            instance_folder=Path("/none"),
            relaunch=lambda: True,
            log_bug=lambda error: type(error).__name__,
            preload=lambda: None,
            now_s=lambda: hall.now_s,
        )
        runner = ImmediateRunner()
        hall.door = QuickDoor(qapp, window, theme, parts, runner, hall.dialogs, hall.came_back)
        hall.entrance.advice_requested.connect(hall.door.open)
        window.add_page(ENTRANCE, hall.entrance.frame, Chrome.BARE)
        window.show_page(ENTRANCE)
        window.resize(1366, 720)
        hall.entrance.start()
        hall.entrance.wake(runner, runner, hall.dialogs)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        settle(window)
        return hall

    return make


def test_the_door_leads_to_the_kinds_in_the_same_window(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall()
    hall.open()
    assert hall.window.current_page == QUICK
    assert "Back to the unlock screen" in hall.buttons()
    assert not hall.buttons() & {"Lock", "Accept", "Stop and go on later", "Record as incident"}
    assert hall.window.danger_strip.isVisible()
    assert not hall.window.rail.isVisible()
    assert "The rules of your school are not known here." in hall.words()
    assert hall.window.windowTitle() == "VIOS"


def test_the_rules_of_the_vault_on_the_screen_count(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall(OpenRules(date(2026, 11, 20), "School", {"house_rules": "no"}))
    hall.open()
    assert "With the rules that your school released on 20 November 2026." in hall.words()
    hall.finish("Vapen: gebruik of bezit")
    assert "School rule: Staat in de schoolregels dat u spullen mag innemen? Nee" in hall.words()


def test_the_cards_are_read_only_and_can_be_printed_and_saved(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall()
    hall.open()
    hall.finish("Vapen: gebruik of bezit")
    assert {"Print", "Save as PDF"} <= hall.buttons()
    assert not hall.buttons() & {"Accept", "Deviate", "Fix the decision", "Record as incident"}
    assert "Nothing is stored." in hall.words()
    assert "Not filled in yet: Staat in de schoolregels dat u spullen mag innemen?" in hall.words()
    screen = hall.door.screen
    assert screen is not None
    assert not clipped(screen)
    assert not unnamed(screen)
    screen.view.advice.print_button.click()
    assert len(hall.dialogs.printed) == 1
    hall.dialogs.paths.append(Path("/stick/advies.pdf"))
    screen.view.advice.save_button.click()
    assert list(hall.written.files) == [Path("/stick/advies.pdf")]


def test_esc_leaves_after_a_question_where_answers_would_be_lost(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall()
    hall.open()
    hall.choose("Mes of steekwapen")
    hall.press(Qt.Key.Key_2)
    hall.press(Qt.Key.Key_Escape)
    assert (hall.back, len(hall.dialogs.questions)) == (0, 1)
    assert hall.dialogs.questions[0].title == "Back to the unlock screen?"
    hall.dialogs.answers.append(True)
    hall.press(Qt.Key.Key_Escape)
    assert hall.back == 1
    assert hall.window.current_page == ENTRANCE
    assert hall.door.screen is None


def test_without_answers_it_leaves_at_once_and_can_be_opened_again(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall()
    for visit in (1, 2):
        hall.open()
        hall.press(Qt.Key.Key_Escape)
        assert (hall.back, hall.dialogs.questions) == (visit, [])


def test_a_second_visit_knows_nothing_of_the_first(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall()
    hall.open()
    hall.choose("Mes of steekwapen")
    hall.press(Qt.Key.Key_2)
    hall.dialogs.answers.append(True)
    hall.press(Qt.Key.Key_Escape)
    hall.open()
    assert "Go on" not in hall.buttons()


def test_idle_time_warns_and_clears_it(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall()
    hall.open()
    hall.choose("Mes of steekwapen")
    hall.press(Qt.Key.Key_2)
    idle = hall.door._idle
    assert idle is not None
    hall.now_s += LIMIT_S - 24
    idle.look()
    assert hall.window.lock_warning.isVisible()
    assert "24" in hall.window.lock_warning.text
    hall.window.stay_open_requested.emit()
    assert not hall.window.lock_warning.isVisible()
    hall.now_s += LIMIT_S + 1
    idle.look()
    assert hall.window.current_page == ENTRANCE
    assert hall.door.screen is None
    assert hall.dialogs.questions == []


def test_closing_shuts_open_dialogs_and_is_harmless_twice(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall()
    hall.door.close()
    assert hall.back == 0
    hall.open()
    hall.door.close()
    hall.door.close()
    assert (hall.back, hall.dialogs.closed) == (1, 1)


def test_the_strip_helps_before_and_after_the_door_was_used(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall()
    hall.open()
    hall.window.danger_help_requested.emit()
    settle(hall.window)
    assert "112" in hall.words()
    hall.door.close()
    hall.window.danger_help_requested.emit()


def test_the_door_is_shut_while_unlocking(make_hall: Callable[..., Hall]) -> None:
    page = make_hall().entrance.unlock_page
    page.show_busy(busy=True)
    assert not page.door.button.isEnabled()
    page.show_busy(busy=False)
    assert page.door.button.isEnabled()


def test_tab_comes_to_the_door(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall()
    door: QWidget = hall.entrance.unlock_page.door.button
    seen = []
    for _ in range(12):
        hall.press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert door in seen


def test_the_unlock_screen_loads_nothing_of_the_advice() -> None:
    import subprocess

    code = (
        "import sys, vios_desktop.ui.window.window_program, vios_desktop.ui.entrance.presenters;"
        "print([m for m in sys.modules if m.startswith(('vios_desktop.decision', 'vios_desktop.ui.decision',"
        " 'vios_desktop.ui.quick_advice'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
