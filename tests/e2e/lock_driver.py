"""Works in the real program like somebody at the keyboard; run in a process of its own by `test_lock.py`.

    python -m tests.e2e.lock_driver MODE PASSPHRASE TEXT REPORT

MODE says how the session ends: `key` (Ctrl+L), `idle`, `close`. REPORT gets a line per thing that happened.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from vios_desktop import app, giving_way
from vios_desktop.paths import find_paths
from vios_desktop.relaunch import start_again
from vios_desktop.system_clock import SystemClock
from vios_desktop.ui.window.window_program import WindowProgram

_LOOK_MS = 10
_IDLE_S = 5 * 60


class Driver(QObject):
    """Does the steps one after the other, each as soon as its condition holds."""

    def __init__(self, mode: str, passphrase: str, text: str, report: Path) -> None:
        super().__init__()
        self.mode, self.passphrase, self.text, self.report = mode, passphrase, text, report
        self.now_s = 1000.0
        paths = find_paths()
        parts = app.window_parts(paths, SystemClock(), self.relaunch, self.begin)
        self.program = WindowProgram(parts._replace(now_s=lambda: self.now_s))
        self.steps: list[tuple[Callable[[], bool], Callable[[], None]]] = [
            (self.can_type, self.unlock),
            (self.is_in, self.start_form),
            (self.form_is_there, self.type_text),
            (lambda: True, self.end),
        ]
        self.timer = QTimer(self)
        self.timer.setInterval(_LOOK_MS)
        self.timer.timeout.connect(self.look)

    def note(self, line: str) -> None:
        with self.report.open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    def relaunch(self) -> bool:
        return start_again(lambda command, **_options: self.note("relaunch " + " ".join(command[1:])))

    def begin(self) -> None:
        self.timer.start()

    def look(self) -> None:
        if self.steps and self.steps[0][0]():
            self.steps.pop(0)[1]()

    def can_type(self) -> bool:
        return bool(self.program.entrance.unlock_page.account_id())

    def unlock(self) -> None:
        field = self.program.entrance.unlock_page.passphrase.focusProxy()
        assert field is not None
        QTest.keyClicks(field, self.passphrase)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def is_in(self) -> bool:
        return self.program.workplace is not None and self.program.workplace.navigator.current == "today"

    def start_form(self) -> None:
        self.note("title " + self.program.window.windowTitle())
        self.note(f"the window is waited for: {giving_way._wait is not None}")
        QTest.keyClick(self.program.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    def form_is_there(self) -> bool:
        """Shown, and with its lists read: before that nobody's fingers are on the keys."""
        workplace = self.program.workplace
        if workplace is None or workplace.navigator.current != "record":
            return False
        return bool(workplace.navigator.screens["record"].presenter._drafts._active)

    def type_text(self) -> None:
        assert self.program.workplace is not None
        form = self.program.workplace.navigator.screens["record"]
        QTest.keyClicks(form.page.questions.facts.box.edit, self.text)

    def end(self) -> None:
        if self.mode == "key":
            QTest.keyClick(self.program.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        elif self.mode == "close":
            self.program.window.close()
        else:
            self.wait_idle()

    def wait_idle(self) -> None:
        """Nobody is there, and a dialog is open; the clock runs, the test does not."""
        dialog = QDialog(self.program.window)
        dialog.setModal(True)
        dialog.open()
        idle = self.program._idle
        assert idle is not None
        self.now_s += _IDLE_S - 24
        idle.look()
        self.note(f"warning {self.program.window.lock_warning.text}")
        self.now_s += 25
        idle.look()
        self.note(f"windows {sum(widget.isVisible() for widget in QApplication.topLevelWidgets())}")


def main() -> int:
    mode, passphrase, text, report = sys.argv[1:5]
    driver = Driver(mode, passphrase, text, Path(report))
    status = driver.program.run()
    driver.note(f"the window is waited for: {giving_way._wait is not None}")
    driver.note("ended")
    return status


if __name__ == "__main__":
    sys.exit(main())
