"""The small form for a person who is really not on the list, or whose name nobody knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.ui.record.bindings import TextBinding
from vios_desktop.ui.record.model import NewPerson
from vios_desktop.ui.record.stacking import StackingRow
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme

_STACK_BELOW = 480
_PREFIXES = frozenset({"van", "de", "der", "den", "ten", "ter", "te", "het", "'t", "op", "in", "aan", "el", "al"})


def split_name(text: str) -> tuple[str, str, str]:
    """First name, prefix and last name of what was typed, with capitals: "sem van der voorbeeld"."""
    words = text.split()
    first = words[:1]
    rest = words[1:]
    prefix: list[str] = []
    while len(rest) > 1 and rest[0].casefold() in _PREFIXES:
        prefix.append(rest.pop(0).casefold())
    return _capital(" ".join(first)), " ".join(prefix), _capital(" ".join(rest))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class NewPersonForm(QFrame):
    """Opens under the picker. Enter adds, Esc gives up."""

    create_requested = Signal(object)
    unknown_requested = Signal(str)
    given_up = Signal()

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self.setProperty("part", "note")
        self._texts = texts
        self._kind = PersonKind.PUPIL
        kinds = QWidget()
        chips = FlowLayout(kinds, gap=8)
        self._chips: dict[PersonKind, ChoiceChip] = {}
        for kind in PersonKind:
            word = self.tr("Name unknown") if kind is PersonKind.UNKNOWN else texts.term(kind)
            chip = ChoiceChip(theme, word)
            chip.clicked.connect(lambda _checked=False, kind=kind: self.set_kind(kind))
            chips.addWidget(chip)
            self._chips[kind] = chip
        self._fields = self._make_fields(theme)
        self._names = self._row(theme, "first_name", "prefix", "last_name")
        self._more = self._row(theme, "class_name", "function", "birth_year")
        self._add = SecondaryButton(theme, self.tr("Add this person"), "user-plus")
        self._add.clicked.connect(self._submit)
        cancel = QuietButton(theme, self.tr("Cancel"))
        cancel.clicked.connect(self.given_up)
        buttons = QWidget()
        ends = FlowLayout(buttons, gap=8)
        ends.addWidget(self._add)
        ends.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addWidget(Label(self.tr("New person"), "label"))
        for widget in (kinds, self._names, self._more, self._fields["description"].field, buttons):
            layout.addWidget(widget)
        self.hide()

    def open_with(self, text: str, kind: PersonKind = PersonKind.PUPIL) -> None:
        """Show it with the name that was typed, ready for the first thing that is missing."""
        first, prefix, last = split_name(text)
        filled = {"first_name": first, "prefix": prefix, "last_name": last}
        for binding in self._fields.values():
            binding.write(filled)
            binding.field.set_error("")
        self.set_kind(kind)
        self.show()
        start = "description" if kind is PersonKind.UNKNOWN else "class_name" if last else "last_name"
        self._fields[start if text or kind is PersonKind.UNKNOWN else "first_name"].field.focus()

    @property
    def is_filled(self) -> bool:
        """True while the form is open with something in it that a user sees."""
        unknown = self._kind is PersonKind.UNKNOWN
        fields = [b for name, b in self._fields.items() if (name == "description") is unknown]
        seen = [binding for binding in fields if not binding.field.isHidden()]
        return not self.isHidden() and any(binding.box.text().strip() for binding in seen)

    def set_kind(self, kind: PersonKind) -> None:
        self._kind = kind
        for other, chip in self._chips.items():
            chip.setChecked(other is kind)
        unknown = kind is PersonKind.UNKNOWN
        self._names.setVisible(not unknown)
        self._more.setVisible(not unknown)
        self._fields["description"].field.setVisible(unknown)
        self._fields["class_name"].field.setVisible(kind is PersonKind.PUPIL)
        self._fields["function"].field.setVisible(kind in {PersonKind.STAFF, PersonKind.THIRD_PARTY})

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        for binding in self._fields.values():
            binding.field.set_error("")
        aliases = {"birth_date": "birth_year"}
        for problem in reversed(problems):
            binding = self._fields.get(aliases.get(problem.field, problem.field), self._fields["first_name"])
            binding.field.set_error(self._texts.problem(problem.code))
            binding.field.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _make_fields(self, theme: Theme) -> dict[str, TextBinding]:
        labels = {
            "first_name": self.tr("First name"),
            "prefix": self.tr("Prefix"),
            "last_name": self.tr("Last name"),
            "class_name": self.tr("Class"),
            "function": self.tr("Function"),
            "birth_year": self.tr("Birth year"),
            "description": self.tr("Who do you mean?"),
        }
        hints = {"description": self.tr("For example: owner of the bicycle, boy with a green jacket.")}
        return {name: TextBinding(theme, name, label, hints.get(name, "")) for name, label in labels.items()}

    def _row(self, theme: Theme, *names: str) -> StackingRow:
        row = StackingRow(theme, _STACK_BELOW)
        for name in names:
            stretch = 1 if name == "prefix" else 2
            self._fields[name].field.stand_in_row()
            row.add(self._fields[name].field, stretch)
        return row

    def _submit(self) -> None:
        texts = {name: binding.box.text() for name, binding in self._fields.items()}
        description = texts.pop("description")
        if self._kind is PersonKind.UNKNOWN:
            self.unknown_requested.emit(description)
            return
        if self._fields["class_name"].field.isHidden():
            texts["class_name"] = ""
        if self._fields["function"].field.isHidden():
            texts["function"] = ""
        self.create_requested.emit(NewPerson(kind=self._kind.value, **texts))
