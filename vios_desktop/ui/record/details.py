""" "Meer vastleggen": everything beyond the four questions, folded away until somebody wants it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.own_field import OWN_ANSWER
from vios_desktop.ui.record.bindings import Binding, ChoiceBinding, read_all
from vios_desktop.ui.record.detail_fields import DetailFields, Rows
from vios_desktop.ui.record.detail_lists import ItemList, MeasureList, PersonDetails
from vios_desktop.ui.record.draft_values import Entry, FormValues
from vios_desktop.ui.record.entry_list import field_row
from vios_desktop.ui.record.model import Choices
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from vios_desktop.texts import Texts
    from vios_desktop.ui.record.bindings import WallClock
    from vios_desktop.ui.theme.theme import Theme


class _Groups(QWidget):
    """The groups themselves; made the first time they are wanted, since most incidents need none."""

    def __init__(self, theme: Theme, texts: Texts, clock: WallClock, locations: tuple[Option, ...]) -> None:
        super().__init__()
        self._theme = theme
        self.bindings: list[Binding] = []
        self.items = ItemList(theme, texts, clock)
        self.measures = MeasureList(theme, clock)
        self.persons = PersonDetails(theme, texts, clock)
        fields = DetailFields(theme, texts, clock, self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self.items_card = self._list(self.tr("Items taken in"), self.items)
        self._group(self.tr("With what"), fields.means())
        self._group(self.tr("Why"), fields.cause())
        self._group(self.tr("Injury and damage"), fields.harm())
        self._group(self.tr("Severity and place"), fields.weight(locations))
        self._group(self.tr("The report"), fields.reporting())
        self._group(self.tr("Police"), fields.police())
        self._list(self.tr("Measures"), self.measures)
        self._list(self.tr("Parents and own account"), self.persons)
        self._group(self.tr("Looking back"), fields.evaluation())

    def _group(self, title: str, rows: Rows) -> None:
        card = Card(title, gap=10)
        for row in rows:
            card.body.addWidget(field_row(self._theme, *row))
            self.bindings.extend(row)
        self._layout.addWidget(card)

    def _list(self, title: str, content: QWidget) -> Card:
        card = Card(title, gap=8)
        card.body.addWidget(content)
        self._layout.addWidget(card)
        return card


class Details(QWidget):
    """Open or folded, it always gives back every value it was given."""

    edited = Signal()

    def __init__(self, theme: Theme, texts: Texts, clock: WallClock) -> None:
        super().__init__()
        self._theme, self._texts, self._clock = theme, texts, clock
        self._choices = Choices()
        self._values = FormValues()
        self._persons: tuple[Entry, ...] = ()
        self._groups: _Groups | None = None
        self._filling = False
        self.fold = SecondaryButton(theme, self.tr("Record more"), "chevron-right", size="compact")
        self.fold.clicked.connect(lambda: self.set_open(not self.is_open))
        self._about = Label(self.tr("Optional. It can also be done later."), "secondary", "text3", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.fold)
        head.addWidget(self._about, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addLayout(head)

    @property
    def is_open(self) -> bool:
        return self._groups is not None and not self._groups.isHidden()

    def set_open(self, wanted: bool) -> None:
        if wanted:
            self._made().show()
        elif self._groups is not None:
            self._groups.hide()
        self.fold.set_icon("chevron-down" if wanted else "chevron-right")

    @property
    def last_item(self) -> QWidget | None:
        """The card of the item that was added last, once there is one."""
        return self._groups.items.cards[-1] if self._groups is not None and self._groups.items.cards else None

    def open_items(self) -> None:
        """Ready to type what was taken in."""
        self.set_open(True)
        items = self._made().items
        if items.cards:
            items.cards[-1].focus()
        else:
            items.add()

    def show_choices(self, choices: Choices) -> None:
        self._choices = choices
        if self._groups is not None:
            self._groups.measures.show_choices(choices.measures)
            for binding in self._groups.bindings:
                if binding.name == "location_id" and isinstance(binding, ChoiceBinding):
                    binding.set_options(choices.locations)

    def show_values(self, values: FormValues) -> None:
        """Fold away again; a form in which something was filled in here comes open."""
        self._values, self._persons = values, values.persons
        if self._groups is not None:
            self._fill(self._groups)
        self.set_open(_used(values))

    def show_persons(self, persons: Sequence[Entry]) -> None:
        """The persons above changed."""
        self._persons = tuple(persons)
        if self._groups is not None:
            self._groups.persons.show_persons(self._persons)
            self._groups.measures.show_persons(self._person_options())

    def values(self) -> FormValues:
        """The texts, items and measures of this part; persons only as far as they are filled in here."""
        groups = self._groups
        if groups is None:
            return self._values
        return replace(
            self._values,
            texts={**self._values.texts, **read_all(groups.bindings)},
            items=groups.items.entries(),
            measures=groups.measures.entries(),
        )

    def binding(self, path: Sequence[str]) -> Binding | None:
        """The field of this part that stands there, made and in sight; None if it is not one of these."""
        groups = self._made()
        bindings: Sequence[Binding] = groups.bindings
        if path[0] == "persons":
            bindings = groups.persons.bindings(path[1])
        elif len(path) > 1:
            rows = groups.items if path[0] == "items" else groups.measures
            bindings = [one for card in rows.cards if card.entry_id == path[1] for one in card.bindings]
        found = next((one for one in bindings if one.name == path[-1]), None)
        if found is not None:
            self.set_open(True)
        return found

    def person_texts(self, entry_id: str) -> dict[str, str]:
        return self._groups.persons.texts_of(entry_id) if self._groups is not None else {}

    def set_error(self, path: Sequence[str], text: str) -> QWidget | None:
        """Open and show a problem; the field that is to get the focus, None if it is not one of these."""
        groups = self._made()
        found: QWidget | None = None
        if path[0] == "items" and len(path) > 1:
            found = groups.items.set_error(path[1:], text)
        elif path[0] == "measures" and len(path) > 1:
            found = groups.measures.set_error(path[1:], text)
        elif path[0] == "persons" and len(path) > 2:
            found = groups.persons.set_error(path[1], path[2], text)
        else:
            for binding in groups.bindings:
                if binding.name == path[0]:
                    binding.field.set_error(text)
                    found = binding.field.box
        if found is not None:
            self.set_open(True)
        return found

    def clear_errors(self) -> None:
        if self._groups is None:
            return
        for binding in self._groups.bindings:
            binding.field.set_error("")
        self._groups.items.clear_errors()
        self._groups.measures.clear_errors()
        self._groups.persons.clear_errors()

    def _made(self) -> _Groups:
        if self._groups is None:
            groups = _Groups(self._theme, self._texts, self._clock, self._choices.locations)
            self._groups = groups
            groups.hide()
            groups.measures.show_choices(self._choices.measures)
            self._fill(groups)
            self._layout.addWidget(groups)
            for binding in groups.bindings:
                binding.edited.connect(self._changed)
            for part in (groups.items, groups.measures, groups.persons):
                part.edited.connect(self._changed)
        return self._groups

    def _fill(self, groups: _Groups) -> None:
        self._filling = True
        for binding in groups.bindings:
            binding.write(self._values.texts)
        groups.items.show_entries(self._values.items)
        groups.measures.show_persons(self._person_options())
        groups.measures.show_entries(self._values.measures)
        groups.persons.show_persons(self._persons, again=True)
        self._filling = False

    def _person_options(self) -> tuple[Option, ...]:
        return tuple(
            Option(entry.text("person_id"), entry.text("name"))
            for entry in self._persons
            if entry.text("person_id") and entry.text("name")
        )

    def _changed(self) -> None:
        if not self._filling:
            self.edited.emit()


_QUESTIONS = ("kind", "subkind", "occurred", "time_", "place", "facts", OWN_ANSWER)
_DEFAULTS = {"domain": "school", "injury": "unknown", "police": "not_involved"}


def _used(values: FormValues) -> bool:
    """True if anything of this part is filled in with more than its default."""
    own = (
        name
        for name, text in values.texts.items()
        if text and _DEFAULTS.get(name) != text and (name == "place_note" or not name.startswith(_QUESTIONS))
    )
    parents = any(
        entry.text(name) for entry in values.persons for name in ("parents_told_on", "parents_note", "own_view")
    )
    return bool(values.items or values.measures or parents or any(own))
