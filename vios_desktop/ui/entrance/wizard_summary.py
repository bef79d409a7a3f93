"""The last page of the wizard: what will be made, and the wait while it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QProgressBar

from vios_desktop.ui.entrance.wizard_part import WizardPart, shown_path
from vios_desktop.ui.widgets.card import Card, Note
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.ui.entrance.wizard_model import WizardInput


class SummaryPart(WizardPart):
    def __init__(self) -> None:
        super().__init__()
        self.add_head(
            self.tr("This is how we make the file"),
            self.tr("Nothing has been made yet. Is something not right? Then go back."),
        )
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(24)
        self._rows.setVerticalSpacing(8)
        self._rows.setColumnStretch(1, 1)
        card = Card()
        card.body.addLayout(self._rows)
        self._busy = Label(
            self.tr("The file is being made. This takes a few seconds…"), "secondary", "text2", wrap=True
        )
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        note = Note(self.tr("Remember"))
        text = self.tr("Without your password and without the recovery key nobody can open the file.")
        note.body.addWidget(Label(text, "secondary", "text2", wrap=True))
        self.body.addWidget(card)
        self.body.addWidget(note)
        self.body.addWidget(self._busy)
        self.body.addWidget(self._bar)
        self.show_busy(busy=False)

    def show_summary(self, given: WizardInput, own_folder: Path) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        rows = (
            (self.tr("School"), given.school_name),
            (self.tr("Locations"), ", ".join(given.location_names) or self.tr("one"))
            if given.package is None
            else (self.tr("Made of"), shown_path(given.package)),
            (self.tr("Place"), shown_path(given.folder or own_folder)),
            (self.tr("First account"), ", ".join((given.account_name, self.tr("coordinator and administrator")))),
            (self.tr("Recovery key"), self.tr("on paper, and tried")),
        )
        for number, (name, value) in enumerate(rows):
            self._rows.addWidget(Label(name, "label"), number, 0)
            self._rows.addWidget(Label(value, "body", wrap=True), number, 1)

    def show_busy(self, *, busy: bool) -> None:
        self._busy.setVisible(busy)
        self._bar.setVisible(busy)
        self._bar.setRange(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total if done else 0)
        self._bar.setValue(done)
