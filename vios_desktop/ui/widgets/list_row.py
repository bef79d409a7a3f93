"""A row as on Vandaag: tile, title, meta, status, and the verb that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout

from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel, Tile
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.painting import focus_ring, shows_focus
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import Row

_STATUS_WIDTH = 121
_VERB_WIDTH = 96
_STACK_BELOW = 430


class ListRow(QFrame):
    """One row with a verb. Enter does the verb, Space or a click opens the row, arrows go up and down.

    Under 430 logical pixels the status stands under the words instead of beside them.
    """

    spoken_role = "ListItem"

    opened = Signal(str)
    verb_pressed = Signal(str)

    def __init__(
        self, theme: Theme, row: Row, verb: str = "", *, tile: bool = True, leading: QWidget | None = None
    ) -> None:
        super().__init__()
        self._theme, self._row = theme, row
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(row.spoken)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addStretch(1)
        self._words.addWidget(Label(row.title, "item", wrap=True))
        if row.meta:
            self._words.addWidget(Label(row.meta, "meta", "text3", wrap=True))
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(14, 8, 12, 8)
        self._outer.setSpacing(12)
        icon = leading or (self._icon(row.icon, tile=tile) if row.icon else None)
        if icon is not None:
            self._outer.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._outer.addLayout(self._words, 1)
        self._status = StatusLabel(theme, row.status) if row.status else None
        self._stacked = False
        if self._status is not None:
            self._outer.addWidget(self._status, 0, Qt.AlignmentFlag.AlignVCenter)
        self._words.addStretch(1)
        self.verb_button = self._verb(verb) if verb else None
        self._fit()
        theme.changed.connect(self._fit)

    @property
    def row_id(self) -> str:
        return self._row.id

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the stacked form, whichever form is shown."""
        hint = super().minimumSizeHint()
        if self._status is not None and not self._stacked:
            hint.setWidth(
                hint.width() - self._status.width() if self._status.width() < hint.width() else hint.width()
            )
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < self._theme.px(_STACK_BELOW)
        if stacked != self._stacked and self._status is not None:
            self._stacked = stacked
            self._move_status(self._status)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.verb_button is not None:
            self.verb_button.click()
        elif key in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self._row.id)
        elif key == Qt.Key.Key_Down:
            self._step(1)
        elif key == Qt.Key.Key_Up:
            self._step(-1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self._row.id)
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and shows_focus(self):
            from PySide6.QtGui import QPainter

            focus_ring(QPainter(self), self.rect().adjusted(1, 1, -1, -1), 8, self._theme.tokens.focus)

    def _icon(self, name: str, *, tile: bool) -> QWidget:
        return Tile(self._theme, name) if tile else IconLabel(self._theme, name, 16, "text2")

    def _verb(self, text: str) -> SecondaryButton:
        button = SecondaryButton(self._theme, text, size="compact")
        button.setAccessibleName(f"{text}: {self._row.title}")
        button.clicked.connect(lambda: self.verb_pressed.emit(self._row.id))
        self._outer.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def _fit(self) -> None:
        if self._status is not None:
            self._status.setMinimumWidth(0 if self._stacked else self._theme.px(_STATUS_WIDTH))
        if self.verb_button is not None:
            self.verb_button.setMinimumWidth(self._theme.px(_VERB_WIDTH))

    def _move_status(self, status: StatusLabel) -> None:
        source: QBoxLayout = self._outer if self._stacked else self._words
        source.removeWidget(status)
        if self._stacked:
            self._words.insertWidget(self._words.count() - 1, status)
        else:
            place = self._outer.count() - (1 if self.verb_button is not None else 0)
            self._outer.insertWidget(place, status, 0, Qt.AlignmentFlag.AlignVCenter)
        self._fit()

    def _step(self, step: int) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        rows = [row for row in parent.window().findChildren(ListRow) if row.isVisible()]
        place = rows.index(self) + step
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)
