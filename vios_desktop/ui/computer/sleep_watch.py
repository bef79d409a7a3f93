"""Sees by the clock that the computer slept, where no message of the system says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

GAP_S = 30
"""Longer without a turn of the clock, and the program did not run: the computer slept, or was held."""

_TICK_MS = 1000


class SleepWatch(QObject):
    """`slept` once, at the first look after a gap. `now_s` runs on during sleep and never goes back."""

    slept = Signal()

    def __init__(self, parent: QObject, now_s: Callable[[], float]) -> None:
        super().__init__(parent)
        self._now_s = now_s
        self._looked_s = now_s()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        self._looked_s = self._now_s()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        """Compare with the look before; called every second."""
        before, self._looked_s = self._looked_s, self._now_s()
        if self._timer.isActive() and self._looked_s - before > GAP_S:
            self.stop()
            self.slept.emit()
