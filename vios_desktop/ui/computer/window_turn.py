"""Whether the window is in a turn of its loop, for threads that let it finish."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher, QObject

from vios_desktop import giving_way
from vios_desktop.ui.computer.app_events import AppEvents

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

MOST_S = 0.1
"""So long a turn is waited for, once. The window may be waiting for that very thread, or show a window of the
system that has a loop of its own."""


class WindowTurn(QObject):
    """Made on its thread; from then on, until `stop`, threads that give way wait for it.

    A turn begins with its first event and ends when the loop asks for the next one.

    That the loop is awake is not enough: on Linux it says so when its events were delivered, not before.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._thread = threading.get_ident()
        self._rests = threading.Event()
        self._number = 0
        self._given_up = -1
        self._events = AppEvents.of(app)
        self._events.tell_begin(self._begin)
        self._loop = QAbstractEventDispatcher.instance()
        self._loop.awake.connect(self._begin)
        self._loop.aboutToBlock.connect(self._end)
        self._end_waiting = giving_way.wait_with(self.wait)

    def wait(self, rest_s: float) -> None:
        """Wait on another thread until the window rests, `MOST_S` at most, and not twice for the same turn."""
        if threading.get_ident() == self._thread or (not rest_s and self._rests.is_set()):
            return
        until_s = time.monotonic() + MOST_S
        while self._given_up != self._number or self._rests.is_set():
            if not self._rests.wait(max(until_s - time.monotonic(), 0.0)):
                self._given_up = self._number
                return
            if rest_s:
                time.sleep(rest_s)
            if self._rests.is_set():
                return

    def stop(self) -> None:
        """The window is waited for no more, also by who waits now."""
        self._end_waiting()
        self._events.tell_begin(None)
        self._loop.awake.disconnect(self._begin)
        self._loop.aboutToBlock.disconnect(self._end)
        self._rests.set()
        self.deleteLater()

    def _begin(self) -> None:
        if self._rests.is_set():
            self._number += 1
            self._rests.clear()

    def _end(self) -> None:
        self._events.rest()
        self._rests.set()
