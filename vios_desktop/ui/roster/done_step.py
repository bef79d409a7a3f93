"""The last step: what was done, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.services.roster import RosterResult
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.reading_column import column

if TYPE_CHECKING:
    from vios_desktop.services.partner_list import PartnerListResult
    from vios_desktop.services.roster import UndoneRoster
    from vios_desktop.ui.theme.theme import Theme


class DoneStep(QWidget):
    undo_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = Label(self.tr("The list is imported"), "question", wrap=True)
        self._result = Banner(theme, "ok", "")
        self.undo_button = SecondaryButton(theme, self.tr("Undo this list"), "undo-2")
        self._import_id = ""
        self.undo_button.clicked.connect(lambda: self.undo_requested.emit(self._import_id))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.undo_button)
        line.addStretch(1)
        self._away = Banner(
            theme,
            "warn",
            self.tr("Throw the file away"),
            self.tr("The list is in VIOS now, encrypted. The file you took it from is not."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column(self._title, self._result, row, self._away))

    def show_result(self, result: RosterResult | PartnerListResult) -> None:
        self._import_id = result.import_id
        left = result.left if isinstance(result, RosterResult) else 0
        counted = (
            *self._counts(result),
            (result.changed, self.tr("%n changed", "", result.changed)),
            (left, self.tr("%n left the school", "", left)),
        )
        parts = [words for count, words in counted if count]
        safe = self.tr("It can be undone for thirty days, as long as no other list is read in.")
        self._result.set_message("ok", ", ".join(parts), safe)
        self.undo_button.show()
        self._away.show()

    def show_undone(self, undone: UndoneRoster) -> None:
        count = undone.put_back + undone.removed
        words = (
            self.tr("The list is undone: %n organisation(s) and contact(s) as before.", "", count)
            if undone.partners
            else self.tr("The list is undone: %n person(s) as before.", "", count)
        )
        kept = self.tr("%n stay(s) as they are, because they were used or changed since.", "", undone.kept)
        self._result.set_message("info", words, kept if undone.kept else "")
        self.undo_button.hide()

    def _counts(self, result: RosterResult | PartnerListResult) -> tuple[tuple[int, str], ...]:
        """What is new, with its words."""
        if isinstance(result, RosterResult):
            return ((result.added, self.tr("%n new", "", result.added)),)
        return (
            (result.organisations, self.tr("%n new organisation(s)", "", result.organisations)),
            (result.contacts, self.tr("%n new contact(s)", "", result.contacts)),
        )
