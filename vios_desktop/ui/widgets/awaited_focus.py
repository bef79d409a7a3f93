"""The focus of a place that is still being read: it waits, and takes nothing from who went on meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class AwaitedFocus:
    """`give` moves the focus to the place; it is called again once what was read is there."""

    def __init__(self, give: Callable[[], None]) -> None:
        self._give = give
        self._held: QWidget | None = None

    def wait(self) -> None:
        """Nothing was read yet, and the focus stands beside the place meanwhile."""
        self._held = QApplication.focusWidget()

    def arrived(self) -> None:
        """What was read is there: the place gets the focus, unless somebody moved it or began to type since."""
        held, self._held = self._held, None
        typing = isinstance(held, QLineEdit) and bool(held.text())
        if held is not None and held is QApplication.focusWidget() and not typing:
            self._give()

    def forget(self) -> None:
        """The focus was given, or asked for elsewhere."""
        self._held = None
