"""A list in the form that can grow: items taken in, their hand-overs, measures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.record.bindings import Binding, read_all
from vios_desktop.ui.record.draft_values import Entry
from vios_desktop.ui.record.stacking import StackingRow
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme

_STACK_BELOW = 500


def field_row(theme: Theme, *bindings: Binding) -> StackingRow:
    """Fields of equal width beside one another, or under one another where it is narrow."""
    row = StackingRow(theme, _STACK_BELOW)
    for binding in bindings:
        binding.field.stand_in_row()
        row.add(binding.field, 1)
    return row


class EntryFrame(QFrame):
    """One row of the list as the list sees it; by itself it only holds an entry that cannot change."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._entry = entry

    def entry(self) -> Entry:
        return self._entry


class EntryCard(EntryFrame):
    """One row of the list: its fields, perhaps a list of its own, and a way to take it out."""

    edited = Signal()
    remove_pressed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        entry: Entry,
        rows: Sequence[Sequence[Binding]],
        remove_text: str,
        parts: EntryList | None = None,
    ) -> None:
        super().__init__(entry)
        self.setProperty("part", "note")
        self._parts = parts
        self.bindings = tuple(binding for row in rows for binding in row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(8)
        for row in rows:
            layout.addWidget(field_row(theme, *row))
        if parts is not None:
            parts.show_entries(entry.parts)
            parts.edited.connect(self.edited)
            layout.addWidget(parts)
        for binding in self.bindings:
            binding.write(entry.texts)
            binding.edited.connect(self._changed)
        if remove_text:
            remove = QuietButton(theme, remove_text, "trash-2", size="compact", tone="text2")
            remove.clicked.connect(lambda: self.remove_pressed.emit(self._entry.id))
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(remove)
            layout.addLayout(line)

    @property
    def entry_id(self) -> str:
        return self._entry.id

    def entry(self) -> Entry:
        parts = self._parts.entries() if self._parts is not None else self._entry.parts
        return replace(self._entry.with_texts(read_all(self.bindings)), parts=parts)

    def focus(self) -> None:
        self.bindings[0].field.focus()

    def set_error(self, path: Sequence[str], text: str) -> QWidget | None:
        """Show a problem at `("count",)` or, in a part, `(part id, "handed_to")`; what is to get the focus."""
        if len(path) > 1 and self._parts is not None:
            return self._parts.set_error(path, text)
        for binding in self.bindings:
            if binding.name == path[-1]:
                binding.field.set_error(text)
                return binding.field.box
        return None

    def clear_errors(self) -> None:
        for binding in self.bindings:
            binding.field.set_error("")
        if self._parts is not None:
            self._parts.clear_errors()

    def _changed(self) -> None:
        self.edited.emit()


class EntryList(QWidget):
    """Cards one under the other and the button that adds one. `make` builds the card of an entry."""

    edited = Signal()

    def __init__(self, theme: Theme, make: Callable[[Entry], EntryFrame], add_text: str) -> None:
        super().__init__()
        self._make = make
        self._cards: list[EntryFrame] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.add_button = SecondaryButton(theme, add_text, "plus", size="compact")
        self.add_button.clicked.connect(self.add)
        line = QHBoxLayout()
        line.addWidget(self.add_button)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._rows)
        layout.addLayout(line)

    @property
    def cards(self) -> tuple[EntryCard, ...]:
        """Those that can be typed in; a hand-over that is kept already cannot."""
        return tuple(card for card in self._cards if isinstance(card, EntryCard))

    def entries(self) -> tuple[Entry, ...]:
        return tuple(card.entry() for card in self._cards)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        while self._cards:
            self._drop(self._cards[-1])
        for entry in entries:
            self._append(entry)

    def add(self) -> None:
        card = self._append(Entry(str(uuid4())))
        if isinstance(card, EntryCard):
            card.focus()
        self.edited.emit()

    def set_error(self, path: Sequence[str], text: str) -> QWidget | None:
        card = next((card for card in self.cards if card.entry_id == path[0]), None)
        return card.set_error(path[1:], text) if card is not None else None

    def clear_errors(self) -> None:
        for card in self.cards:
            card.clear_errors()

    def _append(self, entry: Entry) -> EntryFrame:
        card = self._make(entry)
        if isinstance(card, EntryCard):
            card.edited.connect(self.edited)
            card.remove_pressed.connect(self._remove)
        self._cards.append(card)
        self._rows.addWidget(card)
        return card

    def _remove(self, entry_id: str) -> None:
        card = next((card for card in self.cards if card.entry_id == entry_id), None)
        if card is not None:
            self._drop(card)
            self.add_button.setFocus()
            self.edited.emit()

    def _drop(self, card: EntryFrame) -> None:
        self._cards.remove(card)
        self._rows.removeWidget(card)
        card.hide()
        card.deleteLater()
