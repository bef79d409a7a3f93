"""The turns of the window: of all that is made in steps, one step is taken in each."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

_A_TURN_MS = 1
"""From the end of a step to the next. A timer of nought, or one that counts on while a step is taken, is due
again before anything else of the window that waited for this step."""

_KEPT = "_vios_turns"


class Turns(QObject):
    """Get it with `here`. Steps come in the order in which they were asked for.

    Were each on a timer of its own, those of a page that is being filled and of one that is being made would come
    in the same turn, and the window would stand still for both.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._asked: deque[tuple[QObject, Callable[[], None]]] = deque()
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(_A_TURN_MS)
        self._turn.timeout.connect(self._take_next)

    @staticmethod
    def here() -> Turns:
        """The one of the application that runs. TypeError without one."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise TypeError("there is no application")
        found: Turns | None = getattr(app, _KEPT, None)
        if found is None:
            found = Turns(app)
            setattr(app, _KEPT, found)
        return found

    def wait_for(self, kind: type[QObject]) -> bool:
        """A step is left to take of something of this class."""
        return any(isinstance(whose, kind) and isValid(whose) for whose, _step in self._asked)

    def ask(self, whose: QObject, step: Callable[[], None]) -> None:
        """Take this step in a later turn, unless `whose` it is has gone by then."""
        self._asked.append((whose, step))
        if not self._turn.isActive():
            self._turn.start()

    def _go_on(self) -> None:
        if self._asked:
            self._turn.start()

    def _take_next(self) -> None:
        while self._asked:
            whose, step = self._asked.popleft()
            if isValid(whose):
                self._go_on()  # also if this step asks somebody something and waits for the answer
                try:
                    step()
                finally:
                    self._go_on()  # counted from the end of this step
                return
