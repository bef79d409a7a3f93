"""The words of the screen: people, remarks, gaps and what was sent, in the language of the interface."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

if TYPE_CHECKING:
    from vios_desktop.domain.person import AgeRange
    from vios_desktop.letters.content import Remark
    from vios_desktop.services.letter_views import LetterPerson
    from vios_desktop.texts import Texts
    from vios_desktop.ui.letters.model import GapLine


class Words(QObject):
    """Implements `LetterWords`; the labels of closed lists come from `texts`."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts = texts
        self._locale = QLocale()

    def day(self, day: date) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")

    def moment(self, moment: datetime) -> str:
        local = moment.astimezone()
        return f"{self.day(local.date())}, {local:%H:%M}"

    def person_meta(self, person: LetterPerson) -> str:
        parts = (self.texts.term(person.role), person.class_name, self._age(person.age))
        return ", ".join(part for part in parts if part)

    def remark_meta(self, remark: Remark) -> str:
        """Source, day it was looked at, and what is not certain: never left out."""
        if remark.source is None:
            return ""
        checked = self.tr("looked at on %1").replace("%1", self.day(remark.source.checked_on))
        meta = f"{remark.source.cite}, {checked}"
        if remark.to_be_checked:
            return self.tr("Still to be checked. %1").replace("%1", meta)
        return meta

    def gap(self, line: GapLine) -> str:
        return line.gap.label or self.tr("fill in")

    def fixed(self) -> str:
        return self.tr("Letter fixed as sent.")

    def saved(self, file_name: str) -> str:
        return self.tr("%1 is saved. The log holds it.").replace("%1", file_name)

    def printed(self) -> str:
        return self.tr("Sent to the printer. The log holds it.")

    def agreed(self) -> str:
        return self.tr("Agreement made.")

    def draft_discarded(self) -> str:
        return self.tr("Draft thrown away.")

    def _age(self, age: AgeRange | None) -> str:
        if age is None:
            return self.tr("age not known")
        if age.exact:
            return self.tr("%n year(s)", "", age.lowest)
        return self.tr("%1 or %2 years").replace("%1", str(age.lowest)).replace("%2", str(age.highest))
