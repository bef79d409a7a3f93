"""The cards side by side: three columns, two or one as the width allows, and one card opened below its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from vios_desktop.ui.decision.advice_card import AdviceCard
from vios_desktop.ui.decision.card_detail import CardDetail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from vios_desktop.ui.decision.model import CardModel
    from vios_desktop.ui.theme.theme import Theme

CARD_LEAST = 296
GAP = 12
MOST_COLUMNS = 3


class CardGrid(QWidget):
    """Arrows go from card to card; what is chosen on a card is handed on by axis.

    `call_requested(CallLine)` asks for the call card of a number.
    """

    accepted = Signal(str)
    deviated = Signal(str, str)
    reason_typed = Signal(str, str)
    reopened = Signal(str)
    call_requested = Signal(object)
    detail_opened = Signal(QWidget)
    relaid = Signal()

    def __init__(self, theme: Theme, *, dated: bool = False) -> None:
        super().__init__()
        self._theme, self._dated = theme, dated
        self._cards: dict[str, AdviceCard] = {}
        self._detail: CardDetail | None = None
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        theme.changed.connect(self._arrange_again)

    @property
    def is_open(self) -> bool:
        """Whether all of a card stands below it."""
        return self._detail is not None

    @property
    def columns(self) -> int:
        return self._columns

    def card(self, axis: str) -> AdviceCard:
        return self._cards[axis]

    def show_cards(self, models: Sequence[CardModel], *, may_choose: bool) -> None:
        """New cards, nothing opened."""
        self.close_detail(focus=False)
        for card in self._cards.values():
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {model.axis: self._make(model, may_choose=may_choose) for model in models}
        self._arrange_again()

    def update_cards(self, models: Sequence[CardModel], *, may_choose: bool) -> None:
        """The same cards after a choice."""
        for model in models:
            self._cards[model.axis].show_card(model, may_choose=may_choose)

    def focus_card(self, axis: str) -> None:
        self._cards[axis].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """The first card on which something is still to be chosen, else the first."""
        cards = list(self._cards.values())
        wanted = [card for card in cards if not card.model.chosen and not card.model.read_only] or cards
        if wanted:
            wanted[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_detail(self, axis: str) -> None:
        """Open all of a card below its row, or close it again."""
        was = self._detail.axis if self._detail is not None else ""
        self.close_detail(focus=was == axis)
        if was == axis:
            return
        self._detail = CardDetail(self._theme, self._cards[axis].model)
        self._detail.close_requested.connect(self.close_detail)
        self._detail.call_requested.connect(self.call_requested)
        self._cards[axis].set_opened(opened=True)
        self._arrange()
        self._detail.show()
        self._detail.take_focus()
        QTimer.singleShot(0, self._detail, self._say_opened)

    def _say_opened(self) -> None:
        if self._detail is not None:
            self.detail_opened.emit(self._detail)
            self.relaid.emit()

    def close_detail(self, *, focus: bool = True) -> None:
        if self._detail is None:
            return
        axis = self._detail.axis
        self._grid.removeWidget(self._detail)
        self._detail.hide()
        self._detail.deleteLater()
        self._detail = None
        self._cards[axis].set_opened(opened=False)
        self._arrange()
        if focus:
            self._cards[axis].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting() != self._columns:
            self._arrange_again()

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for one column, whatever is shown now."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._theme.px(220)), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._step(step):
            super().keyPressEvent(event)

    def _step(self, step: int) -> bool:
        cards = list(self._cards.values())
        here = next((place for place, card in enumerate(cards) if card.holds_focus), -1)
        if here < 0:
            return False
        there = here + step
        if there >= len(cards) and step > 1 and here // self._columns < (len(cards) - 1) // self._columns:
            there = len(cards) - 1
        if 0 <= there < len(cards):
            cards[there].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _make(self, model: CardModel, *, may_choose: bool) -> AdviceCard:
        card = AdviceCard(self._theme, model, may_choose=may_choose, dated=self._dated)
        card.accepted.connect(self.accepted)
        card.deviated.connect(self.deviated)
        card.reason_typed.connect(self.reason_typed)
        card.reopened.connect(self.reopened)
        card.more_requested.connect(self.toggle_detail)
        card.call_requested.connect(self.call_requested)
        card.relaid.connect(self.relaid)
        return card

    def _fitting(self) -> int:
        room = self.width() + GAP
        fitting = room // (self._theme.px(CARD_LEAST) + GAP)
        return max(1, min(MOST_COLUMNS, fitting))

    def _arrange_again(self) -> None:
        self._columns = self._fitting()
        self._arrange()

    def _arrange(self) -> None:
        """Put every widget in its place; the seventh card has a row of its own where there are more columns."""
        if not self._columns:
            return
        for place in range(self._grid.rowCount()):
            self._grid.setRowStretch(place, 0)
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
            self._grid.setColumnMinimumWidth(column, 0)
        row = 0
        cards = list(self._cards.items())
        for start in range(0, len(cards), self._columns):
            group = cards[start : start + self._columns]
            for column, (_axis, card) in enumerate(group):
                alone = len(group) == 1 and self._columns > 1
                self._grid.addWidget(card, row, column, 1, self._columns if alone else 1)
            self._grid.setRowStretch(row, 1)
            row += 1
            if self._detail is not None and self._detail.axis in dict(group):
                self._grid.addWidget(self._detail, row, 0, 1, self._columns)
                row += 1
