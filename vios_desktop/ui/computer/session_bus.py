"""Sleep, screen lock and log-off on Linux, as logind and the screen savers tell them over D-Bus.

Interfaces: `org.freedesktop.login1` (systemd-logind) on the system bus, `org.freedesktop.ScreenSaver`,
`org.gnome.ScreenSaver` and `org.cinnamon.ScreenSaver` on the bus of the session. The buses are local sockets.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusConnection

from vios_desktop.ui.computer.events import ComputerEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LOGIN = "org.freedesktop.login1"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver")


class _Source(NamedTuple):
    bus: str
    service: str
    path: str
    interface: str
    name: str
    slot: str


def session_path(session_id: str) -> str:
    """The D-Bus path of a logind session: a byte that is no letter or digit, and a digit in front, as `_xx`."""
    label = "".join(
        chr(byte) if chr(byte).isalnum() and not (place == 0 and chr(byte).isdigit()) else f"_{byte:02x}"
        for place, byte in enumerate(session_id.encode("ascii", "ignore"))
    )
    return f"/org/freedesktop/login1/session/{label}"


class SessionBusEvents(QObject):
    """Implements `ComputerEvents`. A bus or service that is not there is left out."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        super().__init__()
        self._session_id = environment.get("XDG_SESSION_ID", "")
        self._heard: Callable[[ComputerEvent], None] | None = None
        self._connected: list[_Source] = []

    def listen(self, heard: Callable[[ComputerEvent], None]) -> None:
        self._heard = heard
        for source in self._sources():
            # the stubs of PySide6 6.11 ask for bytes here, and the call itself for a text
            if _bus(source).connect(*source[1:5], self, source.slot):  # type: ignore[call-overload]
                self._connected.append(source)

    def stop(self) -> None:
        self._heard = None
        for source in self._connected:
            _bus(source).disconnect(*source[1:5], self, source.slot)  # type: ignore[call-overload]
        self._connected.clear()

    @Slot(bool)
    def sleeps(self, before: bool) -> None:
        if before:
            self._tell(ComputerEvent.SLEEP)

    @Slot(bool)
    def ends(self, before: bool) -> None:
        if before:
            self._tell(ComputerEvent.LOGGED_OFF)

    @Slot(bool)
    def covers(self, active: bool) -> None:
        if active:
            self._tell(ComputerEvent.SCREEN_LOCKED)

    @Slot()
    def locks(self) -> None:
        self._tell(ComputerEvent.SCREEN_LOCKED)

    def _tell(self, event: ComputerEvent) -> None:
        if self._heard is not None:
            self._heard(event)

    def _sources(self) -> list[_Source]:
        manager = ("system", _LOGIN, "/org/freedesktop/login1", f"{_LOGIN}.Manager")
        sources = [
            _Source(*manager, "PrepareForSleep", "1sleeps(bool)"),
            _Source(*manager, "PrepareForShutdown", "1ends(bool)"),
        ]
        if self._session_id:
            own = ("system", _LOGIN, session_path(self._session_id), f"{_LOGIN}.Session")
            sources.append(_Source(*own, "Lock", "1locks()"))
        for saver in _SAVERS:
            path = "/" + saver.replace(".", "/")
            sources.append(_Source("session", saver, path, saver, "ActiveChanged", "1covers(bool)"))
        return sources


def _bus(source: _Source) -> QDBusConnection:
    return QDBusConnection.systemBus() if source.bus == "system" else QDBusConnection.sessionBus()
