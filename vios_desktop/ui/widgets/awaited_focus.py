"""The focus of a place that is still being read: it waits, and takes nothing from who went on meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class AwaitedFocus:
    """`give` moves the focus to where it belongs in `place`; it is called again once what was read is there."""

    def __init__(self, place: QWidget, give: Callable[[], None]) -> None:
        self._place, self._give = place, give
        self._held: QWidget | None = None

    def asked(self, *, read: bool) -> None:
        """The focus was asked for. Where nothing was `read` yet it stands beside the place meanwhile.

        In the window of the place, not in the dialog that may lie over it: that goes, and what was in it.
        """
        self._held = None if read else self._place.window().focusWidget()

    def arrived(self) -> None:
        """What was read is there: the place gets the focus, unless somebody moved it or began to type since."""
        held, self._held = self._held, None
        if held is None or held is not self._place.window().focusWidget():
            return
        elsewhere = QApplication.focusWidget() not in (None, held)
        if not elsewhere and not (isinstance(held, QLineEdit) and held.text()):
            self._give()
