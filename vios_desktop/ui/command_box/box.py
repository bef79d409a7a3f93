"""The command box in Qt: a field and the rows that fit, over the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout

from vios_desktop.ui.command_box.commands import found
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.dialog_room import room_for
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.row_data import Row
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.command_box.commands import Command
    from vios_desktop.ui.theme.theme import Theme

_WIDTH, _TOP = 560, 84
_HEAD, _ROW, _LEAST_ROWS = 74, 37, 4


class CommandBox(QDialog):
    """Typing narrows, Enter does the first or the one with the focus, arrows go up and down, Escape closes."""

    def __init__(self, theme: Theme, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._commands = theme, tuple(commands)
        self.setWindowTitle("VIOS")
        self.setProperty("part", "question")
        self.setAccessibleName(self.tr("Do something"))
        self.setModal(True)
        self.setFixedWidth(theme.px(_WIDTH))
        self.field = TextField(
            theme, placeholder=self.tr("Type what you want to do or where to go"), icon="search"
        )
        self.field.edit.setAccessibleName(self.accessibleName())
        self.field.edit.installEventFilter(self)
        self.field.text_changed.connect(self._show)
        self._nothing = Label(self.tr("Nothing here with this word."), "secondary", "text2", wrap=True)
        self._card, self.rows = RowCard(), list[ListRow]()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(10)
        layout.addWidget(self.field)
        layout.addWidget(self._card)
        layout.addWidget(self._nothing)
        self._show("")
        self.field.edit.setFocus()

    def show_over(self, window: QWidget) -> None:
        """Near the top of the window, where the eyes are."""
        corner = window.mapToGlobal(window.rect().topLeft())
        left = corner.x() + max((window.width() - self.width()) // 2, 0)
        self.move(left, corner.y() + self._theme.px(_TOP))
        self.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.rows:
            if event.key() == Qt.Key.Key_Down:
                self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._run(self.rows[0].row_id)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up on the first row, or letters anywhere, lead back to the field."""
        if event.key() == Qt.Key.Key_Up or (event.text().isprintable() and event.text().strip()):
            self.field.edit.setFocus()
            if event.text().strip():
                self.field.edit.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _show(self, typed: str) -> None:
        self._card.clear()
        self.rows = []
        for command in found(self._commands, typed)[: self._room_for_rows()]:
            row = ListRow(self._theme, Row(command.id, command.title, command.hint, command.icon), tile=False)
            row.opened.connect(self._run)
            self._card.add_row(row)
            row.show()  # at once: Qt refuses the focus to what it has not shown yet
            self.rows.append(row)
        self._card.setVisible(bool(self.rows))
        self._nothing.setVisible(not self.rows)
        for layout in (self._card.layout(), self.layout()):
            if layout is not None:
                layout.activate()
        self.adjustSize()

    def _room_for_rows(self) -> int:
        """As many as the screen is high enough for; with more letters the one that is meant comes up."""
        px = self._theme.px
        high = room_for(self, 0, px(10_000)).height() - px(_TOP + _HEAD)
        return max(_LEAST_ROWS, high // px(_ROW))

    def _run(self, command_id: str) -> None:
        command = next(one for one in self._commands if one.id == command_id)
        self.accept()
        command.run()
