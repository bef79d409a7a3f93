"""Whom the advice is about, without a name: a part in what happened and an age, for more than one pupil."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.decision.facts import PersonFacts
from vios_desktop.domain.person import AgeRange
from vios_desktop.domain.vocabulary import PersonRole
from vios_desktop.ui.widgets.buttons import IconButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme

YOUNGEST, OLDEST = 4, 99
MOST = 6


class PeopleBox(Card):
    """`changed` after every addition, removal and change; `persons` is empty while nobody was added."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[PersonRow] = []
        self.add_button = SecondaryButton(theme, self.tr("Add somebody"), "user-plus", size="compact")
        self.add_button.clicked.connect(self.add)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self.tr("Is it about more than one pupil?"), "label", wrap=True))
        why = self.tr("Then add each of them, without a name. The advice is given for each apart.")
        words.addWidget(Label(why, "secondary", "text2", wrap=True))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addLayout(words, 1)
        head.addWidget(self.add_button)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.body.addLayout(head)
        self.body.addLayout(self._lines)

    def persons(self) -> tuple[PersonFacts, ...]:
        return tuple(
            PersonFacts(f"p{number}", row.role, age=row.age) for number, row in enumerate(self.rows, start=1)
        )

    def add(self) -> None:
        row = PersonRow(self._theme, len(self.rows) + 1)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._lines.addWidget(row)
        self.add_button.setEnabled(len(self.rows) < MOST)
        row.show()
        row.take_focus()
        self.changed.emit()

    def _remove(self, row: PersonRow) -> None:
        self.rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
        for number, left in enumerate(self.rows, start=1):
            left.set_number(number)
        self.add_button.setEnabled(True)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


class PersonRow(QWidget):
    """One person: which part, and how old; an empty age is asked later."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._number = Label("", "secondary_strong", "text2", tabular=True)
        self.causer = ChoiceChip(theme, self.tr("Alleged causer"), chosen=True)
        self.victim = ChoiceChip(theme, self.tr("Victim"))
        group = QButtonGroup(self)
        for chip in (self.causer, self.victim):
            group.addButton(chip)
            chip.clicked.connect(self.changed)
        self.age_field = TextField(theme, placeholder=self.tr("Age"))
        self.age_field.edit.setValidator(QIntValidator(YOUNGEST, OLDEST, self))
        self.age_field.setMaximumWidth(theme.px(110))
        self.age_field.text_changed.connect(lambda _text: self.changed.emit())
        self._remove = IconButton(theme, "x", self.tr("Remove this person"))
        self._remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._number, self.causer, self.victim, self.age_field):
            row.addWidget(part)
        row.addWidget(Label(self.tr("years"), "secondary", "text2"))
        row.addStretch(1)
        row.addWidget(self._remove)
        self.set_number(number)

    @property
    def role(self) -> PersonRole:
        return PersonRole.VICTIM if self.victim.isChecked() else PersonRole.ALLEGED_CAUSER

    @property
    def age(self) -> AgeRange | None:
        text = self.age_field.text()
        years = int(text) if text.isdecimal() else 0
        return AgeRange(years, years) if YOUNGEST <= years <= OLDEST else None

    def set_number(self, number: int) -> None:
        self._number.setText(f"{number}.")
        self.age_field.edit.setAccessibleName(self.tr("Age of person %1").replace("%1", str(number)))

    def take_focus(self) -> None:
        self.age_field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
