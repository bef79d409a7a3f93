"""What happens with an error nobody expected: it is logged without content, and told once and calmly."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from vios_desktop.ui.dialog_port import Question

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from vios_desktop.ui.dialog_port import Dialogs


QUIET_S = 10.0
"""So long after an answer the same error is not told again: one in painting comes back with every frame."""


class BugNotice(QObject):
    """Catches what slots, threads and work leave uncaught. `restart` is what the button of the dialog does.

    `draft_is_kept` tells whether something is typed where the user is and the vault has all of it.
    `now_s` counts seconds for `QUIET_S`.
    """

    _happened = Signal(str, str)

    def __init__(
        self,
        dialogs: Dialogs,
        log_bug: Callable[[BaseException], str],
        restart: Callable[[], None],
        draft_is_kept: Callable[[], bool],
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._dialogs, self._log_bug, self._restart = dialogs, log_bug, restart
        self._now_s, self._draft_is_kept = now_s, draft_is_kept
        self._open, self._told, self._quiet_until_s = False, "", 0.0
        self._hooks = (sys.excepthook, threading.excepthook)
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread

    def remove(self) -> None:
        sys.excepthook, threading.excepthook = self._hooks

    def happened(self, error: BaseException) -> None:
        """From any thread: log it, and tell the user on the thread of the window."""
        code, place = self._log_bug(error), _place(error)
        # Python keeps the last error with all that its functions held: a painter that Qt is done with, and words
        # that were typed.
        traceback.clear_frames(error.__traceback__)
        self._happened.emit(code, place)

    def _uncaught(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self.happened(error)

    def _uncaught_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.happened(arguments.exc_value)

    def _tell(self, code: str, place: str) -> None:
        """One dialog at a time: ten errors in a row are one message, and going on must be possible."""
        if self._open or (place == self._told and self._now_s() < self._quiet_until_s):
            return
        self._open, self._told = True, place
        more = self.tr("Technical name: %1").replace("%1", code)
        title, text = self._kept_words() if self._is_kept() else self._words()
        question = Question(
            title=title,
            text=f"{text}\n\n{more}",
            act=self.tr("Start again"),
            safe=self.tr("Go on"),
        )
        self._dialogs.ask(question, self._answered)

    def _is_kept(self) -> bool:
        """A screen that cannot even tell has not kept it."""
        try:
            return self._draft_is_kept()
        except Exception:  # noqa: BLE001 - the screen with the fault is asked
            return False

    def _kept_words(self) -> tuple[str, str]:
        safe = self.tr("What you recorded is safe. Do you want to start VIOS again?")
        return self.tr("Something went wrong. Your draft is kept."), safe

    def _words(self) -> tuple[str, str]:
        safe = self.tr(
            "What you recorded is safe. Were you typing here? That may not be kept: go on, and record it first if "
            "you can. Or do you want to start VIOS again?"
        )
        return self.tr("Something went wrong."), safe

    def _answered(self, restart: bool) -> None:  # the callback of the port
        self._open, self._quiet_until_s = False, self._now_s() + QUIET_S
        if restart:
            self._restart()


def _place(error: BaseException) -> str:
    """Where it was raised, to know the same error again."""
    frames = traceback.extract_tb(error.__traceback__)
    last = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__} {last}"
