"""All of one card: every thing to do and not to do, why, by whom, when, from which source and how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.decision.call_row import CallRow
from vios_desktop.ui.decision.card_lines import icon_line, source_line
from vios_desktop.ui.decision.words import DecisionWords
from vios_desktop.ui.widgets.buttons import IconButton
from vios_desktop.ui.widgets.chip import MenuChip
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label, Rule

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.decision.model import CardModel, ItemLine
    from vios_desktop.ui.theme.theme import Theme
_OPEN, _FOLDED_LEAST = 3, 2
"""How many things to do stand open in any case, and how few are not worth a fold."""


class CardDetail(QFrame):
    """Stands below the row of its card, over the whole width; Esc or the cross closes it.

    `call_requested(CallLine)` asks for the call card of a number.
    """

    close_requested = Signal()
    call_requested = Signal(object)

    def __init__(self, theme: Theme, model: CardModel) -> None:
        super().__init__()
        self._theme, self._words = theme, DecisionWords(self)
        self.axis = model.axis
        self.setProperty("part", "card")
        self.setAccessibleName(model.question)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(15, 12, 15, 14)
        layout.setSpacing(10)
        layout.addLayout(self._head(model))
        shown, folded = _parted(model.do)
        for number, item in enumerate(shown):
            if number:
                layout.addWidget(Rule())
            layout.addWidget(self._item(item, "circle-check", self.tr("Do"), "ok"))
        for item in model.avoid:
            layout.addWidget(Rule())
            layout.addWidget(self._item(item, "x", self.tr("Do not"), "bad"))
        if folded:
            layout.addWidget(Rule())
            self._add_folded(layout, folded)
        if model.outweighed:
            layout.addWidget(Rule())
            layout.addWidget(self._weighed(model))
        if model.agreements and not model.read_only:
            layout.addWidget(Rule())
            layout.addWidget(self._agreements(model))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def take_focus(self) -> None:
        self.close_button.setFocus()

    def _add_folded(self, layout: QVBoxLayout, items: tuple[ItemLine, ...]) -> None:
        """What can wait, folded away under one button that says how much it is."""
        rest = QWidget()
        body = QVBoxLayout(rest)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(10)
        for number, item in enumerate(items):
            if number:
                body.addWidget(Rule())
            body.addWidget(self._item(item, "circle-check", self.tr("Do"), "ok"))
        rest.hide()
        self.more_button = MenuChip(self._theme, self.tr("More about this (%n)", "", len(items)))

        def toggle() -> None:
            rest.setVisible(rest.isHidden())
            self.more_button.set_trailing_icon("chevron-down" if rest.isHidden() else "chevron-up")

        self.more_button.clicked.connect(toggle)
        row = QHBoxLayout()
        row.addWidget(self.more_button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(rest)

    def _weighed(self, model: CardModel) -> QWidget:
        """Every answer that had a say, and why the one of this card goes first."""
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        title = self.tr('Why "%1"').replace("%1", model.headline)
        layout.addWidget(Label(title, "label", wrap=True))
        if why := self._words.why_first(model.axis, model.value):
            layout.addWidget(icon_line(self._theme, "arrow-right", why))
        for reason in model.outweighed:
            layout.addWidget(icon_line(self._theme, "scale", self._words.weighed(reason)))
        return box

    def _head(self, model: CardModel) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(9)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(model.question, "secondary", "text2", wrap=True))
        words.addWidget(Label(model.headline, "card", wrap=True))
        row.addLayout(words, 1)
        self.close_button = IconButton(self._theme, "x", self.tr("Close"))
        self.close_button.clicked.connect(self.close_requested)
        row.addWidget(self.close_button)
        return row

    def _item(self, item: ItemLine, icon: str, word: str, tone: str) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        sign = QVBoxLayout()
        sign.setContentsMargins(0, 1, 0, 0)
        mark = QHBoxLayout()
        mark.setSpacing(6)
        mark.addWidget(IconLabel(self._theme, icon, 15, tone))
        name = Label(word, "secondary_strong", tone)
        name.setMinimumWidth(self._theme.px(52))
        mark.addWidget(name)
        sign.addLayout(mark)
        sign.addStretch(1)
        row.addLayout(sign)
        words = QVBoxLayout()
        words.setSpacing(4)
        for person in self._persons(item):
            words.addWidget(person)
        words.addWidget(Label(item.text, "item", wrap=True))
        words.addWidget(Label(item.because, "secondary", "text2", wrap=True))
        self._add_facts(words, item)
        row.addLayout(words, 1)
        box.setAccessibleName(f"{word}: {item.text}")
        return box

    def _persons(self, item: ItemLine) -> list[QWidget]:
        if not item.persons:
            return []
        text = self.tr("For: %1").replace("%1", self._words.listed(item.persons))
        return [Label(text, "secondary_strong", "text2", wrap=True)]

    def _add_facts(self, words: QVBoxLayout, item: ItemLine) -> None:
        who = " · ".join(part for part in (item.who, item.deadline) if part)
        words.addWidget(icon_line(self._theme, "clock" if item.deadline else "user", who, role="meta"))
        for call in item.calls:
            row = CallRow(self._theme, call)
            row.pressed.connect(self.call_requested)
            words.addWidget(row)
        icon = "shield-check" if item.verified else "shield-alert"
        words.addWidget(icon_line(self._theme, icon, f"{item.certainty}.", role="meta"))
        words.addWidget(source_line(self._theme, self._source(item)))
        if item.rests_on:
            words.addWidget(_Grounds(self._theme, item.rests_on))

    def _source(self, item: ItemLine) -> str:
        text = self.tr("Source: %1. Checked on %2.").replace("%1", "; ".join(item.cites))
        return text.replace("%2", self._words.day(item.checked_on))

    def _agreements(self, model: CardModel) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(Label(self.tr("Accepting makes these agreements"), "label"))
        for text in model.agreements:
            layout.addWidget(icon_line(self._theme, "list-checks", text))
        return box


def _parted(items: tuple[ItemLine, ...]) -> tuple[tuple[ItemLine, ...], tuple[ItemLine, ...]]:
    """What stands open and what is folded away: never what decides or cannot wait, and never a single one."""
    first = max((place + 1 for place, item in enumerate(items) if item.first), default=0)
    shown = max(first, _OPEN)
    return (items, ()) if len(items) - shown < _FOLDED_LEAST else (items[:shown], items[shown:])


class _Grounds(QWidget):
    """The answers and facts that a rule rests on, folded away."""

    def __init__(self, theme: Theme, grounds: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._button = MenuChip(theme, self.tr("What does this rest on?"))
        self._button.clicked.connect(self.toggle)
        row = QHBoxLayout()
        row.addWidget(self._button)
        row.addStretch(1)
        text = "\n".join(f"{label} {value}" for label, value in grounds)
        self._text = Label(text, "meta", "text2", wrap=True)
        self._text.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self._text)

    def toggle(self) -> None:
        shown = self._text.isHidden()
        self._text.setVisible(shown)
        self._button.set_trailing_icon("chevron-up" if shown else "chevron-down")
