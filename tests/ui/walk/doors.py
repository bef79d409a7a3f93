"""The windows beside the screens: the entrance, the two doors without an account, dialogs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.entrance.fakes import GOOD_PASSPHRASE, FakeVaultStore, services_for
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.walk.sight import settle
from tests.ui.walk.stop import press
from vios_desktop.texts import Texts
from vios_desktop.ui.command_box.box import CommandBox
from vios_desktop.ui.command_box.commands import Command
from vios_desktop.ui.command_box.keys import KeysDialog
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.dialogs import QuestionDialog
from vios_desktop.ui.entrance.screen import Entrance
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.shell.main_window import MainWindow
from vios_desktop.ui.shell.places import Chrome
from vios_desktop.ui.window.about_dialog import About, AboutDialog
from vios_desktop.ui.window.parts import WindowParts
from vios_desktop.ui.window.quick_door import QuickDoor
from vios_desktop.ui.window.report_door import ReportDoor
from vios_desktop.ui.window.watch_dialog import WatchChoice, WatchDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

_NOTICES = "\n".join(["Een licentie"] * 60)
_ABOUT = About("1.2.3", "2026.1", "01-02-2026", "SQLCipher 4", _NOTICES)


class _Kept:
    def __init__(self, settings: ForgetfulSettings) -> None:
        self.value, self.set_value = settings.value, settings.set_value

    def save(self) -> bool:
        return True


class Hall:
    """The window before a vault is open, with the doors to advice and to a report."""

    def __init__(self, theme: Theme, settings: ForgetfulSettings, store: FakeVaultStore) -> None:
        self.window, self.store, self.dialogs = MainWindow(theme, settings), store, ScriptedDialogs()
        services, texts, runner = services_for(store), Texts(), ImmediateRunner()
        self.entrance = Entrance(theme, services, settings)
        parts = WindowParts(
            services=services,
            texts=lambda: texts,
            settings=_Kept(settings),
            instance_folder=Path("/none"),
            relaunch=lambda: True,
            log_bug=lambda error: type(error).__name__,
            preload=lambda: None,
            now_s=lambda: 1000.0,
        )
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.quick = QuickDoor(app, self.window, theme, parts, runner, self.dialogs, lambda: None)
        self.report = ReportDoor(app, self.window, theme, parts, runner, self.dialogs, lambda: None)
        self.entrance.advice_requested.connect(self.quick.open)
        self.entrance.report_requested.connect(self.report.open)
        self.window.add_page("entrance", self.entrance.frame, Chrome.BARE)
        self.window.show_page("entrance")
        self.window.resize(1366, 720)
        self.entrance.start()
        self.entrance.wake(runner, runner, self.dialogs, None)
        self.window.show()
        self.window.activateWindow()
        settle()

    def close(self) -> None:
        self.quick.close()
        self.report.close()
        self.window.close()
        self.window.deleteLater()


def _with_vault() -> FakeVaultStore:
    store = FakeVaultStore()
    info = store.add("Het Voorbeeld College", ("Marit Fictief", "Joris Testhuis"))
    store.vaults[0] = replace(info, takes_reports=True)
    return store


def entrances(theme: Theme, settings: ForgetfulSettings) -> Iterator[tuple[str, QWidget]]:
    """Each state before a vault is open, in the window it is shown in."""
    for door in ("new", "restore", "package", "invitation"):
        hall = Hall(theme, settings, FakeVaultStore())
        if door == "new":
            yield "seven doors", hall.window
        doors = hall.entrance.doors_page
        assert doors is not None
        doors.doors[door].click()
        settle()
        yield f"door: {door}", hall.window
        if door == "new":
            yield from _wizard(hall)
        if door == "invitation" and doors.line is not None:
            doors.line.open()
            doors.line.open_button.click()
            settle()
            yield "door: a line, wrong", hall.window
        hall.close()
    for door, file in (("restore", "/stick/b.viosbackup"), ("package", "/stick/school.viospackage")):
        hall = Hall(theme, settings, FakeVaultStore())
        hall.dialogs.paths = [Path(file)]
        assert hall.entrance.doors_page is not None
        hall.entrance.doors_page.doors[door].click()
        settle()
        yield f"door: {door}, a file", hall.window
        hall.close()
    practice = FakeVaultStore()
    practice.add("Het Voorbeeld College", ("Marit Fictief",), practice=True)
    hall = Hall(theme, settings, practice)
    yield "unlock the practice school", hall.window
    hall.close()
    hall = Hall(theme, settings, _with_vault())
    yield "unlock", hall.window
    press(hall.window, "Wachtwoord kwijt")
    yield "forgotten", hall.window
    hall.close()
    for word in ("Melding schrijven", "Naar de beslishulp"):
        hall = Hall(theme, settings, _with_vault())
        press(hall.window, word)
        yield f"without an account: {word}", hall.window
        hall.close()


def _wizard(hall: Hall) -> Iterator[tuple[str, QWidget]]:
    presenters = hall.entrance._presenters
    assert presenters is not None
    view = presenters.wizard_view
    view.next_button.click()
    yield "new school: something is missing", hall.window
    view.school.name.set_text("Het Voorbeeld College")
    view.school.locations.set_text("Bosrand\nWaterkant")
    view.next_button.click()
    yield "new school: place", hall.window
    view.next_button.click()
    yield "new school: account", hall.window
    view.account.name.set_text("Marit Fictief")
    view.account.pair.first.set_text(GOOD_PASSPHRASE)
    view.account.pair.second.set_text(GOOD_PASSPHRASE)
    view.next_button.click()
    yield "new school: key", hall.window
    view.next_button.click()
    yield "new school: proof", hall.window
    first, second = hall.store.key.question
    view.proof.first.set_text(hall.store.key.groups[first].lower())
    view.proof.second.set_text(hall.store.key.groups[second])
    view.next_button.click()
    yield "new school: summary", hall.window


def dialogs(theme: Theme) -> Iterator[tuple[str, QWidget]]:
    """Everything that is asked or told in a window of its own."""
    question = Question(
        "Concept weggooien?", "Het verdwijnt. U kunt dit niet ongedaan maken.", "Gooi weg", "Bewaar"
    )
    commands = [Command(str(n), f"Plek {n}", "plus", lambda: None, "", "") for n in range(12)]
    for name, made in (
        ("question", QuestionDialog(theme, question)),
        ("question of danger", QuestionDialog(theme, replace(question, dangerous=True))),
        ("about", AboutDialog(theme, _ABOUT)),
        ("keys", KeysDialog(theme, None)),
        ("lock and screen", WatchDialog(theme, WatchChoice(5, shielded=True), can_shield=True)),
        ("commands", CommandBox(theme, commands)),
    ):
        made.show()
        made.activateWindow()
        settle()
        yield name, made
        made.close()
        made.deleteLater()
