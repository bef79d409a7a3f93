"""Loads the screens that are opened first while somebody types the password, the rest when one stands."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_EVERY_MS, _REST_MS = 20, 500
_LOOKS = (5_000, 3, 2_500)
"""After how many new objects Python looks for garbage among them, after how many of those looks once more at what
stayed (20,000 objects), and after how many of those at all there is: next to never.

With Python's own numbers a list of 100,000 incidents that was read for a page set off ten looks at all of it, the
longest of 99 ms; 50,000 records of a list took up to 52 on a slow computer. No thread of the program runs
meanwhile: the window stood still.
"""


class ScreenLoading(QObject):
    """One part at a time, so that keys get through, and on the thread of the window.

    A class of widgets that is made on another thread while the window works ends the program now and then.

    What is loaded stays until the program ends. Python looks for garbage from the end of this on, and not in it:
    looking through all of it held up the window for 60 ms at a time, also under the hands of who types.
    """

    def __init__(self, parts: Sequence[Callable[[], object]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = iter(parts)
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._load_next)

    def start(self) -> None:
        self._turn.start(_EVERY_MS)

    def rest(self) -> None:
        """Load nothing while the first screen is made, filled and painted: the turns of the window are full then.

        It goes on by itself a little later, if something is left.
        """
        if self._turn.isActive():
            self._turn.start(_REST_MS)

    def _load_next(self) -> None:
        self._turn.setInterval(_EVERY_MS)
        load = next(self._waiting, None)
        if load is None:
            self._turn.stop()
            gc.freeze()
            gc.set_threshold(*_LOOKS)
            gc.enable()
        else:
            load()
