"""Counts how long nobody touched keyboard or mouse, and says when to warn and when to lock."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QMouseEvent

from vios_desktop.ui.computer.app_events import AppEvents

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

WARNING_S = 30
_TICK_MS = 1000

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_HEARD = _TOUCHES | {QEvent.Type.MouseMove}


class IdleWatch(QObject):
    """Sees the events of the whole application, so dialogs and pop-ups count and do not stop it.

    `warned(seconds)` every second of the last half minute, `calmed` when somebody is there again, `expired` once.
    The first touch after the time is up does not save the session: after sleep that touch may be anybody's.
    """

    warned = Signal(int)
    calmed = Signal()
    expired = Signal()

    def __init__(self, app: QApplication, limit_s: float, now_s: Callable[[], float]) -> None:
        super().__init__(app)
        self._events, self._limit_s, self._now_s = AppEvents.of(app), limit_s, now_s
        self._touched_s = now_s()
        self._warning, self._over = False, False
        self._pointer = QPoint()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        self._touched_s = self._now_s()
        self._events.listen(_HEARD, self._heard)
        self._timer.start()

    def stop(self) -> None:
        self._over = True
        self._timer.stop()
        self._events.stop(self._heard)

    def set_limit(self, limit_s: float) -> None:
        """Another time until the lock, from this moment on."""
        self._limit_s = limit_s
        self.stay()

    def stay(self) -> None:
        """Somebody is there."""
        if self._over or self._left_s() <= 0:
            self.look()
            return
        self._touched_s = self._now_s()
        if self._warning:
            self._warning = False
            self.calmed.emit()

    def look(self) -> None:
        """Warn or expire if it is time; called every second."""
        left_s = self._left_s()
        if self._over:
            return
        if left_s <= 0:
            self.stop()
            self.expired.emit()
        elif left_s <= WARNING_S:
            self._warning = True
            self.warned.emit(math.ceil(left_s))

    def _heard(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES or self._moved(event):
            self.stay()
        return False

    def _left_s(self) -> float:
        return self._limit_s - (self._now_s() - self._touched_s)

    def _moved(self, event: QEvent) -> bool:
        """Qt also sends moves when something moves under a pointer that lies still."""
        if not isinstance(event, QMouseEvent):
            return False
        where = event.globalPosition().toPoint()
        moved = where != self._pointer
        self._pointer = where
        return moved
