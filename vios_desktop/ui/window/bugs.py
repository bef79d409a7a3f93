"""What happens with an error nobody expected: it is logged without content, and told once and calmly."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from vios_desktop.ui.dialog_port import Question

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from vios_desktop.ui.dialog_port import Dialogs


class BugNotice(QObject):
    """Catches what slots, threads and work leave uncaught. `restart` is what the button of the dialog does."""

    _happened = Signal(str)

    def __init__(
        self, dialogs: Dialogs, log_bug: Callable[[BaseException], str], restart: Callable[[], None]
    ) -> None:
        super().__init__()
        self._dialogs, self._log_bug, self._restart = dialogs, log_bug, restart
        self._open = False
        self._hooks = (sys.excepthook, threading.excepthook)
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread

    def remove(self) -> None:
        sys.excepthook, threading.excepthook = self._hooks

    def happened(self, error: BaseException) -> None:
        """From any thread: log it, and tell the user on the thread of the window."""
        self._happened.emit(self._log_bug(error))

    def _uncaught(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self.happened(error)

    def _uncaught_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.happened(arguments.exc_value)

    def _tell(self, code: str) -> None:
        """One dialog at a time: ten errors in a row are one message."""
        if self._open:
            return
        self._open = True
        more = self.tr("Technical name: %1").replace("%1", code)
        question = Question(
            title=self.tr("Something went wrong. Your draft is kept."),
            text="\n\n".join((self.tr("What you recorded is safe. Do you want to start VIOS again?"), more)),
            act=self.tr("Start again"),
            safe=self.tr("Go on"),
        )
        self._dialogs.ask(question, self._answered)

    def _answered(self, restart: bool) -> None:  # the callback of the port
        self._open = False
        if restart:
            self._restart()
