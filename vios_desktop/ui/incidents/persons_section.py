"""Who was involved, each in their own role, and whether their parents know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from vios_desktop.domain.vocabulary import ParentsTold
from vios_desktop.ui.incidents.model import ParentsState, PersonLine, person_lines
from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.widgets.avatar import Avatar
from vios_desktop.ui.widgets.buttons import IconButton, SecondaryButton
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import Label, Tag
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from vios_desktop.domain.person import AgeRange
    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme


class PersonsSection(Section):
    """`parents_told(entry_id)` when "Gebeld" is pressed, `pupil_opened(person id)` to the page of a pupil."""

    parents_told = Signal(str)
    pupil_opened = Signal(str)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme)
        self._words = words
        self._today: date | None = None
        self.set_words(self.tr("Involved"), self.tr("Nobody recorded yet."))

    def show_persons(self, shown: Shown) -> None:
        self._today = shown.today
        lines = person_lines(shown)
        self.say_nothing(when=not lines)
        self.box.show_rows([(line.entry_id, line) for line in lines], self._row)

    def _row(self, line: PersonLine) -> QWidget:
        side: list[QWidget] = []
        status = self._parents(line)
        if status is not None:
            label = StatusLabel(self.theme, status)
            told_by = self.tr("Told by %1").replace("%1", line.told_by) if line.told_by else ""
            label.setToolTip(told_by)
            label.setAccessibleDescription(told_by)
            side.append(label)
        if line.may_tell:
            side.append(self._told_button(line))
        role = Tag(self._words.texts.term(line.role))
        role.setAlignment(Qt.AlignmentFlag.AlignCenter)
        side.append(role)
        if line.pupil_id:
            side.append(self._look_button(line))
        name = line.name or self.tr("Name not known")
        lead: QWidget = Avatar(self.theme, line.initials) if line.initials else Tile(self.theme, "user", 30, 15)
        row = SideRow(self.theme, lead, name, self._meta(line), tuple(side))
        if line.own_view:
            says = self.tr("Says: “%1”").replace("%1", line.own_view)
            row.add_line(Label(says, "secondary", "text2", wrap=True))
        if line.parents_note:
            row.add_line(Label(line.parents_note, "meta", "text3", wrap=True))
        return row

    def _told_button(self, line: PersonLine) -> SecondaryButton:
        button = SecondaryButton(self.theme, self.tr("Called"), "phone", size="compact")
        button.setObjectName("told")
        button.setAccessibleName(self.tr("Called the parents of %1 today").replace("%1", line.name))
        button.clicked.connect(lambda: self.parents_told.emit(line.entry_id))
        return button

    def _look_button(self, line: PersonLine) -> IconButton:
        spoken = self.tr("To the page of %1").replace("%1", line.name)
        button = IconButton(self.theme, "chevron-right", spoken)
        button.setObjectName("look")
        button.clicked.connect(lambda: self.pupil_opened.emit(line.pupil_id))
        return button

    def _meta(self, line: PersonLine) -> str:
        kind = "" if line.class_name or line.function else self._words.texts.term(line.kind)
        parts = (line.class_name, line.function, kind, self._age(line.age))
        return ", ".join(part for part in parts if part)

    def _age(self, age: AgeRange | None) -> str:
        if age is None:
            return ""
        if age.exact:
            return self.tr("%1 years").replace("%1", str(age.lowest))
        return self.tr("%1 or %2 years").replace("%1", str(age.lowest)).replace("%2", str(age.highest))

    def _parents(self, line: PersonLine) -> Status | None:
        term = self._words.texts.term
        if line.parents is ParentsState.TOLD:
            words = term(ParentsTold.TOLD)
            if line.told_on is not None and self._today is not None:
                words = f"{words}, {self._words.numeric_day(line.told_on, self._today)}"
            return Status(StatusKind.DONE, words)
        return {
            ParentsState.CALL: Status(StatusKind.OPEN, term(ParentsTold.NOT_YET)),
            ParentsState.CHECK_AGE: Status(StatusKind.NOTE, self.tr("Maybe 18: check before calling parents")),
            ParentsState.WITH_CONSENT: Status(StatusKind.NOTE, self.tr("Parents only with consent")),
            ParentsState.NOT_TOLD: Status(StatusKind.NOTE, term(ParentsTold.NOT_TOLD)),
            ParentsState.NOT_NEEDED: Status(StatusKind.NOTE, self.tr("Parents: not needed")),
        }.get(line.parents)
