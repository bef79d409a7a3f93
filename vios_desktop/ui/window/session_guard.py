"""Everything that watches over an open vault besides the idle clock: sleep, screen lock, clipboard, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.services.session_end import EndReason
from vios_desktop.ui.computer.clipboard_guard import ClipboardGuard
from vios_desktop.ui.computer.events import ComputerEvent
from vios_desktop.ui.computer.keys_above import KeysAbove
from vios_desktop.ui.computer.screen_shield import is_wanted
from vios_desktop.ui.computer.shielded_windows import ShieldedWindows
from vios_desktop.ui.computer.sleep_watch import SleepWatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from vios_desktop.ui.shell.main_window import MainWindow
    from vios_desktop.ui.window.parts import WindowParts

_REASONS = {
    ComputerEvent.SLEEP: EndReason.SLEEP,
    ComputerEvent.SCREEN_LOCKED: EndReason.SCREEN_LOCKED,
    ComputerEvent.LOGGED_OFF: EndReason.LOGGED_OFF,
}


class SessionGuard(QObject):
    """From unlock to lock. `lock` may be called more than once; the first reason counts."""

    def __init__(
        self, app: QApplication, window: MainWindow, parts: WindowParts, lock: Callable[[EndReason], None]
    ) -> None:
        super().__init__(app)
        self._app, self._lock = app, lock
        self._events = parts.computer_events(lambda: int(window.winId()))
        self._sleep = SleepWatch(self, parts.now_s)
        self._sleep.slept.connect(lambda: lock(EndReason.SLEEP))
        self.clipboard = ClipboardGuard(app.clipboard())
        self.windows = ShieldedWindows(app, parts.screen_shield, on=is_wanted(parts.settings))
        self._keys = KeysAbove(app, window, {"lock": lambda: lock(EndReason.ASKED), "blank": window.blank})

    def start(self) -> None:
        self._events.listen(self._heard)
        self._app.commitDataRequest.connect(self._log_off)
        for part in (self._sleep, self.clipboard, self.windows, self._keys):
            part.start()

    def stop(self) -> None:
        self._events.stop()
        self._app.commitDataRequest.disconnect(self._log_off)
        for part in (self._sleep, self.clipboard, self.windows, self._keys):
            part.stop()

    def _heard(self, event: ComputerEvent) -> None:
        self._lock(_REASONS[event])

    def _log_off(self, _manager: object) -> None:
        self._lock(EndReason.LOGGED_OFF)
