"""What stands in a line of text, whole, where the line has no room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

_LOOKS: frozenset[QEvent.Type] = frozenset({QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.Show})
_CURSOR = 6
"""A line keeps some room free at its ends."""


class WholeText(Label):
    """Hidden while all of it can be read in the line itself."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__("", "secondary", "text2", wrap=True)
        self._edit = edit
        edit.installEventFilter(self)
        edit.textChanged.connect(self._look)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._edit and event.type() in _LOOKS:
            QTimer.singleShot(0, self, self._look)  # a layout that is being made takes nothing new in
        return False

    def _look(self) -> None:
        text, margins = self._edit.text(), self._edit.textMargins()
        room = self._edit.contentsRect().width() - margins.left() - margins.right() - _CURSOR
        cut = self._edit.isVisible() and self._edit.fontMetrics().horizontalAdvance(text) > room
        self.setText(text if cut else "")
        self.setVisible(cut)
