"""The first step of the minutes: which files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from vios_desktop.domain.minutes import MinutesDocument
from vios_desktop.ui.letting_out.page import Content
from vios_desktop.ui.letting_out.parts import Ticks, fill
from vios_desktop.ui.minutes.source import MinutesOffer
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.ui.letting_out.model import Start
    from vios_desktop.ui.theme.theme import Theme


class MinutesContentStep(Content):
    """Which files."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.ticks = Ticks(theme)
        self.boxes: dict[MinutesDocument, QCheckBox] = {}
        for document, (text, meta) in self._words().items():
            box = self.ticks.add(text, meta)
            box.toggled.connect(self._tell)
            self.boxes[document] = box
        self.field = Field(theme, self.tr("Files"), self.ticks)
        self.police = Banner(theme, "info", self.tr("What the police told stays inside"), icon="lock")
        self.police.hide()
        title = Label(self.tr("What do you want to share?"), "question", wrap=True)
        lead = self.tr("Everything goes without names of pupils and parents, also where a case was told by name.")
        fill(self, title, Label(lead, "lead", "text2", wrap=True), self.field, self.police)

    def show_start(self, start: Start) -> None:
        for document, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(document in start.parts)
            box.blockSignals(False)
        left_out = start.offer.left_out if isinstance(start.offer, MinutesOffer) else 0
        self.police.setVisible(left_out > 0)
        if left_out:
            what = self.tr("What the police told stays inside")
            words = self.tr("%n message(s) of the police are not in the minutes.", "", left_out)
            self.police.set_message("info", what, words, icon="lock")

    def set_error(self, text: str) -> None:
        self.field.set_error(text)
        if text:
            self.focus()

    def focus(self) -> None:
        self.ticks.boxes[0].setFocus()

    def view_names(self) -> dict[str, str]:
        return {
            MinutesDocument.MINUTES: self.tr("Minutes"),
            MinutesDocument.AGREEMENTS: self.tr("Agreements"),
            MinutesDocument.CALENDAR: self.tr("Calendar"),
        }

    def view_notes(self) -> dict[str, str]:
        none = self.tr("A calendar has no pages. It holds these agreements on their days, and the next meeting.")
        return {MinutesDocument.CALENDAR: none}

    def _words(self) -> dict[MinutesDocument, tuple[str, str]]:
        return {
            MinutesDocument.MINUTES: (
                self.tr("Minutes (PDF)"),
                self.tr("Who was there, what was discussed at each point, and what was agreed."),
            ),
            MinutesDocument.AGREEMENTS: (
                self.tr("List of agreements (PDF)"),
                self.tr("Only who does what and when, and who hears how it went."),
            ),
            MinutesDocument.CALENDAR: (
                self.tr("Calendar (.ics)"),
                self.tr("The days of the agreements and the next meeting, for their own calendar."),
            ),
        }

    def _tell(self) -> None:
        self.set_error("")
        self.chosen.emit(frozenset(document for document, box in self.boxes.items() if box.isChecked()))
