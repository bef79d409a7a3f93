"""Sleep, screen lock and log-off on Windows, from the messages every window gets.

WM_POWERBROADCAST with PBT_APMSUSPEND, WM_WTSSESSION_CHANGE with WTS_SESSION_LOCK or WTS_CONSOLE_DISCONNECT (after
WTSRegisterSessionNotification), WM_ENDSESSION: numbers as in winuser.h and wtsapi32.h. What a message means is
tested everywhere; that Windows sends it was not run.
"""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

from vios_desktop.ui.computer.events import ComputerEvent

if TYPE_CHECKING:
    from collections.abc import Callable

_WM_ENDSESSION, _WM_POWERBROADCAST, _WM_WTSSESSION_CHANGE = 0x0016, 0x0218, 0x02B1
_PBT_APMSUSPEND = 0x0004
_WTS_CONSOLE_DISCONNECT, _WTS_REMOTE_DISCONNECT, _WTS_SESSION_LOGOFF, _WTS_SESSION_LOCK = 0x2, 0x4, 0x6, 0x7
_NOTIFY_FOR_THIS_SESSION = 0

_SESSION_CHANGES = {
    _WTS_CONSOLE_DISCONNECT: ComputerEvent.SCREEN_LOCKED,  # another user came in between
    _WTS_REMOTE_DISCONNECT: ComputerEvent.SCREEN_LOCKED,
    _WTS_SESSION_LOGOFF: ComputerEvent.LOGGED_OFF,
    _WTS_SESSION_LOCK: ComputerEvent.SCREEN_LOCKED,
}


def meaning(message: int, word: int) -> ComputerEvent | None:
    """What a window message with this `wParam` says; None for all others."""
    if message == _WM_POWERBROADCAST and word == _PBT_APMSUSPEND:
        return ComputerEvent.SLEEP
    if message == _WM_WTSSESSION_CHANGE:
        return _SESSION_CHANGES.get(word)
    if message == _WM_ENDSESSION and word:
        return ComputerEvent.LOGGED_OFF
    return None


class _Message(ctypes.Structure):
    """The start of MSG: the rest is not looked at."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("word", ctypes.c_size_t),
        ("long", ctypes.c_ssize_t),
    )


class WindowsEvents(QAbstractNativeEventFilter):
    """Implements `ComputerEvents` for the window with this native id."""

    def __init__(self, window_id: Callable[[], int]) -> None:
        super().__init__()
        self._window_id = window_id
        self._heard: Callable[[ComputerEvent], None] | None = None

    def listen(self, heard: Callable[[ComputerEvent], None]) -> None:
        self._heard = heard
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(self._window_id(), _NOTIFY_FOR_THIS_SESSION)

    def stop(self) -> None:
        self._heard = None
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self)
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSUnRegisterSessionNotification(self._window_id())

    def nativeEventFilter(  # noqa: N802  # Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        if self._heard is not None and QByteArray(kind) == QByteArray(b"windows_generic_MSG"):
            read = _Message.from_address(int(message))
            event = meaning(read.message, read.word)
            if event is not None:
                self._heard(event)
        return False
