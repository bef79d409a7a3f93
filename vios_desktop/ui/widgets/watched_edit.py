"""A line of text that tells of its focus, presses and keys itself.

An event filter in Python would do the same, but the first event that passes one makes PySide load some forty event
classes, which the unlock screen would wait for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent


class WatchedEdit(QLineEdit):
    """`key_pressed(event)` comes before the line itself acts on the key."""

    entered = Signal()
    left = Signal()
    pressed = Signal()
    key_pressed = Signal(object)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key_pressed.emit(event)
        super().keyPressEvent(event)
