"""A question answered by one of several cards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.option_card import OptionCard
from vios_desktop.ui.widgets.status_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class Choice(NamedTuple):
    code: str
    title: str
    text: str = ""


class OptionList(QWidget):
    """`chosen(code)` when the user takes another card. None is chosen until `set_options` or the user does."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, question: str, hint: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._group = QButtonGroup(self)
        self._codes: dict[str, OptionCard] = {}
        self._error = StatusLabel(theme, Status(StatusKind.LATE, ""), wrap=True)
        self._error.hide()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Label(question, "label", wrap=True))
        if hint:
            layout.addWidget(Label(hint, "secondary", "text3", wrap=True))
        layout.addWidget(self._error)
        layout.addLayout(self._cards)
        self.setAccessibleName(question)

    @property
    def code(self) -> str:
        return next((code for code, card in self._codes.items() if card.isChecked()), "")

    def set_options(self, choices: Sequence[Choice], chosen: str = "") -> None:
        """Other cards; one of them may be chosen already."""
        for card in self._codes.values():
            self._group.removeButton(card)
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._codes = {}
        for choice in choices:
            card = OptionCard(self._theme, choice.title, choice.text)
            card.setChecked(choice.code == chosen)
            card.clicked.connect(lambda _on, code=choice.code: self._take(code))
            self._group.addButton(card)
            self._cards.addWidget(card)
            self._codes[choice.code] = card

    def set_error(self, text: str) -> None:
        """Shown above the cards and said to who does not see them."""
        if text:
            self._error.set_status(Status(StatusKind.LATE, text))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self._error.setVisible(bool(text))

    def focus(self) -> None:
        chosen = self._group.checkedButton()
        first = next(iter(self._codes.values()), None)
        card = chosen or first
        if card is not None:
            card.setFocus()

    def _take(self, code: str) -> None:
        self.set_error("")
        self.chosen.emit(code)
