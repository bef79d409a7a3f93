"""The first step: pupils or staff, and which file. And what can still be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.ui.files.handed import paths_in
from vios_desktop.ui.roster.model import PARTNER
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, Note
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.drop_zone import DropZone
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.reading_column import column
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from vios_desktop.services.roster import LastRoster, UndoneRoster
    from vios_desktop.ui.theme.theme import Theme


class FileStep(QWidget):
    kind_chosen = Signal(object)  # Kind
    file_requested = Signal()
    dropped = Signal(object)  # Path
    undo_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._import_id = ""
        self.kinds = ChipChoice(
            theme,
            [
                Option(PersonKind.PUPIL, self.tr("Pupils")),
                Option(PersonKind.STAFF, self.tr("Staff")),
                Option(PARTNER, self.tr("Partners")),
            ],
        )
        self.kinds.setAccessibleName(self.tr("Whose list is it?"))
        self.kinds.set_text(PersonKind.PUPIL)
        self.kinds.text_changed.connect(
            lambda code: self.kind_chosen.emit(PARTNER if code == PARTNER else PersonKind(code))
        )
        self.choose_button = PrimaryButton(theme, self.tr("Choose a file"), "folder")
        self.choose_button.clicked.connect(self.file_requested)
        self._last = Card(gap=6)
        self._last_words = Label("", "body", wrap=True)
        self.undo_button = SecondaryButton(theme, self.tr("Undo this list"), "undo-2", size="compact")
        self.undo_button.clicked.connect(lambda: self.undo_requested.emit(self._import_id))
        self._last.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._content(theme))
        DropZone(
            theme, self, self.tr("Let go to read in this list"), lambda data: bool(paths_in(data)), self._take
        )

    def show_last(self, last: LastRoster | None) -> None:
        self._last.setVisible(last is not None)
        if last is not None:
            self._import_id = last.import_id
            day = f"{last.read_at.astimezone():%d-%m-%Y}"
            words = (
                self.tr("On %1 a list of partners was read in that changed %n record(s).", "", last.persons)
                if last.partners
                else self.tr("On %1 a list was imported that changed %n person(s).", "", last.persons)
            )
            self._last_words.setText(words.replace("%1", day))
            self.undo_button.show()

    def show_undone(self, undone: UndoneRoster) -> None:
        count = undone.put_back + undone.removed
        words = [
            self.tr("The list is undone: %n organisation(s) and contact(s) as before.", "", count)
            if undone.partners
            else self.tr("The list is undone: %n person(s) as before.", "", count),
            self.tr("%n stay(s) as they are, because they were used or changed since.", "", undone.kept)
            if undone.kept
            else "",
        ]
        self._last_words.setText(" ".join(filter(None, words)))
        self._last.show()
        self.undo_button.hide()

    def focus(self) -> None:
        self.choose_button.setFocus()

    def _take(self, data: QMimeData) -> bool:
        self.dropped.emit(paths_in(data)[0])
        return True

    def _content(self, theme: Theme) -> QWidget:
        lead = self.tr(
            "Take a list as Excel or CSV: out of the school's own administration with at least the name and the "
            "class, or of your partners with the name of the organisation. VIOS shows first what it would change; "
            "nothing is written before you say so."
        )
        note = Note(self.tr("What VIOS takes over"))
        note.body.addWidget(
            Label(
                self.tr(
                    "Name, class, birth date and mentor of pupils; name and function of staff; name, function, "
                    "number and mail address of contacts at partners. Nothing else: no citizen number, no home "
                    "address, no origin. Throw the file away afterwards: it is not encrypted."
                ),
                "secondary",
                "text2",
                wrap=True,
            )
        )
        row = QHBoxLayout()
        row.addWidget(self.choose_button)
        row.addWidget(Label(self.tr("or drop it here"), "secondary", "text2"))
        row.addStretch(1)
        choose = QWidget()
        choose.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        undo = QHBoxLayout()
        undo.addWidget(self.undo_button)
        undo.addStretch(1)
        self._last.body.addWidget(self._last_words)
        self._last.body.addLayout(undo)
        title = Label(self.tr("Which list do you want to import?"), "question", wrap=True)
        return column(title, Label(lead, "lead", "text2", wrap=True), self.kinds, choose, note, self._last)
