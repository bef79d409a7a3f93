"""Large parts of a page come a few at a time, with turns of the window between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject, Signal

from vios_desktop.ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Iterator


class InTurns(QObject):
    """Takes one step of what it was given in a turn of the window, and the next when all others had theirs.

    What is being done is held by Qt, and only until it is done: it mostly is of the page around this, so that as
    an attribute it would close a ring of widgets. Collecting such a ring deletes them in an order that ended the
    program.
    """

    _wanted = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._doing: QMetaObject.Connection | None = None
        self._in_a_step = self._asked = False

    @property
    def busy(self) -> bool:
        """Something is left to do."""
        return self._doing is not None

    def start(self, steps: Iterator[None], *, whole: bool = False) -> None:
        """Do this, from the next turn on, or the `whole` of it now. What was left of something else is dropped."""
        self.stop()
        self._doing = self._wanted.connect(lambda whole: self._go_on(steps, whole=whole))
        self.finish() if whole else self._ask()

    def finish(self) -> None:
        """Do what is left now; from within a step nothing, for what comes after it needs it done."""
        if self.busy and not self._in_a_step:
            self._wanted.emit(True)

    def stop(self) -> None:
        """Drop what is left."""
        if self._doing is not None:
            self._wanted.disconnect(self._doing)
            self._doing = None

    def _ask(self) -> None:
        """A turn that was asked for and is not taken yet does for what took the place of it."""
        if not self._asked:
            self._asked = True
            Turns.here().ask(self, self._take)

    def _take(self) -> None:
        self._asked = False
        self._wanted.emit(False)

    def _go_on(self, steps: Iterator[None], *, whole: bool) -> None:
        doing, self._in_a_step = self._doing, True
        try:
            for _step in steps:
                if not whole:
                    if self.busy:
                        self._ask()
                    return
        except BaseException:
            self.stop()
            raise
        finally:
            self._in_a_step = False
        if self._doing is doing:  # its last step may have begun something else
            self.stop()
