"""The rows of Vandaag: an agreement with its verb, a draft with the way back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from vios_desktop.ui.widgets.buttons import IconButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import Row


class SteppingRow(ListRow):
    """`stepped(id, 1 or -1)` for the arrows: the page knows which row comes next, across its cards."""

    stepped = Signal(str, int)

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Also right after the row was made, when Qt has not shown it yet and would refuse."""
        self.show()
        self.setFocus(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(self.row_id, step)


class TaskRow(SteppingRow):
    """An agreement; its note, where it has one, stands with its icon under the words."""

    def __init__(self, theme: Theme, row: Row, verb: str) -> None:
        super().__init__(theme, row, verb)
        if row.note:
            line = QHBoxLayout()
            line.setContentsMargins(0, 2, 0, 0)
            line.setSpacing(5)
            line.addWidget(IconLabel(theme, row.note_icon, 13, row.note_tone))
            line.addWidget(Label(row.note, "meta", row.note_tone), 1)
            self._words.insertLayout(self._words.count() - 1, line)


class NarrowRow(SteppingRow):
    """A row of the narrow column: its verb is as wide as its word asks for."""

    def __init__(self, theme: Theme, row: Row, verb: str) -> None:
        super().__init__(theme, row, verb, tile=False)
        self._outer.setSpacing(8)

    def _fit(self) -> None:
        super()._fit()
        if self.verb_button is not None:
            self.verb_button.setMinimumWidth(0)


class DraftRow(NarrowRow):
    """A draft: go on with it, or throw it away with the cross or the Delete key."""

    discard_requested = Signal(str)

    def __init__(self, theme: Theme, row: Row, verb: str) -> None:
        super().__init__(theme, row, verb)
        spoken = self.tr("Throw away: %1").replace("%1", row.title)
        self.discard_button = IconButton(theme, "x", spoken, size="small")
        self.discard_button.setToolTip(self.tr("Throw away"))
        self.discard_button.clicked.connect(lambda: self.discard_requested.emit(self.row_id))
        self._outer.addWidget(self.discard_button, 0, Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.discard_requested.emit(self.row_id)
        else:
            super().keyPressEvent(event)
