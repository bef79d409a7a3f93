""" "Wie waren erbij?": the picker, the small form for somebody new, and the persons with their roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.ui.record.draft_values import Entry
from vios_desktop.ui.record.new_person import NewPersonForm
from vios_desktop.ui.record.person_rows import PersonLines
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.person_picker import PersonPicker

if TYPE_CHECKING:
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import PersonRow


class PeopleFields(QWidget):
    """`edited` when a role is chosen; who joins and who leaves is decided by the presenter."""

    edited = Signal()
    search_requested = Signal(str)
    person_chosen = Signal(str)
    create_requested = Signal(object)
    unknown_requested = Signal(str)
    remove_requested = Signal(str)
    form_opened = Signal()

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self.picker = PersonPicker(theme)
        self.field = Field(
            theme,
            self.tr("Who were there?"),
            self.picker,
            beside=self.tr("not required, everybody has a role of their own"),
        )
        self.form = NewPersonForm(theme, texts)
        self.lines = PersonLines(theme, texts)
        self.unknown = SecondaryButton(theme, self.tr("Unknown person"), "user-plus", size="compact")
        self.unknown.clicked.connect(lambda: self._open_form("", PersonKind.UNKNOWN))
        below = QWidget()
        line = FlowLayout(below)
        line.addWidget(self.unknown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(9)
        for widget in (self.field, self.form, self.lines, below):
            layout.addWidget(widget)
        self.picker.search_requested.connect(self.search_requested)
        self.picker.person_chosen.connect(self._chosen)
        self.picker.new_person_requested.connect(lambda text: self._open_form(text, PersonKind.PUPIL))
        self.form.create_requested.connect(self.create_requested)
        self.form.unknown_requested.connect(self.unknown_requested)
        self.form.given_up.connect(self.close_form)
        self.lines.edited.connect(self.edited)
        self.lines.remove_pressed.connect(self.remove_requested)

    @property
    def holds_unadded(self) -> bool:
        """True while somebody stands in the search line or in the small form who was not added."""
        return bool(self.picker.edit.text().strip()) or self.form.is_filled

    def add(self, entry: Entry, place: int | None) -> None:
        """Put somebody on the list, with the focus on the choice of a role."""
        self.lines.insert(entry, place)
        line = self.lines.line(entry.id)
        if line is not None:
            line.chips.focus()

    def point_at(self, entry_id: str) -> None:
        line = self.lines.line(entry_id)
        if line is not None:
            line.chips.focus()

    def remove(self, entry_id: str) -> None:
        self.lines.remove(entry_id)
        self.picker.edit.setFocus()

    def close_form(self) -> None:
        if not self.form.isHidden():
            self.form.hide()
            self.picker.edit.setFocus()

    def _open_form(self, text: str, kind: PersonKind) -> None:
        self.form.open_with(text, kind)
        self.form_opened.emit()

    def _chosen(self, row: PersonRow) -> None:
        self.person_chosen.emit(row.id)
