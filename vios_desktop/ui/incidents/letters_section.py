"""The letters of the incident that were fixed as sent; each leads to its page, and a link begins a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.incidents.words import lowered
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Tag

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from vios_desktop.domain.letter import LetterLine
    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme


class LettersSection(Section):
    """`opened(letter id)`; `written` begins a new letter."""

    opened = Signal(str)
    written = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme)
        self._words = words
        self.set_words(self.tr("Letters"), self.tr("No letters yet."), link=self.tr("New letter"))
        self.link_pressed.connect(self.written)

    def show_letters(self, shown: Shown) -> None:
        """The newest first. Who it is about is said by name only here, inside the incident."""
        lines = tuple(reversed(shown.detail.letters))
        self.link.setVisible(shown.rights.write_letters)
        self.setVisible(bool(lines) or shown.rights.write_letters)
        self.say_nothing(when=not lines)
        replaced = {line.corrects for line in lines}
        rows = [(line.id, (line, self._about(shown, line), line.id in replaced, shown.today)) for line in lines]
        self.box.show_rows(rows, lambda data: self._row(*data))

    def _row(self, line: LetterLine, about: str, replaced: bool, today: date) -> QWidget:
        kind = self._words.texts.term(line.kind)
        title = f"{kind}: {about}" if about else kind
        button = SecondaryButton(self.theme, self.tr("View"), size="compact")
        button.setObjectName("view")
        button.setAccessibleName(f"{button.text()}: {title}")
        button.clicked.connect(lambda: self.opened.emit(line.id))
        side: list[QWidget] = [Tag(self.tr("Replaced"))] if replaced else []
        icon = IconLabel(self.theme, "mail", 17, "accent")
        return SideRow(self.theme, icon, title, self._meta(line, today), (*side, button))

    def _meta(self, line: LetterLine, today: date) -> str:
        term = self._words.texts.term
        to = self.tr("For: %1").replace("%1", lowered(term(line.sending.to)))
        return f"{to}. {term(line.sending.way)}, {self._words.day(line.sending.sent_on, today)}"

    @staticmethod
    def _about(shown: Shown, line: LetterLine) -> str:
        entries = shown.detail.incident.facts.persons
        entry = next((entry for entry in entries if entry.id == line.entry_id), None)
        person = shown.detail.persons.get(entry.person_id or "") if entry is not None else None
        return person.display_name if person is not None else ""
