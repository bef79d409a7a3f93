"""The persons in the form: who they are, and the role of each, chosen and never preset."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import PersonKind, PersonRole
from vios_desktop.ui.record.draft_values import Entry
from vios_desktop.ui.record.stacking import StackingRow
from vios_desktop.ui.widgets.avatar import Avatar
from vios_desktop.ui.widgets.buttons import IconButton
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label, Rule
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme

_FIRST = (PersonRole.VICTIM, PersonRole.ALLEGED_CAUSER, PersonRole.WITNESS)
_OTHERS = (PersonRole.REPORTER, PersonRole.BYSTANDER, PersonRole.RESPONDER)
_STACK_BELOW = 660


class RoleChips(QWidget):
    """Victim, alleged causer, witness, or one of the others out of a menu."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, role: str, name: str) -> None:
        super().__init__()
        self._texts = texts
        self.role = role
        self._chips = {code.value: ChoiceChip(theme, texts.term(code)) for code in _FIRST}
        self.other = ChoiceChip(theme, self.tr("Other"))
        self._menu = QMenu(self.other)
        for code in _OTHERS:
            action = self._menu.addAction(texts.term(code))
            action.setData(code.value)
        self._menu.triggered.connect(lambda action: self._take(str(action.data())))
        layout = FlowLayout(self, gap=8)
        for code_text, chip in self._chips.items():
            chip.clicked.connect(lambda _checked=False, code_text=code_text: self._take(code_text))
            layout.addWidget(chip)
        self.other.clicked.connect(self._open_menu)
        layout.addWidget(self.other)
        for chip in (*self._chips.values(), self.other):
            chip.setAccessibleDescription(self.tr("Role of %1").replace("%1", name))
        self._show()

    @property
    def first(self) -> ChoiceChip:
        return next(iter(self._chips.values()))

    def focus(self) -> None:
        self.first.setFocus()

    def close_menu(self) -> None:
        self._menu.close()

    def set_role(self, role: str) -> None:
        self.role = role
        self._show()

    def _open_menu(self) -> None:
        self._show()
        self._menu.popup(self.other.mapToGlobal(self.other.rect().bottomLeft()))

    def _take(self, role: str) -> None:
        changed, self.role = role != self.role, role
        self._show()
        if changed:
            self.chosen.emit(role)

    def _show(self) -> None:
        for code, chip in self._chips.items():
            chip.setChecked(code == self.role)
        other = next((code for code in _OTHERS if code.value == self.role), None)
        self.other.setChecked(other is not None)
        self.other.setText(self._texts.term(other) if other else self.tr("Other"))
        self.other.updateGeometry()


class PersonLine(QFrame):
    """One person: initials, name, class and age, role, and ✕."""

    edited = Signal()
    remove_pressed = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, entry: Entry) -> None:
        super().__init__()
        self._entry = entry
        name = entry.text("name") or self._unknown(entry)
        meta = entry.text("meta") or entry.text("description")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(name, "item", wrap=True))
        if meta:
            words.addWidget(Label(meta, "meta", "text3", wrap=True))
        who = QWidget()
        row = QHBoxLayout(who)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Avatar(theme, entry.text("initials") or "?"))
        row.addLayout(words, 1)
        self.chips = RoleChips(theme, texts, entry.text("role"), name)
        self.chips.chosen.connect(lambda _role: self._role_chosen())
        self._error = StatusLabel(theme, Status(StatusKind.LATE, ""), wrap=True)
        self._error.hide()
        remove = IconButton(theme, "x", self.tr("Remove %1").replace("%1", name), size="small")
        remove.clicked.connect(lambda: self.remove_pressed.emit(self._entry.id))
        parts = StackingRow(theme, _STACK_BELOW, gap=6)
        parts.add(who, 1)
        parts.add(self.chips, place=Qt.AlignmentFlag.AlignVCenter)
        middle = QVBoxLayout()
        middle.setSpacing(2)
        middle.addWidget(parts)
        middle.addWidget(self._error)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(12, 7, 7, 7)
        outer.setSpacing(8)
        outer.addLayout(middle, 1)
        outer.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)

    def entry(self) -> Entry:
        return self._entry.with_texts({"role": self.chips.role})

    @property
    def role_of(self) -> str:
        """What the choice of a role is called where it does not stand beside the name."""
        return self.chips.first.accessibleDescription()

    @property
    def error(self) -> str:
        return self._error.text if not self._error.isHidden() else ""

    def set_error(self, text: str) -> None:
        self._error.set_status(Status(StatusKind.LATE, text))
        self._error.setVisible(bool(text))

    def _role_chosen(self) -> None:
        self.set_error("")
        self.edited.emit()

    def _unknown(self, entry: Entry) -> str:
        if entry.text("person_kind") in ("", PersonKind.UNKNOWN.value):
            return self.tr("Unknown person")
        return self.tr("Person without a name")


class PersonLines(QFrame):
    """All persons in the order of entry, on one card; nothing is shown for nobody."""

    edited = Signal()
    remove_pressed = Signal(str)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._theme, self._texts = theme, texts
        self._lines: list[PersonLine] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        self.hide()

    @property
    def lines(self) -> tuple[PersonLine, ...]:
        return tuple(self._lines)

    def entries(self) -> tuple[Entry, ...]:
        return tuple(line.entry() for line in self._lines)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._lines = [self._line(entry) for entry in entries]
        for number, line in enumerate(self._lines):
            if number:
                self._rows.addWidget(Rule())
            self._rows.addWidget(line)
        self.setVisible(bool(self._lines))

    def insert(self, entry: Entry, place: int | None) -> None:
        entries = list(self.entries())
        entries.insert(len(entries) if place is None else place, entry)
        self.show_entries(entries)

    def remove(self, entry_id: str) -> None:
        self.show_entries([entry for entry in self.entries() if entry.id != entry_id])

    def line(self, entry_id: str) -> PersonLine | None:
        return next((line for line in self._lines if line.entry().id == entry_id), None)

    def close_menus(self) -> None:
        for line in self._lines:
            line.chips.close_menu()

    def _line(self, entry: Entry) -> PersonLine:
        line = PersonLine(self._theme, self._texts, entry)
        line.edited.connect(self.edited)
        line.remove_pressed.connect(self.remove_pressed)
        return line
