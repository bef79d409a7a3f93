"""The end of a session in its order: dialogs shut, drafts kept, vault closed. Nothing may stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from vios_desktop.services.session_end import EndReason, end_session

if TYPE_CHECKING:
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.session import Session
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.window.workplace import Workplace


class Ended(Protocol):
    """Told that the vault is closed, and why; `a_draft`: what was typed where the user was is kept."""

    def __call__(self, reason: EndReason, *, all_kept: bool, a_draft: bool) -> None: ...


PATIENCE_MS = 5_000
"""How long a screen may take to keep its drafts."""


class SessionClose(QObject):
    """Calls `ended` once, whatever goes wrong; not all is kept if a screen did not answer in time."""

    def __init__(
        self,
        session: Session,
        workplace: Workplace,
        dialogs: Dialogs,
        runner: Runner,
        ended: Ended,
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        super().__init__()
        self._session, self._workplace, self._dialogs, self._runner = session, workplace, dialogs, runner
        self._ended = ended
        self._reason = EndReason.ASKED
        self._started, self._left = False, False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(patience_ms)
        self._patience.timeout.connect(lambda: self._close(all_kept=False))

    def begin(self, reason: EndReason) -> None:
        if self._started:
            return
        self._started, self._reason = True, reason
        self._patience.start()
        try:
            self._dialogs.close_all()
            close_pop_ups()
        finally:
            self._workplace.navigator.leave_current(lambda: self._close(all_kept=True))

    def _close(self, *, all_kept: bool) -> None:
        if self._left:
            return
        self._left = True
        self._patience.stop()
        session, reason, a_draft = self._session, self._reason, False

        def done(_nothing: None) -> None:
            self._ended(reason, all_kept=all_kept, a_draft=a_draft)

        def failed(_error: ViosError) -> None:
            """The line in the log could not be written; the vault is closed all the same."""
            self._ended(reason, all_kept=all_kept, a_draft=a_draft)

        try:
            try:
                a_draft = self._workplace.draft_is_kept()
            finally:
                self._workplace.close()
        finally:  # a screen with a fault must not leave the vault open behind a window that is gone
            self._runner.submit(lambda: end_session(session, reason), done, failed)


def close_pop_ups() -> None:
    """Shut menus, lists and dialogs that no port knows of: nothing may stay on top of a locked program."""
    while (pop_up := QApplication.activePopupWidget()) is not None:
        if not pop_up.close():
            pop_up.hide()
            break
    for window in QApplication.topLevelWidgets():
        if window.isModal() and window.isVisible():
            window.close()
