"""Loads the screens that are opened first while somebody types the password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_EVERY_MS = 40


class ScreenLoading(QObject):
    """One part at a time, so that keys get through, and on the thread of the window.

    A class of widgets that is made on another thread while the window works ends the program now and then.
    """

    def __init__(self, parts: Sequence[Callable[[], object]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = iter(parts)
        self._turn = QTimer(self)
        self._turn.setInterval(_EVERY_MS)
        self._turn.timeout.connect(self._load_next)

    def start(self) -> None:
        self._turn.start()

    def _load_next(self) -> None:
        load = next(self._waiting, None)
        if load is None:
            self._turn.stop()
        else:
            load()
