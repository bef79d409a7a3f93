"""The lists under "Meer vastleggen": items with their hand-overs, measures, and parents per person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import ItemKind, ParentsTold, PersonKind
from vios_desktop.ui.record.bindings import Binding, ChoiceBinding, DayBinding, TextBinding, read_all
from vios_desktop.ui.record.detail_fields import term_options
from vios_desktop.ui.record.draft_values import Entry
from vios_desktop.ui.record.entry_list import EntryCard, EntryFrame, EntryList, field_row
from vios_desktop.ui.record.facts import KEPT
from vios_desktop.ui.widgets.day_speech import describe_day
from vios_desktop.ui.widgets.day_words import day_language
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from vios_desktop.texts import Texts
    from vios_desktop.ui.record.bindings import WallClock
    from vios_desktop.ui.theme.theme import Theme


class ItemList(EntryList):
    """What was taken in. An item that changed hands before cannot be taken out of the list."""

    def __init__(self, theme: Theme, texts: Texts, clock: WallClock) -> None:
        super().__init__(theme, self._card, self.tr("Add an item"))
        self._theme, self._texts, self._clock = theme, texts, clock

    def _card(self, entry: Entry) -> EntryCard:
        theme = self._theme
        rows = (
            (
                ChoiceBinding(
                    theme,
                    "item_kind",
                    self.tr("What is it?"),
                    term_options(self._texts, ItemKind),
                    placeholder=self.tr("Choose"),
                ),
                TextBinding(theme, "description", self.tr("Description")),
                TextBinding(theme, "count", self.tr("Number"), placeholder="1"),
            ),
            (
                TextBinding(theme, "taken_by", self.tr("Taken in by")),
                DayBinding(theme, "taken_on", self.tr("Taken in on"), self._clock),
            ),
            (
                TextBinding(theme, "witness", self.tr("Who was there as a witness?")),
                TextBinding(theme, "kept_at", self.tr("Kept at")),
            ),
        )
        handed = any(part.text(KEPT) for part in entry.parts)
        hands = HandoverList(theme, self._clock)
        return EntryCard(theme, entry, rows, "" if handed else self.tr("Remove this item"), hands)


class HandoverList(EntryList):
    """Through which hands an item went. What is kept already is shown and stays."""

    def __init__(self, theme: Theme, clock: WallClock) -> None:
        super().__init__(theme, self._card, self.tr("Add a hand-over"))
        self._theme, self._clock = theme, clock

    def _card(self, entry: Entry) -> EntryFrame:
        if entry.text(KEPT):
            return self._kept(entry)
        theme = self._theme
        rows = (
            (
                DayBinding(theme, "handed_on", self.tr("Handed over on"), self._clock),
                TextBinding(theme, "handed_by", self.tr("By")),
                TextBinding(theme, "handed_to", self.tr("To")),
            ),
            (
                TextBinding(theme, "witness", self.tr("Witness")),
                TextBinding(theme, "note", self.tr("Note")),
            ),
        )
        return EntryCard(theme, entry, rows, self.tr("Remove this hand-over"))

    def _kept(self, entry: Entry) -> EntryFrame:
        frame = EntryFrame(entry)
        day = describe_day(date.fromisoformat(entry.text("handed_on")), self._clock().date(), day_language())
        text = self.tr("%1: from %2 to %3").replace("%1", day)
        giver, taker = entry.text("handed_by").strip() or "?", entry.text("handed_to").strip()
        text = text.replace("%2", giver).replace("%3", taker)
        witness = entry.text("witness").strip()
        more = (self.tr("Witness: %1").replace("%1", witness) if witness else "", entry.text("note").strip())
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(Label(". ".join([text, *filter(None, more)]), "secondary", "text2", wrap=True))
        return frame


class MeasureList(EntryList):
    """What the school did, about whom, from when to when."""

    def __init__(self, theme: Theme, clock: WallClock) -> None:
        super().__init__(theme, self._card, self.tr("Add a measure"))
        self._theme, self._clock = theme, clock
        self._measures: tuple[Option, ...] = ()
        self._persons: tuple[Option, ...] = ()

    def show_choices(self, measures: tuple[Option, ...]) -> None:
        self._measures = measures
        self._fill("kind", measures)

    def show_persons(self, persons: tuple[Option, ...]) -> None:
        self._persons = persons
        self._fill("person_id", persons)

    def _fill(self, name: str, options: tuple[Option, ...]) -> None:
        for card in self.cards:
            for binding in card.bindings:
                if binding.name == name and isinstance(binding, ChoiceBinding):
                    binding.set_options(options)

    def _card(self, entry: Entry) -> EntryCard:
        theme = self._theme
        rows = (
            (
                ChoiceBinding(
                    theme, "kind", self.tr("Measure"), self._measures, placeholder=self.tr("Choose a measure")
                ),
                ChoiceBinding(
                    theme, "person_id", self.tr("For whom"), self._persons, placeholder=self.tr("Choose a person")
                ),
            ),
            (
                DayBinding(theme, "starts_on", self.tr("From"), self._clock, prefer="future"),
                DayBinding(theme, "ends_on", self.tr("Up to and including"), self._clock, prefer="future"),
                TextBinding(theme, "note", self.tr("Note")),
            ),
        )
        return EntryCard(theme, entry, rows, self.tr("Remove this measure"))


class PersonDetails(QWidget):
    """Per person: whether the parents know, and what the person says of it."""

    edited = Signal()

    def __init__(self, theme: Theme, texts: Texts, clock: WallClock) -> None:
        super().__init__()
        self._theme, self._texts, self._clock = theme, texts, clock
        self._bindings: dict[str, tuple[Binding, ...]] = {}
        self._frames: dict[str, QFrame] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self._nobody = Label(self.tr("Add persons above first."), "secondary", "text3", wrap=True)
        self._rows.addWidget(self._nobody)

    def show_persons(self, entries: Sequence[Entry], *, again: bool = False) -> None:
        """One block per person; what is typed for those who stay is kept, unless `again` says to fill in anew."""
        wanted = {entry.id for entry in entries}
        for entry_id in [known for known in self._frames if again or known not in wanted]:
            frame = self._frames.pop(entry_id)
            del self._bindings[entry_id]
            self._rows.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        for place, entry in enumerate(entries):
            if entry.id not in self._frames:
                self._rows.insertWidget(place, self._block(entry))
        self._nobody.setVisible(not entries)

    def texts_of(self, entry_id: str) -> dict[str, str]:
        return read_all(self.bindings(entry_id))

    def bindings(self, entry_id: str) -> tuple[Binding, ...]:
        return self._bindings.get(entry_id, ())

    def set_error(self, entry_id: str, name: str, text: str) -> QWidget | None:
        for binding in self.bindings(entry_id):
            if binding.name == name:
                binding.field.set_error(text)
                return binding.field.box
        return None

    def clear_errors(self) -> None:
        for bindings in self._bindings.values():
            for binding in bindings:
                binding.field.set_error("")

    def _block(self, entry: Entry) -> QFrame:
        told, rest = self._fields(entry)
        frame = QFrame()
        frame.setProperty("part", "note")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(Label(self._name(entry), "label", wrap=True))
        if told:
            layout.addWidget(field_row(self._theme, *told))
        for binding in rest:
            layout.addWidget(binding.field)
        self._bindings[entry.id] = (*told, *rest)
        self._frames[entry.id] = frame
        for binding in self._bindings[entry.id]:
            binding.write(entry.texts)
            binding.edited.connect(self._changed)
        return frame

    def _fields(self, entry: Entry) -> tuple[tuple[Binding, ...], tuple[Binding, ...]]:
        theme = self._theme
        view = TextBinding(theme, "own_view", self.tr("What does this person say of it?"), lines=2)
        if not _has_parents(entry.texts):
            return (), (view,)
        note = TextBinding(theme, "parents_note", self.tr("How, or the reason why not"))
        told: tuple[Binding, ...] = (
            ChoiceBinding(
                theme,
                "parents_told",
                self.tr("Parents"),
                term_options(self._texts, ParentsTold),
                placeholder=self._texts.term(ParentsTold.NOT_YET),
            ),
            DayBinding(theme, "parents_told_on", self.tr("When"), self._clock),
            TextBinding(theme, "parents_told_by", self.tr("By whom")),
        )
        return told, (note, view)

    def _name(self, entry: Entry) -> str:
        return entry.text("name") or entry.text("description") or self.tr("Unknown person")

    def _changed(self) -> None:
        self.edited.emit()


def _has_parents(texts: Mapping[str, str]) -> bool:
    """Parents are told about pupils and about somebody unknown, who may be one; or if it was filled in before."""
    kind = texts.get("person_kind", "")
    filled = any(texts.get(name) for name in ("parents_told_on", "parents_told_by", "parents_note"))
    return filled or kind in (PersonKind.PUPIL.value, PersonKind.UNKNOWN.value, "")
