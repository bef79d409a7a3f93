"""The keys that lock, also while a dialog, menu or preview lies over the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from vios_desktop.ui.computer.app_events import AppEvents
from vios_desktop.ui.shortcuts import shortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class KeysAbove(QObject):
    """Qt keeps the keys of a window from working under a modal dialog; these work there all the same.

    Until `stop`, or until the window is gone: keys of a window that is gone would be kept from one that stands.
    """

    def __init__(self, app: QApplication, window: QWidget, slots: Mapping[str, Callable[[], None]]) -> None:
        super().__init__(app)
        self._app, self._window = app, window
        self._events = AppEvents.of(app)
        self._slots = [(QKeySequence(shortcut(key).key), slot) for key, slot in slots.items()]

    def start(self) -> None:
        self._events.listen(frozenset({QEvent.Type.KeyPress}), self._pressed)
        self._window.destroyed.connect(self.stop)

    def stop(self) -> None:
        self._events.stop(self._pressed)

    def _pressed(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not self._lies_over():
            return False
        pressed = QKeySequence(event.keyCombination())
        for key, slot in self._slots:
            if key == pressed:
                slot()
                return True
        return False

    def _lies_over(self) -> bool:
        """Whether something of the program is over its window; otherwise the window hears its keys itself."""
        above = (self._app.activeModalWidget(), self._app.activePopupWidget())
        return any(widget is not None and widget is not self._window for widget in above)
