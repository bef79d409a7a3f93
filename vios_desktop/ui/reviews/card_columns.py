"""Cards side by side in as many columns as there is room for, all of one row equally high."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vios_desktop.ui.theme.theme import Theme


class CardColumns(QWidget):
    """At most `most` columns, each at least `least` logical pixels wide."""

    def __init__(self, theme: Theme, *, most: int = 3, least: int = 290, gap: int = 12) -> None:
        super().__init__()
        self._theme, self._most, self._least, self._gap = theme, most, least, gap
        self._cards: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def cards(self) -> tuple[QWidget, ...]:
        return tuple(self._cards)

    def show_cards(self, cards: list[QWidget]) -> None:
        """Other cards; the old ones are deleted when the event loop comes round."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = cards
        self._lay_out(self._fitting())

    def minimumSizeHint(self) -> QSize:
        """As narrow as one card."""
        widest = max((card.minimumSizeHint().width() for card in self._cards), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting() != self._columns:
            self._lay_out(self._fitting())

    def _fitting(self) -> int:
        room = (self.width() + self._gap) // (self._theme.px(self._least) + self._gap)
        return max(1, min(self._most, room, max(1, len(self._cards))))

    def _lay_out(self, columns: int) -> None:
        self._columns = columns
        for card in self._cards:
            self._grid.removeWidget(card)
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
            card.show()
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()
