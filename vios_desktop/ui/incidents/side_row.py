"""A row of a card with words left and statuses, tags and buttons right; narrow, these stand below the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vios_desktop.ui.theme.theme import Theme

_LEAST_WORDS = 190


class SideRow(QFrame):
    """`lead` stands before the words (an avatar, an icon), `side` after them, in this order."""

    def __init__(
        self, theme: Theme, lead: QWidget | None, title: str, meta: str, side: tuple[QWidget, ...]
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(", ".join(part for part in (title, meta) if part))
        self.words = QVBoxLayout()
        self.words.setSpacing(1)
        self.words.addWidget(Label(title, "item", wrap=True))
        if meta:
            self.words.addWidget(Label(meta, "meta", "text3", wrap=True))
        self._side = QWidget(self)
        flow = FlowLayout(self._side, gap=10, row_gap=6)
        for widget in side:
            flow.addWidget(widget)
        self._side.setVisible(bool(side))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(12)
        self._line.addLayout(self.words, 1)
        self._line.addWidget(self._side, 0, Qt.AlignmentFlag.AlignVCenter)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(12, 8, 12, 8)
        outer.setSpacing(10)
        if lead is not None:
            outer.addWidget(lead, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(self._line, 1)

    def add_line(self, widget: QWidget) -> None:
        """One more line under the words."""
        self.words.addWidget(widget)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the stacked form, whichever form is shown."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._theme.px(_LEAST_WORDS) + 24), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self._side.sizeHint().width() - 24
        below = not self._side.isHidden() and room < self._theme.px(_LEAST_WORDS)
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._line.direction() != direction:
            self._line.setDirection(direction)
            self._line.setSpacing(6 if below else 12)
            self._line.setAlignment(self._side, Qt.AlignmentFlag(0) if below else Qt.AlignmentFlag.AlignVCenter)
