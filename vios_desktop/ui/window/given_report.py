"""A sealed report that VIOS was opened with before a vault was open: after the unlock it leads to the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vios_desktop.ui.given_file import GivenFile, kind_of
from vios_desktop.ui.marking import QT_TRANSLATE_NOOP
from vios_desktop.ui.window.places import INBOX

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.shell.main_window import MainWindow
    from vios_desktop.ui.window.workplace import Workplace

_NOT_YOURS = QT_TRANSLATE_NOOP(
    "GivenReport", "You opened a sealed report. A coordinator reads reports: give the file to one."
)
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "GivenReport", "That report is not among those of your school yet. Fetch it from the folder in which it lies."
)


class GivenReport:
    """Held in memory alone, and forgotten when it led on: a fresh program after a lock knows nothing of it."""

    def __init__(self, given: Path | None) -> None:
        self._waits = kind_of(given) is GivenFile.REPORT
        self._name = given.name if given is not None and self._waits else ""

    def came(self, kind: GivenFile) -> None:
        """One was opened on the unlock screen of a running program, of which only the kind came over."""
        if kind is GivenFile.REPORT:
            self._waits, self._name = True, ""

    def lead_on(self, window: MainWindow, workplace: Workplace, desk: Desk, runner: Runner) -> None:
        """To that report where it waits, else to the list; without the right to it a word says whose it is."""
        waits, name = self._waits, self._name
        self._waits, self._name = False, ""
        if not waits:
            return
        if not workplace.navigator.leads_to(INBOX):
            window.show_toast(_spoken(_NOT_YOURS))
            return

        def show(waiting: tuple[str, ...]) -> None:
            here = name in waiting
            workplace.navigator.show_inbox(name if here else "")
            if name and not here:
                window.show_toast(_spoken(_ELSEWHERE))

        def failed(_error: ViosError) -> None:
            workplace.navigator.show_inbox()  # which tells what is wrong

        runner.submit(desk.inbox.waiting, show, failed)


def _spoken(text: str) -> str:
    return QCoreApplication.translate("GivenReport", text)
