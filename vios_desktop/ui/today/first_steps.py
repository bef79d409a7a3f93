"""What a school does once after it was set up, on Vandaag until it is done or put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.services.first_steps import FirstStep
from vios_desktop.ui.today.group import RowGroup
from vios_desktop.ui.today.task_row import NarrowRow
from vios_desktop.ui.widgets.row_data import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.theme.theme import Theme

_ICONS = {
    FirstStep.ROSTER: "users",
    FirstStep.RULES: "settings-2",
    FirstStep.SECOND_PLACE: "save",
    FirstStep.COLLEAGUE: "key-round",
    FirstStep.INVITATION: "mail",
}


class FirstStepsGroup(RowGroup):
    """`chosen` with the step; the link puts the list away."""

    chosen = Signal(object)  # FirstStep
    stepped = Signal(str, int)

    def __init__(self, theme: Theme) -> None:
        link = self.tr("Do not show this any more")
        super().__init__(theme, self.tr("First steps"), icon="list-checks", tone="accent", link=link)
        self._theme = theme
        self.setContentsMargins(0, 0, 0, 12)

    def show_steps(self, steps: Sequence[FirstStep]) -> None:
        self.show_rows([(step.value, step) for step in steps], self._line)

    def _line(self, step: FirstStep) -> QWidget:
        title, meta, verb = self._words(step)
        made = NarrowRow(self._theme, Row(step.value, title, meta, _ICONS[step]), verb)
        made.verb_pressed.connect(lambda _id: self.chosen.emit(step))
        made.opened.connect(lambda _id: self.chosen.emit(step))
        made.stepped.connect(self.stepped)
        return made

    def _words(self, step: FirstStep) -> tuple[str, str, str]:
        return {
            FirstStep.ROSTER: (
                self.tr("Import the list of pupils"),
                self.tr("Then three letters are enough to find somebody."),
                self.tr("Import"),
            ),
            FirstStep.RULES: (
                self.tr("Fill in the rules and contacts of the school"),
                self.tr("The advice counts with them, and names who to call."),
                self.tr("Fill in"),
            ),
            FirstStep.SECOND_PLACE: (
                self.tr("Choose a second place for backups"),
                self.tr("A stick or a folder of the school's network. Otherwise all is on this computer alone."),
                self.tr("Choose"),
            ),
            FirstStep.COLLEAGUE: (
                self.tr("Give a second colleague an account"),
                self.tr("Whoever is alone and forgets the password has the recovery key only."),
                self.tr("Add"),
            ),
            FirstStep.INVITATION: (
                self.tr("Let colleagues report without an account"),
                self.tr("An invitation with six words, and a sheet for the staff room."),
                self.tr("Make"),
            ),
        }[step]
