"""The right side of the page: one word, what can be done with it, and what stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.own_field import FieldSort, OwnField
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.domain.catalogue import CatalogueItem
    from vios_desktop.services.catalogues import CatalogueDesk, ListedEntry
    from vios_desktop.ui.catalogues.words import CatalogueWords
    from vios_desktop.ui.theme.theme import Theme


class EntryDetail(QWidget):
    """`part_requested(item)` for an entry that was merged into the one shown."""

    part_requested = Signal(object)
    partners_requested = Signal()

    def __init__(self, theme: Theme, words: CatalogueWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.title = Label("", "page", wrap=True)
        self.subtitle = Label("", "secondary", "text2", wrap=True)
        self.rename_button = SecondaryButton(theme, self.tr("Another word"), "pencil")
        self.up_button = SecondaryButton(theme, self.tr("Up"), "chevron-up")
        self.down_button = SecondaryButton(theme, self.tr("Down"), "chevron-down")
        self.choice_button = SecondaryButton(theme, self.tr("New choice"), "plus")
        self.about_button = SecondaryButton(theme, self.tr("Explanation and kinds"), "info")
        self.merge_button = SecondaryButton(theme, self.tr("Merge"))
        self.retire_button = SecondaryButton(theme, self.tr("No longer offer"))
        self.back_button = SecondaryButton(theme, self.tr("Offer again"), "undo-2")
        self.deeds = QWidget()
        flow = FlowLayout(self.deeds, gap=8)
        for button in self.buttons:
            flow.addWidget(button)
        text = self.tr("Choose a word in the list to see where it is used and what you can do with it.")
        self._nothing = EmptyState(theme, "list-checks", self.tr("No word chosen"), text, part="canvas")
        self._cards: list[Card] = []
        self._body = QVBoxLayout()
        self._body.setSpacing(12)
        self.forms = QVBoxLayout()
        self.forms.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.title, self.subtitle, self.deeds):
            column.addWidget(part)
        column.addLayout(self.forms)
        column.addLayout(self._body)
        column.addWidget(self._nothing, 1_000)
        column.addStretch(1)

    @property
    def buttons(self) -> tuple[SecondaryButton, ...]:
        return (
            *(self.choice_button, self.rename_button, self.about_button, self.up_button, self.down_button),
            *(self.merge_button, self.retire_button, self.back_button),
        )

    def show_nothing(self) -> None:
        """No word: only what to do."""
        self._clear()
        for part in (self.title, self.subtitle, self.deeds):
            part.hide()
        self._nothing.show()

    def show_heading(self, text: str) -> None:
        """No word yet: what is being added."""
        self._clear()
        self.title.setText(text)
        self.title.show()
        self.subtitle.hide()
        self.deeds.hide()

    def show_entry(self, entry: ListedEntry, desk: CatalogueDesk, *, orderly: bool) -> None:
        """`orderly`: the list beside it is in its own order, so the entry can be moved."""
        self._clear()
        item, words = entry.item, self._words
        self.title.setText(words.label(item))
        self.title.show()
        self.subtitle.setText(words.whose(item, desk))
        self.subtitle.show()
        offered = [one.item.code for one in desk.beside(item) if one.item.active]
        of_field = item.catalogue is CatalogueName.FIELD
        self.choice_button.setVisible(of_field and item.active and OwnField(item).sort is FieldSort.CHOICE)
        self.about_button.setVisible(of_field)
        movable = orderly and item.active
        self.up_button.setVisible(movable and offered[0] != item.code)
        self.down_button.setVisible(movable and offered[-1] != item.code)
        self.merge_button.setVisible(item.is_own and not of_field)
        self.retire_button.setVisible(item.active and not entry.stays_offered)
        self.back_button.setVisible(not item.active)
        self.deeds.show()
        if of_field:
            self._add(self.tr("What it asks"), *words.asks(OwnField(item), desk))
        self._add(self.tr("What stays"), words.fixed(entry, desk))
        self._add(self.tr("Where it is used"), words.used_in(entry))
        if item.former:
            card = self._add(self.tr("Earlier words"), *words.earlier(item))
            card.body.addWidget(
                Label(
                    self.tr("Old records show the earlier word behind this one."), "secondary", "text3", wrap=True
                )
            )
        if entry.together:
            card = self._add(self.tr("Merged into it"))
            for one in entry.together:
                card.body.addWidget(self._merged(one.item, one.used))
        if item.catalogue is CatalogueName.PARTNER:
            card = self._add(
                self.tr("Organisations and contacts"),
                self.tr("These are kinds of partner. Whom to call there stands under Who can do what."),
            )
            there = QuietButton(self._theme, self.tr("To Who can do what"), "arrow-right", size="compact")
            there.clicked.connect(self.partners_requested)
            row = QHBoxLayout()
            row.addWidget(there)
            row.addStretch(1)
            card.body.addLayout(row)

    def _merged(self, item: CatalogueItem, used: int) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(Label(f"{self._words.label(item)}, {self._words.used(used)}", "body", wrap=True), 1)
        apart = QuietButton(self._theme, self.tr("Take apart"), size="compact")
        apart.setAccessibleName(self.tr("Take apart %1").replace("%1", self._words.label(item)))
        apart.clicked.connect(lambda: self.part_requested.emit(item))
        across.addWidget(apart)
        return row

    def _add(self, heading: str, *lines: str) -> Card:
        card = Card(heading, gap=6)
        for line in lines:
            card.body.addWidget(Label(line, "body", wrap=True))
        self._cards.append(card)
        self._body.addWidget(card)
        return card

    def _clear(self) -> None:
        self._nothing.hide()
        for card in self._cards:
            self._body.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards.clear()
