"""Asks for advice in the real program without unlocking; run in a process of its own by `test_quick_advice.py`.

    python -m tests.e2e.quick_driver MODE REPORT SAVE_AS

MODE `look` only shows the unlock screen, `advice` walks to the advice, prints and saves it, and goes back. REPORT
gets a line per thing that was seen.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel

from vios_desktop import app
from vios_desktop.paths import find_paths
from vios_desktop.system_clock import SystemClock
from vios_desktop.ui.dialog_port import Question, SaveRequest
from vios_desktop.ui.dialogs import QtDialogs
from vios_desktop.ui.page_picture import PagePicture
from vios_desktop.ui.quick_advice.screen import QuickAdviceScreen
from vios_desktop.ui.shell.main_window import MainWindow
from vios_desktop.ui.theme.theme import Theme
from vios_desktop.ui.window.window_program import WindowProgram

_LOOK_MS = 10
KIND = "vape_trade"


class AnsweringDialogs(QtDialogs):
    """Saves where it was told, prints on nothing, and throws the answers away when asked."""

    target: Path
    pages: int = 0

    def choose_save_file(self, request: SaveRequest, on_chosen: Callable[[Path | None], None]) -> None:
        on_chosen(self.target)

    def print_pages(self, pages: Sequence[PagePicture], on_finished: Callable[[bool], None]) -> None:
        self.pages = len(pages)
        on_finished(True)

    def preview_pages(self, pages: Sequence[PagePicture], on_finished: Callable[[bool], None]) -> None:
        self.print_pages(pages, on_finished)

    def ask(self, question: Question, on_answer: Callable[[bool], None]) -> None:
        on_answer(True)


class Driver(QObject):
    """Does the steps one after the other, each as soon as its condition holds."""

    def __init__(self, mode: str, report: Path, target: Path) -> None:
        super().__init__()
        self.report, self.target = report, target
        parts = app.window_parts(find_paths(), SystemClock(), lambda: True, self.begin)
        self.program = WindowProgram(parts, make_dialogs=self.make_dialogs)
        advice = [
            (self.may_knock, self.knock),
            (lambda: self.page() == "start", lambda: self.screen().presenter.choose_kind(KIND)),
            (lambda: self.page() in {"question", "alarm"}, self.walk),
            (lambda: self.page() == "advice", self.print_and_save),
            (self.target.exists, self.leave),
            (lambda: self.program.window.current_page == "entrance", lambda: None),
        ]
        self.steps: list[tuple[Callable[[], bool], Callable[[], object]]] = [
            *(advice if mode == "advice" else []),
            (self.may_knock, self.close),
        ]
        self.timer = QTimer(self)
        self.timer.setInterval(_LOOK_MS)
        self.timer.timeout.connect(self.look)

    def make_dialogs(self, theme: Theme, window: MainWindow) -> QtDialogs:
        self.dialogs = AnsweringDialogs(theme, window)
        self.dialogs.target = self.target
        return self.dialogs

    def begin(self) -> None:
        self.timer.start()

    def look(self) -> None:
        if self.steps and self.steps[0][0]():
            self.steps.pop(0)[1]()

    def may_knock(self) -> bool:
        return bool(self.program.entrance.unlock_page.account_id())

    def knock(self) -> None:
        self.program.entrance.unlock_page.door.button.click()

    def leave(self) -> None:
        self.screen().presenter.leave()

    def close(self) -> None:
        self.program.window.close()

    def screen(self) -> QuickAdviceScreen:
        assert self.program.quick_door is not None
        assert self.program.quick_door.screen is not None
        return self.program.quick_door.screen

    def page(self) -> str:
        if self.program.quick_door is None or self.program.quick_door.screen is None:
            return ""
        view = self.screen().view
        pages = {"start": view.start, "question": view.question, "alarm": view.alarm, "advice": view.advice}
        return next((name for name, page in pages.items() if page is view.page), "")

    def walk(self) -> None:
        """The first answer of every question, danger included; every label that was on the screen is noted."""
        presenter = self.screen().presenter
        while self.page() in {"question", "alarm"}:
            if self.page() == "alarm":
                presenter.leave_alarm()
            walking = presenter._walking
            assert walking is not None
            if walking.step is not None:
                presenter.answer(walking.step.options[0].id)
                self.note(f"answered {walking.walk.route.stops[-1].question.id}")

    def print_and_save(self) -> None:
        for label in self.screen().findChildren(QLabel):
            if "School rule" in label.text() or "Regel van de school" in label.text():
                self.note(label.text())
        self.screen().presenter.print()
        self.screen().presenter.save()

    def note(self, line: str) -> None:
        with self.report.open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def main() -> int:
    mode, report, target = sys.argv[1:4]
    driver = Driver(mode, Path(report), Path(target))
    status = driver.program.run()
    driver.note(f"printed {getattr(driver.dialogs, 'pages', 0)}")
    driver.note("ended")
    return status


if __name__ == "__main__":
    sys.exit(main())
