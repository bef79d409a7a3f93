"""Keeps the windows of VIOS out of pictures of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from vios_desktop.ui.computer.app_events import AppEvents
from vios_desktop.ui.computer.screen_shield import NoShield

if TYPE_CHECKING:
    from vios_desktop.ui.computer.screen_shield import Shield


class ShieldedWindows(QObject):
    """Shields every window of the program, dialogs and menus too, as soon as it is shown."""

    def __init__(self, app: QApplication, shield: Shield | None, *, on: bool) -> None:
        super().__init__(app)
        self._app, self._shield, self._on = app, shield or NoShield(), on
        self._events = AppEvents.of(app)

    def start(self) -> None:
        if self._shield.is_possible():
            self._events.listen(frozenset({QEvent.Type.Show}), self._shown)
            self.set_on(on=self._on)

    def stop(self) -> None:
        self._events.stop(self._shown)

    def set_on(self, *, on: bool) -> None:
        """Shield all windows that are there, or none, and those that come the same."""
        self._on = on
        for window in self._app.topLevelWidgets():
            if window.isVisible():
                self._shield.set_for(int(window.winId()), on=on)

    def _shown(self, watched: QObject, _event: QEvent) -> bool:
        if isinstance(watched, QWidget) and watched.isWindow():
            self._shield.set_for(int(watched.winId()), on=self._on)
        return False
